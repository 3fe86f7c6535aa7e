import CasusData
package import CasusSource
import CasusYAML

/// Of the allies that took a position, how many stood by the one whose cause it was.
package struct Solidarity: Indicator {
  package static let name = "solidarity"
  package static let summary =
    "Of the allies that took a position on a member’s cause, the share on its side; silence is counted apart."
  package static let reference = "own construct; interval: Wilson 1927"
  package static let outputs: [IndicatorOutput] = [
    .measure(
      "share", .share,
      "allies with the principal divided by allies that took a position; Wilson’s interval, too narrow"
        + " where positions on one issue depend on each other", undefined: "no ally took a position"),
    .measure("n", .count, "positions that allies took"),
    .measure("issues", .count, "issues that were the cause of such a principal"),
    .measure("with", .count, "positions with the principal"),
    .measure("between", .count, "positions on neither side"),
    .measure("against", .count, "positions against it"),
    .measure("silent", .count, "allies that kept silent, over all issues"),
    .measure(
      "silence", .share, "silences divided by positions and silences; Wilson’s interval",
      undefined: "no ally was heard or silent"),
    .measure("notCoded", .count, "cells of allies by issues of which nothing is on record"),
    .table(
      "list", "One row for each issue.",
      columns: ["issue", "issueLabel"] + counts + [
        "issueDate", "issueOrder", "issueShort", "principal", "principalLabel",
      ]),
    .table(
      "principals", "One row for each state whose cause some issue was.",
      columns: ["principal", "principalLabel"] + counts),
    .table("allies", "One row for each member, on the causes of the others.", columns: ["ally", "allyLabel"] + counts),
  ]

  private static let counts = [
    "issues", "n", "with", "between", "against", "abstained", "silent", "notCoded", "share", "shareLow", "shareHigh",
    "reason",
  ]

  let organisation: String
  let filter: RowFilter
  let principals: PrincipalKind
  let abstention: AbstentionReading
  let scale: [Double]

  package init(options: inout Options, reporting diagnostics: inout [Diagnostic]) {
    organisation = options.take(
      "organisation", default: "", "Whose members are the allies; the one with the most members if not said.")
    filter = RowFilter(&options, of: "issues", reporting: &diagnostics)
    principals = options.take(
      "principals", default: .members, "Whose causes count.")
    abstention = options.take(
      "abstention", default: .middle, "How an abstention is read; unless it is the middle it is no position.")
    scale = options.takeNumbers(
      "scale", default: [], "The codes in order; the codebook's, or -1, 0, 1, if not said."
    ).sorted()
  }

  package func measure(_ subject: Subject, reporting diagnostics: inout [Diagnostic]) -> AnswerGroup {
    let grid = StanceGrid(
      subject, organisation: organisation.isEmpty ? nil : organisation, scale: scale.isEmpty ? nil : scale,
      filter: filter, reporting: &diagnostics)
    guard let grid else { return AnswerGroup() }
    let middle = grid.scale.count % 2 == 1 ? grid.scale[grid.scale.count / 2] : 0
    let issues = grid.issues.indices.filter { issue in
      guard principals == .members else { return grid.issues[issue].principal != nil }
      return grid.cells.contains { $0[issue].isPrincipal && $0[issue].state != .notMember }
    }
    func counted(_ id: String, _ label: String, _ cells: [(actor: Int, issue: Int)]) -> SolidarityRow {
      let allies = cells.map { grid.cells[$0.actor][$0.issue] }.filter { !$0.isPrincipal }
      let members = allies.filter { $0.state != .notMember }
      let behind = members.isEmpty ? cells.map { grid.cells[$0.actor][$0.issue] } : members
      let issueRows = cells.map { grid.issues[$0.issue].row }
      return SolidarityRow(
        id: id, label: label, issues: Set(cells.map(\.issue)).count,
        counts: SideCounts(allies, middle: middle, abstention: abstention),
        lineage: (behind.flatMap(\.lineage) + issueRows).uniqued)
    }
    func all(_ issues: [Int]) -> [(actor: Int, issue: Int)] {
      issues.flatMap { issue in grid.actors.indices.map { ($0, issue) } }
    }
    let whole = counted("", "", all(issues))
    let byIssue = issues.map { counted(grid.issues[$0].id, grid.issues[$0].label, all([$0])) }
    let byPrincipal = Dictionary(grouping: issues) { grid.issues[$0].principal ?? "" }
      .map { counted($0.key, grid.issues[$0.value[0]].principalLabel ?? $0.key, all($0.value)) }
      .sorted { ($0.label, $0.id) < ($1.label, $1.id) }
    let byAlly = grid.actors.indices.map { actor in
      let others = issues.filter { !grid.cells[actor][$0].isPrincipal && grid.cells[actor][$0].state != .notMember }
      return counted(grid.actors[actor].id, grid.actors[actor].label, others.map { (actor, $0) })
    }
    return AnswerGroup(
      measures(whole, rule: rule(subject)) + [
        ("list", .table(Self.issueTable(byIssue, issues.map { grid.issues[$0] }))),
        (
          "principals",
          .table(SolidarityRow.table("principals", of: byPrincipal, id: "principal", title: "Whose cause"))
        ),
        (
          "allies",
          .table(SolidarityRow.table("allies", of: byAlly.filter { $0.issues > 0 }, id: "ally", title: "Ally"))
        ),
      ])
  }

  private func measures(_ whole: SolidarityRow, rule: String) -> [(String, Answer)] {
    let counts = whole.counts
    func count(_ value: Int, _ formula: String) -> Answer {
      .measure(Measure(.number(Double(value)), .count, rule: rule, formula: formula) { whole.lineage })
    }
    func share(_ share: Estimate, n: Int, missing: Int, _ formula: String) -> Answer {
      .measure(
        Measure(
          share.value.map(Value.number) ?? .null, .share,
          interval: share.value == nil ? nil : Measure.Interval(low: share.low, high: share.high), n: n,
          missing: missing, reason: share.reason, rule: rule, formula: formula
        ) { whole.lineage })
    }
    let heard = counts.positions + counts.silent
    let silence = heard > 0 ? wilsonShare(counts.silent, of: heard) : .undefined("no ally was heard or silent")
    return [
      (
        "share",
        share(
          counts.share, n: counts.positions, missing: counts.silent + counts.notCoded,
          "own measure: allies on the side of the state whose cause it is, divided by allies that took a position;"
            + " silence counted apart; 95 % interval by Wilson, as if positions did not depend on each other")
      ),
      ("n", count(counts.positions, "positions that allies took")),
      ("issues", count(whole.issues, "issues that were the cause of such a principal")),
      ("with", count(counts.with, "positions with the principal")),
      ("between", count(counts.between, "positions on neither side")),
      ("against", count(counts.against, "positions against the principal")),
      ("silent", count(counts.silent, "allies that kept silent, over all issues")),
      (
        "silence",
        share(
          silence, n: heard, missing: counts.notCoded,
          "own measure: silences divided by positions and silences; 95 % interval by Wilson")
      ),
      ("notCoded", count(counts.notCoded, "cells of allies by issues of which nothing is on record")),
    ]
  }

  private static func issueTable(_ rows: [SolidarityRow], _ issues: [StanceIssue]) -> Table {
    SolidarityRow.table("list", of: rows, id: "issue", title: "Issue")
      .setting(Field("issueDate", .date, title: "Date"), to: .date(issues.map(\.date)))
      .setting(Field("issueOrder", .number), to: Column(numbers: issues.map(\.order)))
      .setting(Field("issueShort", .text), to: Column(texts: issues.map(\.short)))
      .setting(Field("principal", .text), to: Column(texts: issues.map(\.principal)))
      .setting(
        Field("principalLabel", .text, title: "Whose cause"), to: Column(texts: issues.map(\.principalLabel)))
  }

  package func results(of answers: AnswerGroup) -> IndicatorResults { .table("list", of: answers) }

  /// One set of options, one id.
  func rule(_ subject: Subject) -> String {
    "solidarity/principals=\(principals.rawValue);abstention=\(abstention.rawValue)"
      + (organisation.isEmpty ? "" : ";organisation=\(organisation)")
      + (scale.isEmpty ? "" : ";scale=\(scale.map(numberText).joined(separator: "+"))") + filter.rule + subject.rule
  }
}
