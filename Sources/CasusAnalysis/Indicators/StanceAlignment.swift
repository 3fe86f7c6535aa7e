import CasusData
package import CasusSource
import CasusYAML

/// How alike the members of an alliance stand on shared issues, and who stands with whom.
package struct StanceAlignment: Indicator {
  package static let name = "stance-alignment"
  package static let summary = "How alike the members stand on shared issues, with agreement corrected for chance."
  package static let reference =
    "Lijphart 1963; Signorino & Ritter 1999; Cohen 1968; Scott 1955; Häge 2011; Krippendorff 2004"
  package static let binding: TableBinding? = .positions
  package static let outputs: [IndicatorOutput] = [
    .measure("n", .count, "cells of members by issues that carry a position"),
    .measure("issues", .count, "issues"),
    .measure("members", .count, "members on the day of at least one issue"),
    .measure(
      "solidarity", .share, "own measure: of the allies that took a position, those on the principal’s side",
      undefined: "no ally took a position"),
    .measure(
      "alpha", .score, "Krippendorff’s α with ordinal distances over all members and issues",
      undefined: "no issue with two positions", "all positions are equal"),
    .table("pairs", "One row for each pair of members.", columns: []),
    .table("cells", "One row for each member and issue, with one of five states.", columns: []),
    .table("tally", "One row for each issue: where the allies of its principal stood.", columns: []),
  ]

  let organisation: String
  let filter: RowFilter
  let principal: PrincipalChoice
  let abstention: AbstentionReading
  let absence: AbsenceReading
  let scale: [Double]
  let resamples: Int
  /// A field to divide the issues of a bound table by.
  let group: String

  package init(options: inout Options, reporting diagnostics: inout [Diagnostic]) {
    organisation = options.take(
      "organisation", default: "", "Whose members are compared; the one with the most members if not said.")
    filter = RowFilter(&options, of: "issues", reporting: &diagnostics)
    principal = options.take(
      "principal", default: .with, "Whether issues count on which one of the two is the state whose cause it is.")
    abstention = options.take("abstention", default: .middle, "How an abstention is read.")
    absence = options.take("absence", default: .missing, "How silence and absence are read.")
    scale = options.takeNumbers(
      "scale", default: [], "The codes in order; the codebook's, or -1, 0, 1, if not said."
    ).sorted()
    group = options.take("by", default: "", "A column to divide by where a table is bound: pairs of each year.")
    resamples = options.takeCount(
      "resamples", default: 0, in: 0...100_000, "Draws of issues for the interval of each pair; 0 for none.")
    if scale.count > CodeScale.limit {
      diagnostics.append(.tooManyCodes(scale.count, limit: CodeScale.limit, at: options.place))
    }
    let needsMiddle = abstention == .middle || absence == .middle
    if !scale.isEmpty, needsMiddle, scale.count % 2 == 0 {
      diagnostics.append(
        .unfitOption("scale", expected: "a scale with a middle", found: "\(scale.count) codes", at: options.place))
    }
  }

  package func measure(_ subject: Subject, reporting diagnostics: inout [Diagnostic]) -> AnswerGroup {
    let grid = StanceGrid(
      subject, organisation: organisation.isEmpty ? nil : organisation, scale: scale.isEmpty ? nil : scale,
      filter: filter, reporting: &diagnostics)
    guard let grid else { return AnswerGroup() }
    if !group.isEmpty {
      diagnostics.append(.unfitOption("by", expected: "a bound table", found: group, at: subject.place))
    }
    let pairs = StancePairs(grid, principal: principal, abstention: abstention, absence: absence)
    let tallies = grid.issues.indices.map { IssueTally($0, of: grid, abstention: abstention) }
    let measures = StanceMeasures(pairs: pairs, tallies: tallies, rule: rule(subject))
    return AnswerGroup([
      ("n", .measure(measures.positions)),
      ("issues", .measure(measures.issues)),
      ("members", .measure(measures.members)),
      ("solidarity", .measure(measures.solidarity)),
      ("alpha", .measure(measures.alpha)),
      ("pairs", .table(StanceTables.pairs(pairs, resamples: resamples))),
      ("cells", .table(StanceTables.cells(grid))),
      ("tally", .table(StanceTables.tally(tallies))),
    ])
  }

  package func results(of answers: AnswerGroup) -> IndicatorResults {
    guard case .table(var table)? = answers["pairs"] else { return IndicatorResults(Table.noRows) }
    let kept = table.fields.indices.filter { !["aLabel", "bLabel", "missing"].contains(table.fields[$0].name) }
    table.columns = kept.map { table.columns[$0] }
    table.fields = kept.map { table.fields[$0] }
    return IndicatorResults(table)
  }

  /// One set of options, one id.
  func rule(_ subject: Subject, bound: Bool = false) -> String {
    "stance-alignment/\(bound ? "positions" : principal.rawValue);abstention=\(abstention.rawValue)"
      + ";absence=\(absence.rawValue)" + filter.rule + subject.rule
  }
}
