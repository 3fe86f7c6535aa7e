/// The mean wait up to a horizon, ∫₀^τ S, with Greenwood's variance (Royston & Parmar 2013): what can be said of a mean
/// when some still wait. Undefined where the watching ended before the horizon.
package func restrictedMean(_ curve: KaplanMeier, upTo horizon: Double) -> Estimate {
  guard curve.count > 0 else { return .undefined("no case") }
  guard horizon > 0, horizon.isFinite else { return .undefined("the horizon must be more than 0 days") }
  guard horizon <= curve.lastTime else {
    let seen = "\(wholeNumber(curve.lastTime)) of \(wholeNumber(horizon)) days"
    return .undefined(curve.steps.last?.survival == 0 ? "every wait was over within \(seen)" : "watched for \(seen)")
  }
  let steps = curve.steps
  // areas[i] is the area from step i to the horizon.
  var areas = [Double](repeating: 0, count: steps.count + 1)
  for index in steps.indices.reversed() where steps[index].time < horizon {
    let end = index + 1 < steps.count ? min(steps[index + 1].time, horizon) : horizon
    areas[index] = areas[index + 1] + steps[index].survival * (end - steps[index].time)
  }
  var variance = 0.0
  for (index, step) in steps.enumerated() where step.events > 0 && step.time < horizon {
    let n = Double(step.atRisk)
    let d = Double(step.events)
    // Where the last one leaves, no area is left to vary.
    if d < n { variance += areas[index] * areas[index] * d / (n * (n - d)) }
  }
  let reach = normalQuantile975 * variance.squareRoot()
  var estimate = Estimate(areas[0], low: max(0, areas[0] - reach), high: min(horizon, areas[0] + reach))
  estimate.variance = variance
  return estimate
}

/// A whole number without a point, any other with it.
private func wholeNumber(_ value: Double) -> String { Int(exactly: value).map(String.init) ?? "\(value)" }
