extension Stylesheet {
  static let reading = """
    .text{margin-top:1.5rem}
    .row{display:grid;grid-template-columns:5.2rem minmax(0,40rem) minmax(12rem,1fr);gap:0 1.2rem;padding:.15rem 0;align-items:start}
    .sheet{content-visibility:auto;contain-intrinsic-size:auto 110rem}
    .words{line-height:1.85}
    .words>*{margin:.25rem 0 .55rem;max-width:none}
    .row.head{padding-top:1.1rem}
    .words h2,.words h3,.words h4,.words h5,.words h6{margin-top:0}
    .words ul{padding-left:1.2rem}
    .words ul.depth1{margin-left:1rem}.words ul.depth2{margin-left:2rem}.words ul.depth3,.words ul.depth4{margin-left:3rem}
    .address{font-size:.74rem;color:var(--soft);text-align:right;padding-top:.45rem;line-height:1.35}
    .n{font:600 .8rem var(--sans);text-decoration:none}
    .l{display:block;overflow-wrap:normal}
    .weak .words{border-left:3px dotted var(--soft);padding-left:.7rem}
    .band{background:var(--tint);border-left:5px solid var(--ink);padding:.35rem .8rem;font-size:.86rem;max-width:none;margin:1.2rem 0 .5rem}
    .labels{list-style:none;margin:.4rem 0;padding:0;font-size:.78rem;line-height:1.45}
    .labels li{margin:0 0 .35rem;padding-left:.5rem;border-left:3px solid var(--ink)}
    .labels .u1{border-left-style:double;border-left-width:5px}.labels .u2{border-left-style:dashed}.labels .u3{border-left-style:dotted;border-left-width:4px}.labels .u4{border-left-style:groove;border-left-width:5px}.labels .u5{border-left-width:1px}
    .labels .suggestion{border-left:1px dotted var(--soft);color:var(--soft)}
    .labels .remark{border-left:0;font-style:italic}
    .labels .nothing{border-left:0;color:var(--soft)}
    .k{display:inline-block;min-width:1.3em;padding:0 .25em;border:1px solid var(--ink);text-align:center;font-weight:700}
    mark{background:none;color:inherit;text-decoration:underline solid 2px;text-underline-offset:.2em;text-decoration-skip-ink:none}
    mark.u1{text-decoration:underline double 1.5px;text-underline-offset:.34em}
    mark.u2{text-decoration:underline dashed 2px;text-underline-offset:.52em}
    mark.u3{text-decoration:underline dotted 3px;text-underline-offset:.66em}
    mark.u4{text-decoration:underline wavy 1px;text-underline-offset:.78em}
    mark.u5{text-decoration:underline solid 1px;text-underline-offset:.9em}
    .f{text-decoration:underline dotted 1px var(--soft);text-underline-offset:.14em;text-decoration-skip-ink:none}
    .o{font:700 .68rem var(--sans);vertical-align:super;line-height:0;text-decoration:none;user-select:none;-webkit-user-select:none;padding:0 .12em 0 .05em;color:var(--link)}
    .x{text-decoration-color:var(--soft)}
    .out::after{content:"↗";font:.7em var(--sans);vertical-align:super;line-height:0;padding-left:.1em}
    .page{margin-right:.35em;font:600 .72rem var(--sans);border:1px solid var(--soft);padding:0 .3em;color:var(--soft);user-select:none;-webkit-user-select:none}
    .o:target+mark,.o:target+.o+mark,.o:target+.o+.o+mark{background:#ffe27a}
    .index{font-size:.9rem}
    @media(max-width:60rem){.row{grid-template-columns:3.4rem minmax(0,1fr)}.labels{grid-column:2}}
    @media(max-width:34rem){.row{grid-template-columns:minmax(0,1fr)}.address{text-align:left;padding:0}.l{display:inline}.labels{grid-column:1}}

    """
}
