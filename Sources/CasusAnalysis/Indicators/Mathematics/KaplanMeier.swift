/// The share still waiting after each time (Kaplan & Meier 1958), every ending but censoring counting as the end of a
/// wait, with Greenwood's variance.
package struct KaplanMeier: Sendable, Hashable {
  /// The curve from one distinct time to the next.
  package struct Step: Sendable, Hashable {
    package var time: Double
    package var atRisk: Int
    package var events: Int
    package var censored: Int
    package var survival: Double
    /// Greenwood's sum Σ d/(n(n−d)); infinite once nobody is left waiting.
    package var greenwood: Double
    /// The interval; nil where it is undefined, at a survival of 0 or 1.
    package var low: Double?
    package var high: Double?
  }

  /// One step for each distinct time, and one for time 0.
  package private(set) var steps: [Step] = []
  package let count: Int

  package init(_ observations: [WaitObservation], interval: SurvivalInterval = .logLog) {
    self.init(RiskSet.all(observations), count: observations.count, interval: interval)
  }

  /// The curve of risk sets in order; a withdrawal loses sight of a wait unless it is to count as its end.
  package init(
    _ sets: [RiskSet], count: Int, interval: SurvivalInterval = .logLog, withdrawalsEnd: Bool = false
  ) {
    self.count = count
    var survival = 1.0
    var greenwood = 0.0
    steps.reserveCapacity(sets.count)
    for set in sets {
      let n = Double(set.atRisk)
      let ended = set.ended(counting: withdrawalsEnd)
      let d = Double(ended)
      if d > 0 {
        survival *= (n - d) / n
        greenwood += d < n ? d / (n * (n - d)) : .infinity
      }
      let limits = interval.limits(of: survival, relative: greenwood)
      steps.append(
        Step(
          time: set.time, atRisk: set.atRisk, events: ended,
          censored: set.censored + (withdrawalsEnd ? 0 : set.withdrawn),
          survival: survival, greenwood: greenwood, low: limits?.low, high: limits?.high))
    }
  }

  /// The last time at which anybody was watched.
  package var lastTime: Double { steps.last?.time ?? 0 }
  package var events: Int { steps.reduce(0) { $0 + $1.events } }
}
