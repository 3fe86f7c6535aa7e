import CasusData
package import CasusSource
import CasusYAML

/// How long the members have been members.
package struct MemberYears: Indicator {
  package static let name = "member-years"
  package static let summary = "How many years the members spent in an organisation; spells add up, dates make bounds."
  package static let reference = "Spells half open, days/365.25; the usual unit of exposure, as in Leeds et al. 2002"
  package static let binding: TableBinding? = TableBinding(
    "spells", "One row for each spell of membership.",
    [
      .column("actor", "Who was a member."),
      .column("from", "The day of the entry, as imprecise as EDTF allows."),
      .optional("to", "The day of the exit, itself not included; empty where there was none."),
      .optional("organisation", "Of what; spells of several organisations are listed apart."),
    ])
  package static let outputs: [IndicatorOutput] = [
    .measure("n", .count, "actors that were members within the window"),
    .measure("current", .count, "members on the last day of the window"),
    .measure("spells", .count, "spells within the window"),
    .measure("total", .number, "member-years", undefined: "no spell has a known start"),
    .measure("mean", .number, "years of the average member", undefined: "no member"),
    .table(
      "members", "One row for each member, the longest membership first.",
      columns: ["actor", "actorLabel", "organisation", "spells", "years", "low", "high", "current"]),
    .table(
      "spellTable", "One row for each spell, for the mark spans.",
      columns: ["actor", "actorLabel", "organisation", "from", "to", "years", "current"]),
  ]

  let reading: SpellReading
  let filter: RowFilter

  package init(options: inout Options, reporting diagnostics: inout [Diagnostic]) {
    reading = SpellReading(&options)
    filter = RowFilter(&options, of: "a bound table", reporting: &diagnostics)
  }

  package func measure(_ subject: Subject, reporting diagnostics: inout [Diagnostic]) -> AnswerGroup {
    if !filter.text.isEmpty {
      diagnostics.append(.unfitOption("where", expected: "a bound table", found: filter.text, at: subject.place))
    }
    guard let spells = reading.spells(in: subject, reporting: &diagnostics) else { return AnswerGroup() }
    return answers(spells, subject) { subject.label($0, in: "actors") ?? $0 }
  }

  package func measure(
    _ bound: BoundTable, in subject: Subject, reporting diagnostics: inout [Diagnostic]
  ) -> AnswerGroup {
    let rows = filter.apply(to: bound.rows, of: bound.table, in: subject, reporting: &diagnostics)
    return answers(SpellReading.spells(in: bound, rows: rows, reporting: &diagnostics), subject) { $0 }
  }

  private func answers(_ spells: [MemberSpell], _ subject: Subject, label: (String) -> String) -> AnswerGroup {
    let sums = MemberYearSums(spells, in: reading.window(for: subject), label: label)
    return AnswerGroup(
      sums.measures(rule: "member-years/" + reading.rule + filter.rule + subject.rule) + [
        ("members", .table(sums.memberTable)), ("spellTable", .table(sums.spellTable)),
      ])
  }

  package func results(of answers: AnswerGroup) -> IndicatorResults {
    guard case .table(let table)? = answers["members"] else { return IndicatorResults(Table.noRows) }
    return IndicatorResults(table)
  }
}
