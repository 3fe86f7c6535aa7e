import CasusData

/// Organisations compared pair by pair on a day.
struct OrganisationPairs {
  private struct Pair {
    var a: String
    var b: String
    var overlap: SetOverlap
    /// Who may belong to both.
    var shared: [String]
    var lineage: [RowReference]

    var sizes: (a: Value, b: Value, shared: Value) {
      let sizes = overlap.sizes
      return (sizes.a.value, sizes.b.value, sizes.shared.value)
    }
    var reason: String? { overlap.jaccard.reason ?? overlap.coefficient.reason }
  }

  private let names: [String]
  private let pairs: [Pair]
  private let actors: Set<String>
  private let lineage: [RowReference]

  /// Organisations without a member on the day are left out, unless they were named.
  init(_ spells: [MemberSpell], on day: ImpreciseDate, all named: [String]) {
    var belonging: [String: [String: SetOverlap.Belonging]] = [:]
    var rows: [String: [RowReference]] = [:]
    var actors: Set<String> = []
    for spell in spells {
      let covers = spell.covers(day)
      // What ruled an organisation out stands behind it, too.
      rows[spell.organisation, default: []] += spell.lineage
      guard covers != .no else { continue }
      actors.insert(spell.actor)
      let known = belonging[spell.organisation]?[spell.actor] ?? .no
      belonging[spell.organisation, default: [:]][spell.actor] = max(known, covers)
    }
    let names = (named.isEmpty ? Array(belonging.keys) : Array(Set(named))).sorted()
    let everybody = actors.sorted()
    self.names = names
    self.actors = actors
    lineage = (names.isEmpty ? Array(rows.keys) : names).flatMap { rows[$0] ?? [] }.uniqued
    pairs = names.indices.flatMap { i in
      names.indices.dropFirst(i + 1).map { j in
        let (a, b) = (belonging[names[i]] ?? [:], belonging[names[j]] ?? [:])
        let overlap = SetOverlap(everybody.map { (a: a[$0] ?? .no, b: b[$0] ?? .no) })
        return Pair(
          a: names[i], b: names[j], overlap: overlap,
          shared: everybody.filter { a[$0] ?? .no != .no && b[$0] ?? .no != .no },
          lineage: ((rows[names[i]] ?? []) + (rows[names[j]] ?? [])).uniqued)
      }
    }
    .sorted { left, right in
      (-(left.overlap.jaccard.low ?? -1), left.a, left.b) < (-(right.overlap.jaccard.low ?? -1), right.a, right.b)
    }
  }

  func measures(rule: String) -> [(String, Answer)] {
    func measure(_ value: Value, _ kind: Measure.Kind, _ formula: String, reason: String? = nil) -> Answer {
      .measure(
        Measure(
          value, kind, n: kind == .count ? nil : actors.count, reason: value == .null ? reason : nil, rule: rule,
          formula: formula
        ) { [lineage] in lineage })
    }
    let pair = pairs.count == 1 ? pairs.first : nil
    let none = "it is not about two organisations"
    return [
      ("organisations", measure(.number(Double(names.count)), .count, "organisations with a member on the day")),
      ("members", measure(.number(Double(actors.count)), .count, "members of one of them")),
      (
        "jaccard",
        measure(
          pair?.overlap.jaccard.value ?? .null, .score,
          "shared members divided by all members of the two; bounds where dates do not settle who was one",
          reason: pair?.overlap.jaccard.reason ?? none)
      ),
      (
        "coefficient",
        measure(
          pair?.overlap.coefficient.value ?? .null, .score, "shared members divided by the members of the smaller one",
          reason: pair?.overlap.coefficient.reason ?? none)
      ),
    ]
  }

  func table(label: (String) -> String) -> Table {
    let lineages = pairs.map(\.lineage)
    return Table(
      results: "pairs",
      [
        (Field("a", .text), Column(texts: pairs.map(\.a))), (Field("b", .text), Column(texts: pairs.map(\.b))),
        (Field("aLabel", .text, title: "One"), Column(texts: pairs.map { label($0.a) })),
        (Field("bLabel", .text, title: "Other"), Column(texts: pairs.map { label($0.b) })),
      ] + Self.columns(pairs) + [
        (
          Field("who", .text, title: "Members of both"),
          Column(texts: pairs.map { $0.shared.map(label).joined(separator: ", ") })
        ),
        (Field("reason", .text), Column(texts: pairs.map(\.reason))),
      ], lineage: Lineage { lineages.indices.contains($0) ? lineages[$0] : [] })
  }

  /// Several days in one table.
  static func course(_ steps: [(year: Int, pairs: OrganisationPairs)]) -> Table {
    let rows = steps.flatMap { step in step.pairs.pairs.map { (year: step.year, pair: $0) } }
    let lineages = rows.map(\.pair.lineage)
    return Table(
      results: "course",
      [
        (Field("year", .integer, title: "Year"), Column(numbers: rows.map { Double($0.year) })),
        (Field("a", .text), Column(texts: rows.map(\.pair.a))), (Field("b", .text), Column(texts: rows.map(\.pair.b))),
      ] + columns(rows.map(\.pair)) + [(Field("reason", .text), Column(texts: rows.map(\.pair.reason)))],
      lineage: Lineage { lineages.indices.contains($0) ? lineages[$0] : [] })
  }

  private static func columns(_ pairs: [Pair]) -> [(Field, Column)] {
    let sizes = pairs.map(\.sizes)
    return [
      (Field("aSize", .bounds, title: "Members of one"), .values(sizes.map(\.a))),
      (Field("bSize", .bounds, title: "of the other"), .values(sizes.map(\.b))),
      (Field("shared", .bounds, title: "of both"), .values(sizes.map(\.shared))),
      (Field("jaccard", .bounds, title: "Jaccard", decimals: 2), .values(pairs.map(\.overlap.jaccard.value))),
      (
        Field("coefficient", .bounds, title: "Overlap", decimals: 2), .values(pairs.map(\.overlap.coefficient.value))
      ),
    ]
  }
}
