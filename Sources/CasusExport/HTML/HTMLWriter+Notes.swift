import CasusReport

extension HTMLWriter {
  /// The notes at the end, each leading back to all its marks.
  mutating func putNotes() {
    guard !report.notes.isEmpty else { return }
    put("<section class=\"notes\" role=\"doc-endnotes\" aria-labelledby=\"notes_title\">\n<h2 id=\"notes_title\">")
    putText(guide.words.notes)
    put("</h2>\n<ol>\n")
    for (index, note) in report.notes.enumerated() {
      let number = index + 1
      put("<li id=\"note_\(number)\">")
      for (position, text) in note.content.enumerated() {
        if position > 0 { put("<br>\n") }
        put(text)
      }
      let count = marks[number, default: 0]
      for ordinal in 1..<(count + 1) {
        put("\u{A0}<a href=\"#mark_\(number)_\(ordinal)\" role=\"doc-backlink\" aria-label=\"")
        putText("\(guide.words.backToText), \(number)\(count > 1 ? ".\(ordinal)" : "")")
        put("\">\u{21A9}\u{FE0E}</a>")
      }
      put("</li>\n")
    }
    put("</ol>\n</section>\n")
  }
}
