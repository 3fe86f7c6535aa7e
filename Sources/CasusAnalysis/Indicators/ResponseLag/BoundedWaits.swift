import CasusData

/// What can be estimated of waits that are known between bounds only: Turnbull's curve from 30 cases on, below that
/// nothing but the bounds themselves.
struct BoundedWaits: Sendable {
  static let least = 30

  let curve: Turnbull?
  /// Why there is no curve.
  let reason: String?

  init(_ sample: WaitSample, _ method: WaitMethod) {
    let why: String? =
      sample.count == 0
      ? "no case"
      : sample.reaches == nil
        ? "every wait is exact"
        : sample.count < Self.least
          ? "fewer than \(Self.least) cases: see the bounds of the median"
          : sample.entries != nil ? "not for waits watched from a later day on" : nil
    guard why == nil else {
      (curve, reason) = (nil, why)
      return
    }
    let found = Turnbull(sample.spans(method.refusals), ends: method.ends)
    (curve, reason) = found.isSettled ? (found, nil) : (nil, "no likeliest curve found")
  }

  /// The interval that holds the median wait.
  var median: Value {
    guard let median = curve?.median else { return .null }
    if median.high == median.low { return .number(median.low) }
    return .bounds(Bounds(low: median.low, high: median.high))
  }

  var medianReason: String? { median == .null ? reason ?? "not reached: more than half still wait" : nil }
}
