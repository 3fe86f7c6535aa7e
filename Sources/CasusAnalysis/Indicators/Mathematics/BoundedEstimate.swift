package import CasusData

/// A number that is known only to lie between bounds because something it rests on is missing or imprecise, or the
/// reason why there is none.
package struct BoundedEstimate: Sendable, Hashable {
  package var low: Double?
  package var high: Double?
  package var reason: String?

  package init(_ value: Double) { (low, high) = (value, value) }

  package init(_ a: Double, _ b: Double) { (low, high) = (min(a, b), max(a, b)) }

  private init(reason: String) { self.reason = reason }

  package static func undefined(_ reason: String) -> BoundedEstimate { BoundedEstimate(reason: reason) }

  /// A number where the bounds meet, to within rounding.
  package var value: Value {
    guard let low, let high, low.isFinite, high.isFinite else { return .null }
    return high - low <= 1e-12 * max(1, abs(high)) ? .number(low) : .bounds(Bounds(low: low, high: high))
  }

  /// Both bounds sent through a function that never changes direction.
  func map(_ transform: (Double) -> Double) -> BoundedEstimate {
    guard let low, let high else { return self }
    return BoundedEstimate(transform(low), transform(high))
  }
}
