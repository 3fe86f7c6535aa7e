import CasusAnalysis
import Testing

/// Two raters on a scale, and what other packages say of them: κ and κ without weights by scikit-learn 1.9.1
/// (`cohen_kappa_score`), α by krippendorff 0.9.0, τ-b and r by scipy 1.17.1. R's psych 2.2.9 has the same two κ of
/// the first pair.
struct PairOfRaters: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var positions: [Double]
  var first: [Double]
  var second: [Double]
  var kappa, kappaNominal, alphaNominal, alphaOrdinal, alpha, tauB, pearson: Double

  var agreement: Agreement {
    var agreement = Agreement(on: CodeScale(positions: positions))
    for (x, y) in zip(first, second) {
      agreement.add(positions.firstIndex(of: x) ?? -1, positions.firstIndex(of: y) ?? -1)
    }
    return agreement
  }
}

private let pairs = [
  PairOfRaters(
    testDescription: "three codes", positions: [0, 1, 2],
    first: [0, 2, 2, 1, 0, 2, 1, 1, 2, 0, 2, 1, 0, 2, 2, 2],
    second: [0, 2, 1, 1, 0, 2, 2, 1, 2, 1, 2, 0, 0, 2, 0, 2],
    kappa: 0.6521739130434783, kappaNominal: 0.5121951219512195, alphaNominal: 0.5259938837920489,
    alphaOrdinal: 0.6659340366581414, alpha: 0.6612021857923498, tauB: 0.6136008670922699,
    pearson: 0.6596992457003138),
  PairOfRaters(
    testDescription: "four codes", positions: [1, 2, 3, 4],
    first: [3, 1, 2, 4, 4, 1, 2, 2, 3, 1, 4, 1], second: [4, 1, 2, 3, 4, 2, 2, 1, 3, 1, 4, 3],
    kappa: 0.75, kappaNominal: 0.4444444444444444, alphaNominal: 0.4651162790697674,
    alphaOrdinal: 0.7428427731352523, alpha: 0.7591623036649215, tauB: 0.6355417746376502,
    pearson: 0.7589466384404111),
]

private func isClose(_ a: Double?, _ b: Double) -> Bool { a.map { abs($0 - b) <= 1e-12 } ?? false }

@Test(arguments: pairs)
func `Each measure of a pair is that of the package that bears its name`(raters: PairOfRaters) {
  let agreement = raters.agreement
  #expect(isClose(agreement.kappa.value, raters.kappa))
  #expect(isClose(agreement.kappaNominal.value, raters.kappaNominal))
  #expect(isClose(agreement.alpha.value, raters.alpha))
  #expect(isClose(agreement.alpha(.interval).value, raters.alpha))
  #expect(isClose(agreement.alpha(.nominal).value, raters.alphaNominal))
  #expect(isClose(agreement.alpha(.ordinal).value, raters.alphaOrdinal))
  #expect(isClose(agreement.tauB.value, raters.tauB))
  #expect(isClose(agreement.pearson.value, raters.pearson))
  // Scott's π is α without its correction for few units.
  let n = Double(agreement.n)
  let piNominal = 1 - (1 - raters.alphaNominal) * 2 * n / (2 * n - 1)
  #expect(isClose(agreement.piNominal.value, piNominal))
}

/// κ by statsmodels 0.15.0 (`cohens_kappa`, weights of squared differences), α by krippendorff 0.9.0, r by scipy 1.17.1.
@Test func `A scale may have uneven steps`() {
  let positions: [Double] = [1, 2, 4, 8]
  var agreement = Agreement(on: CodeScale(positions: positions))
  for (x, y) in zip([0, 1, 2, 3, 3, 2, 1, 0, 0, 3], [0, 2, 2, 3, 2, 2, 0, 0, 1, 3]) { agreement.add(x, y) }
  #expect(isClose(agreement.kappa.value, 0.8486932599724897))
  #expect(isClose(agreement.alpha.value, 0.8560606060606061))
  #expect(isClose(agreement.pearson.value, 0.8599280168035176))
  #expect(isClose(agreement.alpha(.ordinal).value, 0.8601132686084142))
}

