import CasusData

/// The tables of a cohesion: its issues, its pairs, its groups.
enum CohesionTables {
  static func issues(_ groups: [BoardCohesion]) -> Table {
    let boards = groups.map(\.board)
    let rows = BoardColumns.rows(boards)
    let divisions = rows.map { groups[$0.board].divisions[$0.issue] }
    let agreement = divisions.map(\.agreementIndex)
    let rice = divisions.map(\.rice)
    return Table(
      results: "issues",
      BoardColumns.issues(rows, of: boards) + [
        (Field("agreement", .number, title: "Agreement Index", decimals: 2), Column(numbers: agreement.map(\.value))),
        (Field("rice", .number, title: "Rice", decimals: 2), Column(numbers: rice.map(\.value))),
        (
          Field("riceByChance", .number, title: "Rice of coin tosses", decimals: 2),
          Column(numbers: divisions.map { $0.riceByChance.value })
        ),
        (Field("reason", .text), Column(texts: zip(agreement, rice).map { $0.reason ?? $1.reason })),
      ], lineage: BoardColumns.lineage(rows, of: boards))
  }

  static func pairs(_ groups: [BoardCohesion]) -> Table {
    let rows = groups.indices.flatMap { group in groups[group].pairs.pairs.map { (group: group, pair: $0) } }
    func actors(_ actor: (BoardPairs.Pair) -> Int) -> [StanceActor] {
      rows.map { groups[$0.group].board.actors[actor($0.pair)] }
    }
    let (a, b) = (actors(\.a), actors(\.b))
    return Table(
      results: "pairs",
      BoardColumns.group(rows.map { groups[$0.group].board.group }) + [
        (Field("a", .text), Column(texts: a.map(\.id))),
        (Field("b", .text), Column(texts: b.map(\.id))),
        (Field("aLabel", .text, title: "One"), Column(texts: a.map(\.label))),
        (Field("bLabel", .text, title: "Other"), Column(texts: b.map(\.label))),
        (Field("n", .integer, title: "Issues"), Column(numbers: rows.map { Double($0.pair.n) })),
        (
          Field("agreement", .number, title: "Agreement", decimals: 2),
          Column(numbers: rows.map(\.pair.agreement.value))
        ),
        (Field("reason", .text), Column(texts: rows.map(\.pair.agreement.reason))),
      ],
      lineage: Lineage { row in
        guard rows.indices.contains(row) else { return [] }
        return groups[rows[row].group].board.lineage(rows[row].pair.a, rows[row].pair.b)
      })
  }

  static func groups(_ groups: [BoardCohesion]) -> Table {
    let weakest = groups.map { $0.pairs.weakest }
    func name(_ actor: (BoardPairs.Pair) -> Int) -> Column {
      Column(texts: zip(groups, weakest).map { group, pair in pair.map { group.board.actors[actor($0)].id } })
    }
    return Table(
      results: "groups",
      BoardColumns.group(groups.map(\.board.group)) + [
        (Field("n", .integer, title: "Issues"), Column(numbers: groups.map { Double($0.agreement.n) })),
        (Field("members", .integer, title: "Members"), Column(numbers: groups.map { Double($0.board.active.count) })),
      ] + BoardColumns.estimates("agreement", "Agreement Index", groups.map(\.agreement.estimate))
        + BoardColumns.estimates("rice", "Rice", groups.map(\.rice.estimate)) + [
          (
            Field("riceByChance", .number, title: "Rice of coin tosses", decimals: 2),
            Column(numbers: groups.map(\.riceByChance.estimate.value))
          ),
          (
            Field("pairwise", .number, title: "Mean pair", decimals: 2),
            Column(numbers: groups.map { $0.pairs.mean.value })
          ),
          (
            Field("weakest", .number, title: "Weakest pair", decimals: 2),
            Column(numbers: weakest.map { $0?.agreement.value })
          ),
          (Field("weakestA", .text), name(\.a)),
          (Field("weakestB", .text), name(\.b)),
        ] + BoardColumns.estimates("alpha", "α", groups.map(\.alpha)) + [
          (
            Field("reason", .text),
            Column(texts: groups.map { $0.agreement.estimate.reason ?? $0.rice.estimate.reason ?? $0.alpha.reason })
          )
        ], lineage: Lineage { groups.indices.contains($0) ? groups[$0].board.lineage : [] })
  }
}
