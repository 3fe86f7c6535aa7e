/// Whether groups wait differently (Mantel 1966): (O−E)′V⁻¹(O−E) with hypergeometric variances, χ² on k−1.
///
/// A group of which nobody was watched when anything ended says nothing and is left out, as in R's `survdiff`.
package struct LogRank: Sendable, Hashable {
  package var chiSquared: Double
  package var degreesOfFreedom: Int
  package var p: Double
  /// Fewer than five events in a group: to be read as description.
  package var isDescriptive: Bool
  /// How many groups were compared.
  package var groups: Int

  package init?(_ groups: [[WaitObservation]]) { self.init(groups.map(RiskSet.all), withdrawalsEnd: false) }

  /// The test; nil where fewer than two groups can be compared, nothing happened, or nothing could differ.
  package init?(_ all: [[RiskSet]], withdrawalsEnd: Bool) {
    var tally = Tally(count: all.count)
    tally.add(all, withdrawalsEnd: withdrawalsEnd)
    let compared = all.indices.filter { tally.expected[$0] > 0 }
    // The last group follows from the others.
    let kept = compared.dropLast()
    guard !kept.isEmpty,
      let solution = solveLinearSystem(
        kept.map { row in kept.map { tally.variance[row][$0] } }, kept.map { tally.observed[$0] - tally.expected[$0] })
    else { return nil }
    let difference = kept.map { tally.observed[$0] - tally.expected[$0] }
    chiSquared = max(0, zip(difference, solution).reduce(0) { $0 + $1.0 * $1.1 })
    degreesOfFreedom = kept.count
    self.groups = compared.count
    p = chiSquaredUpperTail(chiSquared, degreesOfFreedom: degreesOfFreedom)
    isDescriptive = compared.contains { tally.observed[$0] < 5 }
  }

  /// Observed and expected ends of each group and their variances, summed over the times at which something ended.
  private struct Tally {
    var observed: [Double]
    var expected: [Double]
    var variance: [[Double]]

    init(count: Int) {
      observed = [Double](repeating: 0, count: count)
      expected = observed
      variance = [[Double]](repeating: observed, count: count)
    }

    mutating func add(_ all: [[RiskSet]], withdrawalsEnd: Bool) {
      let k = all.count
      var cursors = [Int](repeating: 0, count: k)
      var atRisk = [Double](repeating: 0, count: k)
      var ended = [Double](repeating: 0, count: k)
      while true {
        let times = (0..<k).compactMap { cursors[$0] < all[$0].count ? all[$0][cursors[$0]].time : nil }
        guard let time = times.min() else { return }
        for group in 0..<k {
          (atRisk[group], ended[group]) = (0, 0)
          guard cursors[group] < all[group].count else { continue }
          // Nobody comes or goes between two sets, so the next one counts who is watched now.
          let set = all[group][cursors[group]]
          atRisk[group] = Double(set.atRisk)
          if set.time == time {
            ended[group] = Double(set.ended(counting: withdrawalsEnd))
            cursors[group] += 1
          }
        }
        addTime(atRisk, ended)
      }
    }

    private mutating func addTime(_ atRisk: [Double], _ ended: [Double]) {
      let n = atRisk.reduce(0, +)
      let d = ended.reduce(0, +)
      guard d > 0 else { return }
      let scale = n > 1 ? d * (n - d) / (n - 1) : 0
      for i in atRisk.indices {
        observed[i] += ended[i]
        expected[i] += d * atRisk[i] / n
        guard scale > 0, atRisk[i] > 0 else { continue }
        for j in atRisk.indices {
          variance[i][j] += scale * (atRisk[i] / n) * ((i == j ? 1 : 0) - atRisk[j] / n)
        }
      }
    }
  }
}
