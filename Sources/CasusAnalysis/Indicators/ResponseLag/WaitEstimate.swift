import CasusData

/// The estimators over the same cases twice: all waits as short as their bounds allow, and as long.
struct WaitEstimate: Sendable {
  let shortest: KaplanMeier
  let longest: KaplanMeier
  let incidence: AalenJohansen
  let observations: [WaitObservation]

  init(_ cases: [WaitingCase], refusals: RefusalTreatment) {
    observations = cases.map { $0.observation(shortest: false, refusals: refusals) }
    longest = KaplanMeier(observations)
    shortest = KaplanMeier(cases.map { $0.observation(shortest: true, refusals: refusals) })
    incidence = AalenJohansen(observations)
  }

  /// A number from both, with the outer limits of the two intervals.
  struct Both: Sendable {
    var value: Value
    var low: Double?
    var high: Double?
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
    }
  }

  var median: Both {
    Both(
      shortest.median, longest.median, low: shortest.medianLimits.low, high: longest.medianLimits.high)
  }

  func restrictedMean(upTo horizon: Double) -> Both {
    let a = CasusAnalysis.restrictedMean(shortest, upTo: horizon)
    let b = CasusAnalysis.restrictedMean(longest, upTo: horizon)
    // An area that exists for one estimate alone is no bound of the other.
    let undefined = a.value == nil ? a : b.value == nil ? b : nil
    if let undefined { return Both(undefined, undefined, low: nil, high: nil) }
    return Both(a, b, low: a.low, high: b.high)
  }
}
