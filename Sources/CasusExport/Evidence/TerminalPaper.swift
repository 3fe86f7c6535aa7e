/// Lines of a terminal: wrapped at words, with hanging indents, in colour where there is some.
struct TerminalPaper: Sendable {
  /// How words are set off.
  enum Style: String, Sendable {
    case bold = "1"
    case dim = "2"
    case accent = "36"
    case warning = "33"
  }

  let width: Int
  let isColored: Bool
  private(set) var text = ""

  init(width: Int, isColored: Bool) {
    self.width = max(40, width)
    self.isColored = isColored
  }

  func styled(_ text: String, _ style: Style?) -> String {
    guard isColored, let style, !text.isEmpty else { return text }
    return "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m"
  }

  mutating func line(_ line: String = "") { text += line + "\n" }

  /// Words wrapped at the width, the first line after `lead`, the others under it.
  mutating func paragraph(_ words: String, lead: String = "", leadStyle: Style? = nil, style: Style? = nil) {
    for (index, line) in wrapped(words, to: width - lead.count).enumerated() {
      let before = index == 0 ? styled(lead, leadStyle) : String(repeating: " ", count: lead.count)
      text += before + styled(line, style) + "\n"
    }
  }

  /// A line with something flush right where there is room, else on a line of its own.
  mutating func line(_ left: String, _ leftStyle: Style?, right: String, _ rightStyle: Style? = .dim) {
    let room = width - left.count - right.count
    if room >= 2 {
      text +=
        styled(left, leftStyle) + String(repeating: " ", count: room) + styled(right, rightStyle) + "\n"
    } else {
      text += styled(left, leftStyle) + "\n"
      text += String(repeating: " ", count: max(0, width - right.count)) + styled(right, rightStyle) + "\n"
    }
  }

  func wrapped(_ words: String, to width: Int) -> [String] {
    let measure = max(16, width)
    var lines: [String] = []
    var line = ""
    for part in words.split(separator: " ", omittingEmptySubsequences: true) {
      var word = String(part)
      while word.count > measure {
        if !line.isEmpty { lines.append(line) }
        line = ""
        lines.append(String(word.prefix(measure)))
        word = String(word.dropFirst(measure))
      }
      if line.isEmpty {
        line = word
      } else if line.count + 1 + word.count <= measure {
        line += " " + word
      } else {
        lines.append(line)
        line = word
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }
}

extension String {
  /// The text with blanks after it, or before it.
  func padded(to width: Int, right: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - count))
    return right ? blanks + self : self + blanks
  }

  /// The text cut to a width, with an ellipsis.
  func shortened(to width: Int) -> String { count <= width ? self : prefix(max(1, width - 1)) + "…" }
}
