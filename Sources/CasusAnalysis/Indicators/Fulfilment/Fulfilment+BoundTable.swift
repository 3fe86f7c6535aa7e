import CasusData
package import CasusSource

/// Outcomes read from any table: every row a case of the denominator, or what one partner did in one.
extension Fulfilment {
  package func measure(
    _ bound: BoundTable, in subject: Subject, reporting diagnostics: inout [Diagnostic]
  ) -> AnswerGroup {
    guard let outcome = bound["outcome"] else { return AnswerGroup() }
    var by = bound["by"]
    if by == nil, !group.isEmpty {
      by = bound.column(named: group, reporting: &diagnostics)
      if by == nil { return AnswerGroup() }
    }
    var cases: [FulfilmentCase] = []
    var indexOf: [String: Int] = [:]
    var faults = 0
    for row in filter.apply(to: bound.rows, of: bound.table, in: subject, reporting: &diagnostics) {
      let text = outcome[row].plainText
      guard let outcome = Self.outcome(text) else {
        if faults < Self.faultsShown { diagnostics.append(.unknownOutcome(text, at: bound.place(row, "outcome"))) }
        faults += 1
        continue
      }
      let id = bound["case"]?[row].plainText ?? String(row + 1)
      let name = by?[row].plainText
      // One name may stand for a case in each group.
      let key = (name ?? "") + "\u{0}" + id
      let partner = bound["partner"]?[row].plainText
      let duty = FulfilmentCase.Duty(
        partner: partner, partnerLabel: partner, outcome: outcome, lineage: bound.lineage(row))
      if let index = indexOf[key] {
        cases[index].duties.append(duty)
      } else {
        indexOf[key] = cases.count
        cases.append(
          FulfilmentCase(
            id: id, label: id, isAsked: true, clause: .met, isInArea: true, duties: [duty], group: name,
            rows: bound.lineage(row)))
      }
    }
    return answers(cases, divided: by != nil, benchmarks: nil, rule: rule(subject, bound: true))
  }

  /// A table with a wrong column would have a fault in every row.
  private static let faultsShown = 20

  private static func outcome(_ text: String) -> FulfilmentOutcome? {
    switch text.lowercased() {
    case "1", "true", "yes", "honoured", "honored": .honoured
    case "0", "false", "no", "violated": .violated
    case "partly", "partial", "0.5": .partly
    default: nil
    }
  }
}
