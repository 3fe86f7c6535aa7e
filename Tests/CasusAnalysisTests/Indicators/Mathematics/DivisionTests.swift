import CasusAnalysis
import Testing

private let three = CodeScale(positions: [-1, 0, 1])

private func division(_ counts: [Int]) -> Division { Division(counts, on: three) }

private func isClose(_ a: Double?, _ b: Double) -> Bool { a.map { abs($0 - b) <= 1e-12 } ?? false }

@Test func `The Agreement Index is 1 where all do the same and 0 where they divide evenly`() {
  #expect(division([0, 0, 6]).agreementIndex.value == 1)
  #expect(division([0, 6, 0]).agreementIndex.value == 1)
  #expect(division([2, 2, 2]).agreementIndex.value == 0)
  // (3 − 3/2)/6 by the formula of Hix, Noury and Roland.
  #expect(division([3, 0, 3]).agreementIndex.value == 0.25)
  // (15 − 7/2)/22.
  #expect(isClose(division([2, 5, 15]).agreementIndex.value, 11.5 / 22))
}

/// Attinà's index, (max − the others)/n, has the range −1/3 to 1; moved to 0 to 1 it is the Agreement Index.
@Test func `The Agreement Index is Attinà’s on a scale from 0 to 1`() {
  for counts in [[15, 2, 5], [1, 0, 4], [3, 3, 4], [0, 2, 0]] {
    let n = Double(counts.reduce(0, +))
    let attina = (2 * Double(counts.max() ?? 0) - n) / n
    #expect(isClose(division(counts).agreementIndex.value, (attina + 1.0 / 3) / (4.0 / 3)))
  }
}

@Test func `On a scale of two codes the Agreement Index is Rice’s`() {
  let two = CodeScale(positions: [0, 1])
  for counts in [[3, 1], [2, 2], [0, 5]] {
    let division = Division(counts, on: two)
    #expect(isClose(division.agreementIndex.value, division.rice.value ?? -1))
  }
}

@Test func `Rice does not see abstentions and says so where there is nothing else`() {
  #expect(division([1, 0, 3]).rice.value == 0.5)
  #expect(division([1, 90, 3]).rice.value == 0.5)
  #expect(division([0, 4, 0]).rice.reason == "nobody took a side")
  #expect(division([0, 4, 0]).agreementIndex.value == 1)
}

@Test func `A group of one is trivially at one, and so undefined`() {
  for estimate in [division([0, 0, 1]).agreementIndex, division([0, 0, 1]).rice] {
    #expect(estimate.reason == "one position makes no group")
  }
  #expect(division([0, 0, 0]).agreementIndex.reason == "nobody took a position")
  #expect(division([0, 1, 0]).polarisation(sensitivity: 1, factor: 1).reason == "one position makes no group")
}

/// scipy 1.17.1: the sum of `binom.pmf(k, n, .5)·|2k − n|`, divided by n.
@Test func `Coin tosses of a small group already look cohesive to Rice`() {
  for (n, expected) in [(2, 0.5), (3, 0.5), (4, 0.375), (5, 0.375), (10, 0.24609375), (11, 0.24609375)] {
    #expect(isClose(division([n, 0, 0]).riceByChance.value, expected))
  }
}

/// numpy 2.4.6: `(outer(p**(1 + a), p)*abs(y[:, None] - y[None, :])).sum()`.
@Test func `Polarisation is the sum that Esteban and Ray write`() {
  let expected: [([Int], [Double])] = [
    ([3, 0, 3], [0.7071067811865476, 0.5, 0.4061261981781178, 0.32987697769322355]),
    ([2, 2, 2], [0.5132002392796673, 0.2962962962962963, 0.21310313876292278, 0.15326869865830708]),
    ([1, 4, 1], [0.3175264481385601, 0.2037037037037037, 0.16363540721422304, 0.13511588350008397]),
    ([5, 0, 1], [0.3669775610108722, 0.2777777777777778, 0.24620616139181645, 0.22329487989501137]),
  ]
  for (counts, values) in expected {
    for (a, value) in zip([0.5, 1.0, 1.3, 1.6], values) {
      #expect(isClose(division(counts).polarisation(sensitivity: a, factor: 1).value, value))
      #expect(isClose(division(counts).polarisation(sensitivity: a, factor: 10).value, 10 * value))
    }
  }
}

@Test func `An even split between the ends is 1 with the factor that is made for it, and agreement 0`() {
  for a in [0.5, 1.3, 1.6] {
    #expect(isClose(division([4, 0, 4]).polarisation(sensitivity: a, factor: nil).value, 1))
    #expect(division([0, 0, 8]).polarisation(sensitivity: a, factor: nil).value == 0)
  }
}
