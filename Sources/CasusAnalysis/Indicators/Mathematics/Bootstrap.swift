/// How a bootstrap is drawn: how often, and from which seed.
package struct Resampling: Sendable, Hashable {
  package var draws: Int
  package var seed: UInt64

  package init(draws: Int, seed: UInt64 = 1) {
    self.draws = draws
    self.seed = seed
  }

  /// The same for one of many statistics, by its name: so that no other statistic moves its draws.
  func named(_ name: String) -> Resampling {
    // FNV-1a, the 64-bit variant.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ seed
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Resampling(draws: draws, seed: hash)
  }
}

/// The percentile intervals of statistics over resampled units (Efron & Tibshirani 1993, ch. 13), the same each time.
///
/// They say how sensitive a statistic is to the choice of units, no more. An interval is nil where fewer than 19 in 20
/// draws are defined, because then it would speak for a part of them.
package func bootstrapIntervals(
  of units: Int, _ resampling: Resampling, statistics: Int, _ values: ([Int]) -> [Double?]
) -> [(low: Double, high: Double)?] {
  guard units > 1, resampling.draws > 0 else { return Array(repeating: nil, count: statistics) }
  var random = SeededRandom(seed: resampling.seed)
  var drawn = [Int](repeating: 0, count: units)
  var samples = [[Double]](repeating: [], count: statistics)
  for _ in 0..<resampling.draws {
    for index in drawn.indices { drawn[index] = random.index(below: units) }
    for (index, value) in values(drawn).enumerated() where index < statistics {
      if let value { samples[index].append(value) }
    }
  }
  return samples.map { sample in
    guard sample.count * 20 >= resampling.draws * 19 else { return nil }
    let sorted = sample.sorted()
    return (Aggregation.quantile(sorted, 0.025), Aggregation.quantile(sorted, 0.975))
  }
}

/// The same of one statistic.
package func bootstrapInterval(
  of units: Int, _ resampling: Resampling, _ statistic: ([Int]) -> Double?
) -> (low: Double, high: Double)? {
  bootstrapIntervals(of: units, resampling, statistics: 1) { [statistic($0)] }[0]
}

/// The same of one statistic, from a seed of its own that follows from the number of units.
package func bootstrapInterval(
  of units: Int, draws: Int, _ statistic: ([Int]) -> Double?
) -> (low: Double, high: Double)? {
  bootstrapInterval(
    of: units, Resampling(draws: draws, seed: UInt64(clamping: units) &* 0x9E37_79B9_7F4A_7C15), statistic)
}
