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
    var missing = 0
    let rows = lag.filter.apply(to: Array(0..<table.rowCount), of: table, in: subject, reporting: &diagnostics)
    for row in rows {
      let place = table.place(row, else: binding.place)
      guard let outcome = outcome(status[row], at: place, reporting: &diagnostics) else { continue }
      if time[row] == .null {
        missing += 1
        continue
      }
      guard case .number(let days) = time[row], days.isFinite, days >= 0 else {
        diagnostics.append(.unfitTime(time[row].plainText, at: place))
        continue
      }
      cases.append(
        WaitingCase(
          id: id?[row].plainText ?? String(row + 1), days: days, outcome: outcome, group: group?[row].plainText,
          row: RowReference(table: table.name, row: row)))
    }
    let rule = lag.rule(subject.view, bound: true)
    let answers = lag.answers(cases, missing: missing, divided: group != nil, rule: rule)
    return (rule, lag.results(of: answers))
  }

  private static let outcomes: [(WaitingCase.Outcome, [String])] = [
    (.answered, ["answered", "event", "true", "yes", "1"]),
    (.open, ["open", "censored", "unanswered", "false", "no", "0"]),
    (.refused, ["refused", "refusal"]),
    (.withdrawn, ["withdrawn"]),
  ]

  private static func outcome(
    _ value: Value, at place: Place, reporting diagnostics: inout [Diagnostic]
  ) -> WaitingCase.Outcome? {
    let text = value.plainText.lowercased()
    if let outcome = outcomes.first(where: { $0.1.contains(text) })?.0 { return outcome }
    diagnostics.append(
      .unknownStatus(value.plainText, known: ["1", "0", "answered", "open", "refused", "withdrawn"], at: place))
    return nil
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
