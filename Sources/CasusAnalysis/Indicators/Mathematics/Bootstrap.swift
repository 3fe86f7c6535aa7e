/// The percentile interval of a statistic over resampled units, from a seed of its own so that it is always the same.
///
/// It says how sensitive the statistic is to the choice of units, no more. Nil where fewer than 19 in 20 draws are
/// defined, because then the interval would speak for a part of them.
package func bootstrapInterval(
  of units: Int, draws: Int, _ statistic: ([Int]) -> Double?
) -> (low: Double, high: Double)? {
  guard units > 1, draws > 0 else { return nil }
  var random = SplitMix(state: UInt64(units) &* 0x9E37_79B9_7F4A_7C15)
  var values: [Double] = []
  var drawn = [Int](repeating: 0, count: units)
  for _ in 0..<draws {
    for index in drawn.indices { drawn[index] = Int(random.next() % UInt64(units)) }
    if let value = statistic(drawn) { values.append(value) }
  }
  guard values.count * 20 >= draws * 19 else { return nil }
  values.sort()
  return (quantile(0.025, of: values), quantile(0.975, of: values))
}

/// Between the two nearest of sorted values, as numpy's default has it.
private func quantile(_ share: Double, of sorted: [Double]) -> Double {
  let place = share * Double(sorted.count - 1)
  let below = Int(place)
  let above = min(below + 1, sorted.count - 1)
  return sorted[below] + (sorted[above] - sorted[below]) * (place - Double(below))
}

/// Steele, Lea & Flood's SplitMix64.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
