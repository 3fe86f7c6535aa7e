/// Krippendorff's α of any number of raters with missing codes, with ordinal distances: 1 − Do/De.
///
/// `units[u][c]` is how many raters gave unit u the code c; units with fewer than two codes say nothing.
package func krippendorffOrdinalAlpha(_ units: [[Int]]) -> Estimate {
  let units = units.filter { $0.reduce(0, +) > 1 }
  guard let k = units.map(\.count).max() else { return .undefined("no issue with two positions") }
  var coincidences = [[Double]](repeating: [Double](repeating: 0, count: k), count: k)
  for unit in units {
    let raters = Double(unit.reduce(0, +))
    for c in unit.indices {
      for d in unit.indices {
        coincidences[c][d] += Double(unit[c] * (unit[d] - (c == d ? 1 : 0))) / (raters - 1)
      }
    }
  }
  let totals = coincidences.map { $0.reduce(0, +) }
  let n = totals.reduce(0, +)
  var observed = 0.0
  var expected = 0.0
  for c in 0..<k {
    for d in 0..<k where c != d {
      let between = totals[min(c, d)...max(c, d)].reduce(0, +) - (totals[c] + totals[d]) / 2
      observed += coincidences[c][d] * between * between
      expected += totals[c] * totals[d] * between * between / (n - 1)
    }
  }
  guard expected > 0 else { return .undefined("every position is the same") }
  return Estimate(1 - observed / expected)
}
