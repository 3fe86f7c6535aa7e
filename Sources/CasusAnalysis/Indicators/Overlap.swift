import CasusData
package import CasusSource
import CasusYAML

/// How far organisations have the same members.
package struct Overlap: Indicator {
  package static let name = "overlap"
  package static let summary = "How far organisations have the same members, on a day and year by year."
  package static let reference = "Jaccard 1912; Szymkiewicz 1934 and Simpson 1943 for the overlap coefficient"
  package static let binding: TableBinding? = TableBinding(
    "spells", "One row for each spell of membership.",
    [
      .column("actor", "Who was a member."),
      .column("organisation", "Of what."),
      .column("from", "The day of the entry, as imprecise as EDTF allows."),
      .optional("to", "The day of the exit, itself not included; empty where there was none."),
    ])
  package static let outputs: [IndicatorOutput] = [
    .measure("organisations", .count, "organisations that may have had a member on the day"),
    .measure("members", .count, "actors that may have been a member of one of them"),
    .measure(
      "jaccard", .score, "shared members divided by all members of the two",
      undefined: "it is not about two organisations",
      "neither has a member"),
    .measure(
      "coefficient", .score, "shared members divided by the members of the smaller one",
      undefined: "it is not about two organisations", "one of the two has no member"),
    .table(
      "pairs", "One row for each pair of organisations on the day, the most alike first.",
      columns: [
        "a", "b", "aLabel", "bLabel", "aSize", "bSize", "shared", "jaccard", "coefficient", "who", "reason",
      ]),
    .table(
      "course", "The same on the first of January of each year.",
      columns: ["year", "a", "b", "aSize", "bSize", "shared", "jaccard", "coefficient", "reason"]),
  ]

  /// More organisations than this are not compared each with each, nor more years.
  static let organisationLimit = 200
  static let yearLimit = 200
  /// Organisations squared, times members, times years.
  static let workLimit = 200_000_000.0

  let organisations: [String]
  let at: ImpreciseDate?
  let from: ImpreciseDate?
  let reading: SpellReading
  let filter: RowFilter

  package init(options: inout Options, reporting diagnostics: inout [Diagnostic]) {
    organisations = options.takeWords("organisations", "Which organisations are compared; all if not said.")
    at = options.takeDate("at", "The day on which they are compared; the as-of day if not said.")
    from = options.takeDate("from", "From which year the course starts; the first known entry if not said.")
    reading = SpellReading(rolesAndDatesOf: &options)
    filter = RowFilter(&options, of: "a bound table", reporting: &diagnostics)
  }

  package func measure(_ subject: Subject, reporting diagnostics: inout [Diagnostic]) -> AnswerGroup {
    if !filter.text.isEmpty {
      diagnostics.append(.unfitOption("where", expected: "a bound table", found: filter.text, at: subject.place))
    }
    guard let spells = reading.spells(in: subject, ofAll: true, reporting: &diagnostics) else { return AnswerGroup() }
    return answers(spells, subject, reporting: &diagnostics) { subject.label($0, in: "actors") ?? $0 }
  }

  package func measure(
    _ bound: BoundTable, in subject: Subject, reporting diagnostics: inout [Diagnostic]
  ) -> AnswerGroup {
    let rows = filter.apply(to: bound.rows, of: bound.table, in: subject, reporting: &diagnostics)
    let spells = SpellReading.spells(in: bound, rows: rows, reporting: &diagnostics)
    return answers(spells, subject, reporting: &diagnostics) { $0 }
  }

  private func answers(
    _ all: [MemberSpell], _ subject: Subject, reporting diagnostics: inout [Diagnostic], label: (String) -> String
  ) -> AnswerGroup {
    let known = Set(all.map(\.organisation)).sorted()
    for name in organisations where !known.contains(name) {
      diagnostics.append(.unknownOrganisation(name, known: known, at: subject.place))
    }
    let spells = organisations.isEmpty ? all : all.filter { organisations.contains($0.organisation) }
    let count = Set(spells.map(\.organisation)).count
    if count > Self.organisationLimit {
      diagnostics.append(.tooMany("organisations", count, limit: Self.organisationLimit, at: subject.place))
      return AnswerGroup()
    }
    let years = years(of: spells, upTo: subject.asOf)
    let actors = Set(spells.map(\.actor)).count
    let work = Double(count * count) * Double(actors) * Double(years.count + 1)
    if work > Self.workLimit {
      diagnostics.append(
        .tooMuchWork("\(count) organisations and \(actors) members over \(years.count) years", at: subject.place))
      return AnswerGroup()
    }
    let day = at ?? ImpreciseDate(subject.asOf)
    let compared = OrganisationPairs(spells, on: day, all: organisations)
    let chosen = organisations.isEmpty ? "all" : organisations.joined(separator: "+")
    let rule = "overlap/\(chosen);\(reading.rule)" + (at.map { ";at=\($0.edtf)" } ?? "") + filter.rule + subject.rule
    return AnswerGroup(
      compared.measures(rule: rule) + [
        ("pairs", .table(compared.table(label: label))), ("course", .table(course(spells, years))),
      ])
  }

  private func years(of spells: [MemberSpell], upTo day: CivilDay) -> [Int] {
    let entries = spells.compactMap(\.entry?.first).min()
    let last = day.civil.year
    let first = max((from?.first ?? entries).map { $0.civil.year } ?? last, last - Self.yearLimit)
    return first <= last ? Array(first...last) : []
  }

  /// The comparison on each first of January up to the as-of day.
  private func course(_ spells: [MemberSpell], _ years: [Int]) -> Table {
    let steps = years.map { year in
      (year, OrganisationPairs(spells, on: ImpreciseDate(CivilDay(year: year, month: 1, day: 1)), all: organisations))
    }
    return OrganisationPairs.course(steps)
  }

  package func results(of answers: AnswerGroup) -> IndicatorResults {
    guard case .table(let table)? = answers["pairs"] else { return IndicatorResults(Table.noRows) }
    return IndicatorResults(table)
  }
}
