import CasusData

/// The tables of fulfilment: cases, what each partner did, what was left out, and the rate under every reading.
struct FulfilmentTables {
  let cases: [FulfilmentCase]
  let reading: FulfilmentReading

  private static let outcomes = FulfilmentOutcome.allCases.reversed().map { Field.Category(code: $0.rawValue) }

  /// One row for each case, those left out among them.
  var all: Table {
    func texts(_ name: String, _ title: String?, _ value: (FulfilmentCase) -> String?) -> (Field, Column) {
      (Field(name, .text, title: title), Column(texts: cases.map(value)))
    }
    func count(_ outcome: FulfilmentOutcome, _ title: String) -> (Field, Column) {
      (
        Field("\(outcome.rawValue)Partners", .integer, title: title),
        Column(numbers: cases.map { Double($0.duties(outcome)) })
      )
    }
    func outcome(_ name: String, _ title: String, _ partners: PartnerReading) -> (Field, Column) {
      (
        Field(name, .text, title: title, categories: Self.outcomes),
        Column(texts: cases.map { $0.outcome(partners)?.rawValue })
      )
    }
    let excluded = cases.map { $0.exclusion(at: reading.tier) }
    return Table(
      results: "cases",
      [
        texts("case", nil) { $0.id }, texts("request", "Case") { $0.label }, texts("actor", nil) { $0.actor },
        texts("actorLabel", "Concerned") { $0.actorLabel }, texts("incident", nil) { $0.incident },
        (Field("date", .date, title: "Date"), .date(cases.map(\.date))),
        (Field("asked", .boolean, title: "Requested"), .boolean(cases.map(\.isAsked))),
        texts("clause", "Clause") { $0.clause?.rawValue }, texts("tier", "Tier") { $0.tier?.rawValue },
        (Field("counted", .boolean, title: "Counted"), .boolean(excluded.map { $0 == nil })),
        (Field("excluded", .text, title: "Left out because"), Column(texts: excluded)),
        (
          Field("outcome", .text, title: "Outcome", categories: Self.outcomes),
          Column(
            texts: zip(cases, excluded).map { item, reason in
              reason == nil ? item.outcome(reading.partners)?.rawValue : nil
            })
        ),
        outcome("strict", "All partners", .strict), outcome("lenient", "Best partner", .lenient),
        count(.honoured, "Honoured it"), count(.partly, "Honoured it in part"), count(.violated, "Violated it"),
        texts("provisions", "Clause by which") { joined($0.duties.map(\.provisionLabel)) },
        texts("sources", "Source") { joined($0.duties.map(\.source)) },
        texts("group", nil) { $0.group },
      ], lineage: Lineage { [cases] in cases.indices.contains($0) ? cases[$0].lineage : [] })
  }

  private func joined(_ texts: [String?]) -> String? {
    var seen: Set<String> = []
    let kept = texts.compactMap { $0 }.filter { seen.insert($0).inserted }
    return kept.isEmpty ? nil : kept.joined(separator: ", ")
  }

  /// One row for each case and partner, with the clause and the source.
  var obligations: Table {
    let rows = cases.flatMap { item in item.duties.map { (item: item, duty: $0) } }
    func texts(_ name: String, _ title: String?, _ value: (FulfilmentCase, FulfilmentCase.Duty) -> String?) -> (
      Field, Column
    ) {
      (Field(name, .text, title: title), Column(texts: rows.map { value($0.item, $0.duty) }))
    }
    return Table(
      results: "obligations",
      [
        texts("case", nil) { item, _ in item.id }, texts("request", "Case") { item, _ in item.label },
        texts("partner", nil) { $1.partner }, texts("partnerLabel", "Partner") { $1.partnerLabel },
        (
          Field("outcome", .text, title: "Outcome", categories: Self.outcomes),
          Column(texts: rows.map(\.duty.outcome.rawValue))
        ),
        texts("label", "What it did") { $1.label }, texts("provision", nil) { $1.provision },
        texts("provisionLabel", "Clause") { $1.provisionLabel }, texts("source", "Source") { $1.source },
        (
          Field("counted", .boolean, title: "Counted"),
          .boolean(rows.map { $0.item.exclusion(at: reading.tier) == nil })
        ),
      ],
      lineage: Lineage { row in
        rows.indices.contains(row) ? (rows[row].item.rows + rows[row].duty.lineage).uniqued : []
      })
  }

