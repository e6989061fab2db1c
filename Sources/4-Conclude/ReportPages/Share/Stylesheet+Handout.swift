extension Stylesheet {
  /// The style of a handout: that of all pages where they share pieces, for one column on a phone.
  static let ofHandout = base + structure + handout + print

  private static let handout = """
    html{scroll-padding-bottom:5rem}
    body.handout{max-width:44rem;padding-bottom:6rem}
    .handout .hero{padding:1.4rem 0 0}
    .handout .kicker{letter-spacing:.06em;text-transform:uppercase;font-size:.74rem;color:var(--soft);margin:0}
    .handout h1{font-size:1.6rem;margin:.35em 0 .5em;max-width:24em}
    .handout h2{font-size:1.3rem;border-top:1px solid var(--line);padding-top:1.6rem;margin-top:2.6rem}
    .how+*,.hero+.question h2{border-top:0;padding-top:0}
    .handout h4{font:600 .84rem var(--sans);letter-spacing:.02em;margin:1.5em 0 .5em}
    .handout h5{font:600 .84rem var(--sans);color:var(--soft);margin:1.2em 0 .3em}
    .holds{font-size:1rem;line-height:1.5}
    .verdicts{display:flex;flex-wrap:wrap;gap:.5rem 1rem;margin:1rem 0}
    .verdicts a{display:inline-block;text-decoration:none;color:var(--ink);padding:.2rem 0}
    .handout summary{font-size:.95rem;line-height:1.4;padding:.65rem 0;min-height:2.75rem}
    .how{border-bottom:1px solid var(--line);border-top:1px solid var(--line);margin:1.2rem 0 0}
    .how p{font-size:.95rem;line-height:1.5;margin:.3rem 0 .8rem}
    .claimed{border-top:3px solid var(--ink);margin:2rem 0 3rem;padding-top:.7rem}
    .claimed.overstated{border-top-style:dashed}
    .claimed.asserted-only,.claimed.not-testable{border-top-style:dotted}
    .claimed.contradicted{border-top-style:double;border-top-width:6px}
    .claimed .head{margin:0}
    .claimed h3{font-size:1.28rem;font-weight:600;line-height:1.3;margin:.45em 0 .7em}
    .claimed dl.facts{gap:.5rem;font-size:.92rem;line-height:1.45}
    .tests{border-top:1px solid var(--line);margin:0}
    .tests .facts>div{grid-template-columns:8.5rem 1fr;gap:.8rem}
    .tests li{font-size:.92rem;line-height:1.45}
    .against{background:var(--tint);margin:.4rem -1rem 0;padding:.1rem 1rem .6rem}
    .against h4{margin-top:1em}
    .against dl.facts{margin:.4rem 0}
    .against p,.against dl.pairs,.against .lines{font-size:.95rem;line-height:1.5}
    .against dl.pairs dt{font-size:.95rem}
    .against>h5+p{margin-top:0}
    .ground{border-bottom:1px solid var(--line);margin:0}
    .ground summary .id{margin-right:.2em}
    .ground[open]{padding-bottom:.8rem}
    .again{font-size:.92rem;margin:0;padding:.65rem 0;border-bottom:1px solid var(--line)}
    .handout .excerpt{margin:.9rem 0 1.3rem}
    .handout .excerpt blockquote{line-height:1.5}
    .cut{font:italic .88rem var(--sans);color:var(--soft)}
    .handout #made code{font-size:.72rem;line-height:1.3}
    .remark{display:block;margin:.4rem 0 0}
    button{font:600 .88rem/1.2 var(--sans);color:var(--link);background:none;border:1px solid var(--line);border-radius:.4rem;padding:.55rem .85rem;min-height:2.75rem;cursor:pointer}
    button:hover{border-color:var(--link)}
    button:disabled{color:var(--soft);cursor:default;border-style:dashed}
    .excerpt button.remark,.ground button.remark{border-color:transparent;padding-left:0;font-weight:400}
    label.remark{font:600 .84rem var(--sans);color:var(--soft)}
    [hidden]{display:none}
    textarea,input[type=text]{display:block;width:100%;font:1rem/1.5 var(--serif);color:var(--ink);background:#fff;border:1px solid var(--soft);border-radius:.3rem;padding:.55rem .7rem;margin:.3rem 0 0}
    textarea{resize:vertical}
    .field label{font:600 .84rem var(--sans);color:var(--soft)}
    .buttons{display:flex;flex-wrap:wrap;gap:.6rem}
    .buttons button:first-of-type:not([hidden]),#hand-save{border-color:var(--link);border-width:2px}
    #written li{border-left:2px solid var(--ink);padding-left:.8rem;white-space:pre-wrap}
    #written button{border:0;padding:.3rem .4rem .3rem 0;min-height:2rem}
    #said{font-family:var(--sans);font-size:.92rem;min-height:1.5em}
    .bar{position:fixed;left:0;right:0;bottom:0;margin:0;max-width:none;background:var(--ink);text-align:center;padding:0 1rem .2rem}
    .bar a{display:block;color:#fff;font:600 .95rem var(--sans);padding:.95rem 0}
    .bar a:focus-visible{outline-color:#fff;outline-offset:-4px}
    @media(min-width:48rem){.handout h1{font-size:2.3rem}.claimed h3{font-size:1.5rem}.against{margin:.4rem 0 0;border-radius:.4rem}}
    @media print{.remark,.bar,#back,.how{display:none}.against{background:none;border-left:3px double var(--ink);margin-left:0}.handout h2{break-before:auto}.claimed{break-inside:auto}.claimed h3{break-after:avoid}}

    """
}
