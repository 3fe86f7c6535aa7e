import CasusAnalysis
import Testing

/// Days and whether the wait ended (1) or was still on when last seen (0): zero lags, ties of both kinds, heavy
/// censoring. Expected values are those of lifelines 0.30.3 on the same rows.
private let heavy = waits([
  (0, 1), (3, 1), (3, 0), (5, 1), (8, 0), (12, 1), (12, 1), (12, 0), (20, 0), (31, 1), (44, 1), (90, 0), (90, 0),
  (120, 1), (337, 0),
])
/// The last wait ends, so the survival reaches 0.
private let toZero = waits([
  (1, 1), (2, 1), (2, 1), (4, 1), (6, 0), (7, 1), (9, 1), (9, 1), (15, 0), (22, 1), (40, 1),
])
private let mostlyOpen = waits([(0, 0), (0, 1), (30, 0), (60, 1), (200, 0), (365, 0)])

private func waits(_ rows: [(Double, Int)]) -> [WaitObservation] {
  rows.map { WaitObservation($0.0, $0.1 == 1 ? .event : .censored) }
}

private func isClose(_ a: Double?, _ b: Double?, _ tolerance: Double = 1e-12) -> Bool {
  guard let a, let b else { return a == nil && b == nil }
  return abs(a - b) <= tolerance * max(1, abs(b))
}

@Test func `Kaplan–Meier and its interval are those of lifelines`() {
  let expected: [(Double, Double, Double?, Double?)] = [
    (0, 0.9333333333333331, 0.6126412437748727, 0.9903322366500168),
    (3, 0.8666666666666667, 0.5639120057089515, 0.9648844959164715),
    (5, 0.7944444444444445, 0.4879051957243935, 0.9288700887839273),
    (8, 0.7944444444444445, 0.4879051957243935, 0.9288700887839273),
    (12, 0.6355555555555553, 0.3298250072645598, 0.8309244134780103),
    (20, 0.6355555555555553, 0.3298250072645598, 0.8309244134780103),
    (31, 0.5296296296296295, 0.2256884680790158, 0.7623357925016943),
    (44, 0.4237037037037036, 0.14490171484297662, 0.6826744523153339),
    (90, 0.4237037037037036, 0.14490171484297662, 0.6826744523153339),
    (120, 0.21185185185185182, 0.01475947405904095, 0.5648218289723437),
    (337, 0.21185185185185182, 0.01475947405904095, 0.5648218289723437),
  ]
  let curve = KaplanMeier(heavy)
  #expect(curve.steps.map(\.time) == expected.map(\.0))
  for (step, row) in zip(curve.steps, expected) {
    #expect(isClose(step.survival, row.1))
    #expect(isClose(step.low, row.2))
    #expect(isClose(step.high, row.3))
  }
  #expect(curve.steps.map(\.atRisk) == [15, 14, 12, 11, 10, 7, 6, 5, 4, 2, 1])
  #expect(curve.steps.map(\.events) == [1, 1, 1, 0, 2, 0, 1, 1, 0, 1, 0])
  #expect(curve.steps.map(\.censored) == [0, 1, 0, 1, 1, 1, 0, 0, 2, 0, 1])
}

@Test func `The median and its interval are those of lifelines`() {
  #expect(KaplanMeier(heavy).median.value == 44)
  #expect(KaplanMeier(heavy).medianLimits.low == 5)
  #expect(KaplanMeier(heavy).medianLimits.high == nil)
  #expect(KaplanMeier(toZero).median.value == 9)
  #expect(KaplanMeier(toZero).medianLimits.low == 2)
  #expect(KaplanMeier(toZero).medianLimits.high == 22)
  #expect(KaplanMeier(mostlyOpen).median.value == nil)
  #expect(KaplanMeier(mostlyOpen).medianLimits.low == 0)
  #expect(KaplanMeier(mostlyOpen).medianLimits.high == nil)
}

@Test func `A survival of 0 or 1 has no interval`() {
  let curve = KaplanMeier(toZero)
  #expect(curve.steps.first?.time == 0)
  #expect(curve.steps.first?.low == nil)
  #expect(curve.steps.last?.survival == 0)
  #expect(curve.steps.last?.low == nil)
}

@Test func `Where every case is open, nothing but the survival of 1 is defined`() {
  let curve = KaplanMeier(waits([(24, 0), (337, 0)]))
  #expect(curve.steps.allSatisfy { $0.survival == 1 && $0.low == nil && $0.events == 0 })
  #expect(curve.median.value == nil)
  #expect(curve.median.reason != nil)
  #expect(curve.medianLimits.low == nil)
  #expect(curve.medianLimits.high == nil)
}

@Test func `Without censoring the curve is one minus the empirical distribution`() {
  let times: [Double] = [0, 0, 3, 7, 7, 7, 10, 40]
  let curve = KaplanMeier(times.map { WaitObservation($0, .event) })
  for step in curve.steps {
    #expect(isClose(step.survival, 1 - Double(times.count { $0 <= step.time }) / Double(times.count)))
  }
}

@Test func `An event and a censoring on one day are taken in that order`() {
  let curve = KaplanMeier(waits([(5, 0), (5, 1)]))
  #expect(curve.steps.last?.atRisk == 2)
  #expect(curve.steps.last?.survival == 0.5)
}

