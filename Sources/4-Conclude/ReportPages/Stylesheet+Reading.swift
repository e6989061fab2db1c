extension Stylesheet {
  static let reading = """
    .text{margin-top:1.5rem}
    .row{display:grid;grid-template-columns:5.2rem minmax(0,40rem) minmax(12rem,1fr);gap:0 1.2rem;padding:.15rem 0;align-items:start}
    .words>*{margin:.25rem 0 .55rem;max-width:none}
    .row.head{padding-top:1.1rem}
    .words h2,.words h3,.words h4,.words h5,.words h6{margin-top:0}
    .words ul{padding-left:1.2rem}
    .words ul.depth1{margin-left:1rem}.words ul.depth2{margin-left:2rem}.words ul.depth3,.words ul.depth4{margin-left:3rem}
    .address{font-size:.74rem;color:var(--soft);text-align:right;padding-top:.45rem;line-height:1.35}
    .n{font:600 .8rem var(--sans);text-decoration:none}
    .l{display:block}
    .weak .words{border-left:3px dotted var(--soft);padding-left:.7rem}
    .band{background:var(--tint);border-left:5px solid var(--ink);padding:.35rem .8rem;font-size:.86rem;max-width:none;margin:1.2rem 0 .5rem}
    .labels{list-style:none;margin:.4rem 0;padding:0;font-size:.78rem;line-height:1.45}
    .labels li{margin:0 0 .35rem;padding-left:.5rem;border-left:2px solid var(--ink)}
    .labels .suggestion{border-left-style:dotted;color:var(--soft)}
    .labels .nothing{border-left:0;color:var(--soft)}
    .k{display:inline-block;min-width:1.3em;padding:0 .25em;border:1px solid var(--ink);text-align:center;font-weight:700}
    mark{background:none;color:inherit;border-bottom:2px solid #444}
    mark.c2{border-bottom:4px double #222}
    mark.c3{border-bottom:4px solid #222}
    .f{border-bottom:1px dotted #444}
    .o{font:700 .68rem var(--sans);vertical-align:super;line-height:0;text-decoration:none;user-select:none;padding:0 .08em;color:var(--link)}
    .x{text-decoration-color:var(--soft)}
    .out::after{content:"↗";font:.7em var(--sans);vertical-align:super;line-height:0;padding-left:.1em}
    .page{font:600 .72rem var(--sans);border:1px solid var(--soft);padding:0 .3em;color:var(--soft);user-select:none}
    .o:target+mark,.o:target+.o+mark,.o:target+.o+.o+mark{background:#ffe27a}
    .index{font-size:.9rem}
    @media(max-width:60rem){.row{grid-template-columns:3.4rem minmax(0,1fr)}.labels{grid-column:2}}
    @media(max-width:34rem){.row{grid-template-columns:minmax(0,1fr)}.address{text-align:left;padding:0}.l{display:inline}.labels{grid-column:1}}

    """
  static let print = """
    @media(prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
    @media print{body{max-width:none;font-size:10.5pt;background:#fff}.top,.skip,.back,footer,.actions{display:none}.scroll{overflow:visible}a{color:inherit;text-decoration:none}table.matrix tbody th{position:static}.card,.excerpt,tr{break-inside:avoid}h2,h3{break-after:avoid}details{display:block}}

    """
}
