/// Turns text into shaped lines. What it returns is what will be drawn: nothing is shaped a second time.
///
/// A typesetter belongs to one job; it is not shared between threads.
package protocol Typesetter: AnyObject {
  /// All spans on one line.
  func line(_ spans: [TextSpan]) -> TextLine
  /// The spans broken into lines no wider than the measure.
  func paragraph(_ spans: [TextSpan], _ shape: ParagraphShape) -> [TextLine]
}

/// How a paragraph is broken.
package struct ParagraphShape: Sendable, Hashable {
  /// The width of the lines in pt.
  package var measure: Double
  /// Taken from the first line only, which its caller moves to the right by as much.
  package var indent: Double
  /// BCP 47, for hyphenation and shaping.
  package var language: String
  package var hyphenates: Bool
  /// Whether spaces give and take until all lines but the last are as wide as the measure.
  package var justifies: Bool
  /// Whether what has no direction of its own, and what mixes the two, is read from right to left. Text without such a
  /// direction is read as its first letter is.
  package var isRightToLeft: Bool

  package init(
    measure: Double, indent: Double = 0, language: String = "en", hyphenates: Bool = false, justifies: Bool = false,
    isRightToLeft: Bool = false
  ) {
    self.measure = measure
    self.indent = indent
    self.language = language
    self.hyphenates = hyphenates
    self.justifies = justifies
    self.isRightToLeft = isRightToLeft
  }
}

extension Typesetter {
  /// The width of a text on one line, in pt.
  package func width(of text: String, _ style: TextStyle) -> Double {
    line([TextSpan(text, style, .black)]).width
  }
}