  /// One row for each reason to leave cases out.
  var excluded: Table {
    let reasons = Dictionary(grouping: cases) { $0.exclusion(at: reading.tier) ?? "" }
      .filter { !$0.key.isEmpty }
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    return Table(
      results: "exclusions",
      [
        (Field("reason", .text, title: "Left out because"), Column(texts: reasons.map(\.key))),
        (Field("n", .integer, title: "Cases"), Column(numbers: reasons.map { Double($0.value.count) })),
        (
          Field("cases", .text, title: "Which"),
          Column(texts: reasons.map { $0.value.map(\.label).joined(separator: ", ") })
        ),
      ],
      lineage: Lineage { reasons.indices.contains($0) ? reasons[$0].value.flatMap(\.lineage).uniqued : [] })
  }

  /// The rate under every combination of tier, partners and partial fulfilment: what the choice of reading moves.
  var readings: Table {
    let rates = FulfilmentReading.all.map { FulfilmentRate(cases, $0) }
    let lineage = cases.flatMap(\.lineage).uniqued
    return Table(
      results: "readings",
      [
        (Field("tier", .text, title: "Cases"), Column(texts: rates.map(\.reading.tier.rawValue))),
        (Field("partners", .text, title: "Partners"), Column(texts: rates.map(\.reading.partners.rawValue))),
        (Field("partlyAs", .text, title: "In part as"), Column(texts: rates.map(\.reading.partly.rawValue))),
      ] + Self.columns(rates) + [
        (Field("chosen", .boolean, title: "This reading"), .boolean(rates.map { $0.reading == reading }))
      ], lineage: Lineage { _ in lineage })
  }

  /// One row for each group of cases, or one for all.
  func groups(divided: Bool) -> Table {
    let groups: [(name: String?, cases: [FulfilmentCase])] =
      divided
      ? Dictionary(grouping: cases) { $0.group ?? "" }.sorted { groupPrecedes($0.key, $1.key) }.map {
        ($0.key, $0.value)
      }
      : [(nil, cases)]
    let names: [(Field, Column)] =
      divided ? [(Field("group", .text, title: "Group"), Column(texts: groups.map(\.name)))] : []
    return Table(
      results: "groups", names + Self.columns(groups.map { FulfilmentRate($0.cases, reading) }),
      lineage: Lineage { groups.indices.contains($0) ? groups[$0].cases.flatMap(\.lineage).uniqued : [] })
  }

  private static func columns(_ rates: [FulfilmentRate]) -> [(Field, Column)] {
    func counts(_ name: String, _ title: String, _ value: (FulfilmentRate) -> Int) -> (Field, Column) {
      (Field(name, .integer, title: title), Column(numbers: rates.map { Double(value($0)) }))
    }
    let shares = rates.map(\.share)
    return [
      counts("n", "Cases", \.n), counts("honoured", "Honoured", \.honoured), counts("partly", "In part", \.partly),
      counts("violated", "Violated", \.violated), counts("notCoded", "Not coded", \.notCoded),
      (Field("share", .number, title: "Fulfilled", decimals: 2), Column(numbers: shares.map(\.value))),
      (Field("shareLow", .number, decimals: 2), Column(numbers: shares.map(\.low))),
      (Field("shareHigh", .number, decimals: 2), Column(numbers: shares.map(\.high))),
      (Field("reason", .text), Column(texts: shares.map(\.reason))),
    ]
  }
}
