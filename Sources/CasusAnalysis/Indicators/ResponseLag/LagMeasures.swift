import CasusData

/// The published numbers of a response lag, each with its rule, its formula in words and its rows.
struct LagMeasures {
  let all: LagGroup
  let rule: String
  let missing: Int

  private var n: Int { all.cases.count }

  func count(_ outcome: WaitingCase.Outcome, _ words: String) -> Measure {
    let cases = all.cases.filter { $0.outcome == outcome }
    return measure(.number(Double(cases.count)), .count, formula: words, of: cases.isEmpty ? all.cases : cases)
  }

  var total: Measure {
    measure(.number(Double(n)), .count, formula: "cases whose clock had started", of: all.cases)
  }

  var share: Measure {
    let share = wilsonShare(all.count(.answered), of: n)
    return measure(
      share.value.map(Value.number) ?? .null, .share, interval: (share.low, share.high), reason: share.reason,
      formula: "answered cases divided by all cases; 95 % interval by Wilson", of: all.cases)
  }

  var median: Measure {
    let median = all.estimate.median
    return measure(
      median.value, .days, interval: (median.low, median.high), reason: median.reason,
      formula: "first day by which half the waits were over, by Kaplan and Meier; the earliest and the latest"
        + " that imprecise dates allow; 95 % interval by Brookmeyer and Crowley on the log-log scale", of: all.cases,
      unit: "days")
  }

  /// A limit of the median's interval as a number of its own.
  func medianLimit(_ value: Double?, _ side: String) -> Measure {
    measure(
      value.map(Value.number) ?? .null, .days, reason: value == nil ? "not reached" : nil,
      formula: "\(side) limit of the 95 % interval of the median wait", of: all.cases, unit: "days")
  }

  func restrictedMean(_ horizon: Double) -> Measure {
    let mean = all.estimate.restrictedMean(upTo: horizon)
    return measure(
      mean.value, .days, interval: (mean.low, mean.high), reason: mean.reason,
      formula: "mean wait within the first \(horizonText(horizon)) days, the area under the curve of Kaplan and Meier;"
        + " 95 % interval from Greenwood’s variance", of: all.cases, unit: "days", decimals: 1,
      rule: "\(rule);tau=\(horizonText(horizon))")
  }

  /// The share answered within a horizon, refusals being ends of another kind.
  func answeredWithin(_ horizon: Double) -> Measure {
    let steps = all.estimate.incidence.steps
    let isWatched = horizon <= all.estimate.longest.lastTime
    let value = isWatched ? steps.last { $0.time <= horizon }?.event : nil
    return measure(
      value.map(Value.number) ?? .null, .share,
      reason: value == nil ? (n == 0 ? "no case" : "not watched for \(horizonText(horizon)) days") : nil,
      formula: "share answered within \(horizonText(horizon)) days, by Aalen and Johansen", of: all.cases,
      rule: "\(rule);tau=\(horizonText(horizon))")
  }

  var longest: Measure {
    guard let longest = all.cases.first else {
      return measure(.null, .days, reason: "no case", formula: "the longest wait", of: [])
    }
    return measure(
      .bounds(longest.days), .days, formula: "the wait with the largest lower bound", of: [longest], unit: "days")
  }

  /// χ² and p of the log-rank test over groups.
  func logRank(_ groups: [LagGroup]) -> [(String, Answer)] {
    let test = LogRank(groups.map(\.estimate.observations))
    let formula = "log-rank test over \(groups.count) groups"
    let reason = groups.count < 2 ? "fewer than two groups" : "nothing ended"
    let clustered = LagClusters.reason(all.cases)
    return [
      (
        "logRank",
        .measure(
          measure(
            test.map { .number($0.chiSquared) } ?? .null, .score, reason: test == nil ? reason : nil,
            formula: formula + (test?.isDescriptive == true ? ", descriptive: under five events in a group" : ""),
            of: all.cases))
      ),
      (
        "logRankP",
        .measure(
          measure(
            clustered == nil ? test.map { .number($0.p) } ?? .null : .null, .score,
            reason: clustered ?? (test == nil ? reason : nil), formula: formula, of: all.cases))
      ),
    ]
  }

  private func measure(
    _ value: Value, _ kind: Measure.Kind, interval: (low: Double?, high: Double?)? = nil, reason: String? = nil,
    formula: String, of cases: [WaitingCase], unit: String? = nil, decimals: Int? = nil, rule: String? = nil
  ) -> Measure {
    let limits = interval.flatMap {
      $0.low == nil && $0.high == nil ? nil : Measure.Interval(low: $0.low, high: $0.high)
    }
    return Measure(
      value, kind, interval: limits, n: n, missing: missing, reason: value == .null ? reason : nil,
      rule: rule ?? self.rule, formula: formula, decimals: decimals, unit: unit
    ) { cases.flatMap(\.lineage).uniqued }
  }
}

/// Several cases of one incident are no independent observations.
enum LagClusters {
  /// Why no p-value may be printed; nil where the cases are of different incidents.
  static func reason(_ cases: [WaitingCase]) -> String? {
    let incidents = cases.compactMap(\.incident)
    return Set(incidents).count < incidents.count ? "cases of one incident are not independent" : nil
  }
}
