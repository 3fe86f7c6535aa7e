import CasusData

/// One row for each group: its counts, its median under both rules, its means and incidences within the horizons.
struct GroupTable {
  let groups: [LagGroup]
  let method: WaitMethod

  var table: Table {
    let groups = groups
    return Table(
      results: "groups",
      counts + medians + means + method.horizons.flatMap(restrictedMean)
        + method.horizons.flatMap(incidences),
      lineage: Lineage { groups.indices.contains($0) ? groups[$0].lineage() : [] })
  }

  private var counts: [(Field, Column)] {
    func count(_ outcome: WaitingCase.Outcome) -> Column {
      Column(numbers: groups.map { Double($0.sample.count(outcome)) })
    }
    return [
      (Field("group", .text, title: "Group"), Column(texts: groups.map(\.name))),
      (Field("n", .integer), Column(numbers: groups.map { Double($0.sample.count) })),
      (Field("answered", .integer, title: "Answered"), count(.answered)),
      (Field("open", .integer, title: "Open"), count(.open)),
      (Field("refused", .integer, title: "Refused"), count(.refused)),
      (Field("withdrawn", .integer, title: "Withdrawn"), count(.withdrawn)),
    ]
  }

  private var medians: [(Field, Column)] {
    let medians = groups.map(\.estimate.median)
    let midpoints = groups.map { $0.estimate.median(.midpoint) }
    return [
      (Field("median", .bounds, title: "Median wait", unit: "days"), .values(medians.map(\.value))),
      (Field("medianLow", .number), Column(numbers: medians.map(\.low))),
      (Field("medianHigh", .number), Column(numbers: medians.map(\.high))),
      (Field("reason", .text), Column(texts: medians.map(\.reason))),
      (Field("midpoint", .bounds, title: "Median, midpoint", unit: "days"), .values(midpoints.map(\.value))),
      (Field("midpointLow", .number), Column(numbers: midpoints.map(\.low))),
      (Field("midpointHigh", .number), Column(numbers: midpoints.map(\.high))),
      (
        Field("turnbull", .bounds, title: "Median by Turnbull", unit: "days"),
        .values(groups.map(\.estimate.turnbull.median))
      ),
      (Field("turnbullReason", .text), Column(texts: groups.map(\.estimate.turnbull.medianReason))),
    ]
  }

  private var means: [(Field, Column)] {
    let means = groups.map(\.estimate.mean)
    return [
      (Field("mean", .bounds, title: "Mean wait", decimals: 1, unit: "days"), .values(means.map(\.value))),
      (Field("meanReason", .text), Column(texts: means.map(\.reason))),
    ]
  }

  private func restrictedMean(_ horizon: Double) -> [(Field, Column)] {
    // Means over different horizons cannot be compared: the group seen for the shortest time decides for all.
    let found = groups.map { $0.estimate.restrictedMean(upTo: horizon) }
    let short = zip(groups, found).first { $0.1.value == .null }
    let means = found.map { mean in
      guard let short, mean.value != .null else { return mean }
      return WaitEstimate.Both(undefined: "group '\(short.0.name ?? "")': \(short.1.reason ?? "undefined")")
    }
    return columns(
      "rmst\(horizonText(horizon))", title: "Mean wait in \(horizonText(horizon)) days", decimals: 1, unit: "days",
      means)
  }

  private func incidences(_ horizon: Double) -> [(Field, Column)] {
    let names = ["answered": AalenJohansen.Cause.event, "refused": .competing, "withdrawn": .withdrawn]
    return names.sorted { $0.value.rawValue < $1.value.rawValue }.flatMap { name, cause in
      columns(
        "\(name)Within\(horizonText(horizon))", title: "Share \(name) within \(horizonText(horizon)) days", decimals: 2,
        unit: nil, groups.map { $0.estimate.incidence(of: cause, within: horizon) })
    }
  }

  private func columns(
    _ name: String, title: String, decimals: Int, unit: String?, _ values: [WaitEstimate.Both]
  ) -> [(Field, Column)] {
    [
      (Field(name, .bounds, title: title, decimals: decimals, unit: unit), .values(values.map(\.value))),
      (Field("\(name)Low", .number), Column(numbers: values.map(\.low))),
      (Field("\(name)High", .number), Column(numbers: values.map(\.high))),
      (Field("\(name)Variance", .number), Column(numbers: values.map(\.variance))),
      (Field("\(name)Reason", .text), Column(texts: values.map(\.reason))),
    ]
  }

  /// What each field is called by `casus measure`, which nests at every point.
  static func nested(_ name: String, horizons: [Double]) -> String? {
    let suffixes = [("", "value"), ("Low", "low"), ("High", "high"), ("Variance", "variance"), ("Reason", "reason")]
    for horizon in horizons.map(horizonText) {
      for (suffix, member) in suffixes {
        if name == "rmst\(horizon)\(suffix)" { return "rmst.\(horizon).\(member)" }
        for outcome in ["answered", "refused", "withdrawn"] where name == "\(outcome)Within\(horizon)\(suffix)" {
          return "within.\(horizon).\(outcome).\(member)"
        }
      }
    }
    return [
      "midpoint": "medianMidpoint.value", "midpointLow": "medianMidpoint.low", "midpointHigh": "medianMidpoint.high",
      "turnbull": "turnbull.median", "turnbullReason": "turnbull.reason", "mean": "mean.value",
      "meanReason": "mean.reason",
    ][name]
  }
}
