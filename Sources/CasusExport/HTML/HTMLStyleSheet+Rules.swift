extension HTMLStyleSheet {
  /// The page's frame: six columns, text in four of them, asides and doubts in two.
  static let frame = """
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0;background:var(--background);color:var(--ink);font:400 1.1875rem/1.4 var(--text);\
    font-variant-numeric:lining-nums;font-kerning:normal;overflow-wrap:break-word}
    body>*{max-width:calc(493.2*var(--pt) + 2.5rem);margin:0 auto;padding:0 1.25rem}
    main{display:flow-root}
    main>*{max-width:calc(323.9*var(--pt))}
    main>.judgement,main>.tiles,main>.wide,main>.notes,main>.unknown,main>.aside,main>.side{max-width:none}
    main>.judgement,main>.tiles,main>.wide,main>.notes{clear:both}
    .unknown,.aside,main>.side{float:right;clear:right;width:calc(154.6*var(--pt));margin:.3rem 0 1.6rem 1.2rem}
    .running{display:flex;justify-content:space-between;gap:1rem;margin:1.4rem 0 2.6rem;padding-top:.6rem;\
    border-top:.27rem solid var(--ink);font:400 .84rem/1.3 var(--chart);color:var(--ink-3)}
    .running strong{font-weight:600;color:var(--ink)}
    .cover{display:grid;grid-template-columns:calc(323.9*var(--pt)) calc(154.6*var(--pt));\
    justify-content:space-between;margin-bottom:2.5rem}
    footer p{margin:2.2rem 0 1.6rem;padding-top:.6rem;border-top:1px solid var(--rule);\
    font:400 .84rem/1.4 var(--chart);color:var(--ink-3)}
    nav{font:400 1rem/1.5 var(--chart)}
    .skip{position:absolute;left:-99rem;top:.4rem;padding:.4rem .8rem;background:var(--background);font:400 1rem/1.3 var(--chart)}
    .skip:focus{left:1rem;z-index:1}
    main:focus{outline:none}
    nav ul{list-style:none;padding-left:0}
    nav .below{margin-left:1.2em}
    nav ol,nav ul{margin:.3rem 0 2rem;padding-left:1.6em}
    """

  /// Words: title, headings, paragraphs, links, marks.
  static let text = """
    h1,h2,h3,h4,h5,h6{font-family:var(--text);font-weight:600;text-wrap:balance;margin:1.3rem 0 .4rem;line-height:1.2}
    h1{font-size:clamp(2.1rem,1.1rem + 4.4vw,4.15rem);line-height:1.06;letter-spacing:-.01em;margin:0}
    h2{font-size:1.484rem;margin-top:2rem}
    h3{font-size:1.28rem}
    h4,h5,h6{font-size:1.1875rem}
    p{margin:0 0 .75rem;text-wrap:pretty}
    .dek{font-size:clamp(1.2rem,1rem + .9vw,1.54rem);line-height:1.385;color:var(--ink-2);margin:.85rem 0 0}
    .byline{font:400 .86rem/1.38 var(--chart);color:var(--ink-3);margin:.7rem 0 0}
    a{color:var(--blue);text-decoration-thickness:1px;text-underline-offset:.15em}
    a:focus-visible,[tabindex]:focus-visible,summary:focus-visible{outline:2px solid var(--blue);outline-offset:2px}
    strong{font-weight:600}
    .open{color:var(--accent)}
    .range{white-space:nowrap}
    sup{font:500 .62em/0 var(--chart);vertical-align:.55em;margin-left:.08em}
    sup a{text-decoration:none}
    a[role=doc-backlink]{text-decoration:none;border-bottom:1px solid}
    code,pre{font-family:ui-monospace,monospace;font-size:.86em}
    pre{overflow-x:auto;padding:.8rem 1rem;background:var(--panel)}
    blockquote{margin:1rem 0 1rem 1.4rem;color:var(--ink-2)}
    hr{border:0;border-top:1px solid var(--rule);margin:1.8rem 0}
    ol,ul{margin:0 0 .75rem;padding-left:1.5em}
    li::marker{font-variant-numeric:lining-nums tabular-nums}
    .label{font:600 .86rem/1.25 var(--chart);color:var(--ink-3);margin:0 0 .6rem}
    .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    [id]{scroll-margin-top:1rem}
    """

  /// Blocks: data block, callouts, tiles, tables, figures, notes.
  static let blocks = """
    .about{margin:.9rem 0 0;font:400 .86rem/1.45 var(--chart)}
    .about div{border-top:1px solid var(--rule);padding:.45rem 0 .5rem}
    .about div:last-child{border-bottom:1px solid var(--rule)}
    .about dt{color:var(--ink-3)}
    .about dd{margin:0}
    .judgement{font-size:clamp(1.375rem,1.1rem + 1vw,1.84rem);line-height:1.355;margin:0 0 2.3rem}
    .judgement p:last-child,.unknown p:last-child,.aside p:last-child,.note p:last-child{margin-bottom:0}
    .judgement .open{font-weight:600}
    .judgement strong:has(.open){color:var(--accent)}
    .unknown,.aside,.note{font:400 .95rem/1.41 var(--chart)}
    .unknown p,.aside p,.note p{margin-bottom:.65rem}
    .unknown{background:var(--panel);padding:1.05rem 1.1rem 1.15rem}
    .unknown .label{font-size:1.07rem;color:var(--ink)}
    .aside{border-top:1px solid var(--rule);padding-top:.7rem;color:var(--ink-2)}
    .note{border:solid var(--rule);border-width:1px 0;padding:.8rem 0;margin:1.2rem 0;color:var(--ink-2)}
    .aside .label,.aside strong,.note .label,.note strong{font-size:.95rem;color:var(--ink)}
    .tiles{list-style:none;padding:0;display:grid;grid-template-columns:repeat(3,1fr);gap:1.6rem 1.75rem;margin:0 0 2.2rem}
    .tiles li{border-top:1.5px solid var(--ink);padding-top:.5rem}
    .tiles p{margin:0;font:400 .98rem/1.33 var(--chart);text-wrap:balance}
    .tiles .figure{font:600 2.97rem/1.08 var(--display);margin-bottom:.7rem}
    .tiles .unit{font-size:1.43rem;font-weight:500}
    .tiles .bound{font-size:.86rem;line-height:1.38;color:var(--ink-3)}
    .span{display:block;width:100%;max-width:calc(158*var(--pt));margin:.75rem 0 .7rem -.475rem}
    .sheet{margin:2rem 0}
    .scroll{overflow-x:auto}
    caption>*{position:sticky;left:0;max-width:calc(100vw - 2.5rem)}
    table{border-collapse:collapse;width:100%;font:400 .95rem/1.32 var(--chart)}
    caption,.caption{text-align:left;padding-bottom:.5rem}
    :is(caption,.caption) .title{display:block;font-size:1.247rem;font-weight:600;line-height:1.286;letter-spacing:-.005em;text-wrap:balance}
    :is(caption,.caption) .subtitle{display:block;margin-top:.25rem;color:var(--ink-2)}
    .number{display:block;font:400 .8rem/1.4 var(--chart);color:var(--ink-3);margin:0 0 .25rem}
    th,td{text-align:left;vertical-align:baseline;font-weight:400;padding:.42rem 1.4rem .42rem 0;border-bottom:1px solid var(--grid)}
    th:last-child,td:last-child{padding-right:0}
    thead th,thead td{vertical-align:bottom;font-size:.86rem;color:var(--ink-3);border-bottom:1.5px solid var(--ink)}
    tbody:last-child tr:last-child>*,tfoot tr:last-child>*{border-bottom-color:var(--mark)}
    thead .span-head{vertical-align:bottom;font-weight:600;color:var(--ink);border-bottom:1px solid var(--mark);padding-right:0}
    .group th{font-weight:600;padding-top:1rem}
    tbody:first-of-type .group th{padding-top:.42rem}
    .subtotal>*,.total>*,.emphasis{font-weight:600;color:var(--ink)}
    .subtotal>td,.total>td,td.emphasis{color:var(--ink)}
    .subtotal>*{border-top:1px solid var(--mark)}
    .total>*{border-top:1.5px solid var(--ink)}
    .mark{width:calc(91*var(--pt));height:1.1em;vertical-align:-.2em;margin-left:.6em;overflow:visible}
    th.graphic,thead th.graphic{text-align:left}
    .graphic{width:1%;white-space:nowrap}
    tbody data{white-space:nowrap}
    .scale{display:flex;justify-content:space-between;width:calc(84*var(--pt));margin:.15rem calc(6*var(--pt)) 0 auto;\
    font-size:.8rem;font-variant-numeric:tabular-nums}
    td.figures{font-variant-numeric:lining-nums tabular-nums;color:var(--ink-2);white-space:nowrap}
    .figures{text-align:right}
    .middle{text-align:center}
    tbody .lead{font-weight:600;color:var(--ink)}
    td:has(.glyph){white-space:nowrap}
    .glyph{width:1.1em;height:1.1em;vertical-align:-.18em;margin-right:.5em}
    .source{font:400 .8rem/1.4 var(--chart);color:var(--ink-3);margin:.6rem 0 0}
    figure{margin:2rem 0}
    .drawing{width:calc(var(--width)*var(--pt));max-width:100%}
    .drawing svg{display:block;width:100%;height:auto}
    .drawing text{white-space:pre}
    .drawing.narrow{display:none}
    details{font:400 .86rem/1.4 var(--chart);margin-top:.5rem;color:var(--ink-2)}
    summary{cursor:pointer;color:var(--ink-3);width:fit-content;padding:.3rem 0}
    details p{margin:.4rem 0 .6rem}
    details table{font-size:.86rem}
    .notes{border-top:1px solid var(--rule);margin-top:2.6rem;padding-top:.2rem}
    .notes h2{font:600 .86rem/1.25 var(--chart);color:var(--ink-3);margin:.7rem 0 .8rem}
    .notes ol{columns:3 15rem;column-gap:1.75rem;margin:0;padding-left:1.5em;font:400 .82rem/1.4 var(--chart);color:var(--ink-2)}
    .notes li{margin-bottom:.35rem}
    .notes li::marker{color:var(--blue);font-weight:600}
    .n{color:inherit;text-decoration:none}
    .n:hover,.n:focus-visible{text-decoration:underline dotted;text-decoration-thickness:1px}
    .evidence{clear:both;border-top:1px solid var(--rule);margin-top:2.6rem;padding-top:.2rem;\
    font:400 .82rem/1.4 var(--chart);color:var(--ink-2)}
    main>.evidence{max-width:none}
    .evidence h2{font:600 .86rem/1.25 var(--chart);color:var(--ink-3);margin:.7rem 0 .8rem}
    .evidence summary{font-weight:600;color:var(--ink);padding:.3rem 0;cursor:pointer}
    .evidence ol,.evidence dl{columns:3 15rem;column-gap:1.75rem;margin:.3rem 0 1rem;padding-left:2.2em}
    .evidence dl{padding-left:0}
    .evidence li,.evidence dl div{break-inside:avoid;margin-bottom:.5rem}
    .evidence li::marker{color:var(--blue);font-weight:600}
    .evidence li:target{background:var(--panel)}
    .evidence p{margin:0}
    .evidence dt{font-weight:600;color:var(--ink)}
    .evidence dd{margin:0}
    .evidence .back{color:inherit;text-decoration:none}
    .evidence strong{color:var(--ink)}
    .evidence code{color:var(--ink-3)}
    :target{outline:2px solid var(--band);outline-offset:3px}
    """
}
