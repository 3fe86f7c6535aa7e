import CasusData

/// The events of a member, a pair or a group, and how long they were watched.
struct EventGroup: Sendable {
  var name: String?
  var label: String?
  /// Those that certainly count, and those that may.
  var events: ClosedRange<Int>
  var exposure: ClosedRange<Double>
  var lineage: [RowReference]

  init(
    name: String?, label: String?, events: ClosedRange<Int>, exposure: ClosedRange<Double>, lineage: [RowReference]
  ) {
    self.name = name
    self.label = label
    self.events = events
    self.exposure = exposure
    self.lineage = lineage
  }

  /// All groups as one.
  init(adding groups: [EventGroup]) {
    self.init(
      name: nil, label: nil,
      events: groups.reduce(0) { $0 + $1.events.lowerBound }...groups.reduce(0) { $0 + $1.events.upperBound },
      exposure: groups.map(\.exposure).reduce(0...0, +), lineage: groups.flatMap(\.lineage).uniqued)
  }

  /// The rate per so many units, with its interval.
  func rate(per scale: Double) -> (value: Value, interval: Measure.Interval?, reason: String?) {
    let rate = PoissonRate(events: events, exposure: exposure)
    guard rate.rate.reason == nil else { return (.null, nil, rate.rate.reason) }
    return (
      rate.rate.map { $0 * scale }.value,
      Measure.Interval(low: rate.low.map { $0 * scale }, high: rate.high.map { $0 * scale }), nil
    )
  }
}

/// The rates of groups as a table.
enum EventTable {
  static func rates(_ groups: [EventGroup], _ name: String, per scale: Double) -> Table {
    let rates = groups.map { $0.rate(per: scale) }
    let lineages = groups.map(\.lineage)
    return Table(
      results: name,
      [
        (Field("group", .text), Column(texts: groups.map(\.name))),
        (Field("groupLabel", .text, title: "Group"), Column(texts: groups.map(\.label))),
        (Field("events", .bounds, title: "Events"), .values(groups.map(\.events.value))),
        (Field("eventsLow", .integer), Column(numbers: groups.map { Double($0.events.lowerBound) })),
        (Field("eventsHigh", .integer), Column(numbers: groups.map { Double($0.events.upperBound) })),
        (Field("exposure", .bounds, title: "Exposure", decimals: 1), .values(groups.map(\.exposure.value))),
        (Field("rate", .bounds, title: "Rate"), .values(rates.map(\.value))),
        (Field("rateLow", .number), Column(numbers: rates.map(\.interval?.low))),
        (Field("rateHigh", .number), Column(numbers: rates.map(\.interval?.high))),
        (Field("reason", .text), Column(texts: rates.map(\.reason))),
      ], lineage: Lineage { lineages.indices.contains($0) ? lineages[$0] : [] })
  }
}
