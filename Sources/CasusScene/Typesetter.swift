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

  package init(measure: Double, indent: Double = 0, language: String = "en", hyphenates: Bool = false) {
    self.measure = measure
    self.indent = indent
    self.language = language
    self.hyphenates = hyphenates
  }
}

extension Typesetter {
  /// The width of a text on one line, in pt.
  package func width(of text: String, _ style: TextStyle) -> Double {
    line([TextSpan(text, style, .black)]).width
  }
}
