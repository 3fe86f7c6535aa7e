/// A number with its 95 % interval, or the reason why there is none. Never NaN.
package struct Estimate: Sendable, Hashable {
  package var value: Double?
  package var low: Double?
  package var high: Double?
  /// The variance, for estimators that publish it.
  package var variance: Double?
  /// Why there is no value; nil where there is one.
  package var reason: String?

  package init(_ value: Double, low: Double? = nil, high: Double? = nil) {
    self.value = value
    self.low = low
    self.high = high
  }

  private init(reason: String) { self.reason = reason }

  /// No value, and why.
  package static func undefined(_ reason: String) -> Estimate { Estimate(reason: reason) }
}

/// The quantile of the normal distribution that leaves 2.5 % above it.
package let normalQuantile975 = 1.959963984540054
