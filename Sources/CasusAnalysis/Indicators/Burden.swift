import CasusData
package import CasusSource
import CasusYAML

/// How evenly the members bear what is to be borne.
package struct Burden: Indicator {
  package static let name = "burden"
  package static let summary = "How evenly a burden is shared; a member that is not on record makes bounds."
  package static let reference = "Hirschman 1964; Laakso & Taagepera 1979; Gini 1912, with n/(n − 1) under n = 30"
  package static let binding: TableBinding? = TableBinding(
    "shares", "One row for each contribution of an actor.",
    [
      .column("actor", "Who contributes; several rows of one actor add up."),
      .column("value", "How much: a number of 0 or more; an empty cell is a member that is not on record."),
      .optional("by", "What the contributions are divided by, such as a year; `by` does the same."),
    ])
  package static let outputs: [IndicatorOutput] = [
    .measure("n", .count, "members"),
    .measure("reported", .count, "members on record with a number"),
    .measure("total", .number, "what those on record bear together", undefined: "no member is on record with a number"),
    .measure(
      "greatest", .share, "the greatest share of one member", undefined: "every number is zero",
      "no member is on record with a number"),
    .measure(
      "hhi", .score, "Herfindahl’s and Hirschman’s index, the sum of the squared shares; 1 where one bears all",
      undefined: "every number is zero", "no member is on record with a number",
      "the shares add up to more than 1", "the shares of all members add up to less than 1"),
    .measure(
      "hhiNormalised", .score, "the index between 0, all alike, and 1", undefined: "one member", "as for hhi"),
    .measure("effective", .number, "how many members of equal size would share alike: 1/hhi", undefined: "as for hhi"),
    .measure("gini", .score, "Gini’s coefficient", undefined: "one member", "as for hhi"),
    .table(
      "shares", "One row for each member, the greatest share first.",
      columns: ["actor", "actorLabel", "value", "share", "low", "high", "state", "group"]),
    .table(
      "groups", "One row for each group with `by`, else one for all.",
      columns: [
        "group", "n", "reported", "total", "greatest", "hhi", "hhiNormalised", "effective", "gini", "reason",
      ]),
  ]

  let source: BurdenSource
  let kind: String
  let organisation: String
  let at: ImpreciseDate?
  let values: BurdenValues
  let filter: RowFilter
  let group: String

  package init(options: inout Options, reporting diagnostics: inout [Diagnostic]) {
    source = options.take("from", default: .contributions, "Which table says what each member bears.")
    kind = options.take("kind", default: "", "Which kind of contribution, or which measure of capability.")
    organisation = options.take(
      "organisation", default: "", "Whose members share it; the one with the most members if not said.")
    at = options.takeDate("at", "The day on which it is shared: its members, and what was last said by then.")
    values = options.take("values", default: .given, "What the numbers are.")
    filter = RowFilter(&options, of: "contributions", reporting: &diagnostics)
    group = options.take("by", default: "", "A column to divide by where a table is bound.")
  }

  package func measure(_ subject: Subject, reporting diagnostics: inout [Diagnostic]) -> AnswerGroup {
    if !group.isEmpty {
      diagnostics.append(.unfitOption("by", expected: "a bound table", found: group, at: subject.place))
    }
    let reader = BurdenReader(subject, source, kind: kind, organisation: organisation, at: at)
    guard let members = reader.members(filter, reporting: &diagnostics) else { return AnswerGroup() }
    let scale = values.scale ?? source.scale
    return answers(
      [BurdenGroup(nil, members, scale)], rule: rule(subject, part: source.rawValue + (kind.isEmpty ? "" : ";\(kind)")))
  }

  package func measure(
    _ bound: BoundTable, in subject: Subject, reporting diagnostics: inout [Diagnostic]
  ) -> AnswerGroup {
    guard let division = bound.division(named: group, reporting: &diagnostics) else { return AnswerGroup() }
    let rows = filter.apply(to: bound.rows, of: bound.table, in: subject, reporting: &diagnostics)
    let groups = BurdenReader.groups(
      of: bound, rows, by: division.column, values.scale ?? .amounts, reporting: &diagnostics)
    return answers(groups, rule: rule(subject, part: "shares"))
  }

  private func answers(_ groups: [BurdenGroup], rule: String) -> AnswerGroup {
    let whole = groups.count == 1 ? groups[0] : BurdenGroup(adding: groups)
    return AnswerGroup(
      whole.measures(rule: rule) + [
        ("shares", .table(BurdenTables.shares(groups))), ("groups", .table(BurdenTables.groups(groups))),
      ])
  }

  package func results(of answers: AnswerGroup) -> IndicatorResults {
    guard case .table(let table)? = answers["groups"] else { return IndicatorResults(Table.noRows) }
    return IndicatorResults(table)
  }

  private func rule(_ subject: Subject, part: String) -> String {
    "burden/\(part);values=\(values.rawValue)" + (organisation.isEmpty ? "" : ";of=\(organisation)")
      + (at.map { ";at=\($0.edtf)" } ?? "") + filter.rule + subject.rule
  }
}
