package import CasusScene

/// A typesetter for tests: every letter is half as wide as it is high, in every weight, and no font is needed.
package final class FixedTypesetter: Typesetter {
  package init() {}

  package func line(_ spans: [TextSpan]) -> TextLine {
    var x = 0.0
    let runs = spans.map { span in
      let letters = Array(span.text)
      let glyphs = letters.indices.map { index in
        TextRun.Glyph(id: 0, x: Float(Double(index) * Self.advance(span.style)), y: 0)
      }
      let run = TextRun(
        text: span.text, style: span.style, color: span.color, font: 0, glyphs: glyphs,
        clusters: letters.map { .init(bytes: Int32($0.utf8.count), glyphs: 1) }, origin: Point(x, -span.rise),
        width: Double(letters.count) * Self.advance(span.style), mark: span.mark)
      x += run.width
      return run
    }
    let size = spans.map(\.style.size).max() ?? 0
    return TextLine(runs: runs, width: x, ascent: 0.95 * size, descent: 0.25 * size)
  }

  /// Breaks at spaces; a word wider than the measure stands out of it.
  package func paragraph(_ spans: [TextSpan], _ shape: ParagraphShape) -> [TextLine] {
    var lines: [[TextSpan]] = [[]]
    var width = shape.indent
    for span in spans {
      for word in span.text.split(separator: " ") {
        let needed = Double(word.count) * Self.advance(span.style)
        let space = lines[lines.count - 1].isEmpty ? 0 : Self.advance(span.style)
        if space > 0, width + space + needed > shape.measure {
          lines.append([])
          width = 0
        }
        var piece = span
        piece.text = (lines[lines.count - 1].isEmpty ? "" : " ") + word
        width += Double(piece.text.count) * Self.advance(span.style)
        lines[lines.count - 1].append(piece)
      }
    }
    return lines.map(line)
  }

  private static func advance(_ style: TextStyle) -> Double { style.size / 2 + style.tracking }
}
