/// Whether groups wait differently (Mantel 1966): (O−E)′V⁻¹(O−E) with hypergeometric variances, χ² on k−1.
package struct LogRank: Sendable, Hashable {
  package var chiSquared: Double
  package var degreesOfFreedom: Int
  package var p: Double
  /// Fewer than five events in a group: to be read as description.
  package var isDescriptive: Bool

  /// The test; nil where fewer than two groups have cases, nothing happened, or nothing could differ.
  package init?(_ groups: [[WaitObservation]]) {
    let groups = groups.filter { !$0.isEmpty }
    guard groups.count > 1 else { return nil }
    let sets = groups.map(RiskSet.all)
    let times = Set(sets.flatMap { $0.filter { $0.events + $0.competing > 0 }.map(\.time) }).sorted()
    guard !times.isEmpty else { return nil }
    let k = groups.count - 1
    var difference = [Double](repeating: 0, count: k)
    var variance = [[Double]](repeating: [Double](repeating: 0, count: k), count: k)
    var cursors = [Int](repeating: 0, count: groups.count)
    for time in times {
      var atRisk = [Double](repeating: 0, count: groups.count)
      var events = [Double](repeating: 0, count: groups.count)
      for group in groups.indices {
        while cursors[group] < sets[group].count, sets[group][cursors[group]].time < time { cursors[group] += 1 }
        guard cursors[group] < sets[group].count else { continue }
        let set = sets[group][cursors[group]]
        atRisk[group] = Double(set.atRisk)
        if set.time == time { events[group] = Double(set.events + set.competing) }
      }
      let n = atRisk.reduce(0, +)
      let d = events.reduce(0, +)
      for i in 0..<k {
        difference[i] += events[i] - d * atRisk[i] / n
        guard n > 1 else { continue }
        let scale = d * (n - d) / (n - 1)
        for j in 0..<k {
          variance[i][j] += scale * (atRisk[i] / n) * ((i == j ? 1 : 0) - atRisk[j] / n)
        }
      }
    }
    guard let solution = solveLinearSystem(variance, difference) else { return nil }
    chiSquared = max(0, zip(difference, solution).reduce(0) { $0 + $1.0 * $1.1 })
    degreesOfFreedom = k
    p = chiSquaredUpperTail(chiSquared, degreesOfFreedom: k)
    isDescriptive = sets.contains { $0.reduce(0) { $0 + $1.events + $1.competing } < 5 }
  }
}

/// The solution of a small system of linear equations; nil where it has none or many.
func solveLinearSystem(_ matrix: [[Double]], _ right: [Double]) -> [Double]? {
  var rows = zip(matrix, right).map { $0 + [$1] }
  let n = rows.count
  for column in 0..<n {
    guard let pivot = (column..<n).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }),
      abs(rows[pivot][column]) > 1e-12
    else { return nil }
    rows.swapAt(column, pivot)
    for row in 0..<n where row != column {
      let factor = rows[row][column] / rows[column][column]
      guard factor != 0 else { continue }
      for index in column...n { rows[row][index] -= factor * rows[column][index] }
    }
  }
  return (0..<n).map { rows[$0][n] / rows[$0][$0] }
}
