import CasusData
package import CasusSource
import CasusYAML

/// How alike the members of an alliance stand on shared issues, and who stands with whom.
package struct StanceAlignment: Indicator {
  package static let name = "stance-alignment"
  package static let summary = "How alike the members stand on shared issues, with agreement corrected for chance."
  package static let reference =
    "Lijphart 1963; Signorino & Ritter 1999; Cohen 1968; Scott 1955; Häge 2011; Krippendorff 2004"
  package static let binding: TableBinding? = .positionsWithPrincipal
  package static let outputs: [IndicatorOutput] = [
    .measure("n", .count, "cells of members by issues that carry a position"),
    .measure("issues", .count, "issues"),
    .measure("members", .count, "members on the day of at least one issue"),
    .measure(
      "solidarity", .share, "own measure: of the allies that took a position, those on the principal’s side",
      undefined: "no ally took a position"),
    .measure(
      "alpha", .score, "Krippendorff’s α with ordinal distances over all members and issues",
      undefined: "no issue with two positions", "every position is the same", "a code has no place in the order"),
    .measure(
      "alphaNominal", .score, "the same with nominal distances", undefined: "no issue with two positions",
      "every position is the same"),
    .measure(
      "alphaInterval", .score, "the same with interval distances", undefined: "no issue with two positions",
      "every position is the same"),
    .table("pairs", "One row for each pair of members, and for each group of issues with `by`.", columns: []),
    .table(
      "matrix", "Each pair twice, once from either side, with the places of both in the order of clusters.",
      columns: []),
    .table(
      "order", "One row for each member: its place where those who agree stand together, by average linkage.",
      columns: ["actor", "actorLabel", "order", "height"]),
    .table("cells", "One row for each member and issue, with one of five states.", columns: []),
    .table("tally", "One row for each issue: where the allies of its principal stood.", columns: []),
  ]

  let organisation: String
  let filter: RowFilter
  let principal: PrincipalChoice
  let abstention: AbstentionReading
  let absence: AbsenceReading
  let scale: [Double]
  /// What the issues are divided by; empty where nothing divides them.
  let group: String
  let measures: [AgreementMeasure]
  /// A field with the weight of each issue in S; empty where all weigh the same.
  let weight: String
  let unanimous: UnanimousChoice
  /// Fields that mark issues to be left out.
  let leftOut: [String]
  /// How often the issues are drawn anew for an interval.
  private let draws: Int
  private let seed: Int

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
    group = options.take(
      "by", default: "", "What the issues are divided by: a field of issues, or year; a column of a bound table.")
    measures = options.takeMeasures()
    weight = options.take(
      "weight", default: "", "A field of issues, or a column of a bound table: the weight of each issue in S.")
    unanimous = options.take("unanimous", default: .keep, "Issues on which all positions are the same.")
    leftOut = options.takeWords(
      "leave-out",
      "Fields of issues, or columns of a bound table, that mark what is left out, such as paragraph votes.")
    draws = options.takeCount(
      "resamples", default: 0, in: 0...100_000,
      "Draws of issues for the interval of each measure: its sensitivity to the choice of issues; 0 for none.")
    seed = options.takeCount("seed", default: 1, in: 0...Int(Int32.max), "Where the draws start.")
    options.check(scale: scale, needsMiddle: abstention == .middle || absence == .middle)
  }

  /// How the choice of issues is varied; nil where no interval is wanted.
  var resampling: Resampling? { draws > 0 ? Resampling(draws: draws, seed: UInt64(seed)) : nil }

  package func measure(_ subject: Subject, reporting diagnostics: inout [Diagnostic]) -> AnswerGroup {
    guard let grid = grid(subject, reporting: &diagnostics),
      let groups = groups(of: grid, in: subject, reporting: &diagnostics)
    else { return AnswerGroup() }
    let tallies = grid.issues.indices.map { IssueTally($0, of: grid, abstention: abstention) }
    let whole = groups.whole
    let measures = StanceMeasures(
      grid: grid, groupAlpha: GroupAlpha(whole), resampling: resampling, tallies: tallies, rule: rule(subject))
    let order = StanceOrder(PairCounter(whole, principal: principal))
    return AnswerGroup([
      ("n", .measure(measures.positions)),
      ("issues", .measure(measures.issues)),
      ("members", .measure(measures.members)),
      ("solidarity", .measure(measures.solidarity)),
      ("alpha", .measure(measures.alpha(.ordinal))),
      ("alphaNominal", .measure(measures.alpha(.nominal))),
      ("alphaInterval", .measure(measures.alpha(.interval))),
      ("pairs", .table(StanceTables.pairs(pairs(of: groups.parts), grid.actors))),
      ("matrix", .table(StanceTables.matrix(pairs(of: [whole]), grid.actors, order))),
      ("order", .table(StanceTables.order(order, grid.actors))),
      ("cells", .table(StanceTables.cells(grid))),
      ("tally", .table(StanceTables.tally(tallies))),
    ])
  }

  func pairs(of groups: [ComparedGroup]) -> PairResults {
    PairResults(
      groups, measures: measures, principal: principal, resampling: resampling,
      weight: weight.isEmpty ? nil : weight)
  }

  package func results(of answers: AnswerGroup) -> IndicatorResults {
    guard case .table(var table)? = answers["pairs"] else { return IndicatorResults(Table.noRows) }
    let kept = table.fields.indices.filter { !["aLabel", "bLabel"].contains(table.fields[$0].name) }
    table.columns = kept.map { table.columns[$0] }
    table.fields = kept.map { table.fields[$0] }
    return IndicatorResults(table)
  }

  /// One set of options, one id; what is as usual is not said.
  func rule(_ subject: Subject, bound: Bool = false) -> String {
    var parts = ["\(bound ? "positions;principal=" : "")\(principal.rawValue)"]
    if bound, principal == .with { parts = ["positions"] }
    parts += ["abstention=\(abstention.rawValue)", "absence=\(absence.rawValue)"]
    if !bound, !organisation.isEmpty { parts.append("organisation=\(organisation)") }
    if !scale.isEmpty { parts.append("scale=\(scale.map(numberText).joined(separator: "+"))") }
    if !group.isEmpty { parts.append("by=\(group)") }
    if unanimous != .keep { parts.append("unanimous=\(unanimous.rawValue)") }
    if !leftOut.isEmpty { parts.append("leave-out=\(leftOut.joined(separator: "+"))") }
    if !weight.isEmpty { parts.append("weight=\(weight)") }
    if measures != AgreementMeasure.usual { parts.append(measures.map(\.rawValue).joined(separator: "+")) }
    if draws > 0 { parts.append("resamples=\(draws);seed=\(seed)") }
    return "stance-alignment/" + parts.joined(separator: ";") + filter.rule + subject.rule
  }
}
