/// A number of events per unit of exposure, with Garwood's exact 95 % interval (Garwood 1936): χ²'s quantiles, halved.
///
/// The events and the exposure may be known only between bounds: the rate is then between the fewest events over the
/// longest exposure and the most over the shortest, and its interval is the outer one.
package struct PoissonRate: Sendable, Hashable {
  package let rate: BoundedEstimate
  package let low: Double?
  package let high: Double?

  package init(events: ClosedRange<Int>, exposure: ClosedRange<Double>) {
    guard exposure.upperBound > 0, exposure.upperBound.isFinite else {
      (rate, low, high) = (.undefined("no exposure"), nil, nil)
      return
    }
    let fewest = Double(events.lowerBound)
    low = Self.lowerLimit(events.lowerBound) / exposure.upperBound
    guard exposure.lowerBound > 0 else {
      rate = .undefined("the exposure may be none")
      high = nil
      return
    }
    rate = BoundedEstimate(fewest / exposure.upperBound, Double(events.upperBound) / exposure.lowerBound)
    high = Self.upperLimit(events.upperBound) / exposure.lowerBound
  }

  /// From this many events on Byar's approximation differs by less than one part in a million of the interval.
  private static let largeCount = 100_000

  private static func lowerLimit(_ count: Int) -> Double {
    if count == 0 { return 0 }
    return count < largeCount ? chiSquaredQuantile(0.025, degreesOfFreedom: 2 * count) / 2 : byar(Double(count), -1)
  }

  private static func upperLimit(_ count: Int) -> Double {
    count < largeCount
      ? chiSquaredQuantile(0.975, degreesOfFreedom: 2 * count + 2) / 2 : byar(Double(count) + 1, 1)
  }

  /// The cube root of a χ² is nearly normal (Wilson & Hilferty 1931).
  private static func byar(_ count: Double, _ side: Double) -> Double {
    let root = 1 - 1 / (9 * count) + side * normalQuantile975 / (3 * count.squareRoot())
    return count * root * root * root
  }
}
