import CasusData

/// The tables a response lag yields: its cases, its curves, its groups.
enum LagTables {
  static func cases(_ cases: [WaitingCase], clock: ResponseClock) -> Table {
    let rungs = ResponseRung.allCases.map { Field.Category(code: $0.rawValue) }
    let outcomes = WaitingCase.Outcome.allCases.map { Field.Category(code: $0.rawValue) }
    return Table(
      results: "cases",
      [
        (Field("case", .text), Column(texts: cases.map(\.id))),
        (Field("request", .text, title: "Case"), Column(texts: cases.map(\.label))),
        (Field("actor", .text), Column(texts: cases.map(\.actor))),
        (Field("actorLabel", .text, title: "Asked by"), Column(texts: cases.map(\.actorLabel))),
        (Field("incident", .text), Column(texts: cases.map(\.incident))),
        (
          Field("asked", .text, title: "Asked", categories: ["yes", "not-found", "no"].map { .init(code: $0) }),
          Column(texts: cases.map(\.asked))
        ),
        (Field("start", .date, title: "Start"), .date(cases.map(\.start))),
        (Field("startDetail", .text, title: "Clock starts"), Column(texts: cases.map(\.startDetail))),
        (Field("end", .date, title: "End"), .date(cases.map(\.end))),
        (Field("days", .bounds, title: "Wait", unit: "days"), .values(cases.map { .bounds($0.days) })),
        (Field("low", .integer, title: "At least", unit: "days"), Column(numbers: cases.map(\.low))),
        (Field("high", .integer, title: "At most", unit: "days"), Column(numbers: cases.map(\.days.high))),
        (Field("open", .boolean, title: "Open"), .boolean(cases.map(\.isOpen))),
        (
          Field("outcome", .text, title: "Outcome", categories: outcomes), Column(texts: cases.map(\.outcome.rawValue))
        ),
        (
          Field("level", .text, title: "First answer", categories: rungs), Column(texts: cases.map(\.level?.rawValue))
        ),
        (
          Field("highest", .text, title: "Highest answer", categories: rungs),
          Column(texts: cases.map { ($0.highest ?? ($0.level == nil ? nil : ResponseRung.none))?.rawValue })
        ),
        (Field("answer", .text, title: "Answer"), Column(texts: cases.map(\.answer))),
        (Field("lead", .integer, title: "Start uncertain by", unit: "days"), Column(numbers: cases.map(\.lead))),
        (Field("group", .text), Column(texts: cases.map(\.group))),
      ], lineage: Lineage { cases.indices.contains($0) ? cases[$0].lineage : [] })
  }

  /// One row for each distinct time of each group's curve.
  static func curve(_ groups: [LagGroup], shortest: Bool = false) -> Table {
    var steps: [(group: Int, step: KaplanMeier.Step, incidence: AalenJohansen.Step?)] = []
    for (index, group) in groups.enumerated() {
      let curve = shortest ? group.estimate.shortest : group.estimate.longest
      for (number, step) in curve.steps.enumerated() {
        let incidence = shortest ? [] : group.estimate.incidence.steps
        steps.append((index, step, incidence.indices.contains(number) ? incidence[number] : nil))
      }
    }
    let lineage = Lineage { [steps] row in
      steps.indices.contains(row) ? groups[steps[row].group].lineage : []
    }
    let names = steps.map { groups[$0.group].name }
    return Table(
      results: shortest ? "shortest" : "curve",
      [
        (Field("days", .number, title: "Days", unit: "days"), Column(numbers: steps.map(\.step.time))),
        (Field("survival", .number, title: "Still waiting"), Column(numbers: steps.map(\.step.survival))),
        (Field("low", .number), Column(numbers: steps.map(\.step.low))),
        (Field("high", .number), Column(numbers: steps.map(\.step.high))),
        (Field("atRisk", .integer, title: "Watched"), Column(numbers: steps.map { Double($0.step.atRisk) })),
        (Field("events", .integer, title: "Ended"), Column(numbers: steps.map { Double($0.step.events) })),
        (Field("censored", .integer, title: "Left sight"), Column(numbers: steps.map { Double($0.step.censored) })),
        (Field("answered", .number, title: "Answered"), Column(numbers: steps.map(\.incidence?.event))),
        (Field("refused", .number, title: "Refused"), Column(numbers: steps.map(\.incidence?.competing))),
        (Field("group", .text), Column(texts: names)),
      ], lineage: lineage)
  }

