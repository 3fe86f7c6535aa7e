import CasusData
import CasusSource

/// Positions read from any table with an actor, an issue and a code, divided into groups.
struct BoundPositions: Sendable {
  let groups: PositionGroups
  /// The rows of the table that were read.
  let rows: [Int]
  let scale: CodeScale
  /// How many of them carry a position.
  let count: Int

  /// Nil, and reported, where a column, the scale or the size is unfit.
  init?(
    _ bound: BoundTable, by group: String, abstention: AbstentionReading, filter: RowFilter, in subject: Subject,
    reporting diagnostics: inout [Diagnostic]
  ) {
    guard let actor = bound["actor"], let issue = bound["issue"], let code = bound["code"] else { return nil }
    var found: [Diagnostic] = []
    defer { diagnostics += found }
    var by = bound["by"]
    if by == nil, !group.isEmpty { by = bound.column(named: group, reporting: &found) }
    let names = bound.words("scale")
    if names.count < 2 { found.append(.missingBinding("positions.scale", at: bound.place)) }
    if abstention != .middle, names.count % 2 == 0 {
      found.append(
        .unfitOption("abstention", expected: "a scale with a middle", found: "\(names.count) codes", at: bound.place))
    }
    if names.count > CodeScale.limit {
      found.append(.tooManyCodes(names.count, limit: CodeScale.limit, at: bound.place))
    }
    if found.haveErrors { return nil }
    let read = PositionScale(names, missing: bound.words("missing"), abstention: abstention)
    scale = read.scale
    rows = filter.apply(to: bound.rows, of: bound.table, in: subject, reporting: &found)
    let codes = read.read(code, rows, of: bound.table, at: bound.place, reporting: &found)
    count = codes.count { $0 >= 0 }
    groups = PositionGroups(
      rows, actor: CodedColumn(actor), issue: CodedColumn(issue), group: by.map(CodedColumn.init), codes: codes,
      scale: scale)
    if groups.isTooLarge {
      found.append(.tooManyPositions(limit: PositionGroups.cellLimit, at: bound.place))
      return nil
    }
    groups.reportContradictions(in: bound.table, at: bound.place, reporting: &found)
  }
}
