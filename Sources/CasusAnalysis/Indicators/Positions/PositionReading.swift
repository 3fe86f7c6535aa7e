import CasusData
import CasusSource
import CasusYAML

/// The options by which positions are read, the same for every indicator of a group.
struct PositionReading: Sendable {
  let organisation: String
  let filter: RowFilter
  let principal: PrincipalPart
  let abstention: AbstentionReading
  let absence: AbsenceReading
  let scale: [Double]
  let division: String

  init(_ options: inout Options, reporting diagnostics: inout [Diagnostic]) {
    organisation = options.take(
      "organisation", default: "", "Whose members are the group; the one with the most members if not said.")
    filter = RowFilter(&options, of: "issues", reporting: &diagnostics)
    principal = options.take("principal", default: .with, "The state whose cause an issue is, on that issue.")
    abstention = options.take("abstention", default: .middle, "How an abstention is read.")
    absence = options.take("absence", default: .missing, "How silence and absence are read.")
    scale = options.takeNumbers(
      "scale", default: [], "The codes in order; the codebook's, or -1, 0, 1, if not said."
    ).sorted()
    division = options.take(
      "by", default: "", "What the issues are divided by: a field of issues, or year; a column of a bound table.")
    options.check(scale: scale, needsMiddle: abstention == .middle || absence == .middle)
  }

  /// The whole board and what it is divided into; nil, and reported, where a table is missing.
  func boards(_ subject: Subject, reporting diagnostics: inout [Diagnostic]) -> PositionBoards? {
    let grid = StanceGrid(
      subject, organisation: organisation.isEmpty ? nil : organisation, scale: scale.isEmpty ? nil : scale,
      filter: filter, reporting: &diagnostics)
    guard let grid else { return nil }
    let whole = PositionBoard(grid, principal: principal, abstention: abstention, absence: absence)
    guard !division.isEmpty else { return PositionBoards(whole: whole, parts: nil) }
    guard let groups = IssueGroups(division, in: subject, reporting: &diagnostics) else { return nil }
    return PositionBoards(whole: whole, parts: groups.divide(whole))
  }

  /// The same of a bound table, where each group has issues of its own.
  func boards(
    _ bound: BoundTable, in subject: Subject, reporting diagnostics: inout [Diagnostic]
  ) -> PositionBoards? {
    if principal != .with {
      diagnostics.append(.unfitOption("principal", expected: "with", found: principal.rawValue, at: bound.place))
    }
    let read = BoundPositions(
      bound, by: division, abstention: abstention, absence: absence, filter: filter, in: subject,
      reporting: &diagnostics)
    guard let read else { return nil }
    let parts = read.groups.groups.map { PositionBoard($0, of: bound.table) }
    let isDivided = parts.contains { $0.group != nil }
    if !isDivided, let whole = parts.first { return PositionBoards(whole: whole, parts: nil) }
    return PositionBoards(whole: .joined(parts, on: read.scale), parts: isDivided ? parts : nil)
  }

  /// What the options add to a rule id; of a bound table the codes are read as they stand.
  func rule(_ subject: Subject, bound: Bool = false) -> String {
    var parts = [bound ? "positions" : principal.rawValue]
    if !bound, !organisation.isEmpty { parts.append("organisation=\(organisation)") }
    parts += ["abstention=\(abstention.rawValue)", "absence=\(absence.rawValue)"]
    if !scale.isEmpty { parts.append("scale=\(scale.map { Value.number($0).plainText }.joined(separator: "+"))") }
    if !division.isEmpty { parts.append("by=\(division)") }
    return parts.joined(separator: ";") + filter.rule + subject.rule
  }
}

/// All positions, and the same divided.
struct PositionBoards: Sendable {
  let whole: PositionBoard
  /// Nil where nothing divides them.
  let parts: [PositionBoard]?

  /// The parts, or the whole as the only one.
  var all: [PositionBoard] { parts ?? [whole] }
}
