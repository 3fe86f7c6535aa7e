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
    low = fewest == 0 ? 0 : chiSquaredQuantile(0.025, degreesOfFreedom: 2 * events.lowerBound) / 2 / exposure.upperBound
    guard exposure.lowerBound > 0 else {
      rate = .undefined("the exposure may be none")
      high = nil
      return
    }
    rate = BoundedEstimate(fewest / exposure.upperBound, Double(events.upperBound) / exposure.lowerBound)
    high = chiSquaredQuantile(0.975, degreesOfFreedom: 2 * events.upperBound + 2) / 2 / exposure.lowerBound
  }
}
