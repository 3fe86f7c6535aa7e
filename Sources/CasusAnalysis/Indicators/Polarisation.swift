import CasusData
package import CasusSource
import CasusYAML

/// How far a group has the shape of two camps.
package struct Polarisation: Indicator {
  package static let name = "polarisation"
  package static let summary = "How far a group has the shape of two camps, from 0 where all stand in one place."
  package static let reference = "Esteban & Ray 1994"
  package static let binding: TableBinding? = .positions
  package static let outputs: [IndicatorOutput] = [
    .measure("n", .count, "issues on which at least two members took a position"),
    .measure("members", .count, "members that took a position on at least one issue"),
    .measure(
      "polarisation", .score, "mean over issues of K·ΣΣ p_i^(1+a)·p_j·|y_i − y_j|",
      undefined: "nobody took a position", "one position makes no group"),
    .measure(
      "highest", .score, "the highest value on an issue", undefined: "nobody took a position",
      "one position makes no group"),
    .measure("highestIssue", .text, "which issue that is", undefined: "nobody took a position"),
    .table(
      "issues", "One row for each issue.",
      columns: [
        "issue", "issueLabel", "issueShort", "issueOrder", "issueDate", "principal", "principalLabel", "n", "above",
        "between", "below", "missing", "polarisation", "reason",
      ]),
    .table(
      "groups", "One row for each group of issues with `by`, else one for all.",
      columns: ["n", "members", "polarisation", "polarisationLow", "polarisationHigh", "reason"]),
  ]

  let reading: PositionReading
  let sensitivity: Double
  /// Nil for the factor that makes an even split between the ends 1.
  let factor: Double?
  let resamples: Int

  /// Esteban and Ray's axioms hold for sensitivities above 0 and up to about 1.6.
  private static let mostSensitive = 1.6

  package init(options: inout Options, reporting diagnostics: inout [Diagnostic]) {
    reading = PositionReading(&options, reporting: &diagnostics)
    let a = options.take(
      "a", default: 1.3, in: 0...Self.mostSensitive,
      "How much it counts to be among one's like: above 0, where it would be a Gini coefficient, up to 1.6.")
    if a == 0 {
      options.report(
        .unfitOption("a", expected: "a number above 0 and up to 1.6", found: "0", at: options.place(of: "a")))
    }
    sensitivity = a
    factor = Self.factor(&options)
    resamples = options.takeCount(
      "resamples", default: 1000, in: 0...100_000, "Draws of issues for the interval; 0 for none.")
  }

  private static let even = "even-split"

  /// A number above 0, or the word for the factor that suits the scale.
  private static func factor(_ options: inout Options) -> Double? {
    let declared = DeclaredOption(
      "K", .text, default: "1",
      "The factor: a number, or \(even) for the one that makes an even split between the ends of the scale 1.")
    guard let node = options.takeNode(declared) else { return 1 }
    if node.text == even { return nil }
    let number = node.number ?? node.text.flatMap(Double.init)
    guard let number, number.isFinite, number > 0 else {
      options.report(
        .unfitOption(
          "K", expected: "a number above 0 or \(even)", found: node.text.map { "'\($0)'" } ?? node.kindName,
          at: node.place))
      return 1
    }
    return number
  }

  private func polarisations(_ board: PositionBoard) -> [Estimate] {
    board.issues.indices.map { board.division($0).polarisation(sensitivity: sensitivity, factor: factor) }
  }

  func answers(_ boards: PositionBoards, rule: String) -> AnswerGroup {
    let whole = boards.whole
    let values = polarisations(whole)
    let mean = IssueMean(values, resamples: resamples)
    let measures = BoardMeasures(whole, rule: rule)
    let formula = "K·ΣΣ p_i^(1+a)·p_j·|y_i − y_j| with a = \(numberText(sensitivity)) and K = \(factorText)"
    let top = values.indices.filter { values[$0].value != nil }.max { a, b in
      (values[a].value ?? 0, -a) < (values[b].value ?? 0, -b)
    }
    func highest(_ value: Value?, _ kind: Measure.Kind) -> Measure {
      Measure(
        value ?? .null, kind, n: top.map { whole.division($0).n }, reason: value == nil ? mean.estimate.reason : nil,
        rule: rule, formula: "the issue with the highest \(formula)"
      ) { top.map { whole.lineage(issue: $0) } ?? whole.lineage }
    }
    return AnswerGroup([
      ("n", .measure(measures.count(mean.n, "issues on which at least two members took a position"))),
      ("members", .measure(measures.count(whole.active.count, "members that took a position on some issue"))),
      (
        "polarisation",
        .measure(
          measures.score(
            mean.estimate, n: mean.n,
            "mean over issues of \(formula); 95 % interval by resampling the issues: how sensitive it is to their"
              + " choice"))
      ),
      ("highest", .measure(highest(top.flatMap { values[$0].value }.map(Value.number), .score))),
      ("highestIssue", .measure(highest(top.map { .text(whole.issues[$0].label) }, .text))),
      ("issues", .table(issues(boards.all))),
      ("groups", .table(groups(boards.all))),
    ])
  }

  private func issues(_ boards: [PositionBoard]) -> Table {
    let rows = BoardColumns.rows(boards)
    let values = boards.flatMap(polarisations)
    return Table(
      results: "issues",
      BoardColumns.issues(rows, of: boards) + [
        (Field("polarisation", .number, title: "Polarisation", decimals: 2), Column(numbers: values.map(\.value))),
        (Field("reason", .text), Column(texts: values.map(\.reason))),
      ], lineage: BoardColumns.lineage(rows, of: boards))
  }

  private func groups(_ boards: [PositionBoard]) -> Table {
    let means = boards.map { IssueMean(polarisations($0), resamples: resamples) }
    return Table(
      results: "groups",
      BoardColumns.group(boards.map(\.group)) + [
        (Field("n", .integer, title: "Issues"), Column(numbers: means.map { Double($0.n) })),
        (Field("members", .integer, title: "Members"), Column(numbers: boards.map { Double($0.active.count) })),
      ] + BoardColumns.estimates("polarisation", "Polarisation", means.map(\.estimate)) + [
        (Field("reason", .text), Column(texts: means.map(\.estimate.reason)))
      ], lineage: Lineage { boards.indices.contains($0) ? boards[$0].lineage : [] })
  }

  package func results(of answers: AnswerGroup) -> IndicatorResults { .table("groups", of: answers) }

  private var factorText: String { factor.map(numberText) ?? Self.even }

  /// One set of options, one id.
  func rule(_ subject: Subject, bound: Bool) -> String {
    "polarisation/\(reading.rule(subject, bound: bound));a=\(numberText(sensitivity));K=\(factorText)"
  }
}

extension Polarisation: BoardIndicator {}