  /// One row for each time at which cases left sight: where the ticks stand on the curve.
  static func censored(_ curve: Table) -> Table {
    let rows = (0..<curve.rowCount).filter { curve.value($0, "censored").isPositive }
    var table = curve.selecting(rows)
    table.name = "censored"
    let kept = ["days", "survival", "censored", "group"].compactMap { table.index(of: $0) }
    table.fields = kept.map { table.fields[$0] }
    table.columns = kept.map { table.columns[$0] }
    return table
  }

  /// One row for each group, with its counts, median and restricted means.
  static func groups(_ groups: [LagGroup], horizons: [Double]) -> Table {
    let medians = groups.map(\.estimate.median)
    func counts(_ outcome: WaitingCase.Outcome) -> Column {
      Column(numbers: groups.map { Double($0.count(outcome)) })
    }
    var columns: [(Field, Column)] = [
      (Field("group", .text, title: "Group"), Column(texts: groups.map(\.name))),
      (Field("n", .integer), Column(numbers: groups.map { Double($0.cases.count) })),
      (Field("answered", .integer, title: "Answered"), counts(.answered)),
      (Field("open", .integer, title: "Open"), counts(.open)),
      (Field("refused", .integer, title: "Refused"), counts(.refused)),
      (Field("withdrawn", .integer, title: "Withdrawn"), counts(.withdrawn)),
      (Field("median", .bounds, title: "Median wait", unit: "days"), .values(medians.map(\.value))),
      (Field("medianLow", .number), Column(numbers: medians.map(\.low))),
      (Field("medianHigh", .number), Column(numbers: medians.map(\.high))),
      (Field("reason", .text), Column(texts: medians.map(\.reason))),
    ]
    for horizon in horizons {
      let name = "rmst\(horizonText(horizon))"
      // Means over different horizons cannot be compared: the group seen for the shortest time decides for all.
      let short = groups.first { $0.estimate.restrictedMean(upTo: horizon).value == .null }
      let means = groups.map { group in
        let mean = group.estimate.restrictedMean(upTo: horizon)
        guard let short, mean.value != .null else { return mean }
        return WaitEstimate.Both(
          undefined: "group '\(short.name ?? "")': "
            + (short.estimate.restrictedMean(upTo: horizon).reason ?? "undefined"))
      }
      columns += [
        (
          Field(name, .bounds, title: "Mean wait in \(horizonText(horizon)) days", decimals: 1, unit: "days"),
          .values(means.map(\.value))
        ),
        (Field("\(name)Low", .number), Column(numbers: means.map(\.low))),
        (Field("\(name)High", .number), Column(numbers: means.map(\.high))),
        (Field("\(name)Reason", .text), Column(texts: means.map(\.reason))),
      ]
    }
    return Table(
      results: "groups", columns, lineage: Lineage { groups.indices.contains($0) ? groups[$0].lineage : [] })
  }
}

/// The cases of one group and what was estimated from them.
struct LagGroup: Sendable {
  /// Nil where no groups are made.
  var name: String?
  var cases: [WaitingCase]
  var estimate: WaitEstimate

  init(_ name: String?, _ cases: [WaitingCase], refusals: RefusalTreatment) {
    self.name = name
    self.cases = cases
    estimate = WaitEstimate(cases, refusals: refusals)
  }

  var lineage: [RowReference] { cases.flatMap(\.lineage).uniqued }

  func count(_ outcome: WaitingCase.Outcome) -> Int { cases.count { $0.outcome == outcome } }

  /// The groups of cases in the order of their names; one without a name where nothing divides them.
  static func all(_ cases: [WaitingCase], divided: Bool, refusals: RefusalTreatment) -> [LagGroup] {
    guard divided else { return [LagGroup(nil, cases, refusals: refusals)] }
    return Dictionary(grouping: cases) { $0.group ?? "" }
      .sorted { $0.key < $1.key }
      .map { LagGroup($0.key, $0.value, refusals: refusals) }
  }
}

/// A horizon as it stands in names: `90`.
func horizonText(_ horizon: Double) -> String { Value.number(horizon).plainText }

extension Value {
  fileprivate var isPositive: Bool { if case .number(let value) = self { value > 0 } else { false } }
}
