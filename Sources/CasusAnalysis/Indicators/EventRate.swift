import CasusData
package import CasusSource
import CasusYAML

/// How often something happens to the members, for the time they were members.
package struct EventRate: Indicator {
  package static let name = "event-rate"
  package static let summary = "How often something happens per member-year, or between members per dyad-year."
  package static let reference = "Garwood 1936 for the exact interval; dyad-years as in Oneal & Russett 1997"
  package static let binding: TableBinding? = TableBinding(
    "counts", "One row for each stretch in which events were counted.",
    [
      .column("events", "How many events: a whole number."),
      .column("exposure", "How long was watched: member-years, dyad-years or any other unit."),
      .optional("by", "What the rates are divided by; `by` does the same."),
    ])
  package static let outputs: [IndicatorOutput] = [
    .measure("events", .count, "events that happened to a member; bounds where dates do not settle it"),
    .measure("exposure", .number, "member-years or dyad-years", undefined: "no exposure"),
    .measure(
      "rate", .number, "events divided by exposure, with Garwood’s exact interval", undefined: "no exposure",
      "the exposure may be none"),
    .measure("outside", .count, "events that happened to nobody who was a member, or outside the window"),
    .table(
      "groups", "One row for each member, pair or group, the most events first.",
      columns: [
        "group", "groupLabel", "events", "eventsLow", "eventsHigh", "exposure", "rate", "rateLow", "rateHigh", "reason",
      ]),
    .table(
      "all", "One row for all together.",
      columns: [
        "group", "groupLabel", "events", "eventsLow", "eventsHigh", "exposure", "rate", "rateLow", "rateHigh", "reason",
      ]),
  ]

  let reading: SpellReading
  let columns: EventColumns
  let exposure: ExposureUnit
  let scale: Double
  let filter: RowFilter
  let group: String

  package init(options: inout Options, reporting diagnostics: inout [Diagnostic]) {
    columns = EventColumns(&options)
    exposure = options.take("exposure", default: .memberYears, "Per what the events are counted.")
    scale = options.take(
      "per", default: 1.0, in: 0.001...1_000_000, "Per how many of them, such as 10 or 100.")
    filter = RowFilter(&options, of: "the table of events", reporting: &diagnostics)
    reading = SpellReading(&options)
    group = options.take("by", default: "", "A column to divide by where a table is bound.")
  }

  package func measure(_ subject: Subject, reporting diagnostics: inout [Diagnostic]) -> AnswerGroup {
    if !group.isEmpty {
      diagnostics.append(.unfitOption("by", expected: "a bound table", found: group, at: subject.place))
    }
    guard let spells = reading.spells(in: subject, reporting: &diagnostics),
      let events = columns.events(in: subject, filter, exposure, reporting: &diagnostics)
    else { return AnswerGroup() }
    let actors = Set(spells.map(\.actor)).count
    // Counted in Double, where nothing overflows.
    let work = Double(spells.count) * Double(exposure == .dyadYears ? spells.count + events.count : events.count)
    if work > Double(EventCounts.workLimit) {
      diagnostics.append(.tooMuchWork("\(spells.count) spells with \(events.count) events", at: subject.place))
      return AnswerGroup()
    }
    if exposure == .dyadYears, actors > EventCounts.dyadLimit {
      diagnostics.append(.tooMany("members", actors, limit: EventCounts.dyadLimit, at: subject.place))
      return AnswerGroup()
    }
    let counts = EventCounts(events, spells, in: reading.window(for: subject), per: exposure) {
      subject.label($0, in: "actors") ?? $0
    }
    let options = "\(columns.rule);\(exposure.rawValue)" + (scale == 1 ? "" : ";per=\(numberText(scale))")
    return answers(
      counts.groups, outside: counts.outside, missing: counts.unmeasured, unit: exposure.unit,
      rule: "event-rate/\(options);\(reading.rule)" + filter.rule + subject.rule)
  }

  package func measure(
    _ bound: BoundTable, in subject: Subject, reporting diagnostics: inout [Diagnostic]
  ) -> AnswerGroup {
    guard let division = bound.division(named: group, reporting: &diagnostics) else { return AnswerGroup() }
    let rows = filter.apply(to: bound.rows, of: bound.table, in: subject, reporting: &diagnostics)
    let groups = EventCounts.groups(of: bound, rows, by: division.column, reporting: &diagnostics)
    let per = scale == 1 ? "" : ";per=\(numberText(scale))"
    return answers(
      groups, outside: [], missing: 0, unit: ("unit", "units"),
      rule: "event-rate/counts" + per + filter.rule + subject.rule)
  }

  private func answers(
    _ groups: [EventGroup], outside: [RowReference], missing: Int, unit: (one: String, many: String), rule: String
  ) -> AnswerGroup {
    let whole = EventGroup(adding: groups)
    let words = scale == 1 ? "per \(unit.one)" : "per \(numberText(scale)) \(unit.many)"
    let lineage = whole.lineage.isEmpty ? outside : whole.lineage
    func measure(
      _ value: Value, _ kind: Measure.Kind, _ formula: String, reason: String? = nil, interval: Measure.Interval? = nil,
      unit: String? = nil, decimals: Int? = nil
    ) -> Answer {
      .measure(
        Measure(
          value, kind, interval: interval, n: kind == .count ? nil : whole.events.lowerBound, missing: missing,
          reason: value == .null ? reason : nil, rule: rule, formula: formula, decimals: decimals, unit: unit
        ) { lineage })
    }
    let rate = whole.rate(per: scale)
    return AnswerGroup([
      ("events", measure(whole.events.value, .count, "events that happened to a member within the window")),
      (
        "exposure",
        measure(whole.exposure.value, .number, unit.many, reason: "no exposure", unit: unit.many, decimals: 1)
      ),
      (
        "rate",
        measure(
          rate.value, .number, "events divided by \(unit.many); exact 95 % interval by Garwood", reason: rate.reason,
          interval: rate.interval, unit: words)
      ),
      ("outside", measure(.number(Double(outside.count)), .count, "events of nobody who was a member then")),
      ("groups", .table(EventTable.rates(groups, "groups", per: scale))),
      ("all", .table(EventTable.rates([whole], "all", per: scale))),
    ])
  }

  package func results(of answers: AnswerGroup) -> IndicatorResults {
    guard case .table(let table)? = answers["groups"], case .table(let whole)? = answers["all"] else {
      return IndicatorResults(Table.noRows)
    }
    return IndicatorResults(table, tests: whole)
  }
}
