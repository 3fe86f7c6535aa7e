import CasusReport

/// Text as Markdown that reads as that text: nothing in it is taken for markup.
enum MarkdownText {
  /// Text with its emphasis, links and note marks, on one line.
  static func inline(_ text: RichText, inTable: Bool = false) -> String {
    var result = ""
    var index = 0
    while index < text.runs.count {
      let run = text.runs[index]
      if let note = run.note {
        result += "[^\(note)]"
        index += 1
        continue
      }
      if run.isRaised {
        result += "<sup>\(escaped(run.text))</sup>"
        index += 1
        continue
      }
      var end = index + 1
      while end < text.runs.count, text.runs[end].note == nil, !text.runs[end].isRaised,
        text.runs[end].looks(like: run)
      { end += 1 }
      result += marked(text.runs[index..<end], as: run, inTable: inTable)
      index = end
    }
    return result
  }

  /// Text without any markup of its own.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars where scalar != "\u{2060}" {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "$", "^", "@", "#": result += "\\"
      case "&":
        result += "&amp;"
        continue
      case "\n", "\r", "\t":
        result += " "
        continue
      default: if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) { continue }
      }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  static func longestRun(ofBackticksIn text: String) -> Int {
    var longest = 0
    var current = 0
    for byte in text.utf8 {
      current = byte == UInt8(ascii: "`") ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }

  /// Lines of text that would begin a list or a heading are told apart from those.
  static func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }.joined(separator: "\n")
  }

  private static func line(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    if "-+=:%".unicodeScalars.contains(first) { return "\\" + text }
    let digits = text.unicodeScalars.prefix { ("0"..."9").contains($0) }
    let rest = text.unicodeScalars.dropFirst(digits.count)
    guard !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" else { return text }
    return "\(String(digits))\\" + String(rest)
  }

  /// An address between `(` and `)`.
  static func address(_ url: String) -> String {
    var result = ""
    for scalar in url.unicodeScalars {
      switch scalar {
      case "(", ")", "<", ">", "\\", "\"", "|", " ": result += "%" + String(scalar.value, radix: 16, uppercase: true)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func marked(_ runs: ArraySlice<RichText.Run>, as run: RichText.Run, inTable: Bool) -> String {
    let text = runs.map(\.text).joined()
    var words: String
    if run.isCode {
      words = code(text)
    } else {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      words = lines.map { escaped(String($0)) }.joined(separator: inTable ? "<br>" : "\\\n")
    }
    // Marks stand at the words: spaces between them and the words would make them plain asterisks.
    let body = words.drop { $0 == " " }
    let lead = String(words.prefix(words.count - body.count))
    let tail = String(body.reversed().prefix { $0 == " " })
    words = String(body.dropLast(tail.count))
    guard !words.isEmpty else { return lead + tail }
    if run.isEmphasized { words = "*\(words)*" }
    if run.isStrong { words = "**\(words)**" }
    if run.isStruck { words = "~~\(words)~~" }
    switch run.link {
    case .url(let url)?: if let safe = SafeLink(url) { words = "[\(words)](\(address(safe.url)))" }
    case .block(let anchor)?: words = "[\(words)](#\(address(anchor)))"
    case .note, nil: break
    }
    return lead + words + tail
  }

  /// Code between so many backticks that none inside ends it.
  static func code(_ text: String) -> String {
    let longest = longestRun(ofBackticksIn: text)
    let fence = String(repeating: "`", count: longest + 1)
    let pad = longest > 0 ? " " : ""
    return fence + pad + text.replacing("\n", with: " ") + pad + fence
  }
}

extension RichText.Run {
  /// Whether the other stretch of text is marked up in the same way.
  fileprivate func looks(like other: RichText.Run) -> Bool {
    isStrong == other.isStrong && isEmphasized == other.isEmphasized && isCode == other.isCode
      && isStruck == other.isStruck && link == other.link
  }
}
