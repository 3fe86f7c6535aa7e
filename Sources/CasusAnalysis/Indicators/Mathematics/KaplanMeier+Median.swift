extension KaplanMeier {
  /// Which day is the median where the curve runs level at exactly one half.
  package enum MedianRule: String, Sendable, CaseIterable {
    /// The first time at which no more than half still wait, inf{t: S(t) ≤ 0.5}: lifelines, SAS, the textbooks.
    case first
    /// The middle of the level stretch, if the curve falls further after it: R's `survfit`.
    case midpoint
  }

  /// The day by which half the waits were over, with its interval: the times at which the interval of the curve holds
  /// one half (Brookmeyer & Crowley 1982). A nil limit was not reached.
  package func median(_ rule: MedianRule) -> Estimate {
    guard count > 0 else { return .undefined("no case") }
    guard events > 0 else { return .undefined("every case is open") }
    guard let median = time(rule, \.survival) else { return .undefined("not reached: more than half still wait") }
    let limits = medianLimits(rule)
    return Estimate(median, low: limits.low, high: limits.high)
  }

  package var median: Estimate { median(.first) }

  /// The limits of the median's interval, which may exist where the median was not reached.
  package func medianLimits(_ rule: MedianRule) -> (low: Double?, high: Double?) {
    (time(rule, \.low), time(rule, \.high))
  }

  package var medianLimits: (low: Double?, high: Double?) { medianLimits(.first) }

  private func time(_ rule: MedianRule, _ share: (Step) -> Double?) -> Double? {
    // A product of fractions that is one half on paper may miss it by a rounding; R allows it more.
    let slack = rule == .first ? 1e-12 : 1.5e-8
    guard let first = steps.firstIndex(where: { step in share(step).map { $0 <= 0.5 + slack } == true }),
      let level = share(steps[first])
    else { return nil }
    let time = steps[first].time
    guard rule == .midpoint, abs(level - 0.5) < slack,
      let next = steps[first...].first(where: { step in share(step).map { $0 < level } == true })
    else { return time }
    return (time + next.time) / 2
  }
}
