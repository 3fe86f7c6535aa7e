import CasusScene

/// The page's style: the theme's colours and type on the grid of its pages, for screens of any width and for paper.
///
/// Sizes are the page's: 10 pt of text are 19 px here, so 1 pt is 0.11875 rem, and in print 1 rem is 8.42 pt again.
struct HTMLStyleSheet {
  let theme: Theme

  var css: String {
    [colors, HTMLStyleSheet.frame, HTMLStyleSheet.text, HTMLStyleSheet.blocks, narrow, print].joined(separator: "\n")
  }

  /// Variables by meaning; screens that are set to dark get the theme's dark colours, paper never does.
  private var colors: String {
    let entries = LivePalette(theme).entries
    let families = [("text", theme.textFamily), ("chart", theme.chartFamily), ("display", theme.displayFamily)]
      .map { "--\($0):\(CSSText.families($1, of: theme))" }
    let light = entries.map { "--\($0.name):\($0.light.hex)" }
    let scheme = theme.dark == nil ? theme.isDark ? "dark" : "light" : "light dark"
    var css = ":root{color-scheme:\(scheme);--pt:.11875rem;\((families + light).joined(separator: ";"))}"
    if theme.dark != nil {
      let dark = entries.compactMap { entry in entry.dark.map { "--\(entry.name):\($0.hex)" } }
      css += "\n@media screen and (prefers-color-scheme:dark){:root{\(dark.joined(separator: ";"))}}"
    }
    // A drawing with colours of its own keeps the paper they were chosen for.
    return css
      + "\nsvg.fixed{background:\(theme.colors.background.hex);box-shadow:0 0 0 .6rem \(theme.colors.background.hex)}"
  }

  private var narrow: String {
    """
    @media screen and (max-width:60rem){
    body>*{max-width:41rem}
    .cover{display:block}
    .about{margin-top:1.6rem}
    main>*,nav,.dek{max-width:none}
    .aside,.unknown,.side{float:none;width:auto;margin:1.6rem 0}
    .tiles{grid-template-columns:repeat(auto-fit,minmax(12rem,1fr))}
    }
    @media screen and (max-width:40rem){
    body{font-size:1.0625rem}
    .judgement{font-size:1.375rem}
    .drawing.broad{display:none}
    .drawing.narrow{display:block;width:auto}
    .notes ol{columns:1}
    table{width:max-content;min-width:100%}
    th,td{max-width:13rem}
    .running{flex-direction:column;gap:.1rem}
    }
    """
  }

  /// The page on paper has the measures of the PDF.
  private var print: String {
    """
    @page{size:A4;margin:16mm 18mm 18mm}
    @media print{
    html{font-size:8.42pt}
    body>*{padding:0}
    a{color:inherit;text-decoration:none}
    details,nav,footer{display:none}
    h1,h2,h3,h4,h5,h6,.label,caption,thead{break-after:avoid}
    figure,tr,.tiles,.judgement,.unknown,.aside,.note,.notes li{break-inside:avoid}
    thead{display:table-header-group}
    p,li{orphans:2;widows:2}
    .scroll{overflow:visible}
    .unknown{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    }
    """
  }
}
