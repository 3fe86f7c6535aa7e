import CasusAnalysis
import Testing

/// Thirty issues, three codes; κ by scikit-learn 1.9.1 (`cohen_kappa_score`, quadratic weights), τ-b by scipy 1.17.1,
/// interval α by krippendorff 0.9.0.
private let first = [
  2, 1, 2, 2, 1, 2, 2, 0, 0, 0, 0, 2, 2, 0, 1, 2, 0, 2, 0, 1, 2, 0, 1, 0, 2, 0, 2, 1, 1, 1,
]
private let second = [
  2, 1, 2, 2, 2, 2, 2, 0, 0, 1, 0, 1, 2, 0, 2, 2, 0, 1, 0, 0, 1, 0, 2, 0, 2, 1, 2, 1, 1, 1,
]

private func agreement(_ x: [Int], _ y: [Int], codes: Int = 3) -> Agreement {
  var result = Agreement(on: CodeScale(positions: (0..<codes).map(Double.init)))
  for (a, b) in zip(x, y) { result.add(a, b) }
  return result
}

private func isClose(_ a: Double?, _ b: Double, _ tolerance: Double = 1e-12) -> Bool {
  a.map { abs($0 - b) <= tolerance } ?? false
}

@Test func `Weighted kappa, tau and alpha are those of the packages`() {
  let result = agreement(first, second)
  #expect(result.n == 30)
  #expect(isClose(result.kappa.value, 0.7887323943661971))
  #expect(isClose(result.tauB.value, 0.7183821344332633))
  #expect(isClose(result.alpha.value, 0.7921722113502936))
}

@Test func `Half credit is S on another scale, and squared S weighs far misses more`() {
  let result = agreement(first, second)
  #expect(isClose(result.half.value, ((result.s.value ?? 9) + 1) / 2))
  #expect(isClose(result.exact.value, 21.0 / 30))
  #expect(isClose(result.s.value, 1 - 2 * 9.0 / (2 * 30)))
  #expect(isClose(result.sSquared.value, 1 - 2 * 9.0 / (4 * 30)))
}

@Test func `Two raters' interval alpha follows from pi`() {
  let result = agreement(first, second)
  guard let pi = result.pi.value else { return #expect(Bool(false)) }
  #expect(isClose(result.alpha.value, 1 - (1 - pi) * 59.0 / 60))
}

@Test func `Both constant and equal agree wholly, and chance correction is undefined`() {
  let result = agreement([1, 1, 1], [1, 1, 1])
  #expect(result.exact.value == 1)
  #expect(result.s.value == 1)
  #expect([result.kappa.value, result.pi.value, result.alpha.value, result.tauB.value] == [nil, nil, nil, nil])
  #expect(result.kappa.reason == "both are constant and equal")
}

@Test func `One constant rater makes kappa 0 and tau undefined`() {
  let result = agreement([2, 2, 2, 2], [2, 1, 0, 2])
  #expect(isClose(result.kappa.value, 0))
  #expect(result.tauB.value == nil)
  #expect(result.tauB.reason == "one rater is constant")
}

@Test func `No shared issue is undefined with a reason`() {
  let result = agreement([], [])
  #expect(result.n == 0)
  #expect([result.exact.value, result.s.value, result.kappa.value] == [nil, nil, nil])
  #expect(result.kappa.reason == "no shared issue")
}

@Test func `The greatest distance comes from the codebook and not from what was seen`() {
  #expect(agreement([0, 1], [1, 0], codes: 2).s.value == -1)
  #expect(agreement([0, 1], [1, 0], codes: 3).s.value == 0)
}

/// statsmodels 0.15.0, `proportion_confint(method="wilson")`; 73/146 and 12/54 are the rates of Leeds, Long & Mitchell and
/// of Berkemeier & Fuhrmann.
@Test(arguments: [
  (0, 5, 0.0, 0.43448246478317487), (5, 5, 0.5655175352168252, 1.0), (1, 3, 0.06149194472039626, 0.7923403991979523),
  (73, 146, 0.4199424861667034, 0.5800575138332966), (12, 54, 0.13195416567633128, 0.34938671659638887),
  (11, 17, 0.4130036348521868, 0.8269027960275626),
])
func `Wilson's interval`(successes: Int, n: Int, low: Double, high: Double) {
  let interval = wilsonShare(successes, of: n)
  #expect(isClose(interval.low, low))
  #expect(isClose(interval.high, high))
}

@Test func `Of nothing there is no share`() {
  #expect(wilsonShare(0, of: 0).value == nil)
}

/// krippendorff 0.9.0, ordinal, on three raters and nine units with missing values.
@Test func `Alpha of a group with missing values`() {
  let raters: [[Int?]] = [
    [0, 1, 2, 2, 1, 0, nil, 2, 1], [0, 1, 2, 1, 1, 0, 1, 2, nil], [nil, 1, 2, 2, 0, 0, 1, nil, nil],
  ]
  let units = (0..<9).map { unit in (0..<3).map { code in raters.count { $0[unit] == code } } }
  #expect(isClose(krippendorffOrdinalAlpha(units).value, 0.8531309959881388))
  #expect(krippendorffOrdinalAlpha([[2, 0], [3, 0]]).value == nil)
  #expect(krippendorffOrdinalAlpha([[1, 0], [0, 1]]).value == nil)
  #expect(krippendorffOrdinalAlpha([]).value == nil)
}
