import CasusAnalysis
import CasusData
import Testing

private func isNear(_ a: Double?, _ b: Double?, _ tolerance: Double = 1e-12) -> Bool {
  guard let a, let b else { return a == nil && b == nil }
  return abs(a - b) <= tolerance * max(1, abs(b))
}

/// scipy 1.17.1: pdist for Gini's differences; scikit-learn 1.9.1's auc of the Lorenz curve gives the same.
@Test func `Concentration is that of scipy`() {
  let six = Concentration([3, 1, 0, 12, 7, 7])
  #expect(isNear(six.herfindahl.low, 0.28))
  #expect(isNear(six.normalizedHerfindahl.low, 0.136))
  #expect(isNear(six.effectiveNumber.low, 3.5714285714285703))
  #expect(isNear(six.gini.low, 0.5466666666666666))
  #expect(six.gini.low == six.gini.high)
  // Forty are not corrected for being few.
  #expect(isNear(Concentration((1...40).map(Double.init)).gini.low, 0.325))
}

@Test func `All alike is no concentration, and one who bears all is all of it`() {
  let even = Concentration([5, 5, 5, 5])
  #expect(even.normalizedHerfindahl.value == .number(0))
  #expect(even.gini.value == .number(0))
  #expect(even.effectiveNumber.value == .number(4))
  let one = Concentration([0, 0, 8])
  #expect(one.herfindahl.value == .number(1))
  #expect(one.normalizedHerfindahl.value == .number(1))
  #expect(isNear(one.gini.low, 1))
}

/// A search over a grid of two amounts with numpy 2.4.6 finds 0.27305 and 0.3881 as the least and nearly 1 as the most.
@Test func `Who is missing from amounts may bear anything`() {
  let bounds = Concentration([3, 1, 12], missing: 2)
  #expect(isNear(bounds.herfindahl.low, 154.0 / 256 / (1 + 2 * 154.0 / 256)))
  #expect(bounds.herfindahl.high == 1)
  #expect(isNear(bounds.gini.low, 0.3875))
  #expect(isNear(bounds.gini.high, 1))
  #expect(bounds.share(of: 12).value == .bounds(Bounds(low: 0, high: 0.75)))
  #expect(bounds.shareOfMissing.value == .bounds(Bounds(low: 0, high: 1)))
  #expect(bounds.greatest.value == .bounds(Bounds(low: 0.3, high: 1)))
}

@Test func `Who is missing from shares bears what is left`() {
  let one = Concentration([0.5, 0.2], missing: 1, .sharesOfWhole)
  #expect(isNear(one.herfindahl.low, 0.38))
  #expect(isNear(one.herfindahl.high, 0.38))
  #expect(isNear(one.shareOfMissing.low, 0.3))
  let two = Concentration([0.5, 0.2], missing: 2, .sharesOfWhole)
  #expect(isNear(two.herfindahl.low, 0.335))
  #expect(isNear(two.herfindahl.high, 0.38))
  #expect(two.greatest.value == .number(0.5))
  #expect(isNear(Concentration([0.1], missing: 2, .sharesOfWhole).greatest.low, 0.45))
}

@Test func `What is undefined says why`() {
  #expect(Concentration([0, 0]).herfindahl.reason == "every number is zero")
  #expect(Concentration([]).gini.reason == "no member")
  #expect(Concentration([], missing: 2).herfindahl.reason == "no member is on record with a number")
  #expect(Concentration([4]).gini.reason == "one member")
  #expect(Concentration([4]).herfindahl.value == .number(1))
  #expect(Concentration([0.6, 0.6], .sharesOfWhole).herfindahl.reason == "the shares add up to more than 1")
  #expect(
    Concentration([0.6, 0.2], .sharesOfWhole).herfindahl.reason == "the shares of all members add up to less than 1")
  // Shares rounded to the percent are no fault.
  #expect(Concentration([0.33, 0.33, 0.33], .sharesOfWhole).herfindahl.reason == nil)
}

@Test func `Numbers at the edge of what can be held give numbers or a reason`() {
  #expect(isNear(Concentration([1e200, 1e200]).herfindahl.low, 0.5))
  #expect(isNear(Concentration([1e-300, 3e-300]).gini.low, 0.5))
  #expect(Concentration([1e308, 1e308]).herfindahl.reason == "the numbers are too large to be added up")
}
