extension Stylesheet {
  /// The panel in which a person codes, and what the text shows of it.
  static let coding = """
    .coding .words{position:relative}
    .coding .row{grid-template-columns:4.2rem minmax(0,38rem) minmax(9rem,1fr);gap:0 1.1rem}
    .coding .labels{padding-left:2.2rem}
    .coding .s{cursor:pointer}
    .coding .s:hover{background:var(--tint)}
    .text:focus{outline:none}
    .picked{background:#ffe27a}
    mark.d{text-decoration-color:var(--link)}
    .o.d{color:var(--link)}
    .answered,.labels .answered a,.labels .answered .id{color:var(--soft);text-decoration:line-through}
    .labels .draft{border-left-color:var(--link)}
    .labels button.plain{display:inline;text-decoration:underline dotted}
    .labels .draft em{color:var(--link)}
    .stripes{position:absolute;top:0;right:-2.9rem;bottom:0;width:2.6rem;pointer-events:none}
    .scroll>.stripes{display:none}
    .stripes i{position:absolute;border-left:3px solid var(--ink)}
    .stripes .u1{border-left:4px double var(--ink)}
    .stripes .u2{border-left:3px dashed var(--ink)}
    .stripes .u3{border-left:3px dotted var(--ink)}
    .stripes .u4{border-left:5px groove #888}
    .stripes .u5{border-left:1px solid var(--ink)}
    .stripes .d{border-left-color:var(--link)}
    .stripes .faint{border-left:1px dotted var(--soft)}
    .unit{box-shadow:inset 0 -.12em 0 #b98900;background:#fff7dc}
    .unit.done{background:none;box-shadow:inset 0 -.12em 0 var(--line)}
    .unit::before{content:"○ ";font:700 .8rem var(--sans);color:#7a5a00}
    .unit.done::before{content:"● ";color:var(--soft)}
    #desk{font:.9rem/1.45 var(--sans);background:var(--paper);z-index:3;display:flex;flex-direction:column}
    #desk .bar{display:flex;gap:.4rem;padding:.5rem .8rem;border-bottom:1px solid var(--line)}
    #desk .bar .main{margin-left:auto}
    #desk .body{overflow-y:auto;scroll-padding:1rem 0 4.5rem;padding:.2rem .8rem 1rem;flex:1}
    #desk-status:empty{display:none}
    #desk-status{margin:0;padding:.4rem .8rem;background:var(--tint);font-size:.84rem;max-width:none}
    #desk button,dialog button{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:.3rem;padding:.3rem .6rem;min-height:2.1rem;cursor:pointer}
    #desk button.main,dialog button.main{background:var(--ink);color:var(--paper);border-color:var(--ink)}
    #desk button.plain,.labels button.plain{border:0;background:none;color:inherit;font:inherit;padding:.1rem;cursor:pointer;text-align:left}
    kbd{font:.72rem ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace;border:1px solid currentColor;border-radius:.2rem;padding:0 .25em;margin-left:.4em}
    #desk label,#desk legend{display:block;font-size:.8rem;color:var(--soft);margin:.6rem 0 .2rem;padding:0}
    #desk fieldset{border:0;margin:0;padding:0;min-width:0}
    #desk input[type=text],#desk input[type=search],#desk textarea,dialog input[type=text],dialog textarea{font:inherit;width:100%;padding:.4rem .5rem;border:1px solid var(--soft);border-radius:.3rem;background:#fff;color:var(--ink)}
    #desk-search{display:grid;grid-template-columns:1fr auto auto;gap:.3rem;padding:.2rem .8rem .6rem;border-bottom:1px solid var(--line)}
    #desk-search label,#desk-hits{grid-column:1/-1}
    #desk-search[hidden]{display:none}
    .at{display:flex;gap:.6rem;align-items:start;padding-top:.6rem}
    .at .where{font-weight:700;font-variant-numeric:tabular-nums}
    .at blockquote{margin:0;flex:1;font:1rem/1.45 var(--serif);border-left:3px solid #b98900;padding-left:.6rem;overflow-wrap:anywhere}
    .edges{display:flex;flex-wrap:wrap;gap:.3rem .8rem;align-items:center;margin:.5rem 0}
    .edges span{display:inline-flex;gap:.25rem;align-items:center}
    .items{list-style:none;margin:.5rem 0;padding:0}
    .items li{border-left:3px solid var(--ink);padding:.2rem 0 .3rem .6rem;margin:0 0 .4rem}
    .items .suggestion{border-left:2px dotted var(--soft)}
    .items .draft{border-left-color:var(--link)}
    .items .current{background:var(--tint)}
    .items .what{display:block}
    .items q{display:block;font-family:var(--serif)}
    .items button{margin:.2rem .3rem 0 0}
    #desk .chip{display:inline-flex;align-items:center;gap:.35rem;margin:0 .3rem .3rem 0;padding:.25rem .55rem;border:1px solid var(--soft);border-radius:1rem;color:var(--ink);font-size:.86rem;cursor:pointer;min-height:2rem}
    dialog .chip{display:flex;gap:.5rem;padding:.45rem 0;font-size:1rem}
    #desk .chip.on,#desk-chosen .chip{background:var(--ink);color:var(--paper);border-color:var(--ink)}
    #desk-chosen .chip .id{color:inherit}
    #desk-codes{list-style:none;max-width:none;margin:.3rem 0;padding:0;max-height:19rem;overflow-y:auto;border:1px solid var(--line)}
    #desk-codes:focus-visible{outline-offset:-3px}
    #desk-codes li{padding:.3rem .6rem;cursor:pointer;border-left:4px solid transparent}
    #desk-codes [aria-selected=true]{background:var(--tint);border-left-color:var(--ink)}
    #desk-codes .container{font-size:.8rem;cursor:default;color:var(--soft)}
    #desk-codes .depth1{padding-left:1.4rem}#desk-codes .depth2{padding-left:2.2rem}#desk-codes .depth3,#desk-codes .depth4{padding-left:3rem}
    #desk-codes .says{display:none;font-size:.8rem;color:var(--soft)}
    .placed #desk-codes{max-height:13rem}
    .placed #desk-codes .says,#desk-codes [aria-selected=true] .says{display:block}
    #desk-meaning{border-top:1px solid var(--line);margin-top:.8rem}
    #desk-meaning h2{font-size:1rem;margin:.7rem 0 .3rem}
    #desk-meaning p,#desk-meaning dd{font:.95rem/1.5 var(--serif);margin:0 0 .3rem}
    #desk-meaning ul{padding-left:1.1rem;margin:0}
    #desk-fields .acts{position:sticky;bottom:-1rem;background:var(--paper);margin:0 -.8rem;padding:.6rem .8rem;border-top:1px solid var(--line)}
    .acts{display:flex;flex-wrap:wrap;gap:.5rem;margin:.7rem 0}
    .progress progress{width:100%;accent-color:var(--ink)}
    dialog{border:1px solid var(--ink);border-radius:.4rem;max-width:min(38rem,calc(100vw - 2rem));width:38rem;background:var(--paper);color:var(--ink);font:1rem/1.5 var(--sans);padding:1rem 1.3rem}
    dialog::backdrop{background:rgba(20,20,20,.45)}
    dialog h2:focus{outline:none}
    dialog h2{margin:.2rem 0 .6rem;font:600 1.3rem var(--serif)}
    dialog .drafts{max-height:30vh;overflow:auto;padding-left:1.1rem;font-size:.9rem}
    dialog .told{font-weight:600}
    table.keys th{white-space:nowrap;font-weight:400}
    table.keys th,table.keys td{padding-top:.2rem;padding-bottom:.2rem}
    @media(min-width:72rem){
    body.coding{max-width:none;margin:0;padding:0 26rem 3rem 2rem}
    #desk{position:fixed;top:0;right:0;bottom:0;width:24rem;border-left:1px solid var(--line)}
    #desk-open{display:none}
    }
    @media(max-width:71.99rem){
    body.coding{padding-bottom:5rem}
    body.coding.open.placed{padding-bottom:62vh}
    #desk{position:fixed;right:0;bottom:0;left:0;border-top:1px solid var(--ink);max-height:62vh;box-shadow:0 -4px 18px rgba(0,0,0,.14)}
    #desk .body,#desk-search{display:none}
    .open #desk .body{display:block}
    .open #desk-search:not([hidden]){display:grid}
    #desk button{min-height:2.6rem;min-width:2.6rem}
    #desk .chip{min-height:2.4rem}
    #desk-codes{max-height:30vh}
    #desk-codes.resting{display:none}
    #desk-codes li{padding-top:.5rem;padding-bottom:.5rem}
    kbd{display:none}
    table.keys kbd{display:inline}
    .coding .row{grid-template-columns:3rem minmax(0,1fr)}
    .coding .labels{grid-column:2;padding-left:0}
    .coding .words{padding-right:1.2rem}
    .stripes{right:0;width:1rem}
    }
    @media(max-width:34rem){.coding .row{grid-template-columns:minmax(0,1fr)}.coding .labels{grid-column:1}}
    @media print{#desk,.stripes,dialog{display:none!important}body.coding{padding:0}.sheet{content-visibility:visible}.unit{background:none}}

    """
}
