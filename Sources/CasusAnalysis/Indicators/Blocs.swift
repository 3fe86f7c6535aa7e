import CasusData
package import CasusSource
import CasusYAML

/// Which members stand together, and how many blocs that makes.
package struct Blocs: Indicator {
  package static let name = "blocs"
  package static let summary =
    "Which members stand together: blocs by average linkage, cut at a height that is printed because it decides."
  package static let reference =
    "own construct; average linkage: Sokal & Michener 1958; effective number: Laakso & Taagepera 1979"
  package static let binding: TableBinding? = .positions
  package static let outputs: [IndicatorOutput] = [
    .measure("n", .count, "members that took a position"),
    .measure("cut", .number, "the height at which the tree is cut: it decides the answer"),
    .measure("blocs", .count, "blocs at this cut", undefined: "nobody took a position"),
    .measure(
      "effective", .score, "effective number of blocs, 1/Σs² of their shares of the members",
      undefined: "nobody took a position"),
    .measure(
      "largest", .share, "members in the largest bloc divided by all", undefined: "nobody took a position"),
    .measure("sameFrom", .score, "the lowest cut that gives the same blocs", undefined: "nobody took a position"),
    .measure(
      "sameBelow", .score, "the cut from which on they are others",
      undefined: "no higher cut changes anything", "nobody took a position"),
    .table(
      "members", "One row for each member, with its bloc and its place in the drawn tree.",
      columns: ["actor", "actorLabel", "bloc", "size", "order"]),
    .table(
      "list", "One row for each bloc, the largest first.", columns: ["bloc", "size", "share", "members"]),
    .table(
      "merges", "One row for each joining of two clusters, the closest first.",
      columns: ["step", "left", "right", "height", "size", "joined"]),
    .table(
      "branches", "The lines of the drawn tree, from one height and place to another.",
      columns: ["height", "order", "height2", "order2", "joined"]),
    .table(
      "cuts", "What every cut would give, from `low` up to `high`.",
      columns: ["low", "high", "blocs", "effective", "members", "chosen"]),
    .table(
      "groups", "One row for each group of issues with `by`, else one for all.",
      columns: ["n", "issues", "cut", "blocs", "effective", "largest", "unshared", "reason"]),
  ]

  let reading: PositionReading
  let measure: AgreementMeasure
  let cut: Double
  let least: Int

  /// A tree is worked out in time that grows with the square of its leaves.
  private static let memberLimit = 1000

  package init(options: inout Options, reporting diagnostics: inout [Diagnostic]) {
    reading = PositionReading(&options, reporting: &diagnostics)
    measure = options.take("agreement", default: .half, "The agreement of a pair; its distance is 1 minus it.")
    cut = options.take(
      "cut", default: 0.25, in: 0...2,
      "Clusters are joined as long as their members are on average no farther apart; it decides the answer.")
    least = options.takeCount(
      "shared", default: 1, in: 1...1_000_000, "The least number of shared issues for a pair to have a distance.")
  }

  package func measure(_ subject: Subject, reporting diagnostics: inout [Diagnostic]) -> AnswerGroup {
    guard let boards = reading.boards(subject, reporting: &diagnostics) else { return AnswerGroup() }
    return answers(boards, rule: rule(subject), at: subject.place, reporting: &diagnostics)
  }

  package func measure(
    _ bound: BoundTable, in subject: Subject, reporting diagnostics: inout [Diagnostic]
  ) -> AnswerGroup {
    guard let boards = reading.boards(bound, in: subject, reporting: &diagnostics) else { return AnswerGroup() }
    return answers(boards, rule: rule(subject, bound: true), at: bound.place, reporting: &diagnostics)
  }

  private func answers(
    _ boards: PositionBoards, rule: String, at place: Place, reporting diagnostics: inout [Diagnostic]
  ) -> AnswerGroup {
    guard boards.whole.actors.count <= Self.memberLimit else {
      diagnostics.append(.tooManyMembers(boards.whole.actors.count, limit: Self.memberLimit, at: place))
      return AnswerGroup()
    }
    let whole = blocs(boards.whole)
    let parts = boards.parts?.map(blocs) ?? [whole]
    let measures = BoardMeasures(boards.whole, rule: rule)
    let n = whole.members.count
    let cutText = "cut at \(numberText(cut))"
    func score(_ value: Double?, _ kind: Measure.Kind, _ formula: String, else reason: String? = nil) -> Measure {
      Measure(
        value.map(Value.number) ?? .null, kind, n: n, missing: whole.unshared,
        reason: value == nil ? reason ?? "nobody took a position" : nil, rule: rule, formula: formula
      ) { whole.board.lineage }
    }
    let same = n == 0 ? nil : whole.sameBlocs
    return AnswerGroup([
      ("n", .measure(measures.count(n, "members that took a position on some issue"))),
      ("cut", .measure(score(cut, .number, "the height at which the tree is cut; chosen, and it decides the answer"))),
      (
        "blocs",
        .measure(
          score(
            n == 0 ? nil : Double(whole.blocs.count), .count,
            "own measure: clusters by average linkage on 1 − agreement, \(cutText); agreement is \(measure.words)"))
      ),
      (
        "effective", .measure(score(whole.effective.value, .score, "1/Σs² of the blocs’ shares of members, \(cutText)"))
      ),
      (
        "largest",
        .measure(
          score(
            whole.blocs.first.map { Double($0.count) / Double(n) }, .share,
            "members in the largest bloc divided by all, \(cutText)"))
      ),
      ("sameFrom", .measure(score(same?.low, .score, "the lowest cut with the same blocs"))),
      (
        "sameBelow",
        .measure(
          score(
            same?.high, .score, "the lowest higher cut with other blocs",
            else: n == 0 ? nil : "no higher cut changes anything"))
      ),
      ("members", .table(BlocTables.members(parts))),
      ("list", .table(BlocTables.blocs(parts))),
      ("merges", .table(BlocTables.merges(parts))),
      ("branches", .table(BlocTables.branches(parts))),
      ("cuts", .table(BlocTables.cuts(parts))),
      ("groups", .table(BlocTables.groups(parts))),
    ])
  }

  private func blocs(_ board: PositionBoard) -> BoardBlocs {
    BoardBlocs(board, by: measure, least: least, cut: cut)
  }

  package func results(of answers: AnswerGroup) -> IndicatorResults { .table("groups", of: answers) }

  /// One set of options, one id.
  func rule(_ subject: Subject, bound: Bool = false) -> String {
    "blocs/\(reading.rule(subject, bound: bound));agreement=\(measure.rawValue);cut=\(numberText(cut))"
      + (least == 1 ? "" : ";shared=\(least)")
  }
}
