import CasusData

/// The tables a stance alignment yields: its pairs, its cells, its tally by issue.
enum StanceTables {
  /// The pairs with the labels of both.
  static func pairs(_ results: PairResults, _ actors: [StanceActor]) -> Table {
    labelled(results.table, actors)
  }

  private static func labelled(_ table: Table, _ actors: [StanceActor]) -> Table {
    let label = Dictionary(actors.map { ($0.id, $0.label) }) { first, _ in first }
    func column(_ name: String) -> Column {
      Column(texts: (0..<table.rowCount).lazy.map { row in table.value(row, name).text.map { label[$0] ?? $0 } })
    }
    var table = table
    let place = (table.index(of: "b") ?? -1) + 1
    let (one, other) = (column("a"), column("b"))
    table.fields.insert(
      contentsOf: [Field("aLabel", .text, title: "One"), Field("bLabel", .text, title: "Other")], at: place)
    table.columns.insert(contentsOf: [one, other], at: place)
    return table
  }

  /// Each pair from either side, for a chart with every member in its rows and in its columns.
  static func matrix(_ results: PairResults, _ actors: [StanceActor], _ order: StanceOrder) -> Table {
    let pairs = labelled(results.table, actors)
    let rows = (0..<pairs.rowCount).flatMap { [$0, $0] }
    var matrix = pairs.selecting(rows)
    matrix.name = "matrix"
    for (one, other) in [("a", "b"), ("aLabel", "bLabel")] {
      guard let a = pairs[one], let b = pairs[other] else { continue }
      for (name, first, second) in [(one, a, b), (other, b, a)] {
        guard let index = matrix.index(of: name) else { continue }
        matrix.columns[index] = Column(
          texts: rows.indices.lazy.map { ($0 % 2 == 0 ? first : second)[rows[$0]].text })
      }
    }
    let place = Dictionary(order.leaves.enumerated().map { (actors[$1].id, Double($0 + 1)) }) { first, _ in first }
    for (name, of) in [("aOrder", "a"), ("bOrder", "b")] {
      let places = (0..<matrix.rowCount).map { row in matrix.value(row, of).text.flatMap { place[$0] } }
      matrix = matrix.setting(Field(name, .integer), to: Column(numbers: places))
    }
    return matrix
  }

  /// The members in the order in which those who agree stand together.
  static func order(_ order: StanceOrder, _ actors: [StanceActor]) -> Table {
    Table(
      results: "order",
      [
        (Field("actor", .text), Column(texts: order.leaves.map { actors[$0].id })),
        (Field("actorLabel", .text, title: "Member"), Column(texts: order.leaves.map { actors[$0].label })),
        (Field("order", .integer), Column(numbers: order.leaves.indices.map { Double($0 + 1) })),
        (
          Field("height", .number, title: "Joined at", decimals: 2),
          Column(numbers: order.leaves.map { order.heights[$0] })
        ),
      ],
      lineage: Lineage { row in
        order.leaves.indices.contains(row) ? order.counter.group.lineage(of: order.leaves[row]) : []
      })
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
    StanceIssue.columns(of: issues) + StanceIssue.principals(of: issues)
      + [(Field("principalAdjective", .text), Column(texts: issues.map(\.principalAdjective)))]
  }
}
