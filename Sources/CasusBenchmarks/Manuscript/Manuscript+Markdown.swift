extension Manuscript {
  /// The briefing casus compiles; its tables and figures lie in the package `data`.
  func markdown(data: String, facts: [String], indicators: String? = nil) -> String {
    // Pages of evidence are more pages than the others set.
    var lines = ["---", "title: \(title)", "lang: en-GB", "data: \(data)", "as-of: 2026-04-01", "evidence: false"]
    if !facts.isEmpty { lines += ["facts:"] + facts.map { "  \($0)" } }
    if let indicators { lines += ["indicators:", "  \(indicators)"] }
    lines += ["---", ""]
    for block in blocks { lines += [Self.markdown(block), ""] }
    lines += notes.enumerated().map { "[^\($0 + 1)]: \($1)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func markdown(_ block: Block) -> String {
    switch block {
    // The title is the document's only heading of the first level.
    case .heading(let level, let text): String(repeating: "#", count: level + 1) + " " + text
    case .paragraph(let runs): markdown(runs)
    case .list(let items): items.map { "- " + markdown($0) }.joined(separator: "\n")
    case .table(let table): "```table \(table.name)\ntitle: \(table.caption)\ndata: \(table.name)\n```"
    case .chart(let chart): "```chart \(chart.name)\ntitle: \(chart.caption)\n\(chart.specification)\n```"
    }
  }

  private static func markdown(_ runs: [Run]) -> String {
    runs.map { run in
      switch run {
      case .text(let text): text
      case .figure(let index): "{{ f\(index) }}"
      case .note(let number): "[^\(number)]"
      }
    }.joined()
  }
}
