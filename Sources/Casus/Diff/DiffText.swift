import CasusExport

extension EditionDiff {
  /// The comparison for a terminal: each cause, and below it what it moved.
  package func text(color: Bool) -> String {
    var writer = DiffTextWriter(color: color)
    writer.put(self)
    return writer.text
  }
}

/// Writes a comparison as lines of text.
private struct DiffTextWriter {
  let color: Bool
  var text = ""

  init(color: Bool) { self.color = color }

  mutating func put(_ diff: EditionDiff) {
    line(bold("\(diff.old) → \(diff.new)"))
    for briefing in diff.briefings {
      line("")
      switch briefing.fate {
      case .added(let lock): line("\(bold(briefing.name))  is new: \(lock.published.count) numbers")
      case .removed(let lock): line("\(bold(briefing.name))  is gone: it had \(lock.published.count) numbers")
      case .compared(let comparison): put(comparison, briefing)
      }
    }
  }

  private mutating func put(_ comparison: LockComparison, _ briefing: EditionDiff.Briefing) {
    line("\(bold(briefing.name))  \(comparison.summary)")
    for change in comparison.circumstances { line("  " + dim(change.words)) }
    let width = min(34, comparison.grouped.filter { $0.change.kind != .evidence }.map { name($0).count }.max() ?? 0)
    for cause in comparison.causes {
      line("")
      if cause.rows.isEmpty, cause.unnamed == 0 { line("  " + dim(comparison.otherCause)) }
      for row in cause.rows.prefix(6) { line("  " + words(row, briefing)) }
      let rest = max(0, cause.rows.count - 6) + cause.unnamed
      if rest > 0 { line("  " + dim("and \(rest) more row\(rest == 1 ? "" : "s")")) }
      for number in cause.numbers { line("    " + padded(name(number), width) + "  " + values(number.change)) }
    }
    let others = comparison.grouped.filter { [.added, .removed, .renamed, .repeated].contains($0.change.kind) }
    if !others.isEmpty { line("") }
    for number in others { line("    " + padded(name(number), width) + "  " + values(number.change)) }
    put(comparison.charts, isDrift: comparison.changedCharts)
    let evidence = comparison.grouped.filter { $0.change.kind == .evidence }
    if !evidence.isEmpty {
      line("")
      line("  " + dim("read as before, from other rows: " + evidence.map { $0.change.id }.joined(separator: ", ")))
    }
    putFiles(comparison)
  }

  private mutating func put(_ charts: [ChartChange], isDrift changed: [ChartChange]) {
    guard !charts.isEmpty else { return }
    line("")
    let width = charts.map(\.name.count).max() ?? 0
    for chart in charts {
      let share = Int((chart.share * 100).rounded())
      let percent =
        chart.kind == .changed ? "\(share == 0 && chart.share > 0 ? "<1" : String(share)) %" : chart.kind.word
      let note = changed.contains(chart) ? "" : dim("  (fonts or libraries)")
      line("  \(padded(chart.name, width))  \(bar(chart.share))  \(padded(percent, 5))  \(chart.counts)\(note)")
      let indent = String(repeating: " ", count: width + 4)
      for (label, words) in [("title", chart.title), ("description", chart.alt)] {
        guard let words else { continue }
        line(indent + dim(label) + "  " + removed(words.old))
        line(indent + String(repeating: " ", count: label.count) + "  " + added(words.new))
      }
      let texts = chart.textsRemoved.prefix(5).map(removed) + chart.textsAdded.prefix(5).map(added)
      if !texts.isEmpty, chart.kind == .changed { line(indent + dim("words") + "  " + texts.joined(separator: "  ")) }
    }
  }

  private mutating func putFiles(_ comparison: LockComparison) {
    guard !comparison.inputs.isEmpty || !comparison.fonts.isEmpty else { return }
    line("")
    for file in comparison.inputs { line("  \(dim(file.kind.rawValue)) \(file.path)") }
    for file in comparison.fonts { line("  \(dim("font \(file.kind.rawValue)")) \(file.path)") }
  }

  private func name(_ number: (change: NumberChange, ids: [String])) -> String {
    let id = number.change.new?.expression ?? number.change.old?.expression ?? ""
    return number.ids.count > 1 ? "\(id) ×\(number.ids.count)" : id
  }

  private func values(_ change: NumberChange) -> String {
    let (old, new) = (change.old?.printed ?? "", change.new?.printed ?? "")
    switch change.kind {
    case .printed: return "\(removed(old)) → \(added(new))"
    case .hidden: return "\(new)  \(dim(change.hiddenParts.joined(separator: ", ")))"
    case .added: return "\(added(new))  \(dim("new"))"
    case .removed: return "\(removed(old))  \(dim("gone"))"
    case .renamed: return "\(new)  \(dim("was \(change.old?.expression ?? "")"))"
    case .repeated:
      return "\(new.isEmpty ? old : new)  \(dim(change.old == nil ? "printed once more" : "printed once less"))"
    case .evidence: return new
    }
  }

  private func words(_ row: RowChange, _ briefing: EditionDiff.Briefing) -> String {
    switch row.kind {
    case .added: return "\(added("+")) \(row.name)"
    case .removed: return "\(removed("−")) \(row.name)"
    case .changed:
      let cells = briefing.cells(of: row).prefix(4).map { cell in
        guard let old = cell.old, let new = cell.new else { return cell.column }
        return "\(cell.column) \(removed(short(old))) → \(added(short(new)))"
      }
      return "\(bold("~")) \(row.name)  \(cells.joined(separator: ", "))"
    }
  }

  private func short(_ text: String) -> String {
    text.isEmpty ? "(empty)" : text.count > 40 ? text.prefix(39) + "…" : text
  }

  /// A tenth of the bar for each tenth of the marks; something wherever anything differs.
  private func bar(_ share: Double) -> String {
    let full = share > 0 ? max(1, Int((share * 10).rounded())) : 0
    return String(repeating: "█", count: full) + dim(String(repeating: "·", count: 10 - full))
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private func bold(_ text: String) -> String { painted(text, "1") }
  private func dim(_ text: String) -> String { painted(text, "2") }
  private func removed(_ text: String) -> String { painted(text, "31") }
  private func added(_ text: String) -> String { painted(text, "32") }
  private func painted(_ text: String, _ code: String) -> String {
    color && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  private mutating func line(_ words: String) { text += words + "\n" }
}

extension ChartChange {
  /// `5 moved, 1 came, 1 went of 79 marks`.
  var counts: String {
    guard kind == .changed else { return "" }
    guard let marks else { return "too many marks to count" }
    let told = [(marks.moved, "moved"), (marks.added, "came"), (marks.removed, "went")].filter { $0.0 > 0 }
    return told.isEmpty
      ? "words only" : told.map { "\($0.0) \($0.1)" }.joined(separator: ", ") + " of \(marks.total) marks"
  }
}

extension ChartChange.Kind {
  var word: String {
    switch self {
    case .added: "new"
    case .removed: "gone"
    case .changed: "changed"
    }
  }
}
