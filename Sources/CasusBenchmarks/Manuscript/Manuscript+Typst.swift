extension Manuscript {
  /// The same document for Typst, with its charts placed as drawings from `folder`.
  func typst(charts folder: String) -> String {
    var lines = [
      "#set document(title: \"\(title)\", date: datetime(year: 2026, month: 4, day: 1))",
      "#set page(\"a4\", margin: 22mm, numbering: \"1\")",
      "#set text(font: \"Vollkorn\", size: 10pt, lang: \"en\")",
      "#set par(justify: true)",
      "#outline(depth: 1)",
    ]
    lines += blocks.map { typst($0, folder) }
    if !notes.isEmpty { lines.append("= Notes\n#set text(8pt)") }
    lines += notes.enumerated().map { "#block[#h(0pt)<n\($0 + 1)>\($0 + 1). \($1)]" }
    return lines.joined(separator: "\n\n") + "\n"
  }

  private func typst(_ block: Block, _ folder: String) -> String {
    switch block {
    case .heading(let level, let text): return String(repeating: "=", count: level) + " " + text
    case .paragraph(let runs): return typst(runs)
    case .list(let items): return items.map { "- " + typst($0) }.joined(separator: "\n")
    case .table(let table):
      let cells = (table.head + table.rows.flatMap { $0 }).map { "[\($0)]" }.joined(separator: ", ")
      return "#figure(table(columns: \(table.head.count), \(cells)), caption: [\(table.caption)])"
    case .chart(let chart):
      let image = "image(\"\(folder)/\(chart.name).svg\", width: 15cm, alt: \"\(chart.caption)\")"
      return "#figure(\(image), caption: [\(chart.caption)])"
    }
  }

  private func typst(_ runs: [Run]) -> String {
    runs.map { run in
      switch run {
      case .text(let text): text
      case .figure(let index): figures[index].value
      case .note(let number): "#super(link(<n\(number)>)[\(number)])"
      }
    }.joined()
  }
}
