/// The mean of a statistic over the issues on which it is defined, with a bootstrap over these issues.
///
/// The interval says how sensitive the mean is to the choice of issues, no more.
struct IssueMean: Sendable {
  let estimate: Estimate
  /// On how many issues it is defined.
  let n: Int

  init(_ values: [Estimate], resamples: Int) {
    let defined = values.compactMap(\.value)
    n = defined.count
    guard !defined.isEmpty else {
      estimate = .undefined(Self.reason(values))
      return
    }
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
    let interval = bootstrapInterval(of: defined.count, draws: resamples) { drawn in mean(drawn.map { defined[$0] }) }
    estimate = Estimate(mean(defined), low: interval?.low, high: interval?.high)
  }

  /// Why no issue has a value: the reason that most of them give, the first of equals.
  private static func reason(_ values: [Estimate]) -> String {
    let reasons = values.compactMap(\.reason)
    let most = Dictionary(grouping: reasons, by: \.self).values.map(\.count).max()
    let common = reasons.first { reason in reasons.count { $0 == reason } == most }
    return common.map { reasons.count == 1 ? $0 : "on no issue: \($0)" } ?? "no issue"
  }
}
