import CasusScene

/// A typesetter whose letters are all half as wide as they are high, and which breaks a word only where it must.
final class EvenTypesetter: Typesetter {
  /// How often a paragraph was broken.
  private(set) var paragraphs = 0
  /// Characters it claims to lack.
  var lacking: Set<Character> = []

  func line(_ spans: [TextSpan]) -> TextLine { set(spans.flatMap(letters)) }

  func paragraph(_ spans: [TextSpan], _ shape: ParagraphShape) -> [TextLine] {
    paragraphs += 1
    var lines: [[Letter]] = [[]]
    var width = shape.indent
    var lastSpace: Int?
    for letter in spans.flatMap(letters) {
      lines[lines.count - 1].append(letter)
      width += letter.width
      if letter.character == " " {
        lastSpace = lines[lines.count - 1].count
      } else if width > shape.measure, lines[lines.count - 1].count > 1 {
        let cut = lastSpace ?? lines[lines.count - 1].count - 1
        let rest = Array(lines[lines.count - 1][cut...])
        lines[lines.count - 1].removeSubrange(cut...)
        lines.append(rest)
        width = rest.reduce(0) { $0 + $1.width }
        lastSpace = nil
      }
    }
    return lines.filter { !$0.isEmpty }.map(set)
  }

  private struct Letter {
    var character: Character
    var span: TextSpan
    var width: Double { span.style.size / 2 }
  }

  private func letters(_ span: TextSpan) -> [Letter] {
    span.text.filter { $0 != "\u{2060}" }.map { Letter(character: $0, span: span) }
  }

  private func set(_ letters: [Letter]) -> TextLine {
    var letters = letters
    while letters.last?.character == " " { letters.removeLast() }
    var runs: [TextRun] = []
    var x = 0.0
    for letter in letters {
      if var last = runs.last, last.style == letter.span.style, last.mark == letter.span.mark {
        last.text.append(letter.character)
        last.width += letter.width
        runs[runs.count - 1] = last
      } else {
        runs.append(
          TextRun(
            text: String(letter.character), style: letter.span.style, color: letter.span.color, font: 0, glyphs: [],
            clusters: [], origin: Point(x, -letter.span.rise), width: letter.width, mark: letter.span.mark))
      }
      x += letter.width
    }
    let size = letters.map(\.span.style.size).max() ?? 0
    return TextLine(
      runs: runs, width: x, ascent: 0.95 * size, descent: 0.25 * size,
      missing: letters.map(\.character).filter(lacking.contains))
  }
}