@Test func `A survival of exactly one half is the median at once, and rounding does not hide it`() {
  #expect(KaplanMeier(waits([(5, 1), (9, 1), (12, 0), (20, 0)])).median.value == 9)
  // 3/4 · 2/3 in doubles need not be 0.5.
  #expect(KaplanMeier(waits([(1, 1), (2, 1), (3, 1), (4, 0), (5, 0), (6, 0)])).median.value == 3)
  for n in stride(from: 2, through: 200, by: 2) {
    let rows = (1...n).map { WaitObservation(Double($0), $0 <= n / 2 ? .event : .censored) }
    #expect(KaplanMeier(rows).median.value == Double(n / 2))
  }
}

@Test func `Nothing waited for is an empty curve and no trap`() {
  let curve = KaplanMeier([])
  #expect(curve.median.value == nil)
  #expect(curve.median.reason != nil)
  #expect(restrictedMean(curve, upTo: 90).value == nil)
}

/// Means by lifelines 0.30.3; its variance is another quantity, so the variance is the formula of Greenwood form in exact
/// fractions (Python 3.11).
@Test func `The restricted mean and its variance`() {
  for (horizon, value, variance) in [
    (30.0, 21.534444444444443, 9.598227469135802), (90, 48.54555555555554, 116.5400909122085),
    (337, 107.22851851851851, 2033.8675481595794),
  ] {
    let mean = restrictedMean(KaplanMeier(heavy), upTo: horizon)
    #expect(isClose(mean.value, value))
    let reach = 1.959963984540054 * variance.squareRoot()
    #expect(isClose(mean.low, max(0, value - reach)))
    #expect(isClose(mean.high, min(horizon, value + reach)))
  }
  #expect(isClose(restrictedMean(KaplanMeier(toZero), upTo: 30).value, 11.742424242424242))
  #expect(isClose(restrictedMean(KaplanMeier(mostlyOpen), upTo: 90).value, 66.66666666666666))
}

@Test func `The restricted mean ends with the largest time seen`() {
  #expect(restrictedMean(KaplanMeier(heavy), upTo: 337).value != nil)
  #expect(restrictedMean(KaplanMeier(heavy), upTo: 338).value == nil)
}

/// lifelines 0.30.3, `multivariate_logrank_test`.
@Test func `The log-rank test of two and of three groups`() {
  let two = LogRank([heavy, toZero])
  #expect(isClose(two?.chiSquared, 5.549448187291402))
  #expect(isClose(two?.p, 0.01848651414585553))
  #expect(two?.degreesOfFreedom == 1)
  let three = LogRank([heavy, toZero, mostlyOpen])
  #expect(isClose(three?.chiSquared, 8.251276083561494))
  #expect(isClose(three?.p, 0.016153184892653744))
  #expect(three?.isDescriptive == true)
}

@Test func `There is no test without events, or of one group`() {
  #expect(LogRank([waits([(3, 0)]), waits([(4, 0), (9, 0)])]) == nil)
  #expect(LogRank([heavy]) == nil)
  #expect(LogRank([heavy, []]) == nil)
}

/// scipy 1.17.1, `chi2.sf`.
@Test(arguments: [
  (0.1, 1, 0.7518296340458492), (3.841458820694124, 1, 0.04999999999999989), (10, 2, 0.006737946999085468),
  (25, 7, 0.0007588002556582502), (0.5, 5, 0.9921232932326296), (700, 1, 2.990226975124623e-154), (0, 1, 1),
])
func `The tail of chi squared`(x: Double, degrees: Int, p: Double) {
  #expect(abs(chiSquaredUpperTail(x, degreesOfFreedom: degrees) - p) <= 1e-11 * p)
}

/// lifelines 0.30.3, `AalenJohansenFitter`, on times without ties (which it would jitter).
@Test func `Cumulative incidence with a competing refusal`() {
  let rows: [(Double, Int)] = [
    (1, 1), (2, 2), (4, 1), (7, 0), (9, 2), (13, 1), (18, 0), (25, 2), (31, 1), (40, 0),
  ]
  let endings: [WaitObservation.Ending] = [.censored, .event, .competing]
  let steps = AalenJohansen(rows.map { WaitObservation($0.0, endings[$0.1]) }).steps
  let answered =
    [0, 0.1, 0.1, 0.2, 0.2, 0.2, 0.3166666666666666, 0.3166666666666666, 0.3166666666666666]
    + [0.4722222222222221, 0.4722222222222221]
  let refused =
    [0, 0, 0.1, 0.1, 0.1, 0.21666666666666662, 0.21666666666666662, 0.21666666666666662]
    + [0.3722222222222221, 0.3722222222222221, 0.3722222222222221]
  #expect(steps.count == 11)
  for (index, step) in steps.enumerated() {
    #expect(isClose(step.event, answered[index]))
    #expect(isClose(step.competing, refused[index]))
  }
}

@Test func `Incidences and the survival add up to one`() {
  let rows = (0..<60).map { WaitObservation(Double($0 * 7 % 23), [.event, .competing, .censored][$0 % 3]) }
  let survival = KaplanMeier(rows).steps.map(\.survival)
  for (step, survival) in zip(AalenJohansen(rows).steps, survival) {
    #expect(isClose(step.event + step.competing + survival, 1))
  }
}
