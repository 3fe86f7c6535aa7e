/// A share of a count with Wilson's 95 % score interval (Wilson 1927), clamped to 0 and 1; undefined of nothing.
package func wilsonShare(_ count: Int, of n: Int) -> Estimate {
  guard n > 0 else { return .undefined("no case") }
  let z = normalQuantile975
  let size = Double(n)
  let share = Double(count) / size
  let center = share + z * z / (2 * size)
  let reach = z * (share * (1 - share) / size + z * z / (4 * size * size)).squareRoot()
  let scale = 1 + z * z / size
  // Rounding must not leave 1e-17 where the interval ends at 0.
  let low = count == 0 ? 0 : max(0, (center - reach) / scale)
  let high = count == n ? 1 : min(1, (center + reach) / scale)
  return Estimate(share, low: low, high: high)
}
