package import CasusExport
package import CasusSource

/// What a build published before and publishes otherwise now, as diagnostics with their places.
package struct DriftReport: Sendable {
  package var diagnostics: [Diagnostic] = []
  /// Whether a published number or chart differs; rows, files and fonts alone do not make a drift.
  package var isDrift = false
  /// One line of words: `clock: 1 number changed, 2 below their rounding`.
  package var summary = ""

  /// The report on a comparison. `places` says where numbers stand in the briefing, by their ids.
  package init(_ comparison: LockComparison, lock: String, places: [String: Place], rows: RowFinder?) {
    isDrift = comparison.isDrift
    let words = DriftWords(comparison, lock: lock, places: places, rows: rows)
    diagnostics = words.numbers() + comparison.charts.map(words.chart) + words.surroundings()
    summary = words.summary
  }

  /// The report where there is no lock to compare with.
  init(unreadable faults: [Diagnostic]) {
    diagnostics = faults
    isDrift = true
  }
}

/// Finds the words for each difference.
private struct DriftWords {
  let comparison: LockComparison
  let lock: String
  let places: [String: Place]
  let rows: RowFinder?
  /// So many rows are named behind a number.
  private let rowsNamed = 4

  init(_ comparison: LockComparison, lock: String, places: [String: Place], rows: RowFinder?) {
    self.comparison = comparison
    self.lock = lock
    self.places = places
    self.rows = rows
  }

  /// One diagnostic for what was asked, wherever it is printed, and one for all numbers of which only the rows changed.
  func numbers() -> [Diagnostic] {
    var found = comparison.grouped.filter { $0.change.kind != .evidence }.map { change, ids in
      var diagnostic = number(change)
      diagnostic.related += ids.dropFirst().compactMap { id in
        places[id].map { Diagnostic.Related("it is printed here too", at: $0) }
      }
      return diagnostic
    }
    let evidence = comparison.numbers.filter { $0.kind == .evidence }
    if !evidence.isEmpty {
      var diagnostic = Diagnostic.evidenceMoved(evidence, at: places[evidence[0].id])
      var seen: Set<String> = []
      let rows = evidence.flatMap(\.rows).filter { seen.insert($0.name).inserted }
      diagnostic.related = related(rows, unnamed: 0)
      found.append(diagnostic)
    }
    return found
  }

  private func number(_ change: NumberChange) -> Diagnostic {
    let place = places[change.id]
    var diagnostic: Diagnostic
    switch change.kind {
    case .printed:
      diagnostic = .numberMoved(
        change.id, from: change.old?.printed ?? "", to: change.new?.printed ?? "", at: place, why: reason(for: change))
    case .hidden:
      diagnostic = .numberMovedUnseen(
        change.id, printed: change.new?.printed ?? "", parts: change.hiddenParts, at: place)
    case .added: diagnostic = .numberAppeared(change.id, as: change.new?.printed ?? "", at: place)
    case .removed: return .numberDisappeared(change.id, was: change.old?.printed ?? "", in: lock)
    case .renamed: diagnostic = .numberRenamed(from: change.old?.expression ?? "", to: change.id, at: place)
    case .repeated:
      return .numberRepeated(
        change.new?.expression ?? change.id, isMore: change.old == nil, at: place ?? Place(file: lock))
    case .evidence: diagnostic = .evidenceMoved([change], at: place)
    }
    diagnostic.related = related(change.rows, unnamed: change.unnamed)
    return diagnostic
  }

  /// Why a number changed where no row of it did.
  private func reason(for change: NumberChange) -> String? {
    guard change.rows.isEmpty, change.unnamed == 0 else { return nil }
    if let rule = change.ruleChange { return "its rule was '\(rule.old)' and is '\(rule.new)'" }
    if let chosen = comparison.circumstances.first(where: { $0.kind != .version && $0.kind != .theme }) {
      return "\(chosen.words); its rows are as they were"
    }
    if !comparison.tables.isEmpty {
      return "too many rows to name them: look into \(comparison.tables.joined(separator: ", "))"
    }
    if let casus = comparison.circumstances.first(where: { $0.name == "casus" }) {
      return "its rows are as they were, but \(casus.words)"
    }
    return "its rows are as they were: look at what the briefing asks"
  }

  private func related(_ changes: [RowChange], unnamed: Int) -> [Diagnostic.Related] {
    var found = changes.prefix(rowsNamed).map { row in
      Diagnostic.Related(words(row), at: rows?.place(of: row.name, columns: row.columns) ?? Place(file: lock))
    }
    let rest = max(0, changes.count - rowsNamed) + unnamed
    if rest > 0, let last = found.last {
      found.append(Diagnostic.Related("and \(rest) more row\(rest == 1 ? "" : "s")", at: last.place))
    }
    return found
  }

  /// `responses/may-2021-ready: date is '2021-05-27' now`.
  private func words(_ row: RowChange) -> String {
    switch row.kind {
    case .added: return "\(row.name) counts now"
    case .removed: return "\(row.name) no longer counts"
    case .changed:
      guard let column = row.columns.first else { return "\(row.name) changed" }
      let cell = rows?.cell(column, of: row.name).map { $0.isEmpty ? " is empty now" : " is '\(short($0))' now" }
      let rest = row.columns.dropFirst()
      return "\(row.name): \(column)\(cell ?? " changed")"
        + (rest.isEmpty ? "" : "; \(rest.joined(separator: ", ")) changed too")
    }
  }

  private func short(_ text: String) -> String { text.count > 40 ? text.prefix(39) + "…" : text }

  func chart(_ change: ChartChange) -> Diagnostic {
    let isDrift = comparison.changedCharts.contains(change)
    return .chartMoved(change, in: lock, isDrift: isDrift)
  }

  /// Files, fonts and circumstances, and rows that moved no number.
  func surroundings() -> [Diagnostic] {
    var found: [Diagnostic] = []
    let moved = Set(comparison.moved.flatMap { $0.rows.map(\.name) })
    let idle = comparison.rows.filter { !moved.contains($0.name) }
    for file in comparison.inputs {
      guard let table = rows?.table(in: file.path) else {
        // A briefing that was reworded and numbers that moved are one piece of news.
        if comparison.moved.isEmpty { found.append(.fileMoved(file, butNot: "published number")) }
        continue
      }
      let own = comparison.rows.filter { $0.table == table }
      if own.contains(where: { moved.contains($0.name) }) { continue }
      let usesRows = !own.isEmpty || comparison.tables.contains(table)
      var diagnostic = Diagnostic.fileMoved(file, butNot: usesRows ? "published number" : "row in use")
      diagnostic.related = related(idle.filter { $0.table == table }, unnamed: 0)
      found.append(diagnostic)
    }
    if !comparison.fonts.isEmpty { found.append(.fontsMoved(comparison.fonts, in: lock)) }
    if !comparison.circumstances.isEmpty { found.append(.circumstancesMoved(comparison.circumstances, in: lock)) }
    return found
  }

  var summary: String {
    comparison.isDrift ? "\(comparison.new.briefing): \(comparison.summary)" : ""
  }
}
