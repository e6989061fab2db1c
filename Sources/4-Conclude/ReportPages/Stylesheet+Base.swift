extension Stylesheet {
  static let base = """

    :root{--ink:#1d1f22;--soft:#55595f;--line:#cfd2d6;--paper:#fdfcf9;--tint:#f3f0e8;--link:#134f8c;--hit:#fff1b8;--warn:#7a2a00;--serif:"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua",Georgia,"DejaVu Serif",serif;--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif}
    *{box-sizing:border-box}
    html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
    body{margin:0 auto;max-width:76rem;padding:0 1rem 3rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 var(--serif);overflow-wrap:break-word}
    h1,h2,h3,h4,h5,h6{line-height:1.25;margin:1.6em 0 .5em}
    h1{font-size:1.7rem;margin-top:.6em;font-weight:600}
    h2{font-size:1.45rem;font-weight:600}
    h3{font-size:1.15rem}
    h4,h5,h6{font-size:1rem}
    p,ul,ol,dl{max-width:46rem}
    a{color:var(--link)}
    a:hover{text-decoration-style:double}
    :focus-visible{outline:3px solid var(--link);outline-offset:2px}
    :target{background:var(--hit);outline:2px solid #8a6d00;outline-offset:2px}
    small,.by,.hint,.legend,.id,.unit,.locator,nav,footer,caption,th,.tally,.verdicts,.actions,dt,.labels,.address,.band,summary,.badge,.kicker,.step,.tag{font-family:var(--sans)}
    small,.by,.hint,.legend{font-size:.84rem;color:var(--soft);font-weight:400;line-height:1.5}
    .id{font-size:.84em;letter-spacing:.01em;white-space:nowrap;color:var(--soft);font-weight:400}
    a .id{color:inherit}
    .by .id,.labels .id{font-size:1em}
    code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.86em;overflow-wrap:anywhere}
    pre{background:var(--tint);border-left:4px solid var(--soft);padding:.6rem .8rem;overflow-x:auto;max-width:46rem}
    .none{color:var(--soft);font-style:italic}
    .warning,.stale{color:var(--warn);font-family:var(--sans);font-size:.9rem}
    .skip{position:absolute;left:-99rem}
    .skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem;z-index:2}
    .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0);white-space:nowrap}
    .top{display:flex;flex-wrap:wrap;gap:.3rem 1.5rem;justify-content:space-between;border-bottom:1px solid var(--line);padding:.8rem 0 .6rem;font-size:.9rem}
    .top nav{display:flex;flex-wrap:wrap;gap:.15rem 1.1rem}
    .top a{padding:.2rem 0}
    .top [aria-current]{font-weight:700;color:var(--ink)}
    .trail ol{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem .5rem;padding:0;margin:.8rem 0;font-size:.84rem;color:var(--soft);max-width:none}
    .trail li+li::before{content:"›";margin-right:.5rem}
    footer{margin-top:4rem;border-top:1px solid var(--line);font-size:.84rem;color:var(--soft)}

    """
}
