import CasusData

/// The tables a burden yields: its shares and its groups.
enum BurdenTables {
  static func shares(_ groups: [BurdenGroup]) -> Table {
    var rows: [(group: String?, member: BurdenMember, share: BoundedEstimate)] = []
    for group in groups {
      let own = zip(group.members, group.shares).map { (group: group.name, member: $0, share: $1) }
      rows += own.sorted { a, b in
        let (left, right) = (a.member.amount ?? -1, b.member.amount ?? -1)
        return (-left, a.member.label, a.member.actor) < (-right, b.member.label, b.member.actor)
      }
    }
    let lineages = rows.map(\.member.lineage)
    return Table(
      results: "shares",
      [
        (Field("actor", .text), Column(texts: rows.map(\.member.actor))),
        (Field("actorLabel", .text, title: "Member"), Column(texts: rows.map(\.member.label))),
        (Field("value", .number, title: "Bears"), Column(numbers: rows.map(\.member.amount))),
        (Field("share", .bounds, title: "Share", decimals: 2), .values(rows.map(\.share.value))),
        (Field("low", .number, title: "At least"), Column(numbers: rows.map(\.share.low))),
        (Field("high", .number, title: "At most"), Column(numbers: rows.map(\.share.high))),
        (
          Field("state", .text, title: "State", categories: [.init(code: "reported"), .init(code: "missing")]),
          Column(texts: rows.map { $0.member.amount == nil ? "missing" : "reported" })
        ),
        (Field("group", .text), Column(texts: rows.map(\.group))),
      ], lineage: Lineage { lineages.indices.contains($0) ? lineages[$0] : [] })
  }

  static func groups(_ groups: [BurdenGroup]) -> Table {
    func column(
      _ name: String, _ title: String, _ estimate: (Concentration) -> BoundedEstimate
    ) -> (Field, Column) {
      (
        Field(name, .bounds, title: title, decimals: 2), .values(groups.map { estimate($0.concentration).value })
      )
    }
    return Table(
      results: "groups",
      [
        (Field("group", .text, title: "Group"), Column(texts: groups.map(\.name))),
        (Field("n", .integer), Column(numbers: groups.map { Double($0.members.count) })),
        (
          Field("reported", .integer, title: "On record"),
          Column(numbers: groups.map { Double($0.concentration.known.count) })
        ),
        (Field("total", .number, title: "Together"), Column(numbers: groups.map(\.total))),
        column("greatest", "Greatest share", \.greatest), column("hhi", "HHI", \.herfindahl),
        column("hhiNormalised", "HHI, normalised", \.normalizedHerfindahl),
        column("effective", "Effective number", \.effectiveNumber), column("gini", "Gini", \.gini),
        (Field("reason", .text), Column(texts: groups.map(\.reason))),
      ], lineage: Lineage { groups.indices.contains($0) ? groups[$0].lineage : [] })
  }
}
