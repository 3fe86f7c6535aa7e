import CasusAnalysis
import Testing

private func isNear(_ a: Double?, _ b: Double, _ tolerance: Double = 1e-10) -> Bool {
  a.map { abs($0 - b) <= tolerance * max(1e-3, abs(b)) } ?? false
}

/// scipy 1.17.1, chi2.ppf.
@Test(arguments: [
  (0.025, 2, 0.05063561596857975), (0.975, 2, 7.377758908227871), (0.5, 1, 0.454936423119572),
  (0.975, 1000, 1089.5309127749135), (0.001, 7, 0.598493752375376),
])
func `Quantiles of χ² are those of scipy`(probability: Double, degrees: Int, expected: Double) {
  #expect(isNear(chiSquaredQuantile(probability, degreesOfFreedom: degrees), expected))
}

/// scipy 1.17.1's chi2.ppf; statsmodels 0.15.0's confint_poisson(method="exact-c") gives the same for the third.
@Test(arguments: [
  (0, 12.5, 0.0, 0.0, 0.2951103563291148), (1, 30.0, 0.03333333333333333, 0.0008439269328096626, 0.18572144636462992),
  (7, 91.25, 0.07671232876712329, 0.030842334811176608, 0.1580567162926288),
  (120, 400.0, 0.3, 0.24872981406484676, 0.35872646342338066),
  (1_000_000, 1.0, 1e6, 998040.9833402939, 1001961.9119454322),
])
func `A rate has Garwood's exact interval`(count: Int, exposure: Double, rate: Double, low: Double, high: Double) {
  let estimate = PoissonRate(events: count...count, exposure: exposure...exposure)
  #expect(isNear(estimate.rate.low, rate))
  #expect(estimate.rate.low == estimate.rate.high)
  #expect(isNear(estimate.low, low))
  #expect(isNear(estimate.high, high))
}

@Test func `Uncertain events and exposures give the outer rate and interval`() {
  let estimate = PoissonRate(events: 2...3, exposure: 20...25)
  #expect(estimate.rate.low == 0.08)
  #expect(isNear(estimate.rate.high, 0.15))
  #expect(estimate.low == PoissonRate(events: 2...2, exposure: 25...25).low)
  #expect(estimate.high == PoissonRate(events: 3...3, exposure: 20...20).high)
}

@Test func `Nothing watched gives no rate`() {
  #expect(PoissonRate(events: 0...0, exposure: 0...0).rate.reason == "no exposure")
  let perhaps = PoissonRate(events: 1...1, exposure: 0...2)
  #expect(perhaps.rate.reason == "the exposure may be none")
  #expect(perhaps.high == nil)
}
