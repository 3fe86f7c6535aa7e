import CasusData

/// The tables a stance alignment yields: its pairs, its cells, its tally by issue.
enum StanceTables {
  static func pairs(_ pairs: StancePairs, resamples: Int) -> Table {
    let all = pairs.pairs
    let actors = pairs.grid.actors
    var measures = PairColumns()
    for pair in all { measures.append(pair.agreement) }
    return Table(
      results: "pairs",
      [
        (Field("a", .text), Column(texts: all.map { actors[$0.a].id })),
        (Field("b", .text), Column(texts: all.map { actors[$0.b].id })),
        (Field("aLabel", .text, title: "One"), Column(texts: all.map { actors[$0.a].label })),
        (Field("bLabel", .text, title: "Other"), Column(texts: all.map { actors[$0.b].label })),
      ] + measures.columns
        + [(Field("missing", .integer, title: "No position"), Column(numbers: all.map { Double($0.missing) }))]
        + (resamples > 0 ? sensitivity(pairs, resamples) : []),
      lineage: Lineage { all.indices.contains($0) ? pairs.lineage(all[$0]) : [] })
  }

  /// How far S and κ would move with another choice of issues.
  private static func sensitivity(_ pairs: StancePairs, _ draws: Int) -> [(Field, Column)] {
    func limits(_ estimate: (Agreement) -> Estimate) -> [(low: Double, high: Double)?] {
      pairs.pairs.map { pair in
        bootstrapInterval(of: pair.issues.count, draws: draws) { drawn in
          estimate(pairs.agreement(of: pair, on: drawn.map { pair.issues[$0] })).value
        }
      }
    }
    return [("s", limits(\.s)), ("kappa", limits(\.kappa))].flatMap { name, limits in
      [
        (Field("\(name)Low", .number, decimals: 2), Column(numbers: limits.map { $0?.low })),
        (Field("\(name)High", .number, decimals: 2), Column(numbers: limits.map { $0?.high })),
      ]
    }
  }

  static func cells(_ grid: StanceGrid) -> Table {
    let issues = grid.issues
    let places = grid.actors.indices.flatMap { actor in issues.indices.map { (actor: actor, issue: $0) } }
    let cells = places.map { grid.cells[$0.actor][$0.issue] }
    let actorOf = places.map { grid.actors[$0.actor] }
    let issueOf = places.map { issues[$0.issue] }
    let states = StanceState.allCases.map { Field.Category(code: $0.rawValue) }
    return Table(
      results: "cells",
      [
        (Field("actor", .text), Column(texts: actorOf.map(\.id))),
        (Field("actorLabel", .text, title: "Member"), Column(texts: actorOf.map(\.label))),
        (Field("actorOrder", .integer), Column(numbers: places.map { Double($0.actor + 1) })),
        (Field("isCurrent", .boolean, title: "Member today"), .boolean(actorOf.map(\.isCurrent))),
        (Field("state", .text, title: "State", categories: states), Column(texts: cells.map(\.state.rawValue))),
        (Field("position", .integer, title: "Position"), Column(numbers: cells.map(\.position))),
        (Field("isPrincipal", .boolean, title: "Own cause"), .boolean(cells.map(\.isPrincipal))),
        (Field("label", .text, title: "What it did"), Column(texts: cells.map(\.label))),
        (Field("channel", .text, title: "Channel"), Column(texts: cells.map(\.channel))),
        (Field("certainty", .text, title: "Certainty"), Column(texts: cells.map(\.certainty))),
      ] + issueColumns(issueOf), lineage: Lineage { cells.indices.contains($0) ? cells[$0].lineage : [] })
  }

  /// One row for each issue: where the allies of its principal stood.
  static func tally(_ tallies: [IssueTally]) -> Table {
    func counts(_ name: String, _ title: String, _ count: (IssueTally) -> Int) -> (Field, Column) {
      (Field(name, .integer, title: title), Column(numbers: tallies.map { Double(count($0)) }))
    }
    return Table(
      results: "tally",
      issueColumns(tallies.map(\.issue)) + [
        counts("with", "With it", \.with), counts("between", "Between", \.between),
        counts("against", "Against it", \.against), counts("positions", "Took a position", \.positions),
        counts("abstained", "Abstained", \.abstained), counts("silent", "Silent", \.silent),
        counts("notCoded", "Not coded", \.notCoded), counts("notMember", "Not a member", \.notMember),
      ], lineage: Lineage { tallies.indices.contains($0) ? tallies[$0].lineage : [] })
  }

  private static func issueColumns(_ issues: [StanceIssue]) -> [(Field, Column)] {
    [
      (Field("issue", .text), Column(texts: issues.map(\.id))),
      (Field("issueLabel", .text, title: "Issue"), Column(texts: issues.map(\.label))),
      (Field("issueShort", .text), Column(texts: issues.map(\.short))),
      (Field("issueOrder", .number), Column(numbers: issues.map(\.order))),
      (Field("issueDate", .date, title: "Date"), .date(issues.map(\.date))),
      (Field("principal", .text), Column(texts: issues.map(\.principal))),
      (Field("principalLabel", .text, title: "Whose cause"), Column(texts: issues.map(\.principalLabel))),
      (Field("principalAdjective", .text), Column(texts: issues.map(\.principalAdjective))),
    ]
  }
}
