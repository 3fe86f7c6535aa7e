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

  /// The longest wait, whichever case it is: at least the largest lower bound, at most the largest upper one.
  var longest: Measure {
    guard let low = all.cases.map(\.days.low).max() else {
      return measure(.null, .days, reason: "no case", formula: "the longest wait", of: [])
    }
    let isOpen = all.cases.contains { $0.days.isOpen }
    let high = isOpen ? nil : all.cases.compactMap(\.days.high).max()
    let behind = all.cases.filter { $0.days.low == low || $0.days.isOpen || $0.days.high == high }
    return measure(
      .bounds(Bounds(low: low, high: high)), .days, formula: "the longest wait: largest lower to largest upper bound",
      of: behind, unit: "days")
  }

  /// χ² and p of the log-rank test over groups.
  func logRank(_ groups: [LagGroup]) -> [(String, Answer)] {
    let test = GroupTest(groups, of: all.cases)
    return [("logRank", test.chiSquared, test.reason), ("logRankP", test.p, test.pReason)].map { name, value, reason in
      let answer = measure(
        value.map(Value.number) ?? .null, .score, reason: reason,
        formula: "log-rank test over \(groups.count) groups" + (test.label.map { ", \($0)" } ?? ""), of: all.cases)
      return (name, .measure(answer))
    }
  }

  /// The tests as one row, for `casus measure`.
  func tests(_ groups: [LagGroup]) -> Table {
    let test = GroupTest(groups, of: all.cases)
    let lineage = all.lineage
    return Table(
      results: "tests",
      [
        (Field("logRank.chi2", .number), Column(numbers: [test.chiSquared])),
        (Field("logRank.df", .integer), Column(numbers: [test.degreesOfFreedom])),
        (Field("logRank.p", .number), Column(numbers: [test.p])),
        (Field("logRank.reason", .text), Column(texts: [test.pReason])),
        (Field("logRank.label", .text), Column(texts: [test.label])),
      ], lineage: Lineage { _ in lineage })
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

/// The log-rank test over groups, with the reasons why a part of it may not be given.
struct GroupTest: Sendable {
  /// More groups are no comparison a reader could follow, and their matrix grows with the square.
  static let groupLimit = 50

  let chiSquared: Double?
  let degreesOfFreedom: Double?
  let p: Double?
  let reason: String?
  let pReason: String?
  /// How it is to be read, where that is not as a test.
  let label: String?

  init(_ groups: [LagGroup], of cases: [WaitingCase]) {
    let isTooMany = groups.count > Self.groupLimit
    let test = isTooMany ? nil : LogRank(groups.map(\.estimate.observations))
    let incidents = cases.compactMap(\.incident)
    let isClustered = Set(incidents).count < incidents.count
    chiSquared = test?.chiSquared
    degreesOfFreedom = test.map { Double($0.degreesOfFreedom) }
    p = isClustered ? nil : test?.p
    reason =
      test != nil
      ? nil
      : isTooMany ? "more than \(Self.groupLimit) groups" : groups.count < 2 ? "fewer than two groups" : "nothing ended"
    pReason = reason ?? (isClustered ? "cases of one incident are not independent" : nil)
    label = test?.isDescriptive == true ? "descriptive" : nil
  }
}
