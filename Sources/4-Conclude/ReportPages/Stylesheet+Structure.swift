extension Stylesheet {
  static let structure = """
    .scroll{overflow-x:auto;max-width:100%;margin:1rem 0 .4rem}
    table{border-collapse:collapse;font-size:.95rem;line-height:1.45;}
    caption{caption-side:top;text-align:left;padding:0 0 .5rem;font-size:.95rem}
    th,td{border-bottom:1px solid var(--line);padding:.45rem .7rem .45rem 0;text-align:left;vertical-align:top}
    th{font-size:.86rem;font-weight:600}
    thead th,thead td{border-bottom:2px solid var(--ink);vertical-align:bottom}
    tbody tr:last-child>*{border-bottom:2px solid var(--ink)}
    td.number{font-family:var(--sans);font-variant-numeric:tabular-nums}
    .depth1{padding-left:1.2rem}.depth2{padding-left:2.4rem}.depth3,.depth4{padding-left:3.6rem}
    .source{margin-top:.3rem}
    dl.facts{display:grid;gap:.25rem 1.5rem;margin:.8rem 0;font-size:.95rem}
    dl.facts>div{display:grid;grid-template-columns:minmax(7rem,11rem) 1fr;gap:.8rem}
    dt{font-size:.84rem;color:var(--soft);padding-top:.12rem}
    dd{margin:0;min-width:0}
    dd ul{margin:0;padding-left:1.1rem}
    dl.pairs dt{font:600 1rem/1.5 var(--serif);color:var(--ink);margin-top:.8rem}
    dl.pairs dd{padding-left:1rem;border-left:2px solid var(--line)}
    @media(max-width:34rem){dl.facts>div{grid-template-columns:1fr;gap:0}}
    blockquote{margin:.6rem 0 .6rem 1.2rem}
    blockquote.long{margin-left:2rem;max-width:42rem}
    ul.ids{font-size:.88rem;margin:.3rem 0}
    .locator{font-size:.85em;color:var(--soft);overflow-wrap:anywhere}
    ul.lines .by{margin:.2rem 0}
    ul.excerpts,ul.lines{list-style:none;padding:0}
    .excerpt{border-left:2px solid var(--ink);padding-left:.9rem;margin:1rem 0}
    .excerpt blockquote{margin:0}
    .excerpt blockquote a{color:var(--ink);text-decoration-color:var(--line)}
    .excerpt .by{margin:.15rem 0 0}
    ul.lines>li{margin:.5rem 0}
    .person{border-left:5px double var(--soft);padding-left:.9rem;margin:.6rem 0;max-width:46rem}
    .person>:first-child{margin-top:0}
    .person h3,.person h4{margin:.6em 0 .3em}
    .lead{font-size:1.12rem}
    .badge{display:inline-block;font-size:.84rem;font-weight:600;line-height:1.3;padding:.08rem .5rem;border:2px solid var(--ink);border-radius:1rem;white-space:nowrap;background:#fff;color:#1d1f22;-webkit-print-color-adjust:exact}
    .badge.supported{background:#1d1f22;color:#fff}
    .badge.partly-supported{border-style:solid;background:linear-gradient(90deg,#d9d9d9 50%,#fff 50%)}
    .badge.asserted-only{border-style:dotted}
    .badge.overstated{border-style:dashed}
    .badge.contradicted{border-style:double;border-width:4px}
    .badge.not-supported{border-width:1px;text-decoration:none}
    .badge.not-testable{border-style:dotted;border-width:1px}
    .button{display:inline-block;border:2px solid var(--link);border-radius:.3rem;padding:.3rem .8rem;text-decoration:none;font-weight:600}
    .actions{font-size:.95rem}
    details{margin:.6rem 0}
    summary{cursor:pointer;font-size:.9rem;padding:.2rem 0}
    .generated{color:var(--soft)}
    .tag{font-size:.74rem;font-weight:400}
    figure{margin:1.5rem 0}
    figcaption{font-size:.95rem;font-family:var(--sans)}
    .drawing,figure .scroll{background:#fff;border:1px solid var(--line);padding:.5rem}
    figure svg{max-width:none;height:auto}

    """
}
