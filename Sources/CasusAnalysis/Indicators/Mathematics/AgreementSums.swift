/// What a table of counts of two raters comes to: sums from which most measures of agreement follow by one division.
///
/// Sums of whole codes are exact, so that a measure is the nearest number there is to its fraction.
package struct AgreementSums: Sendable, Hashable {
  /// Shared issues, and those on which both took the same code.
  package private(set) var n = 0
  private var same = 0
  /// Sums of |x−y| and (x−y)².
  private var distances = 0.0
  private var squares = 0.0
  /// Sums of x, y, x² and y², measured from the first position of the scale.
  private var first = 0.0
  private var second = 0.0
  private var firstSquares = 0.0
  private var secondSquares = 0.0
  /// The squared distances expected by chance, n² times those of κ and 4n² times those of π; only where a code has no
  /// position, because otherwise they follow from the sums above.
  private var expectedByTwo: Double?
  private var expectedByBoth: Double?
  /// Whether a code without a place in the order was counted.
  package private(set) var hasOutsider = false
  private let range: Double

  package init(_ counts: [Int], on scale: CodeScale) {
    let k = scale.count
    let ordered = scale.offsets.count
    range = scale.range
    guard counts.count == k * k else { return }
    for i in 0..<k {
      let row = i * k
      let x = i < ordered ? scale.offsets[i] : 0
      for j in 0..<k {
        let whole = counts[row + j]
        if whole == 0 { continue }
        let count = Double(whole)
        n += whole
        if i == j { same += whole }
        distances += count * scale.distances[row + j]
        squares += count * scale.squares[row + j]
        if i >= ordered || j >= ordered {
          hasOutsider = true
          continue
        }
        let y = scale.offsets[j]
        first += count * x
        second += count * y
        firstSquares += count * x * x
        secondSquares += count * y * y
      }
    }
    if hasOutsider { expectDistances(counts, scale) }
  }

  private mutating func expectDistances(_ counts: [Int], _ scale: CodeScale) {
    let (first, second) = codeTotals(of: counts, codes: scale.count)
    var (byTwo, byBoth) = (0.0, 0.0)
    for i in 0..<scale.count {
      for j in 0..<scale.count {
        let square = scale.squares[i * scale.count + j]
        byTwo += first[i] * second[j] * square
        byBoth += (first[i] + second[i]) * (first[j] + second[j]) * square
      }
    }
    (expectedByTwo, expectedByBoth) = (byTwo, byBoth)
  }

  static let nothingShared = "no shared issue"
  static let constantAndEqual = "both are constant and equal"
  static let oneConstant = "one rater is constant"
  static let noOrder = "a code has no place in the order"

  /// The share of issues with the same code (Lijphart 1963).
  package var exact: Estimate {
    guard n > 0 else { return .undefined(Self.nothingShared) }
    return Estimate(Double(same) / Double(n))
  }

  /// Voting coincidence, a half for neighbours on a scale of three: 1 − mean|x−y|/d_max.
  package var half: Estimate { similarity(distances, range: range, weight: 1) }

  /// S, absolute (Signorino & Ritter 1999): 1 − 2·Σ|x−y|/(d_max·n).
  package var s: Estimate { similarity(distances, range: range, weight: 2) }

  /// S, squared: 1 − 2·Σ(x−y)²/(d_max²·n).
  package var sSquared: Estimate { similarity(squares, range: range * range, weight: 2) }

  /// Cohen's κ with quadratic weights (Cohen 1968; Häge 2011): chance is the product of the two raters' own habits.
  package var kappa: Estimate {
    let whole = Double(n)
    return corrected(
      whole * squares, expected: expectedByTwo ?? whole * (firstSquares + secondSquares) - 2 * first * second)
  }

  /// Scott's π with quadratic weights (Scott 1955; Häge 2011): chance is the habit of both together.
  package var pi: Estimate {
    let whole = Double(n)
    let sum = first + second
    return corrected(
      4 * whole * squares,
      expected: expectedByBoth ?? 4 * whole * (firstSquares + secondSquares) - 2 * sum * sum)
  }

  /// Krippendorff's α of the two with squared distances: 1 − (1−π)(2n−1)/(2n).
  package var alpha: Estimate {
    guard let value = pi.value else { return pi }
    return Estimate(1 - (1 - value) * Double(2 * n - 1) / Double(2 * n))
  }

  /// Pearson's r of the positions.
  package var pearson: Estimate {
    guard n > 0 else { return .undefined(Self.nothingShared) }
    guard !hasOutsider else { return .undefined(Self.noOrder) }
    let whole = Double(n)
    let varianceOfFirst = whole * firstSquares - first * first
    let varianceOfSecond = whole * secondSquares - second * second
    guard varianceOfFirst > 0, varianceOfSecond > 0 else { return .undefined(whyConstant) }
    let products = (firstSquares + secondSquares - squares) / 2
    let r = (whole * products - first * second) / (varianceOfFirst.squareRoot() * varianceOfSecond.squareRoot())
    return Estimate(max(-1, min(1, r)))
  }

  /// Why a correlation of constants is undefined.
  var whyConstant: String { same == n && kappa.value == nil ? Self.constantAndEqual : Self.oneConstant }

  private func similarity(_ sum: Double, range: Double, weight: Double) -> Estimate {
    guard n > 0 else { return .undefined(Self.nothingShared) }
    guard range > 0 else { return .undefined("the scale has one code") }
    let whole = Double(n) * range
    return Estimate((whole - weight * sum) / whole)
  }

  private func corrected(_ observed: Double, expected: Double) -> Estimate {
    guard n > 0 else { return .undefined(Self.nothingShared) }
    guard expected > 0 else { return .undefined(Self.constantAndEqual) }
    return Estimate((expected - observed) / expected)
  }
}

/// How often each of the two took each code.
func codeTotals(of counts: [Int], codes k: Int) -> ([Double], [Double]) {
  var first = [Double](repeating: 0, count: k)
  var second = first
  for i in 0..<k {
    for j in 0..<k {
      first[i] += Double(counts[i * k + j])
      second[j] += Double(counts[i * k + j])
    }
  }
  return (first, second)
}
