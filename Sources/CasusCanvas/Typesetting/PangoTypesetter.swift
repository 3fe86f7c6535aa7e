package import CasusScene

/// Shapes and breaks text with Pango, in the fonts of one font set.
///
/// It belongs to one job; two jobs make two.
package final class PangoTypesetter: Typesetter {
  private var layout: TextLayout
  private var lines: [[TextSpan]: TextLine] = [:]
  /// Charts repeat their labels; beyond this many different lines the memory is worth more than the time.
  private static let rememberedLines = 20_000

  package init(fonts: FontSet) { layout = TextLayout(fonts: fonts) }

  package func line(_ spans: [TextSpan]) -> TextLine {
    if let known = lines[spans] { return known }
    let line = layout.lines(of: spans, ParagraphShape(measure: .infinity)).first ?? .empty
    if lines.count >= Self.rememberedLines { lines.removeAll() }
    lines[spans] = line
    return line
  }

  package func paragraph(_ spans: [TextSpan], _ shape: ParagraphShape) -> [TextLine] {
    layout.lines(of: spans, shape)
  }
}

extension TextLine {
  static let empty = TextLine(runs: [], width: 0, ascent: 0, descent: 0)
}
