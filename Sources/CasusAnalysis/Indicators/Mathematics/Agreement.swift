/// How alike two raters place themselves on shared issues, from the counts of each pair of codes.
///
/// Everything is a sum over the table of counts, so that a pair costs its table and not its issues.
package struct Agreement: Sendable, Hashable {
  package let scale: CodeScale
  /// `counts[i * k + j]`: issues on which the first took code i and the second code j.
  package private(set) var counts: [Int]
  package private(set) var n = 0

  package init(on scale: CodeScale) {
    self.scale = scale
    counts = [Int](repeating: 0, count: scale.count * scale.count)
  }

  /// From counts made elsewhere, one for each pair of codes.
  package init(on scale: CodeScale, counts: [Int]) {
    self.init(on: scale)
    guard counts.count == self.counts.count else { return }
    self.counts = counts
    n = counts.reduce(0, +)
  }

  /// Adds issues on which the first took one code and the second another.
  package mutating func add(_ first: Int, _ second: Int, count: Int = 1) {
    guard (0..<scale.count).contains(first), (0..<scale.count).contains(second) else { return }
    counts[first * scale.count + second] += count
    n += count
  }

  private static let nothingShared = "no shared issue"

  /// The share of issues with the same code (Lijphart 1963).
  package var exact: Estimate {
    guard n > 0 else { return .undefined(Self.nothingShared) }
    let same = (0..<scale.count).reduce(0) { $0 + counts[$1 * scale.count + $1] }
    return Estimate(Double(same) / Double(n))
  }

  /// Voting coincidence, a half for neighbours on a scale of three: 1 − mean|x−y|/d_max.
  package var half: Estimate { similarity(power: 1, weight: 1) }

  /// S, absolute (Signorino & Ritter 1999): 1 − 2·Σ|x−y|/(d_max·n).
  package var s: Estimate { similarity(power: 1, weight: 2) }

  /// S, squared: 1 − 2·Σ(x−y)²/(d_max²·n).
  package var sSquared: Estimate { similarity(power: 2, weight: 2) }

  /// Cohen's κ with quadratic weights (Cohen 1968; Häge 2011): chance is the product of the two raters' own habits.
  package var kappa: Estimate {
    let (first, second) = marginals
    return chanceCorrected(first, second, scale: 1)
  }

  /// Scott's π with quadratic weights (Scott 1955; Häge 2011): chance is the habit of both together.
  package var pi: Estimate {
    let (first, second) = marginals
    let both = zip(first, second).map { $0 + $1 }
    return chanceCorrected(both, both, scale: 4)
  }

  /// Krippendorff's α of the two with squared distances: 1 − (1−π)(2n−1)/(2n).
  package var alpha: Estimate {
    let pi = pi
    guard let value = pi.value else { return pi }
    return Estimate(1 - (1 - value) * Double(2 * n - 1) / Double(2 * n))
  }

  /// One division at the end, so that sums of whole codes give the nearest number there is.
  private func similarity(power: Int, weight: Double) -> Estimate {
    guard n > 0 else { return .undefined(Self.nothingShared) }
    guard scale.range > 0 else { return .undefined("the scale has one code") }
    let whole = Double(n) * (power == 2 ? scale.range * scale.range : scale.range)
    let distance = sum { i, j in
      let distance = scale.distance(i, j)
      return power == 2 ? distance * distance : distance
    }
    return Estimate((whole - weight * distance) / whole)
  }

  /// 1 − observed/expected, both times n and `scale`.
  private func chanceCorrected(_ first: [Double], _ second: [Double], scale factor: Double) -> Estimate {
    guard n > 0 else { return .undefined(Self.nothingShared) }
    var expected = 0.0
    for i in 0..<scale.count {
      for j in 0..<scale.count {
        let distance = scale.distance(i, j)
        expected += first[i] * second[j] * distance * distance
      }
    }
    guard expected > 0 else { return .undefined("both are constant and equal") }
    let observed = factor * Double(n) * sum { scale.distance($0, $1) * scale.distance($0, $1) }
    return Estimate((expected - observed) / expected)
  }

  private func sum(_ weight: (Int, Int) -> Double) -> Double {
    var total = 0.0
    for i in 0..<scale.count {
      for j in 0..<scale.count where counts[i * scale.count + j] > 0 {
        total += Double(counts[i * scale.count + j]) * weight(i, j)
      }
    }
    return total
  }

  /// How often each of the two took each code.
  private var marginals: ([Double], [Double]) {
    var first = [Double](repeating: 0, count: scale.count)
    var second = first
    for i in 0..<scale.count {
      for j in 0..<scale.count {
        first[i] += Double(counts[i * scale.count + j])
        second[j] += Double(counts[i * scale.count + j])
      }
    }
    return (first, second)
  }
}
