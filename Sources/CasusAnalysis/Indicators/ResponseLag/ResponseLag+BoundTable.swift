import CasusData
package import CasusSource

/// Cases of waiting read from any table with a time and a status.
extension ResponseLag {
  package func measure(
    _ bound: BoundTable, in subject: Subject, reporting diagnostics: inout [Diagnostic]
  ) -> AnswerGroup {
    guard let time = bound["time"], let status = bound["status"] else { return AnswerGroup() }
    var by = bound["by"]
    if by == nil, !group.isEmpty {
      by = bound.column(named: group, reporting: &diagnostics)
      if by == nil { return AnswerGroup() }
    }
    let id = bound["id"]
    var cases: [WaitingCase] = []
    var faults = 0
    for row in filter.apply(to: bound.rows, of: bound.table, in: subject, reporting: &diagnostics) {
      var found: [Diagnostic] = []
      // A case without a time or a status is a fault: left out, an open case would vanish from every number.
      let outcome = BoundCell.outcome(status[row])
      if outcome == nil { found.append(.unknownStatus(status[row].plainText, at: bound.place(row, "status"))) }
      let days = BoundCell.days(time[row])
      if days == nil { found.append(.unfitTime(time[row].plainText, at: bound.place(row, "time"))) }
      if faults < Self.faultsShown { diagnostics += found }
      faults += found.count
      guard let outcome, let days else { continue }
      cases.append(
        WaitingCase(
          id: id?[row].plainText ?? String(row + 1), days: days, outcome: outcome, group: by?[row].plainText,
          lineage: bound.lineage(row)))
    }
    if faults > Self.faultsShown { diagnostics.append(.manyUnfitCases(faults, at: bound.place)) }
    return answers(cases, missing: 0, divided: by != nil, rule: rule(subject, bound: true))
  }

  /// A table with a wrong column would have a fault in every row.
  private static let faultsShown = 20
}

/// What the cells of a bound case may say.
private enum BoundCell {
  private static let outcomes: [(WaitingCase.Outcome, [String])] = [
    (.answered, ["answered", "event", "true", "yes", "1"]),
    (.open, ["open", "censored", "unanswered", "false", "no", "0"]),
    (.refused, ["refused", "refusal"]),
    (.withdrawn, ["withdrawn"]),
  ]

  static func outcome(_ value: Value) -> WaitingCase.Outcome? {
    // Where one cell of the column is no number, the others are still read as the numbers they are.
    let text = number(value).map { Value.number($0).plainText } ?? value.plainText.lowercased()
    return outcomes.first { $0.1.contains(text) }?.0
  }

  static func days(_ value: Value) -> Double? {
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
  fileprivate init(id: String, days: Double, outcome: Outcome, group: String?, lineage: [RowReference]) {
    self.init(
      id: id, label: id, actor: nil, actorLabel: nil, incident: nil, asked: "yes", start: nil, startsWithRequest: true,
      end: nil, outcome: outcome, level: nil, highest: nil, answer: nil, low: days, reach: days, group: group,
      lineage: lineage)
  }
}
