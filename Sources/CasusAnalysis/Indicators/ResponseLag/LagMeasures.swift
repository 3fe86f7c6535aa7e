import CasusData

/// The published numbers of a response lag, each with its rule, its formula in words and its rows.
struct LagMeasures {
  let all: LagGroup
  let rule: String
  let method: WaitMethod
  let missing: Int

  /// Why there is no case at all.
  let whyNone: String

  private var n: Int { all.sample.count }

  func count(_ outcome: WaitingCase.Outcome, _ words: String) -> Measure {
    measure(.number(Double(all.sample.count(outcome))), .count, formula: words) { [all] in
      all.lineage { all.sample.outcomes[$0] == outcome }
    }
  }

  var total: Measure { measure(.number(Double(n)), .count, formula: "cases whose clock had started") }

  var share: Measure {
    let share = wilsonShare(all.sample.count(.answered), of: n)
    return measure(
      share.value.map(Value.number) ?? .null, .share, interval: (share.low, share.high), reason: share.reason,
      formula: "answered cases divided by all cases; 95 % interval by Wilson")
  }

  var median: Measure {
    measure(
      all.estimate.median, .days,
      formula: "first day by which half the waits were over, by Kaplan and Meier; the earliest and the latest"
        + " that imprecise dates allow; 95 % interval by Brookmeyer and Crowley on the \(method.interval.rawValue) scale",
      unit: "days")
  }

  /// The median as R's `survfit` has it.
  var medianMidpoint: Measure {
    measure(
      all.estimate.median(.midpoint), .days,
      formula: "day by which half the waits were over, the middle of the stretch on which exactly half wait, by Kaplan"
        + " and Meier", unit: "days")
  }

  /// The interval that holds the median wait by Turnbull's curve.
  var medianTurnbull: Measure {
    let found = all.estimate.turnbull
    return measure(
      found.median, .days, reason: found.medianReason,
      formula: "interval in which half the waits were over, by Turnbull’s estimator for waits known between bounds",
      unit: "days", rule: "\(rule);turnbull=\(method.ends.rawValue)")
  }

  /// The plain mean, which says nothing while anybody waits.
  var mean: Measure {
    measure(
      all.estimate.mean, .days,
      formula: "mean wait, all being over; from the shortest to the longest that imprecise"
        + " dates allow", unit: "days", decimals: 1)
  }

  /// A limit of the median's interval as a number of its own.
  func medianLimit(_ value: Double?, _ side: String) -> Measure {
    measure(
      value.map(Value.number) ?? .null, .days, reason: value == nil ? "not reached" : nil,
      formula: "\(side) limit of the 95 % interval of the median wait", unit: "days")
  }

  func restrictedMean(_ horizon: Double) -> Measure {
    measure(
      all.estimate.restrictedMean(upTo: horizon), .days,
      formula: "mean wait within the first \(horizonText(horizon)) days, the area under the curve of Kaplan and Meier;"
        + " 95 % interval from Greenwood’s variance", unit: "days", decimals: 1, horizon: horizon)
  }

  /// The share that ended in one way within a horizon, the others being ends of another kind.
  func within(_ horizon: Double, _ cause: AalenJohansen.Cause) -> Measure {
    let word: String =
      switch cause {
      case .event: method.refusals == .event ? "answered or refused" : "answered"
      case .competing: "refused"
      case .withdrawn: "withdrawn"
      }
    return measure(
      all.estimate.incidence(of: cause, within: horizon), .share,
      formula: "share \(word) within \(horizonText(horizon)) days, by Aalen and Johansen", horizon: horizon)
  }

  /// The longest wait, whichever case it is: at least the largest lower bound, at most the largest upper one.
  var longest: Measure {
    let sample = all.sample
    let formula = "the longest wait: largest lower to largest upper bound"
    guard let low = sample.lows.max() else { return measure(.null, .days, formula: formula) }
    let isOpen = sample.count(.open) > 0
    let high = isOpen ? nil : (sample.reaches ?? sample.lows).max()
    return measure(.bounds(Bounds(low: low, high: high)), .days, formula: formula, unit: "days") { [all] in
      all.lineage { sample.lows[$0] == low || sample.outcomes[$0] == .open || sample.reach($0) == high }
    }
  }

  /// χ² and p of the log-rank test over groups.
  func logRank(_ test: GroupTest, groups: Int) -> [(String, Answer)] {
    [("logRank", test.chiSquared, test.reason), ("logRankP", test.p, test.pReason)].map { name, value, reason in
      let answer = measure(
        value.map(Value.number) ?? .null, .score, reason: reason,
        formula: "log-rank test over \(groups) groups" + (test.label.map { ", \($0)" } ?? ""))
      return (name, .measure(answer))
    }
  }

  private func measure(
    _ both: WaitEstimate.Both, _ kind: Measure.Kind, formula: String, unit: String? = nil, decimals: Int? = nil,
    horizon: Double? = nil
  ) -> Measure {
    measure(
      both.value, kind, interval: (both.low, both.high), reason: both.reason, formula: formula, unit: unit,
      decimals: decimals, rule: horizon.map { "\(rule);tau=\(horizonText($0))" })
  }

  private func measure(
    _ value: Value, _ kind: Measure.Kind, interval: (low: Double?, high: Double?)? = nil, reason: String? = nil,
    formula: String, unit: String? = nil, decimals: Int? = nil, rule: String? = nil,
    lineage: (@Sendable () -> [RowReference])? = nil
  ) -> Measure {
    let limits = interval.flatMap {
      $0.low == nil && $0.high == nil ? nil : Measure.Interval(low: $0.low, high: $0.high)
    }
    return Measure(
      value, kind, interval: limits, n: n, missing: missing,
      reason: value == .null ? (n == 0 ? whyNone : reason) : nil, rule: rule ?? self.rule, formula: formula,
      decimals: decimals, unit: unit, lineage: lineage ?? { [all] in all.lineage() })
  }
}
