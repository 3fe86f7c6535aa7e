import CasusAnalysis
import CasusData
import Testing

/// scikit-learn 1.9.1, jaccard_score of [1, 1, 1, 0, 0] and [1, 1, 0, 1, 0]: 0.5; the coefficient by hand, 2/3.
@Test func `Sets overlap as scikit-learn says`() {
  let overlap = SetOverlap([(.yes, .yes), (.yes, .yes), (.yes, .no), (.no, .yes), (.no, .no)])
  #expect(overlap.jaccard.value == .number(0.5))
  #expect(overlap.coefficient.value == .number(2.0 / 3))
  #expect(overlap.sizes.shared == 2...2)
}

/// Every way to settle the uncertain members, one after the other.
@Test func `Uncertain members bound Jaccard as tightly as trying them all`() {
  let cases: [[(a: SetOverlap.Belonging, b: SetOverlap.Belonging)]] = [
    [(.yes, .yes), (.yes, .no), (.yes, .perhaps), (.perhaps, .no), (.no, .yes)],
    [(.perhaps, .perhaps), (.yes, .no)], [(.perhaps, .perhaps), (.perhaps, .yes), (.yes, .yes)],
    [(.perhaps, .yes), (.yes, .perhaps), (.perhaps, .perhaps), (.no, .perhaps)],
  ]
  for members in cases {
    var settled: [[(Bool, Bool)]] = [[]]
    for (a, b) in members {
      let options = [false, true].flatMap { x in [false, true].map { (x, $0) } }.filter { x, y in
        (a == .perhaps || (a == .yes) == x) && (b == .perhaps || (b == .yes) == y)
      }
      settled = settled.flatMap { known in options.map { known + [$0] } }
    }
    let values = settled.compactMap { way -> Double? in
      let all = way.count { $0 || $1 }
      return all == 0 ? nil : Double(way.count { $0 && $1 }) / Double(all)
    }
    let jaccard = SetOverlap(members).jaccard
    #expect(jaccard.low == values.min(), "\(members)")
    #expect(jaccard.high == values.max(), "\(members)")
  }
}

@Test func `Empty sets overlap in nothing that could be measured`() {
  #expect(SetOverlap([]).jaccard.reason == "neither has a member")
  #expect(SetOverlap([(.yes, .no)]).coefficient.reason == "one of the two has no member")
}
