import CasusData

/// The years of each member of each organisation within a window.
struct MemberYearSums {
  private struct Spell {
    var spell: MemberSpell
    var label: String
    /// Nil where its start is unknown and the window has none.
    var years: ClosedRange<Double>?
    var isCurrent: Bool
  }

  private struct Member {
    var first: Spell
    var spells: [Spell]
    var years: ClosedRange<Double>? {
      let known = spells.compactMap(\.years)
      return known.isEmpty || known.count < spells.count ? nil : known.reduce(0...0, +)
    }
    var lineage: [RowReference] { spells.flatMap(\.spell.lineage).uniqued }
  }

  private let all: [MemberSpell]
  private let spells: [Spell]
  private let members: [Member]

  init(_ spells: [MemberSpell], in window: DayWindow, label: (String) -> String) {
    all = spells
    let lastDay = ImpreciseDate(CivilDay(number: window.end.number - 1))
    let within = spells.compactMap { spell -> Spell? in
      let days = spell.days(in: window)
      // A spell that certainly lies outside the window is none of it.
      if let days, days.upperBound == 0 { return nil }
      if let entry = spell.entry?.first, entry >= window.end { return nil }
      return Spell(
        spell: spell, label: label(spell.actor), years: days.map { $0 / daysOfYear },
        isCurrent: spell.covers(lastDay) != .no)
    }
    self.spells = within
    members = Dictionary(grouping: within) { [$0.spell.organisation, $0.spell.actor] }
      .values.compactMap { own in own.first.map { Member(first: $0, spells: own) } }
      .sorted { a, b in
        let (left, right) = (a.years?.lowerBound ?? -1, b.years?.lowerBound ?? -1)
        return (-left, a.first.label, a.first.spell.actor, a.first.spell.organisation)
          < (-right, b.first.label, b.first.spell.actor, b.first.spell.organisation)
      }
  }

  private var total: ClosedRange<Double>? {
    let known = spells.compactMap(\.years)
    return known.isEmpty ? nil : known.reduce(0...0, +)
  }

  func measures(rule: String) -> [(String, Answer)] {
    let missing = spells.count { $0.years == nil }
    let lineage = (spells.isEmpty ? all : spells.map(\.spell)).flatMap(\.lineage).uniqued
    func measure(
      _ value: Value?, _ kind: Measure.Kind, _ formula: String, reason: String? = nil
    ) -> Answer {
      .measure(
        Measure(
          value ?? .null, kind, n: members.count, missing: missing, reason: value == nil ? reason : nil, rule: rule,
          formula: formula, decimals: kind == .number ? 1 : nil, unit: kind == .number ? "years" : nil
        ) { lineage })
    }
    let none = spells.isEmpty ? "no member within the window" : "no spell has a known start"
    return [
      ("n", measure(.number(Double(members.count)), .count, "actors that were members within the window")),
      (
        "current",
        measure(
          .number(Double(members.count { $0.spells.contains(where: \.isCurrent) })), .count,
          "members on the last day of the window")
      ),
      ("spells", measure(.number(Double(spells.count)), .count, "spells within the window")),
      (
        "total",
        measure(
          total?.value, .number,
          "days of all spells within the window, divided by 365.25; bounds where dates are imprecise",
          reason: none)
      ),
      (
        "mean",
        measure(
          total.map { ($0 / Double(max(1, Set(measuredActors).count))).value }, .number,
          "member-years divided by the members whose spells have a known start", reason: none)
      ),
    ]
  }

  private var measuredActors: [String] { spells.filter { $0.years != nil }.map(\.spell.actor) }

  var memberTable: Table {
    let lineages = members.map(\.lineage)
    return Table(
      results: "members",
      [
        (Field("actor", .text), Column(texts: members.map(\.first.spell.actor))),
        (Field("actorLabel", .text, title: "Member"), Column(texts: members.map(\.first.label))),
        (Field("organisation", .text, title: "Of"), Column(texts: members.map(\.first.spell.organisation))),
        (Field("spells", .integer, title: "Spells"), Column(numbers: members.map { Double($0.spells.count) })),
        (
          Field("years", .bounds, title: "Years", decimals: 1, unit: "years"),
          .values(members.map { $0.years?.value ?? .null })
        ),
        (Field("low", .number, title: "At least", decimals: 1), Column(numbers: members.map { $0.years?.lowerBound })),
        (Field("high", .number, title: "At most", decimals: 1), Column(numbers: members.map { $0.years?.upperBound })),
        (
          Field("current", .boolean, title: "Still a member"),
          .boolean(members.map { $0.spells.contains(where: \.isCurrent) })
        ),
      ], lineage: Lineage { lineages.indices.contains($0) ? lineages[$0] : [] })
  }

  var spellTable: Table {
    let lineages = spells.map(\.spell.lineage)
    return Table(
      results: "spellTable",
      [
        (Field("actor", .text), Column(texts: spells.map(\.spell.actor))),
        (Field("actorLabel", .text, title: "Member"), Column(texts: spells.map(\.label))),
        (Field("organisation", .text, title: "Of"), Column(texts: spells.map(\.spell.organisation))),
        (Field("from", .date, title: "From"), .date(spells.map(\.spell.entry))),
        (Field("to", .date, title: "To"), .date(spells.map(\.spell.exit))),
        (
          Field("years", .bounds, title: "Years", decimals: 1, unit: "years"),
          .values(spells.map { $0.years?.value ?? .null })
        ),
        (Field("current", .boolean, title: "Still a member"), .boolean(spells.map(\.isCurrent))),
      ], lineage: Lineage { lineages.indices.contains($0) ? lineages[$0] : [] })
  }
}
