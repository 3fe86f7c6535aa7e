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
    _ bound: BoundTable, by group: String, abstention: AbstentionReading, absence: AbsenceReading = .missing,
    filter: RowFilter, in subject: Subject, reporting diagnostics: inout [Diagnostic]
  ) {
    guard let actor = bound["actor"], let issue = bound["issue"], let code = bound["code"] else { return nil }
    var found: [Diagnostic] = []
    defer { diagnostics += found }
    var by = bound["by"]
    if by == nil, !group.isEmpty { by = bound.division(group, reporting: &found) }
    let codes = PositionScale.Codes(bound)
    Self.reportUnfit(codes, bound, abstention, absence, reporting: &found)
    if found.haveErrors { return nil }
    let read = PositionScale(codes, abstention: abstention, absence: absence)
    scale = read.coding.scale
    rows = filter.apply(to: bound.rows, of: bound.table, in: subject, reporting: &found)
    let positions = read.read(code, rows, of: bound.table, at: bound.place, reporting: &found)
    count = positions.count { $0 >= 0 }
    groups = PositionGroups(
      rows, actor: CodedColumn(actor), issue: CodedColumn(issue), group: by.map(CodedColumn.init), codes: positions,
      scale: scale)
    if groups.isTooLarge {
      found.append(.tooManyPositions(limit: PositionGroups.cellLimit, at: bound.place))
      return nil
    }
    groups.reportContradictions(in: bound.table, at: bound.place, reporting: &found)
  }

  private static func reportUnfit(
    _ codes: PositionScale.Codes, _ bound: BoundTable, _ abstention: AbstentionReading, _ absence: AbsenceReading,
    reporting diagnostics: inout [Diagnostic]
  ) {
    let count = codes.scale.count
    if count < 2 { diagnostics.append(.missingBinding("positions.scale", at: bound.place)) }
    if count > CodeScale.limit {
      diagnostics.append(.tooManyCodes(count, limit: CodeScale.limit, at: bound.place))
    }
    if Set(codes.scale).count < count {
      diagnostics.append(
        .unfitOption(
          "positions.scale", expected: "each code once", found: codes.scale.joined(separator: ","), at: bound.place))
    }
    func needMiddle(_ option: String) {
      diagnostics.append(
        .unfitOption(option, expected: "a scale with a middle", found: "\(count) codes", at: bound.place))
    }
    guard count % 2 == 0 else { return }
    let isOffScale = codes.abstain.contains { !codes.scale.contains($0) }
    if abstention == .middle ? isOffScale : codes.abstain.isEmpty { needMiddle("abstention") }
    if absence == .middle, !codes.absent.isEmpty { needMiddle("absence") }
  }
}

extension BoundTable {
  /// What the positions are divided by: a column, or the year of a date, `year` or `voted.year`.
  func division(_ name: String, reporting diagnostics: inout [Diagnostic]) -> Column? {
    guard table[name] == nil else { return table[name] }
    let field = name == "year" ? "date" : name.hasSuffix(".year") ? String(name.dropLast(5)) : name
    if field != name, case .date(let dates)? = table[field] {
      return Column(texts: dates.lazy.map { $0?.yearName })
    }
    return column(named: name, reporting: &diagnostics)
  }
}

extension ImpreciseDate {
  /// The year of the date; one that does not settle on a year gives a name of its own, 2014–2015.
  var yearName: String {
    let years = [first, last].map { $0.map { String($0.civil.year) } ?? "" }
    return years[0] == years[1] ? years[0] : years.joined(separator: "–")
  }
}
