import CasusScene

/// A live drawing as a file: real text, one style sheet, the theme's colours as variables, dark on dark screens.
struct LiveSVG {
  /// What all ids begin with; unique to the briefing and the chart.
  var prefix: String
  var title: String
  var description: String
  var theme: Theme

  func bytes(_ frames: [Frame], size: Size) -> [UInt8] {
    let writer = LiveSVGWriter(frames, theme: theme, prefix: prefix)
    let scope = "#\(SVGIdentifiers.safe(prefix))svg"
    var output: [UInt8] = []
    appendHead(size, hasLinks: !linkAreas(frames, .identity).isEmpty, into: &output)
    output += "<style>\n".utf8
    output += colors(of: writer, scope: scope).utf8
    output += "\(scope) text{white-space:pre}\n\(writer.styles.rules(inside: scope))\n</style>\n".utf8
    let box = "width=\"\(CSSText.number(size.width))\" height=\"\(CSSText.number(size.height))\""
    output += "<rect class=\"paper\" \(box)/>\n".utf8
    output += writer.output
    output += "</svg>\n".utf8
    return output
  }

  /// The drawing inside a page, whose own style sheet holds its classes; `styles` collects them.
  func inlined(_ frames: [Frame], size: Size, styles: inout LiveStyles) -> [UInt8] {
    let writer = LiveSVGWriter(frames, theme: theme, prefix: prefix, styles: styles)
    styles = writer.styles
    var output: [UInt8] = []
    appendHead(size, hasLinks: !linkAreas(frames, .identity).isEmpty, isFixed: writer.palette == nil, into: &output)
    output += writer.output
    output += "</svg>\n".utf8
    return output
  }

  /// The variables that are used, a page's own before the theme's, and the paper where it has to be drawn.
  private func colors(of writer: LiveSVGWriter, scope: String) -> String {
    let entries = writer.palette?.entries.filter { writer.styles.used.contains($0.name) } ?? []
    func block(_ color: (LivePalette.Entry) -> Color) -> String {
      entries.map { "--\($0.name):var(--casus-\($0.name),\(color($0).hex))" }.joined(separator: ";")
    }
    var css = "\(scope){\(block(\.light))}\n"
    let paper = theme.colors.background
    let isWhite = paper == .white
    // White is left to the page, which may be of any light colour.
    css += "\(scope) .paper{fill:\(isWhite ? "none" : paper.hex)}\n"
    guard let dark = theme.dark else { return css }
    css += "@media screen and (prefers-color-scheme:dark){"
    if writer.palette != nil { css += "\(scope){\(block { $0.dark ?? $0.light })}" }
    // A page may well stay white on a dark screen: what is light on dark brings its own paper.
    let fill = writer.palette == nil ? paper.hex : "var(--casus-background,\(dark.background.hex))"
    css += "\(scope) .paper{fill:\(fill)}}\n"
    return css
  }

  private func appendHead(_ size: Size, hasLinks: Bool, isFixed: Bool = false, into output: inout [UInt8]) {
    let name = SVGIdentifiers.safe(prefix)
    let (width, height) = (CSSText.number(size.width), CSSText.number(size.height))
    output +=
      "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"\(name)svg\" width=\"\(width)pt\" height=\"\(height)pt\"".utf8
    output +=
      " viewBox=\"0 0 \(width) \(height)\" role=\"\(hasLinks ? "group" : "img")\" aria-labelledby=\"\(name)title \(name)desc\""
      .utf8
    output +=
      " fill=\"none\" stroke-miterlimit=\"10\"\(isFixed ? " class=\"fixed\"" : "")>\n<title id=\"\(name)title\">".utf8
    appendXML(title, into: &output)
    output += "</title>\n<desc id=\"\(name)desc\">".utf8
    appendXML(description, into: &output)
    output += "</desc>\n".utf8
  }
}