/// krippendorff 0.9.0 on four raters and nine units with missing values.
@Test(arguments: [(CodeDistance.nominal, 0.5846153846153846), (.ordinal, 0.7958333333333334), (.interval, 0.784)])
func `Alpha of a group, by the distance of the codes`(distance: CodeDistance, expected: Double) {
  let raters: [[Int?]] = [
    [0, 1, 2, 2, 1, 0, nil, 2, 1], [0, 1, 2, 1, 1, 0, 1, 2, nil], [nil, 1, 2, 2, 0, 0, 1, nil, nil],
    [1, 1, 2, 2, nil, 0, 0, 2, nil],
  ]
  let units = (0..<9).map { unit in (0..<3).map { code in raters.count { $0[unit] == code } } }
  let alpha = krippendorffAlpha(units, distance, on: CodeScale(positions: [0, 1, 2]))
  #expect(isClose(alpha.value, expected))
}

/// The table of edges: what is constant, and what follows from it.
@Test(
  arguments: [
    ([1, 1, 1], [1, 1, 1], 1.0, 1.0, nil, nil, nil, "both are constant and equal"),
    ([2, 2, 2, 2], [2, 1, 0, 2], 0.5, 0.25, 0.0, 0.0, nil, "one rater is constant"),
    ([0, 0, 0], [2, 2, 2], 0.0, -1.0, 0.0, 0.0, nil, "one rater is constant"),
    ([], [], nil, nil, nil, nil, nil, "no shared issue"),
  ] as [([Int], [Int], Double?, Double?, Double?, Double?, Double?, String)])
func `Constants agree or are undefined as the literature has it`(
  first: [Int], second: [Int], exact: Double?, s: Double?, kappa: Double?, kappaNominal: Double?, tauB: Double?,
  reason: String
) {
  var agreement = Agreement(on: CodeScale(positions: [-1, 0, 1]))
  for (x, y) in zip(first, second) { agreement.add(x, y) }
  #expect(agreement.exact.value == exact)
  #expect(agreement.s.value == s)
  #expect(agreement.kappa.value == kappa)
  #expect(agreement.kappaNominal.value == kappaNominal)
  #expect(agreement.tauB.value == tauB)
  #expect(agreement.pearson.value == tauB)
  #expect(agreement.tauB.reason == reason)
  #expect(agreement.pearson.reason == reason)
  #expect((agreement.pi.value == nil) == (kappa == nil))
}

@Test func `A code without a place in the order disagrees with all others and has no rank`() {
  var agreement = Agreement(on: CodeScale(positions: [0, 1], outsiders: 2))
  for (x, y) in [(0, 0), (1, 1), (2, 2), (2, 3), (0, 2), (1, 0)] { agreement.add(x, y) }
  #expect(agreement.exact.value == 0.5)
  #expect(agreement.half.value == 0.5)
  #expect(agreement.tauB.reason == "a code has no place in the order")
  #expect(agreement.pearson.value == nil)
  #expect(agreement.alpha(.ordinal).value == nil)
  #expect(agreement.alpha(.nominal).value != nil)
}

@Test func `Weights change how much an issue counts in S, by its definition`() {
  let scale = CodeScale(positions: [-1, 0, 1])
  var weighted = WeightedDistances()
  for (x, y, weight) in [(0, 2, 3.0), (1, 2, 1.0), (2, 2, 4.0)] { weighted.add(x, y, weight: weight, on: scale) }
  // 1 − 2·(3·2 + 1·1)/(2·8) and 1 − 2·(3·4 + 1·1)/(4·8).
  #expect(weighted.s(on: scale).value == 0.125)
  #expect(weighted.sSquared(on: scale).value == 0.1875)
  #expect(WeightedDistances().s(on: scale).value == nil)
}
