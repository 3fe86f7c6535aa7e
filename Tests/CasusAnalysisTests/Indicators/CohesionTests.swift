import CasusAnalysis
import CasusData
import Testing

private let fixture = ballots([("A", "yyany.yy"), ("B", "yaanyy.y"), ("C", "yynnayyn"), ("D", "ayny.ynn")])

private func isClose(_ value: Value, _ b: Double) -> Bool {
  if case .number(let a) = value { abs(a - b) <= 1e-12 } else { false }
}

/// Agreement Index, Rice and pairs by numpy 2.4.6 from their formulas, α by krippendorff 0.9.0 with the three codes as
/// its domain.
@Test func `Cohesion is what its formulas give`() throws {
  let (found, faults) = try measured(Cohesion.self, bound(), csv: fixture)
  #expect(faults == [])
  let answers = try #require(found)
  #expect(isClose(try answers.measure("agreement").value, 0.546875))
  #expect(isClose(try answers.measure("rice").value, 0.7291666666666667))
  #expect(isClose(try answers.measure("alpha").value, 0.20399842813635927))
  let pairs = [
    0.9166666666666666, 0.7142857142857143, 0.33333333333333337, 0.6428571428571428, 0.41666666666666663,
    0.6428571428571428,
  ]
  #expect(isClose(try answers.measure("pairwise").value, pairs.reduce(0, +) / 6))
  #expect(isClose(try answers.measure("weakest").value, 0.33333333333333337))
  #expect(try answers.measure("weakestPair").value == .text("A–D"))
  #expect(try answers.measure("weakest").n == 6)
  #expect(try answers.measure("n").value == .number(8))
  #expect(try answers.measure("agreement").missing == 0)
}

@Test func `Each issue says how the group divided`() throws {
  let answers = try #require(try measured(Cohesion.self, bound(), csv: fixture).answers)
  #expect(
    try answers.table("issues").lines("issue", "above", "between", "below", "agreement", "rice") == [
      "i1 3 1 0 0.625 1", "i2 3 1 0 0.625 1", "i3 0 2 2 0.25 1", "i4 1 0 3 0.625 0.5", "i5 2 1 0 0.5 1",
      "i7 2 0 1 0.5 \(1.0 / 3)",
      "i8 2 0 2 0.25 0", "i6 3 0 0 1 1",
    ])
}

@Test func `Years are measured on their own`() throws {
  let csv = ballots([("A", "yyany.yy"), ("B", "yaanyy.y"), ("C", "yynnayyn"), ("D", "ayny.ynn")]) { 2000 + $0 / 4 }
  let answers = try #require(try measured(Cohesion.self, bound("by: year"), csv: csv).answers)
  let groups = try answers.table("groups")
  #expect(groups.lines("group", "n", "members", "agreement") == ["2000 4 4 0.53125", "2001 4 4 0.5625"])
  // All issues of all years together.
  #expect(isClose(try answers.measure("agreement").value, 0.546875))
  #expect(isClose(try answers.measure("alpha").value, 0.20399842813635927))
  #expect(try answers.table("issues").lines("group").count == 8)
  #expect(try answers.table("issues").lineage[0] == [0, 7, 14, 22].map { RowReference(table: "table", row: $0) })
}

@Test func `A group of one is undefined, and so is Rice where all abstain`() throws {
  let alone = try #require(try measured(Cohesion.self, bound(), csv: ballots([("A", "yn")])).answers)
  for name in ["agreement", "rice", "riceByChance"] {
    #expect(try alone.measure(name).reason == "on no issue: one position makes no group", "\(name)")
  }
  #expect(try alone.measure("pairwise").reason == "fewer than two members took a position")
  #expect(try alone.measure("alpha").reason == "no issue with two positions")
  let abstaining = try #require(
    try measured(Cohesion.self, bound(), csv: ballots([("A", "aa"), ("B", "aa")])).answers)
  #expect(try abstaining.measure("agreement").value == .number(1))
  #expect(try abstaining.measure("rice").reason == "on no issue: nobody took a side")
  #expect(try abstaining.measure("alpha").reason == "every position is the same")
}

@Test func `The interval moves with the choice of issues, the same each time, and can be left out`() throws {
  func interval(_ more: String = "") throws -> Measure.Interval? {
    try #require(try measured(Cohesion.self, bound(more), csv: fixture).answers).measure("agreement").interval
  }
  let first = try #require(try interval())
  #expect(try interval() == first)
  #expect((first.low ?? 1) < 0.546875 && 0.546875 < (first.high ?? 0))
  #expect(try interval("resamples: 0") == nil)
}

@Test func `Pairs may be compared by another measure`() throws {
  let answers = try #require(try measured(Cohesion.self, bound("agreement: exact"), csv: fixture).answers)
  #expect(isClose(try answers.measure("weakest").value, 1.0 / 6))
  #expect(try answers.measure("weakest").rule.hasSuffix(";pairs=exact"))
}

@Test func `An abstention that is dropped leaves a scale of two, and one that disagrees a fourth way to divide`() throws
{
  func issues(_ more: String) throws -> [String] {
    try #require(try measured(Cohesion.self, bound(more), csv: fixture).answers).table("issues")
      .lines("issue", "n", "agreement")
  }
  #expect(try issues("abstention: drop").prefix(2) == ["i1 3 1", "i2 3 1"])
  #expect(try issues("abstention: middle").prefix(2) == ["i1 4 0.625", "i2 4 0.625"])
}

@Test func `Members outside their spell do not count, and the principal can be left out`() throws {
  let with = try measured(Cohesion.self, "{}", asOf: "2021-09-16").table("issues")
  let without = try measured(Cohesion.self, "{principal: without}", asOf: "2021-09-16").table("issues")
  // On the vote about Crimea three voted with Russia, itself one of them, and Kazakhstan abstained; Uzbekistan, which
  // abstained too, was no member.
  #expect(with.lines("issue", "above", "between", "below", "missing").contains("crimea-vote-2014 3 1 0 2"))
  #expect(without.lines("issue", "above", "between", "below", "missing").contains("crimea-vote-2014 2 1 0 2"))
  #expect(with.lines("issue", "agreement").contains("crimea-vote-2014 0.625"))
}

@Test func `The alliance divides by year, and a date over two years is a group of its own`() throws {
  let groups = try measured(Cohesion.self, "{by: year, where: 'datum.order <= 8'}", asOf: "2021-09-16").table("groups")
  #expect(groups.lines("group") == ["2008", "2010", "2014", "2014–2015", "2015", "2016", "2020", "2021"])
}
