extension Stylesheet {
  static let study = """
    .hero{padding:1rem 0 .5rem}
    .hero h1{font-size:1.85rem;max-width:22em;margin:.4em 0}
    .tally{font-size:1.05rem;margin:.5rem 0}
    .verdicts{display:flex;flex-wrap:wrap;gap:.5rem 1.1rem;max-width:none}
    .verdicts a{text-decoration:none;color:var(--ink)}
    .front main>section{border-top:1px solid var(--line);margin-top:2.2rem}
    .surprise{background:var(--tint);border:0!important;padding:.2rem 1.2rem 1rem;margin:2rem -1rem 0}
    .pair,.cards{display:grid;gap:1.2rem 2rem;grid-template-columns:minmax(0,1fr);align-items:start}
    .asked{font-size:1.35rem;font-weight:600;max-width:34em}
    .card{border-top:3px solid var(--ink);padding:.7rem 0;margin:0}
    .card.overstated{border-top-style:dashed}
    .card.asserted-only,.card.not-testable{border-top-style:dotted}
    .card.contradicted{border-top-style:double;border-top-width:6px}
    .card .head{margin:0}
    .card h3{margin:.5em 0 .3em;font-size:1.18rem;font-weight:600}
    .card h3 a{color:var(--ink);text-decoration-color:var(--line)}
    .card .excerpt{border-left-width:1px;margin:.6rem 0 0}
    .steps{counter-reset:step;list-style:none;padding:0}
    .steps li{counter-increment:step;position:relative;padding:0 0 1.1rem 3rem;border-left:2px solid var(--ink);margin-left:1rem}
    .steps li:last-child{border-color:transparent}
    .steps li::before{content:counter(step);position:absolute;left:-1.05rem;top:-.1rem;width:2rem;height:2rem;border:2px solid var(--ink);border-radius:50%;background:var(--paper);text-align:center;line-height:1.75rem;font-family:var(--sans);font-size:.9rem}
    .step{display:block;font-size:.78rem;letter-spacing:.06em;text-transform:uppercase;color:var(--soft)}
    .tiles{list-style:none;padding:0;max-width:none;display:grid;gap:.8rem 2rem;grid-template-columns:minmax(0,1fr)}
    .tiles .by{display:block}
    .kicker{font-size:.9rem;margin-bottom:0}
    .statement{font-size:1.5rem;max-width:30em}
    td.passed{font-weight:600}
    td.failed{font-weight:700;text-decoration:underline dotted}
    table.matrix{min-width:100%}
    table.matrix td,table.matrix th{min-width:9rem;padding-right:1rem}
    table.matrix tbody th,table.matrix thead td{position:sticky;left:0;background:var(--paper);min-width:7rem;z-index:1}
    table.matrix.dense td,table.matrix.dense thead th{min-width:3.4rem}
    table.matrix thead th.bare,table.matrix td.bare{min-width:2.2rem;padding-right:.6rem}
    table.matrix thead th.bare{font-weight:400;font-size:.78rem}
    table.dense thead th{font-weight:400;font-size:.78rem}
    table.matrix td p{margin:0 0 .4rem}
    .negative{background:repeating-linear-gradient(135deg,transparent 0,transparent 7px,rgba(0,0,0,.06) 7px,rgba(0,0,0,.06) 8px)}
    .short{font-size:.9rem;line-height:1.4}
    .short a{color:var(--ink);text-decoration-color:var(--line)}
    .claim{font-size:.84rem;color:var(--soft)}
    .count{font-family:var(--sans);font-size:.86rem}
    td .person{font-size:.9rem;line-height:1.4;padding-left:.5rem;border-left-width:4px}
    td .person p{margin:0}
    .empty{font-family:var(--sans);text-decoration:none;color:var(--soft);cursor:help}
    .label{font-weight:700}
    .legend span{white-space:normal}
    .cell{border-top:1px solid var(--line)}
    .cell h3{margin-top:.9em}
    .back{font:400 .8rem var(--sans)}
    .jump ul{columns:18rem;padding-left:1.1rem;max-width:none;font-size:.88rem}
    .reference{padding-left:1.6rem;text-indent:-1.6rem}
    .report #references+ul,.report main>h2[id=references]+ul{list-style:none;padding-left:1.6rem;text-indent:-1.6rem}
    @media(min-width:48rem){h1{font-size:2.4rem}.hero h1{font-size:3.1rem}.statement{font-size:2.1rem}.tiles{grid-template-columns:repeat(2,minmax(0,1fr))}}
    @media(min-width:64rem){.pair.many,.cards{grid-template-columns:repeat(2,minmax(0,1fr))}.tiles{grid-template-columns:repeat(3,minmax(0,1fr))}}

    """
}
