import CasusData

/// The tables of blocs: their members, the blocs, the tree and what other cuts would give.
enum BlocTables {
  static func members(_ groups: [BoardBlocs]) -> Table {
    let rows = groups.indices.flatMap { group in
      let places = Dictionary(uniqueKeysWithValues: groups[group].tree.order.enumerated().map { ($1, $0) })
      return groups[group].blocs.enumerated().flatMap { number, leaves in
        leaves.map { (group: group, bloc: number, leaf: $0, order: (places[$0] ?? 0) + 1, size: leaves.count) }
      }
    }
    let actors = rows.map { groups[$0.group].board.actors[groups[$0.group].members[$0.leaf]] }
    return Table(
      results: "members",
      BoardColumns.group(rows.map { groups[$0.group].board.group }) + [
        (Field("actor", .text), Column(texts: actors.map(\.id))),
        (Field("actorLabel", .text, title: "Member"), Column(texts: actors.map(\.label))),
        (Field("bloc", .integer, title: "Bloc"), Column(numbers: rows.map { Double($0.bloc + 1) })),
        (Field("size", .integer, title: "Members of the bloc"), Column(numbers: rows.map { Double($0.size) })),
        (Field("order", .integer), Column(numbers: rows.map { Double($0.order) })),
      ],
      lineage: Lineage { rows.indices.contains($0) ? groups[rows[$0].group].lineage([rows[$0].leaf]) : [] })
  }

  static func blocs(_ groups: [BoardBlocs]) -> Table {
    let rows = groups.indices.flatMap { group in
      groups[group].blocs.enumerated().map { (group: group, number: $0, leaves: $1) }
    }
    return Table(
      results: "list",
      BoardColumns.group(rows.map { groups[$0.group].board.group }) + [
        (Field("bloc", .integer, title: "Bloc"), Column(numbers: rows.map { Double($0.number + 1) })),
        (Field("size", .integer, title: "Members"), Column(numbers: rows.map { Double($0.leaves.count) })),
        (
          Field("share", .number, title: "Share", decimals: 2),
          Column(numbers: rows.map { Double($0.leaves.count) / Double(max(1, groups[$0.group].members.count)) })
        ),
        (
          Field("members", .text, title: "Who"), Column(texts: rows.map { groups[$0.group].names($0.leaves) })
        ),
      ], lineage: Lineage { rows.indices.contains($0) ? groups[rows[$0].group].lineage(rows[$0].leaves) : [] })
  }

  /// One row for each joining, as a statistician writes a tree down.
  static func merges(_ groups: [BoardBlocs]) -> Table {
    let rows = groups.indices.flatMap { group in
      groups[group].tree.merges.indices.map { (group: group, step: $0, leaves: groups[group].leaves(ofMerge: $0)) }
    }
    let merges = rows.map { groups[$0.group].tree.merges[$0.step] }
    return Table(
      results: "merges",
      BoardColumns.group(rows.map { groups[$0.group].board.group }) + [
        (Field("step", .integer, title: "Step"), Column(numbers: rows.map { Double($0.step + 1) })),
        (Field("left", .text, title: "One"), Column(texts: rows.map { groups[$0.group].names($0.leaves.left) })),
        (Field("right", .text, title: "Other"), Column(texts: rows.map { groups[$0.group].names($0.leaves.right) })),
        (Field("height", .number, title: "Distance", decimals: 2), Column(numbers: merges.map(\.height))),
        (Field("size", .integer, title: "Members"), Column(numbers: merges.map { Double($0.size) })),
        (
          Field("joined", .boolean, title: "Below the cut"),
          .boolean(zip(rows, merges).map { $1.height <= groups[$0.group].cut + 1e-12 })
        ),
      ],
      lineage: Lineage { row in
        guard rows.indices.contains(row) else { return [] }
        return groups[rows[row].group].lineage(rows[row].leaves.left + rows[row].leaves.right)
      })
  }

  /// The lines of the drawn tree: two branches and a bar for each joining.
  static func branches(_ groups: [BoardBlocs]) -> Table {
    let rows = groups.indices.flatMap { group in groups[group].branches.map { (group: group, branch: $0) } }
    func numbers(_ name: String, _ value: (BoardBlocs.Branch) -> Double) -> (Field, Column) {
      (Field(name, .number), Column(numbers: rows.map { value($0.branch) }))
    }
    return Table(
      results: "branches",
      BoardColumns.group(rows.map { groups[$0.group].board.group }) + [
        numbers("height", \.height), numbers("order", \.order), numbers("height2", \.height2),
        numbers("order2", \.order2),
        (Field("joined", .boolean, title: "Below the cut"), .boolean(rows.map(\.branch.isJoined))),
      ],
      lineage: Lineage { rows.indices.contains($0) ? groups[rows[$0].group].lineage(rows[$0].branch.leaves) : [] })
  }

  /// What every cut would give.
  static func cuts(_ groups: [BoardBlocs]) -> Table {
    let rows = groups.indices.flatMap { group in groups[group].cutRanges.map { (group: group, range: $0) } }
    let chosen = groups.map { $0.sameBlocs?.low }
    let effective = rows.map { BoardBlocs.effective($0.range.blocs) }
    return Table(
      results: "cuts",
      BoardColumns.group(rows.map { groups[$0.group].board.group }) + [
        (Field("low", .number, title: "Cut from", decimals: 2), Column(numbers: rows.map(\.range.low))),
        (Field("high", .number, title: "Below", decimals: 2), Column(numbers: rows.map(\.range.high))),
        (Field("blocs", .integer, title: "Blocs"), Column(numbers: rows.map { Double($0.range.blocs.count) })),
        (
          Field("effective", .number, title: "Effective number", decimals: 2), Column(numbers: effective.map(\.value))
        ),
        (
          Field("members", .text, title: "Who"),
          Column(
            texts: rows.map { row in row.range.blocs.map { groups[row.group].names($0) }.joined(separator: " | ") })
        ),
        (
          Field("chosen", .boolean, title: "The cut"),
          .boolean(rows.map { $0.range.low == chosen[$0.group] })
        ),
      ],
      lineage: Lineage { rows.indices.contains($0) ? groups[rows[$0].group].board.lineage : [] })
  }

  static func groups(_ groups: [BoardBlocs]) -> Table {
    Table(
      results: "groups",
      BoardColumns.group(groups.map(\.board.group)) + [
        (Field("n", .integer, title: "Members"), Column(numbers: groups.map { Double($0.members.count) })),
        (Field("issues", .integer, title: "Issues"), Column(numbers: groups.map { Double($0.board.issues.count) })),
        (Field("cut", .number, title: "Cut", decimals: 2), Column(numbers: groups.map(\.cut))),
        (Field("blocs", .integer, title: "Blocs"), Column(numbers: groups.map { Double($0.blocs.count) })),
        (
          Field("effective", .number, title: "Effective number", decimals: 2),
          Column(numbers: groups.map(\.effective.value))
        ),
        (
          Field("largest", .integer, title: "Largest bloc"),
          Column(numbers: groups.map { Double($0.blocs.first?.count ?? 0) })
        ),
        (Field("unshared", .integer, title: "Pairs left out"), Column(numbers: groups.map { Double($0.unshared) })),
        (Field("reason", .text), Column(texts: groups.map(\.effective.reason))),
      ], lineage: Lineage { groups.indices.contains($0) ? groups[$0].board.lineage : [] })
  }
}
