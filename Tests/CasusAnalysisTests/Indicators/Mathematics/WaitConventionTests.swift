import CasusAnalysis
import Testing

private func waits(_ rows: [(Double, Int)]) -> [WaitObservation] {
  let endings: [WaitObservation.Ending] = [.censored, .event, .competing, .withdrawn]
  return rows.map { WaitObservation($0.0, endings[$0.1]) }
}

private func isClose(_ a: Double?, _ b: Double?) -> Bool {
  guard let a, let b else { return a == nil && b == nil }
  return abs(a - b) <= 1e-12 * max(1, abs(b))
}

private let heavy = waits([
  (0, 1), (3, 1), (3, 0), (5, 1), (8, 0), (12, 1), (12, 1), (12, 0), (20, 0), (31, 1), (44, 1), (90, 0), (90, 0),
  (120, 1), (337, 0),
])

/// R 4.2.2, survival 3.5.3, `survfit(conf.type = "log")` and `"plain"`.
@Test(arguments: [
  (
    SurvivalInterval.log,
    [
      (0.0, 0.815264045653585012, 1), (5, 0.611500071968635761, 1), (12, 0.423632636840447274, 0.95349326059989881),
      (44, 0.211211380899287177, 0.84997705979603233), (120, 0.044923253987251395, 0.99906402919511705),
    ]
  ),
  (
    .plain,
    [
      (0, 0.80709965996029986, 1), (5, 0.58651610038239455, 1), (12, 0.37775334427768015, 0.89335776683343093),
      (44, 0.12873179399908313, 0.71867561340832431), (120, 0, 0.54041959432065001),
    ]
  ),
])
func `The other scales of the interval are those of R`(scale: SurvivalInterval, expected: [(Double, Double, Double)]) {
  let curve = KaplanMeier(heavy, interval: scale)
  for (time, low, high) in expected {
    let step = curve.steps.first { $0.time == time }
    #expect(isClose(step?.low, low))
    #expect(isClose(step?.high, high))
  }
  #expect(curve.medianLimits(.midpoint).low == 12)
  #expect(curve.medianLimits(.midpoint).high == nil)
}

/// R's `survfit` gives 10.5 for the first and, because its curve falls no further, 9 for the second.
@Test func `On a level stretch at one half R takes the middle, the textbook its start`() {
  let falls = KaplanMeier(waits([(5, 1), (9, 1), (12, 1), (20, 0)]))
  #expect(falls.median(.first).value == 9)
  #expect(falls.median(.midpoint).value == 10.5)
  #expect(falls.median(.midpoint).low == 5)
  let stays = KaplanMeier(waits([(5, 1), (9, 1), (12, 0), (20, 0)]))
  #expect(stays.median(.first).value == 9)
  #expect(stays.median(.midpoint).value == 9)
}

/// R, `survfit(Surv(t, state) ~ 1, conf.type = "log-log")`: shares, squared standard errors and limits, with ties of
/// ends of different kinds.
@Test func `Three kinds of ends have the shares and variances of R`() {
  let steps = AalenJohansen(
    waits([
      (1, 1), (1, 2), (1, 0), (2, 1), (2, 1), (3, 3), (4, 2), (4, 2), (4, 0), (5, 1), (6, 0), (6, 3), (8, 1), (9, 0),
      (9, 2),
    ])
  ).steps
  let expected: [(Double, event: (Double, Double), refused: (Double, Double), withdrawn: (Double, Double))] = [
    (1, (0.066666666666666666, 0.0041481481481481499), (0.066666666666666666, 0.0041481481481481499), (0, 0)),
    (2, (0.211111111111111083, 0.0117716049382716008), (0.066666666666666666, 0.0041481481481481499), (0, 0)),
    (
      4, (0.211111111111111083, 0.0117716049382716008), (0.211111111111111138, 0.0117716049382716043),
      (0.072222222222222229, 0.0048348765432098791)
    ),
    (
      6, (0.295370370370370339, 0.0156555927069044407), (0.211111111111111138, 0.0117716049382716043),
      (0.156481481481481499, 0.0103572387974394213)
    ),
    (
      9, (0.407716049382716050, 0.0207978347431794046), (0.323456790123456850, 0.0187481329065691295),
      (0.156481481481481499, 0.0103572387974394213)
    ),
  ]
  for (time, event, refused, withdrawn) in expected {
    let step = steps.first { $0.time == time }
    for (cause, row) in [(AalenJohansen.Cause.event, event), (.competing, refused), (.withdrawn, withdrawn)] {
      #expect(isClose(step?[cause].share, row.0), "\(time) \(cause)")
      #expect(isClose(step?[cause].variance, row.1), "\(time) \(cause)")
    }
  }
  let last = steps.last?[.event].limits(.logLog)
  #expect(isClose(last?.low, 0.1432776884794648431))
  #expect(isClose(last?.high, 0.66081392661798077))
}

