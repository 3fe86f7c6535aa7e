import CasusData
package import CasusSource
import CasusYAML

/// What each gave each: every case by every responder, with silence kept apart from not having been asked.
package struct Reciprocity: Indicator {
  package static let name = "reciprocity"
  package static let summary = "What each gave each: cases by responders, silence kept apart from not being asked."
  package static let reference = "own construct; intervals by Wilson 1927"
  package static let outputs: [IndicatorOutput] = [
    .measure("n", .count, "cases"),
    .measure("responders", .count, "members, the organisation itself and whoever else was asked or answered"),
    .measure("gave", .count, "cells in which a responder gave something, be it words"),
    .measure("refused", .count, "cells in which a responder refused"),
    .measure("silent", .count, "cells in which a responder was asked and did nothing of its own on record"),
    .measure("notAsked", .count, "cells in which no request to the responder is on record"),
    .measure("notMember", .count, "cells in which the responder was not a member then"),
    .measure(
      "share", .share, "of those asked, the share that gave something; Wilson’s interval", undefined: "nobody was asked"
    ),
    .measure(
      "mutual", .share, "of the pairs in which each had a case, the share in which each gave the other something",
      undefined: "no pair in which each had a case"),
    .table(
      "cells", "One row for each case and responder, cases in the order of time.",
      columns: [
        "case", "request", "caseOrder", "actor", "actorLabel", "asked", "date", "responder", "responderLabel",
        "responderOrder", "state", "rung", "answer",
      ]),
    .table(
      "pairs", "One row for each that had a case and each that might have answered.",
      columns: [
        "actor", "actorLabel", "responder", "responderLabel", "cases", "gave", "refused", "silent", "notAsked",
        "notMember", "highest",
      ]),
  ]

  let counted: ResponseLadder.Counted
  let filter: RowFilter
  let organisation: String

  package init(options: inout Options, reporting diagnostics: inout [Diagnostic]) {
    counted = options.take("count", default: .all, "Which cases are counted.")
    filter = RowFilter(&options, of: "requests", reporting: &diagnostics)
    organisation = options.take(
      "organisation", default: "", "Whose members might answer; the one with the most members if not said.")
  }

  package func measure(_ subject: Subject, reporting diagnostics: inout [Diagnostic]) -> AnswerGroup {
    let memberships = Memberships(in: subject)
    if !organisation.isEmpty, !memberships.has(organisation) {
      diagnostics.append(
        .unknownOrganisation(organisation, known: memberships.organisations, at: subject.place))
    }
    let record = RequestRecord(subject, reporting: &diagnostics)
    let all = record?.cases(filter, reporting: &diagnostics) ?? []
    let alliance = organisation.isEmpty ? memberships.largest : organisation
    let grid = ReplyGrid(
      counted == .asked ? all.filter(\.isAsked) : all, memberships, organisation: alliance, subject)
    let tables = ReciprocityTables(grid: grid, subject: subject)
    let measures = ReciprocityMeasures(
      grid: grid, rule: "reciprocity/\(counted.rawValue);of=\(alliance ?? "all")\(filter.rule)\(subject.rule)")
    return AnswerGroup(
      measures.members + [("cells", .table(tables.cells)), ("pairs", .table(tables.pairs))])
  }

  package func results(of answers: AnswerGroup) -> IndicatorResults {
    guard case .table(let table)? = answers["pairs"] else { return IndicatorResults(Table.noRows) }
    return IndicatorResults(table)
  }
}
