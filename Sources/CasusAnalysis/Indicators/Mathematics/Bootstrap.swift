/// The percentile interval of a statistic over resampled units, from a seed of its own so that it is always the same.
///
/// It says how sensitive the statistic is to the choice of units, no more. Nil where fewer than 19 in 20 draws are
/// defined, because then the interval would speak for a part of them.
package func bootstrapInterval(
  of units: Int, draws: Int, _ statistic: ([Int]) -> Double?
) -> (low: Double, high: Double)? {
  guard units > 1, draws > 0 else { return nil }
  var random = SeededRandom(seed: UInt64(units) &* 0x9E37_79B9_7F4A_7C15)
  var values: [Double] = []
  var drawn = [Int](repeating: 0, count: units)
  for _ in 0..<draws {
    for index in drawn.indices { drawn[index] = Int(random.next() % UInt64(units)) }
    if let value = statistic(drawn) { values.append(value) }
  }
  guard values.count * 20 >= draws * 19 else { return nil }
  values.sort()
  return (Aggregation.quantile(values, 0.025), Aggregation.quantile(values, 0.975))
}