/// R, `Surv(entry, time, status)`.
@Test func `Who comes into sight late is at risk only from then on`() {
  let rows: [(Double, Double, WaitObservation.Ending)] = [
    (0, 4, .event), (0, 6, .censored), (2, 7, .event), (3, 9, .event), (5, 9, .censored), (5, 12, .event),
    (8, 14, .event),
  ]
  let curve = KaplanMeier(rows.map { WaitObservation($0.1, $0.2, entry: $0.0) })
  let expected: [(Double, Int, Double, Double?, Double?)] = [
    (4, 4, 0.75, 0.1279469175951458704, 0.96054864228507841), (6, 5, 0.75, 0.1279469175951458704, 0.96054864228507841),
    (7, 4, 0.5625, 0.0991035188395996552, 0.86657167676216251),
    (9, 4, 0.421875, 0.0681252275046571182, 0.75785309027658343),
    (12, 2, 0.2109375, 0.0097362302949420641, 0.59283519198786450), (14, 1, 0, nil, nil),
  ]
  for (time, atRisk, survival, low, high) in expected {
    let step = curve.steps.first { $0.time == time }
    #expect(step?.atRisk == atRisk)
    #expect(isClose(step?.survival, survival))
    #expect(isClose(step?.low, low))
    #expect(isClose(step?.high, high))
  }
}

/// R's `survdiff`: χ² = 1.6530612244897955 with and without the group c, whose expected number is 0.
@Test func `A group that was never watched when something ended is left out of the test`() {
  let a = waits([(5, 1), (6, 1), (7, 0)])
  let b = waits([(8, 1), (9, 1)])
  let c = waits([(2, 0), (2, 0)])
  for groups in [[a, b], [a, b, c], [c, a, b]] {
    let test = LogRank(groups)
    #expect(isClose(test?.chiSquared, 1.6530612244897955))
    #expect(test?.degreesOfFreedom == 1)
    #expect(test?.groups == 2)
  }
}

@Test func `A withdrawal is an end only if it is to be one`() {
  let sets = RiskSet.all(waits([(1, 1), (2, 3), (3, 1), (4, 0)]))
  // 3/4 · 1/2 and 3/4 · 2/3 · 1/2.
  #expect(isClose(KaplanMeier(sets, count: 4).steps.last?.survival, 0.375))
  #expect(isClose(KaplanMeier(sets, count: 4, withdrawalsEnd: true).steps.last?.survival, 0.25))
}

@Test func `Many waits at fractions of a day are sorted as few are`() {
  // Above a thousand the times go through the radix sort; the same ones in whole hundredths are counted instead.
  let rows = (0..<3000).map { (Double($0 * 7919 % 1009), $0 % 3) }
  let counted = RiskSet.all(waits(rows))
  let sorted = RiskSet.all(waits(rows.map { ($0.0 / 128, $0.1) }))
  #expect(sorted.map { $0.time * 128 } == counted.map(\.time))
  #expect(sorted.map(\.atRisk) == counted.map(\.atRisk))
  #expect(sorted.map(\.events) == counted.map(\.events))
  #expect(sorted.map(\.censored) == counted.map(\.censored))
}
