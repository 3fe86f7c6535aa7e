import CasusScene

extension LiveSVGWriter {
  /// A run as text at its place and of its width, whatever font the reader's machine has.
  mutating func write(_ run: TextRun, at offset: Point) {
    let text = String(run.text.unicodeScalars.filter { $0 != "\u{2060}" })
    guard text.utf8.contains(where: { $0 > 0x20 }), run.width > 0 else { return }
    let name = className(of: run)
    let x = run.origin.x + offset.x + (run.isRightToLeft ? run.width : 0)
    put("<text class=\"\(name)\"")
    put(" x=\"\(hundredths(x))\" y=\"\(hundredths(run.origin.y + offset.y))\"")
    if run.isRightToLeft { put(" direction=\"rtl\"") }
    // A single letter has nothing to stretch.
    if text.count > 1 { put(" textLength=\"\(hundredths(run.width))\" lengthAdjust=\"spacingAndGlyphs\"") }
    put(">")
    appendXML(text, into: &output)
    put("</text>\n")
  }

  /// The class of a run's look.
  private mutating func className(of run: TextRun) -> String {
    let look = TextLook(style: run.style, color: run.color, halo: run.halo)
    if let known = textClasses[look] { return known }
    let style = run.style
    // LibreOffice reads the long forms only.
    var declarations = style.italic ? ["font-style:italic"] : []
    declarations += [
      "font-weight:\(style.weight)", "font-size:\(CSSText.number(style.size))px",
      "font-family:" + CSSText.families(style.family, of: theme),
    ]
    declarations += paint("fill", run.color)
    if style.tracking != 0 { declarations.append("letter-spacing:\(CSSText.number(style.tracking))px") }
    let features = CSSText.features(style.features)
    if !features.isEmpty { declarations.append("font-feature-settings:\(features)") }
    if let halo = run.halo {
      declarations += paint("stroke", halo.color)
      declarations += ["stroke-width:\(CSSText.number(halo.width))", "stroke-linejoin:round", "paint-order:stroke"]
    }
    let name = styles.name(of: declarations.joined(separator: ";"))
    textClasses[look] = name
    return name
  }
}

/// A coordinate to a hundredth of a pt: less than any eye or printer tells apart.
func hundredths(_ value: Double) -> String { CSSText.number((value * 100).rounded() / 100) }
