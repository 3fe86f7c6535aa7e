import CasusSpec

extension ReportBuilder {
  /// The number of a footnote; it is built when it is first referred to.
  mutating func noteNumber(ofFootnote label: String) -> Int? {
    if let number = footnoteNumbers[label] { return number }
    guard let footnote = briefing.footnotes.first(where: { $0.label == label }) else { return nil }
    notes.append(Report.Note(content: []))
    let number = notes.count
    footnoteNumbers[label] = number
    let wasInNote = isInNote
    isInNote = true
    let content = texts(of: build(footnote.blocks))
    isInNote = wasInNote
    notes[number - 1] = Report.Note(content: content)
    return number
  }

  /// The paragraphs of a footnote; there is no room in it for more than text.
  private func texts(of blocks: [ReportBlock]) -> [RichText] {
    blocks.flatMap { block -> [RichText] in
      switch block {
      case .heading(_, let text, _), .paragraph(let text): [text]
      case .list(_, _, let items): items.flatMap { texts(of: $0) }
      case .quote(let blocks): texts(of: blocks)
      case .callout(_, let title, let blocks): (title.map { [$0] } ?? []) + texts(of: blocks)
      case .code(let text): [RichText(text)]
      case .rule, .table, .figure, .tiles: []
      }
    }
  }
}
