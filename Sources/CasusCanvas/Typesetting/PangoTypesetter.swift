package import CasusScene

/// Shapes and breaks text with Pango, in the fonts of one font set.
///
/// It belongs to one job; two jobs make two.
package final class PangoTypesetter: Typesetter {
  private var layout: TextLayout
  private var lines: [[TextSpan]: TextLine] = [:]
  /// Charts repeat their labels; beyond this many different lines the memory is worth more than the time.
  private static let rememberedLines = 20_000

  private let language: String
  private var hyphenator: Hyphenator

  /// Lines are shaped, and words are broken, as the language has it (BCP 47).
  package init(fonts: FontSet, language: String = "en") {
    layout = TextLayout(fonts: fonts)
    self.language = language
    hyphenator = Hyphenator(language: language)
  }

  /// The hyphenation patterns that were read; nil where no line needed any.
  package var patterns: PatternFile? { hyphenator.file }
  /// Whether a word had to be broken and no patterns of the language are installed.
  package var lacksPatterns: Bool { hyphenator.isLacking }

  package func line(_ spans: [TextSpan]) -> TextLine {
    if let known = lines[spans] { return known }
    let shape = ParagraphShape(measure: .infinity, language: language)
    let line = layout.lines(of: spans, shape, hyphenator: nil).first ?? .empty
    if lines.count >= Self.rememberedLines { lines.removeAll() }
    lines[spans] = line
    return line
  }

  package func paragraph(_ spans: [TextSpan], _ shape: ParagraphShape) -> [TextLine] {
    if shape.hyphenates, !hyphenator.isFor(shape.language) { hyphenator = Hyphenator(language: shape.language) }
    return layout.lines(of: spans, shape, hyphenator: hyphenator)
  }
}

extension TextLine {
  static let empty = TextLine(runs: [], width: 0, ascent: 0, descent: 0)
}
