import CasusData
import CasusSource

/// Cases of waiting read from any table with a time and a status.
enum BoundCases {
  private static let known = ["cases.table", "cases.time", "cases.status", "cases.id", "cases.by"]

  static func measure(
    _ lag: ResponseLag, _ binding: TableBinding, _ subject: Subject, reporting diagnostics: inout [Diagnostic]
  ) -> (rule: String, results: IndicatorResults)? {
    binding.refuse(by: ResponseLag.name, knowing: known, reporting: &diagnostics)
    guard let table = binding.table("cases", of: subject.dataset, reporting: &diagnostics) else { return nil }
    let time = binding.column("cases.time", of: table, reporting: &diagnostics)
    let status = binding.column("cases.status", of: table, reporting: &diagnostics)
    let id = binding.column("cases.id", of: table, required: false, reporting: &diagnostics)
    let by = binding["cases.by"] ?? (lag.group.isEmpty ? nil : lag.group)
    let group = by.flatMap { binding.column(named: $0, of: table, reporting: &diagnostics) }
    guard let time, let status, !diagnostics.haveErrors else { return nil }
    var cases: [WaitingCase] = []
    var faults = 0
    let rows = lag.filter.apply(to: Array(0..<table.rowCount), of: table, in: subject, reporting: &diagnostics)
    for row in rows {
      func place(_ part: String) -> Place { table.place(row, field: binding[part], else: binding.place) }
      var found: [Diagnostic] = []
      // A case without a time or a status is a fault: left out, an open case would vanish from every number.
      let outcome = outcome(status[row])
      if outcome == nil { found.append(.unknownStatus(status[row].plainText, at: place("cases.status"))) }
      let days = days(time[row])
      if days == nil { found.append(.unfitTime(time[row].plainText, at: place("cases.time"))) }
      if faults < faultsShown { diagnostics += found }
      faults += found.count
      guard let outcome, let days else { continue }
      cases.append(
        WaitingCase(
          id: id?[row].plainText ?? String(row + 1), days: days, outcome: outcome, group: group?[row].plainText,
          row: RowReference(table: table.name, row: row)))
    }
    if faults > faultsShown { diagnostics.append(.manyUnfitCases(faults, at: binding.place)) }
    let rule = lag.rule(subject.view, bound: true)
    let answers = lag.answers(cases, missing: 0, divided: group != nil, rule: rule)
    return (rule, lag.results(of: answers))
  }

  private static let outcomes: [(WaitingCase.Outcome, [String])] = [
    (.answered, ["answered", "event", "true", "yes", "1"]),
    (.open, ["open", "censored", "unanswered", "false", "no", "0"]),
    (.refused, ["refused", "refusal"]),
    (.withdrawn, ["withdrawn"]),
  ]

  /// A table with a wrong column would have a fault in every row.
  private static let faultsShown = 20

  private static func outcome(_ value: Value) -> WaitingCase.Outcome? {
    // Where one cell of the column is no number, the others are still read as the numbers they are.
    let text = number(value).map { Value.number($0).plainText } ?? value.plainText.lowercased()
    return outcomes.first { $0.1.contains(text) }?.0
  }

  private static func days(_ value: Value) -> Double? {
    number(value).flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
  }

  /// The number in a cell, whatever its column was taken for.
  private static func number(_ value: Value) -> Double? {
    switch value {
    case .number(let number): return number
    case .text(let text):
      guard text.utf8.contains(where: { (0x30...0x39).contains($0) }),
        text.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) })
      else { return nil }
      return Double(text)
    default: return nil
    }
  }
}

extension WaitingCase {
  /// A case known by its days alone.
  fileprivate init(id: String, days: Double, outcome: Outcome, group: String?, row: RowReference) {
    self.init(
      id: id, label: id, actor: nil, actorLabel: nil, incident: nil, asked: "yes", start: nil, startsWithRequest: true,
      end: nil, outcome: outcome, level: nil, highest: nil, answer: nil, low: days, reach: days, group: group,
      lineage: [row])
  }
}
