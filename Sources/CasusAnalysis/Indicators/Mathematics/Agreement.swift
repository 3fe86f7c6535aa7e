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
    let same = stride(from: 0, to: counts.count, by: scale.count + 1).reduce(0) { $0 + counts[$1] }
    return Estimate(Double(same) / Double(n))
  }

  /// Voting coincidence, a half for neighbours on a scale of three: 1 − mean|x−y|/d_max.
  package var half: Estimate { similarity(scale.distances, range: scale.range, weight: 1) }

  /// S, absolute (Signorino & Ritter 1999): 1 − 2·Σ|x−y|/(d_max·n).
  package var s: Estimate { similarity(scale.distances, range: scale.range, weight: 2) }

  /// S, squared: 1 − 2·Σ(x−y)²/(d_max²·n).
  package var sSquared: Estimate { similarity(scale.squares, range: scale.range * scale.range, weight: 2) }

  /// Cohen's κ with quadratic weights (Cohen 1968; Häge 2011): chance is the product of the two raters' own habits.
  package var kappa: Estimate {
    chanceCorrected(factor: 1) { moments in
      let squares = Double(n) * (moments.firstSquares + moments.secondSquares)
      return squares - 2 * moments.first * moments.second
    } else: { first, second, i, j in
      first[i] * second[j]
    }
  }

  /// Scott's π with quadratic weights (Scott 1955; Häge 2011): chance is the habit of both together.
  package var pi: Estimate {
    chanceCorrected(factor: 4) { moments in
      let sum = moments.first + moments.second
      return 4 * Double(n) * (moments.firstSquares + moments.secondSquares) - 2 * sum * sum
    } else: { first, second, i, j in
      (first[i] + second[i]) * (first[j] + second[j])
    }
  }

  /// Krippendorff's α of the two with squared distances: 1 − (1−π)(2n−1)/(2n).
  package var alpha: Estimate { alpha(from: pi) }

  func alpha(from pi: Estimate) -> Estimate {
    guard let value = pi.value else { return pi }
    return Estimate(1 - (1 - value) * Double(2 * n - 1) / Double(2 * n))
  }

  /// One division at the end, so that sums of whole codes give the nearest number there is.
  private func similarity(_ distances: [Double], range: Double, weight: Double) -> Estimate {
    guard n > 0 else { return .undefined(Self.nothingShared) }
    guard range > 0 else { return .undefined("the scale has one code") }
    let whole = Double(n) * range
    return Estimate((whole - weight * observed(distances)) / whole)
  }

  private func observed(_ distances: [Double]) -> Double {
    var total = 0.0
    for cell in counts.indices { total += Double(counts[cell]) * distances[cell] }
    return total
  }

  /// 1 − observed/expected, both times n and `factor`; the expected from the moments of the positions, and by pairs of
  /// codes where an abstention has no position.
  private func chanceCorrected(
    factor: Double, expected byMoments: (Moments) -> Double, else byCodes: ([Double], [Double], Int, Int) -> Double
  ) -> Estimate {
    guard n > 0 else { return .undefined(Self.nothingShared) }
    var expected = 0.0
    if scale.hasOutsider {
      let (first, second) = marginals
      for i in 0..<scale.count {
        for j in 0..<scale.count { expected += byCodes(first, second, i, j) * scale.squares[i * scale.count + j] }
      }
    } else {
      expected = byMoments(moments)
    }
    guard expected > 0 else { return .undefined("both are constant and equal") }
    return Estimate((expected - factor * Double(n) * observed(scale.squares)) / expected)
  }

  /// Sums of the positions and of their squares, measured from the first position of the scale.
  private struct Moments {
    var first = 0.0
    var second = 0.0
    var firstSquares = 0.0
    var secondSquares = 0.0
  }

  private var moments: Moments {
    var moments = Moments()
    let k = scale.count
    for i in 0..<k {
      let x = scale.distances[i * k]
      for j in 0..<k where counts[i * k + j] > 0 {
        let count = Double(counts[i * k + j])
        let y = scale.distances[j * k]
        moments.first += count * x
        moments.second += count * y
        moments.firstSquares += count * x * x
        moments.secondSquares += count * y * y
      }
    }
    return moments
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
