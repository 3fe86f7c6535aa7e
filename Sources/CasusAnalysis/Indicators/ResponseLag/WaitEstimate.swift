import CasusData

/// The estimators over the same waits twice: all as short as their bounds allow, and all as long.
struct WaitEstimate: Sendable {
  let shortest: KaplanMeier
  let longest: KaplanMeier
  /// The shares that ended in each way, by the longest waits and by the shortest.
  let incidence: AalenJohansen
  private let shortestIncidence: AalenJohansen
  let turnbull: BoundedWaits
  /// The longest waits at each time, for tests over groups.
  let sets: [RiskSet]
  private let sample: WaitSample
  private let method: WaitMethod

  init(_ sample: WaitSample, _ method: WaitMethod) {
    func curve(_ sets: [RiskSet]) -> KaplanMeier {
      KaplanMeier(sets, count: sample.count, interval: method.interval, withdrawalsEnd: method.withdrawalsEnd)
    }
    self.sample = sample
    self.method = method
    let first = RiskSet.all(sample.observations(shortest: true, method.refusals))
    shortest = curve(first)
    shortestIncidence = AalenJohansen(first)
    if sample.reaches != nil {
      sets = RiskSet.all(sample.observations(shortest: false, method.refusals))
      longest = curve(sets)
      incidence = AalenJohansen(sets)
    } else {
      (sets, longest, incidence) = (first, shortest, shortestIncidence)
    }
    turnbull = BoundedWaits(sample, method)
  }

  /// A number from both, with the outer limits of the two intervals.
  struct Both: Sendable {
    var value: Value
    var low: Double?
    var high: Double?
    /// The variance, where both are the same.
    var variance: Double?
    var reason: String?

    init(undefined reason: String) {
      value = .null
      self.reason = reason
    }

    init(_ a: Estimate, _ b: Estimate, low: Double?, high: Double?) {
      (self.low, self.high) = (low, high)
      switch (a.value, b.value) {
      case (let a?, let b?): value = a == b ? .number(a) : .bounds(Bounds(low: min(a, b), high: max(a, b)))
      // The shortest waits reach one half and the longest do not: at least that long.
      case (let a?, nil): value = .bounds(Bounds(low: a, high: nil))
      case (nil, _):
        value = .null
        reason = a.reason
      }
      if case .number = value { variance = b.variance }
    }
  }

  var median: Both { median(.first) }

  func median(_ rule: KaplanMeier.MedianRule) -> Both {
    Both(
      shortest.median(rule), longest.median(rule), low: shortest.medianLimits(rule).low,
      high: longest.medianLimits(rule).high)
  }

  func restrictedMean(upTo horizon: Double) -> Both {
    let a = CasusAnalysis.restrictedMean(shortest, upTo: horizon)
    let b = CasusAnalysis.restrictedMean(longest, upTo: horizon)
    // An area that exists for one estimate alone is no bound of the other.
    let undefined = a.value == nil ? a : b.value == nil ? b : nil
    if let undefined { return Both(undefined, undefined, low: nil, high: nil) }
    return Both(a, b, low: a.low, high: b.high)
  }

  /// The plain mean, which exists only where every wait is over.
  var mean: Both {
    guard sample.count > 0 else { return Both(undefined: "no case") }
    let unfinished = [
      (sample.count(.open), "open"), (sample.count(.withdrawn), "withdrawn"),
      (method.refusals == .censor ? sample.count(.refused) : 0, "refused"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    guard unfinished.isEmpty else {
      return Both(
        undefined: "\(unfinished.joined(separator: " and ")) of \(sample.count), whose waits have no end; see rmst")
    }
    func mean(_ days: [Double]) -> Estimate { Estimate(days.reduce(0, +) / Double(days.count)) }
    return Both(mean(sample.lows), mean(sample.reaches ?? sample.lows), low: nil, high: nil)
  }

  /// The share that ended in a way within a horizon.
  func incidence(of cause: AalenJohansen.Cause, within horizon: Double) -> Both {
    guard sample.count > 0 else { return Both(undefined: "no case") }
    // A share that everybody has met in one way or another no longer changes.
    guard horizon <= longest.lastTime || longest.steps.last?.survival == 0 else {
      return Both(undefined: "watched for \(horizonText(longest.lastTime)) of \(horizonText(horizon)) days")
    }
    func estimate(_ curve: AalenJohansen) -> Estimate {
      guard let incidence = curve.steps.last(where: { $0.time <= horizon })?[cause] else {
        return .undefined("no case")
      }
      let limits = incidence.limits(method.interval)
      var estimate = Estimate(min(1, incidence.share), low: limits?.low, high: limits?.high)
      estimate.variance = incidence.variance
      return estimate
    }
    let (a, b) = (estimate(shortestIncidence), estimate(incidence))
    let lows = [a.low, b.low].compactMap { $0 }
    let highs = [a.high, b.high].compactMap { $0 }
    return Both(a, b, low: lows.count == 2 ? lows.min() : nil, high: highs.count == 2 ? highs.max() : nil)
  }
}
