import CasusData
import CasusSource

/// Positions read from any table with an actor, an issue and a code.
enum BoundPositions {
  private static let known = [
    "positions.table", "positions.actor", "positions.issue", "positions.code", "positions.scale", "positions.by",
    "positions.missing",
  ]

  static func measure(
    _ stance: StanceAlignment, _ binding: TableBinding, _ subject: Subject, reporting diagnostics: inout [Diagnostic]
  ) -> (rule: String, results: IndicatorResults)? {
    binding.refuse(by: StanceAlignment.name, knowing: known, reporting: &diagnostics)
    guard let table = binding.table("positions", of: subject.dataset, reporting: &diagnostics) else { return nil }
    let actor = binding.column("positions.actor", of: table, reporting: &diagnostics)
    let issue = binding.column("positions.issue", of: table, reporting: &diagnostics)
    let code = binding.column("positions.code", of: table, reporting: &diagnostics)
    let by = binding["positions.by"] ?? (stance.group.isEmpty ? nil : stance.group)
    let group = by.flatMap { binding.column(named: $0, of: table, reporting: &diagnostics) }
    let names = binding["positions.scale"]?.split(separator: ",").map(String.init) ?? []
    if names.count < 2 { diagnostics.append(.missingBinding("positions.scale", at: binding.place)) }
    let needsMiddle = stance.abstention != .middle
    if stance.principal != .with || needsMiddle && names.count % 2 == 0 {
      diagnostics.append(
        .unfitOption(
          stance.principal != .with ? "principal" : "abstention",
          expected: stance.principal != .with ? "with" : "a scale with a middle",
          found: stance.principal != .with ? stance.principal.rawValue : "\(names.count) codes", at: binding.place))
    }
    if names.count > CodeScale.limit {
      diagnostics.append(.tooManyCodes(names.count, limit: CodeScale.limit, at: binding.place))
    }
    guard let actor, let issue, let code, !diagnostics.haveErrors else { return nil }
    let scale = PositionScale(
      names, missing: binding["positions.missing"]?.split(separator: ",").map(String.init) ?? [],
      abstention: stance.abstention)
    let rows = stance.filter.apply(to: Array(0..<table.rowCount), of: table, in: subject, reporting: &diagnostics)
    let codes = scale.read(code, rows, of: table, at: binding.place, reporting: &diagnostics)
    let groups = PositionGroups(
      rows, actor: CodedColumn(actor), issue: CodedColumn(issue), group: group.map(CodedColumn.init), codes: codes,
      scale: scale.scale)
    if groups.isTooLarge {
      diagnostics.append(.tooManyPositions(limit: PositionGroups.cellLimit, at: binding.place))
      return nil
    }
    groups.reportContradictions(in: table, at: binding.place, reporting: &diagnostics)
    return (stance.rule(subject.view, bound: true), IndicatorResults(groups.pairs(of: table.name)))
  }
}
