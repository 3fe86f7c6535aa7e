import CasusAnalysis
import CasusData
import Testing

private let fixture = ballots([("A", "yyy"), ("B", "yya"), ("C", "nya"), ("D", "nyn")])

@Test func `Two camps are the most polarised, and one voice is not at all`() throws {
  let answers = try #require(try measured(Polarisation.self, bound("K: even-split"), csv: fixture).answers)
  let issues = try answers.table("issues")
  #expect(abs((issues.value(0, "polarisation").number ?? 0) - 1) < 1e-12)
  #expect(issues.value(1, "polarisation") == .number(0))
  #expect(try answers.measure("highest").value == issues.value(0, "polarisation"))
  #expect(try answers.measure("highestIssue").value == .text("i1"))
  #expect(try answers.measure("polarisation").n == 3)
}

/// numpy 2.4.6: p = (.25, .5, .25) on (0, 1, 2) with a = 1 gives 0.25, an even split 0.5; their mean with 0.
@Test func `The mean over issues is the published number`() throws {
  let answers = try #require(try measured(Polarisation.self, bound("a: 1"), csv: fixture).answers)
  guard case .number(let value) = try answers.measure("polarisation").value else {
    Issue.record("no number")
    return
  }
  #expect(abs(value - (0.5 + 0 + 0.25) / 3) < 1e-12)
  #expect(try answers.measure("polarisation").rule.hasSuffix(";a=1;K=1"))
}

@Test func `A sensitivity outside the axioms and a factor that is none are refused`() throws {
  func faults(_ more: String) throws -> [String] { try measured(Polarisation.self, bound(more), csv: fixture).faults }
  #expect(try faults("a: 0") == ["expected a number above 0 and up to 1.6 for 'a', found 0"])
  #expect(try faults("a: 1.7") == ["expected a number from 0 to 1.6 for 'a', found 1.7"])
  #expect(try faults("K: -1") == ["expected a number above 0 or even-split for 'K', found a number"])
  #expect(try faults("K: evn") == ["expected a number above 0 or even-split for 'K', found 'evn'"])
}

@Test func `The alliance was most polarised on the status of Karabakh`() throws {
  let answers = try measured(Polarisation.self, "{a: 1}", asOf: "2021-09-16")
  // One for Armenia, two between, three against: p = (3, 2, 1)/6.
  #expect(try answers.table("issues").lines("issue", "below", "between", "above").contains("nk-status-2015 3 2 1"))
  #expect(try answers.measure("highest").reason == nil)
}
