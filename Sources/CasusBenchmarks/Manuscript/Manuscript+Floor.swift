extension Manuscript {
  /// The same words as blocks of Pango markup, one on each line, for the program that only sets and draws.
  func floor() -> String {
    var lines = ["1\t\(title)"]
    for block in blocks {
      switch block {
      case .heading(let level, let text): lines.append("\(min(2, level))\t\(text)")
      case .paragraph(let runs): lines.append("P\t\(markup(runs))")
      case .list(let items): lines += items.map { "L\t• \(markup($0))" }
      case .table(let table):
        lines += ([table.head] + table.rows).map { "T\t" + $0.joined(separator: "\t") }
        lines.append("K\t\(table.caption)")
      case .chart(let chart): lines += ["C\t", "K\t\(chart.caption)"]
      }
    }
    lines += notes.enumerated().map { "N\t\($0 + 1). \($1)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private func markup(_ runs: [Run]) -> String {
    runs.map { run in
      switch run {
      case .text(let text): text
      case .figure(let index): figures[index].value
      case .note(let number): "<sup>\(number)</sup>"
      }
    }.joined()
  }
}
