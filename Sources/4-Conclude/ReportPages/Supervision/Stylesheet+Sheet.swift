extension Stylesheet {
  /// The style of a sheet on paper: A4, black on white, with room to write.
  static let ofSheet = base + structure + print + sheet

  private static let sheet = """
    @page{size:A4;margin:18mm 20mm 20mm}
    body.sheet{max-width:46rem;background:#fff;line-height:1.45;font-size:1rem}
    .sheet h1{font-size:1.6rem;margin:1rem 0 .3rem}
    .sheet h2{font-size:1.12rem;border-top:1px solid var(--ink);padding-top:.6rem;margin:1.6rem 0 .4rem}
    .sheet h3{font-size:1rem;margin:1.1rem 0 .3rem}
    .sheet p,.sheet ul,.sheet ol{margin:.35rem 0;max-width:none}
    .sheet li{margin:.25rem 0}
    .sheet .scroll{margin:.4rem 0}
    .sheet table{width:100%;font-size:.9rem}
    .sheet th:first-child{width:7rem}
    .sheet tbody th{font-weight:400}
    .sheet h2+.scroll tbody td:empty{height:2.1rem;border-left:1px solid var(--line)}
    .sheet h2+.scroll tbody th{vertical-align:middle}
    .sheet #signed+.scroll tbody tr:last-child td{height:5rem}
    .sheet #signed+.scroll td{width:40%}
    .sheet #heads~.scroll code{font-size:.7rem;word-break:break-all}
    .sheet footer{margin-top:1.5rem}
    @media print{body.sheet{padding:0;font-size:10pt}.sheet tr,.sheet li{break-inside:avoid}.sheet #signed{break-after:avoid}}

    """
}
