#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The share still waiting after each time (Kaplan & Meier 1958), every ending but censoring counting as the end of a
/// wait; its interval is Greenwood's on the scale log(−log S).
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

  package init(_ observations: [WaitObservation]) {
    count = observations.count
    var sets = RiskSet.all(observations)
    guard let first = sets.first else { return }
    if first.time > 0 {
      sets.insert(RiskSet(time: 0, atRisk: first.atRisk, events: 0, competing: 0, censored: 0), at: 0)
    }
    var survival = 1.0
    var greenwood = 0.0
    for set in sets {
      let n = Double(set.atRisk)
      let d = Double(set.events + set.competing)
      if d > 0 {
        survival *= (n - d) / n
        greenwood += d < n ? d / (n * (n - d)) : .infinity
      }
      let bounds = Self.interval(survival: survival, greenwood: greenwood)
      steps.append(
        Step(
          time: set.time, atRisk: set.atRisk, events: set.events + set.competing, censored: set.censored,
          survival: survival, greenwood: greenwood, low: bounds?.low, high: bounds?.high))
    }
  }

  /// S^exp(±z·se/log S), with se² Greenwood's sum (Kalbfleisch & Prentice).
  private static func interval(survival: Double, greenwood: Double) -> (low: Double, high: Double)? {
    guard survival > 0, survival < 1, greenwood.isFinite else { return nil }
    let reach = normalQuantile975 * greenwood.squareRoot() / log(survival)
    return (pow(survival, exp(-reach)), pow(survival, exp(reach)))
  }

  /// The last time at which anybody was watched.
  package var lastTime: Double { steps.last?.time ?? 0 }
  package var events: Int { steps.reduce(0) { $0 + $1.events } }

  /// The first time at which no more than half are still waiting, with its interval: the times at which the interval
  /// of the curve holds one half (Brookmeyer & Crowley 1982). A nil limit was not reached.
  package var median: Estimate {
    guard count > 0 else { return .undefined("no case") }
    guard events > 0 else { return .undefined("every case is open") }
    guard let median = firstTime(\.survival) else { return .undefined("not reached: more than half still wait") }
    return Estimate(median, low: firstTime(\.low), high: firstTime(\.high))
  }

  /// The limits of the median's interval, which may exist where the median was not reached.
  package var medianLimits: (low: Double?, high: Double?) { (firstTime(\.low), firstTime(\.high)) }

  private func firstTime(_ share: (Step) -> Double?) -> Double? {
    // A product of fractions that is one half on paper may miss it by a rounding.
    steps.first { share($0).map { $0 <= 0.5 + 1e-12 } == true }?.time
  }
}
