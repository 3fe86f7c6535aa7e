import CasusData
package import CasusSource
import CasusYAML

/// Who stood with a patron, who abstained, who was against it and who kept silent.
package struct AbstentionWithThePatron: Indicator {
  package static let name = "abstention-with-the-patron"
  package static let summary =
    "Who stood with a patron, who abstained, who was against it and who kept silent, on the issues on which it took a"
    + " side."
  package static let reference = "common in policy work; interval: Wilson 1927"
  package static let binding: TableBinding? = .positions
  package static let outputs: [IndicatorOutput] = [
    .measure("n", .count, "positions on issues on which the patron took a side"),
    .measure("issues", .count, "issues on which the patron took a side"),
    .measure("noSide", .count, "issues on which it took none"),
    .measure("with", .count, "positions with the patron"),
    .measure("abstain", .count, "abstentions and positions between the sides"),
    .measure("against", .count, "positions against it"),
    .measure("silent", .count, "silences and absences"),
    .measure(
      "withShare", .share, "positions with the patron divided by all; Wilson’s interval",
      undefined: "nobody took a position"),
    .measure(
      "abstainShare", .share, "abstentions divided by all positions; Wilson’s interval",
      undefined: "nobody took a position"),
    .table("actors", "One row for each member.", columns: ["actor", "actorLabel"] + counts),
    .table("list", "One row for each issue on which the patron took a side.", columns: issue + counts),
    .table(
      "cells", "One row for each member and issue, with the stance towards the patron.",
      columns: ["actor", "actorLabel", "stance"] + issue),
    .table("groups", "One row for each group of issues with `by`, else one for all.", columns: []),
  ]

  private static let issue = ["issue", "issueLabel", "issueShort", "issueOrder", "issueDate"]
  private static let counts = [
    "n", "with", "abstain", "against", "silent", "notCoded", "withShare", "withShareLow", "withShareHigh",
    "abstainShare", "abstainShareLow", "abstainShareHigh", "reason",
  ]

  let patron: String
  let organisation: String
  let filter: RowFilter
  let scale: [Double]
  let division: String

  package init(options: inout Options, reporting diagnostics: inout [Diagnostic]) {
    patron = options.take(
      "patron", default: "", "The actor towards whom the others stand; the state whose cause an issue is if not said.")
    organisation = options.take(
      "organisation", default: "", "Whose members are looked at; the one with the most members if not said.")
    filter = RowFilter(&options, of: "issues", reporting: &diagnostics)
    scale = options.takeNumbers(
      "scale", default: [], "The codes in order; the codebook's, or -1, 0, 1, if not said."
    ).sorted()
    division = options.take(
      "by", default: "", "What the issues are divided by: a field of issues, or year; a column of a bound table.")
  }

  package func measure(_ subject: Subject, reporting diagnostics: inout [Diagnostic]) -> AnswerGroup {
    let grid = StanceGrid(
      subject, organisation: organisation.isEmpty ? nil : organisation, scale: scale.isEmpty ? nil : scale,
      filter: filter, reporting: &diagnostics)
    guard let grid else { return AnswerGroup() }
    if !patron.isEmpty, !grid.actors.contains(where: { $0.id == patron }) {
      diagnostics.append(.unknownPatron(patron, known: grid.actors.map(\.id), at: subject.place))
      return AnswerGroup()
    }
    var names = [String?](repeating: nil, count: grid.issues.count)
    if !division.isEmpty {
      guard let groups = IssueGroups(division, in: subject, reporting: &diagnostics) else { return AnswerGroup() }
      names = grid.issues.map { groups.name($0) }
    }
    let record = PatronRecord(grid, patron: patron.isEmpty ? nil : patron)
    return answers(record, groups: names, rule: rule(subject))
  }

  package func measure(
    _ bound: BoundTable, in subject: Subject, reporting diagnostics: inout [Diagnostic]
  ) -> AnswerGroup {
    let read = BoundPositions(
      bound, by: division, abstention: .middle, filter: filter, in: subject, reporting: &diagnostics)
    guard let read else { return AnswerGroup() }
    let parts = read.groups.groups.map { PositionBoard($0, of: bound.table) }
    let board = PositionBoard.joined(parts, on: read.scale)
    guard let index = board.actors.firstIndex(where: { $0.id == patron }) else {
      diagnostics.append(
        patron.isEmpty
          ? .missingOption("patron", at: bound.place)
          : .unknownPatron(patron, known: board.actors.map(\.id), at: bound.place))
      return AnswerGroup()
    }
    let names = parts.flatMap { part in part.issues.map { _ in part.group } }
    return answers(PatronRecord(board, patron: index), groups: names, rule: rule(subject, bound: true))
  }

  private func answers(_ record: PatronRecord, groups: [String?], rule: String) -> AnswerGroup {
    let counts = PatronCounts(record.cells)
    let lineage: @Sendable () -> [RowReference] = { record.lineage }
    func count(_ value: Int, _ formula: String) -> Answer {
      .measure(Measure(.number(Double(value)), .count, rule: rule, formula: formula, lineage: lineage))
    }
    func share(_ stance: PatronStance, _ formula: String) -> Answer {
      let share = counts.share(stance)
      return .measure(
        Measure(
          share.value.map(Value.number) ?? .null, .share,
          interval: share.value == nil ? nil : Measure.Interval(low: share.low, high: share.high),
          n: counts.positions, missing: counts[.silent] + counts[.notCoded], reason: share.reason, rule: rule,
          formula: "\(formula); 95 % interval by Wilson, as if positions did not depend on each other", lineage: lineage
        ))
    }
    let tables = PatronTables(record: record)
    return AnswerGroup([
      ("n", count(counts.positions, "positions on issues on which the patron took a side")),
      ("issues", count(record.issues.count - record.without, "issues on which the patron took a side")),
      ("noSide", count(record.without, "issues on which the patron took no side")),
      ("with", count(counts[.with], "positions with the patron")),
      ("abstain", count(counts[.abstain], "abstentions and positions between the sides")),
      ("against", count(counts[.against], "positions against the patron")),
      ("silent", count(counts[.silent], "silences and absences")),
      ("withShare", share(.with, "positions with the patron divided by all positions, abstentions among them")),
      ("abstainShare", share(.abstain, "abstentions divided by all positions")),
      ("actors", .table(tables.actors)),
      ("list", .table(tables.issues)),
      ("cells", .table(tables.cells)),
      ("groups", .table(tables.groups(groups))),
    ])
  }

  package func results(of answers: AnswerGroup) -> IndicatorResults {
    .table(division.isEmpty ? "actors" : "groups", of: answers)
  }

  /// One set of options, one id.
  func rule(_ subject: Subject, bound: Bool = false) -> String {
    var parts = [patron.isEmpty ? "principal" : "patron=\(patron)"]
    if bound { parts.append("positions") }
    if !bound, !organisation.isEmpty { parts.append("organisation=\(organisation)") }
    if !scale.isEmpty { parts.append("scale=\(scale.map(numberText).joined(separator: "+"))") }
    if !division.isEmpty { parts.append("by=\(division)") }
    return "abstention-with-the-patron/" + parts.joined(separator: ";") + filter.rule + subject.rule
  }
}
