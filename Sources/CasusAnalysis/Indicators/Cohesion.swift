import CasusData
package import CasusSource
import CasusYAML

/// How far the members of a group act as one.
package struct Cohesion: Indicator {
  package static let name = "cohesion"
  package static let summary = "How far a group acts as one: the Agreement Index, with Rice, pairs and α beside it."
  package static let reference =
    "Hix, Noury & Roland 2005; Rice 1928; Krippendorff 2004; on small groups Desposato 2005"
  package static let binding: TableBinding? = .positions
  package static let outputs: [IndicatorOutput] = [
    .measure("n", .count, "issues on which at least two members took a position"),
    .measure("members", .count, "members that took a position on at least one issue"),
    .measure(
      "agreement", .score, "mean Agreement Index over the issues; 1 all alike, 0 evenly divided",
      undefined: "nobody took a position", "one position makes no group"),
    .measure(
      "rice", .score, "mean index of Rice, which does not see abstentions; small groups inflate it",
      undefined: "nobody took a side"),
    .measure(
      "riceByChance", .score, "what Rice comes to where as many toss coins: how far the group's size alone inflates it",
      undefined: "nobody took a side"),
    .measure(
      "pairwise", .score, "mean agreement over the pairs", undefined: "fewer than two members took a position"),
    .measure(
      "weakest", .score, "agreement of the pair that agrees least",
      undefined: "fewer than two members took a position"),
    .measure("weakestPair", .text, "which pair that is", undefined: "fewer than two members took a position"),
    .measure(
      "alpha", .score, "Krippendorff’s α with ordinal distances", undefined: "no issue with two positions",
      "every position is the same"),
    .table(
      "issues", "One row for each issue: how the group divided.",
      columns: [
        "issue", "issueLabel", "issueShort", "issueOrder", "issueDate", "principal", "principalLabel", "n", "above",
        "between", "below", "missing", "agreement", "rice", "riceByChance", "reason",
      ]),
    .table(
      "pairs", "One row for each pair of members.",
      columns: ["a", "b", "aLabel", "bLabel", "n", "agreement", "reason"]),
    .table(
      "groups", "One row for each group of issues with `by`, else one for all.",
      columns: [
        "n", "members", "agreement", "agreementLow", "agreementHigh", "rice", "riceLow", "riceHigh", "riceByChance",
        "pairwise", "weakest", "weakestA", "weakestB", "alpha", "alphaLow", "alphaHigh", "reason",
      ]),
  ]

  let reading: PositionReading
  let measure: AgreementMeasure
  let resamples: Int

  package init(options: inout Options, reporting diagnostics: inout [Diagnostic]) {
    reading = PositionReading(&options, reporting: &diagnostics)
    measure = options.take("agreement", default: .half, "By which measure pairs are compared.")
    resamples = options.takeCount(
      "resamples", default: 1000, in: 0...100_000, "Draws of issues for the intervals; 0 for none.")
  }

  func answers(_ boards: PositionBoards, rule: String) -> AnswerGroup {
    let whole = BoardCohesion(boards.whole, by: measure, resamples: resamples)
    let parts = boards.parts?.map { BoardCohesion($0, by: measure, resamples: resamples) } ?? [whole]
    let measures = BoardMeasures(boards.whole, rule: rule)
    let n = whole.agreement.n
    let choice = "; 95 % interval by resampling the issues: how sensitive it is to their choice"
    return AnswerGroup([
      ("n", .measure(measures.count(n, "issues on which at least two members took a position"))),
      ("members", .measure(measures.count(whole.board.active.count, "members that took a position on some issue"))),
      (
        "agreement",
        .measure(
          measures.score(
            whole.agreement.estimate, n: n,
            "mean over issues of the Agreement Index, (max − (n − max)/2)/n on a scale of three\(choice)"))
      ),
      (
        "rice",
        .measure(
          measures.score(
            whole.rice.estimate, n: whole.rice.n,
            "mean over issues of |with − against|/(with + against); abstentions are not seen, and small groups"
              + " inflate it\(choice)"))
      ),
      (
        "riceByChance",
        .measure(
          measures.score(
            whole.riceByChance.estimate, n: whole.riceByChance.n,
            "mean over issues of the index of Rice that as many tosses of a coin would give"))
      ),
      (
        "pairwise",
        .measure(
          measures.score(
            whole.pairs.mean, n: whole.pairs.defined, "mean over pairs of their agreement: \(measure.words)"))
      ),
      ("weakest", .measure(weakest(whole, .score, measures))),
      ("weakestPair", .measure(weakest(whole, .text, measures))),
      (
        "alpha",
        .measure(
          measures.score(
            whole.alpha, n: whole.divisions.count { $0.n > 1 },
            "Krippendorff’s α with ordinal distances over all members and issues\(choice)"))
      ),
      ("issues", .table(CohesionTables.issues(parts))),
      ("pairs", .table(CohesionTables.pairs(parts))),
      ("groups", .table(CohesionTables.groups(parts))),
    ])
  }

  private func weakest(_ cohesion: BoardCohesion, _ kind: Measure.Kind, _ measures: BoardMeasures) -> Measure {
    let pair = cohesion.pairs.weakest
    let value = kind == .text ? cohesion.weakestNames.map(Value.text) : pair?.agreement.value.map(Value.number)
    return Measure(
      value ?? .null, kind, n: pair?.n, reason: value == nil ? cohesion.pairs.reason : nil, rule: measures.rule,
      formula: "the pair that agrees least: \(measure.words)"
    ) { [board = cohesion.board] in pair.map { board.lineage($0.a, $0.b) } ?? board.lineage }
  }

  package func results(of answers: AnswerGroup) -> IndicatorResults { .table("groups", of: answers) }

  /// One set of options, one id.
  func rule(_ subject: Subject, bound: Bool) -> String {
    "cohesion/\(reading.rule(subject, bound: bound));pairs=\(measure.rawValue)"
  }
}

extension Cohesion: BoardIndicator {}
