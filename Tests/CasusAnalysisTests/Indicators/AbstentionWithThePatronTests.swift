import CasusAnalysis
import CasusData
import Testing

private let fixture = ballots([("P", "ynya."), ("A", "yna.y"), ("B", "nnaay"), ("C", "yyy.n")])

private func patron(_ more: String) throws -> (answers: AnswerGroup?, faults: [String]) {
  try measured(AbstentionWithThePatron.self, bound(more), csv: fixture)
}

/// The patron took a side on the first three issues: yes, no, yes.
@Test func `Members are with the patron, abstain or are against it where it took a side`() throws {
  let answers = try #require(try patron("patron: P").answers)
  #expect(
    try answers.table("actors").lines("actor", "n", "with", "abstain", "against", "silent") == [
      "A 3 2 1 0 0", "B 3 1 1 1 0", "C 3 2 0 1 0",
    ])
  #expect(try answers.measure("issues").value == .number(3))
  #expect(try answers.measure("noSide").value == .number(2))
  #expect(try answers.measure("withShare").value == .number(5.0 / 9))
  #expect(try answers.measure("abstainShare").value == .number(2.0 / 9))
  #expect(
    try answers.table("cells").lines("issue", "actor", "stance").prefix(3) == [
      "i1 A with", "i1 B against", "i1 C with",
    ])
}

@Test func `The patron of a bound table has to be named and to be there`() throws {
  #expect(try patron("").faults == ["expected 'patron', found none"])
  #expect(try patron("patron: Q").faults == ["no positions of an actor 'Q'"])
}

@Test func `Years are counted apart`() throws {
  let csv = ballots([("P", "ynya"), ("A", "yna."), ("B", "nnaa")]) { 2000 + $0 / 2 }
  let options = bound("patron: P, by: year")
  let answers = try #require(try measured(AbstentionWithThePatron.self, options, csv: csv).answers)
  #expect(
    try answers.table("groups").lines("group", "n", "with", "abstain", "against") == ["2000 4 3 0 1", "2001 2 0 2 0"])
}

@Test func `The allies towards the state whose cause it is, and towards Russia on every issue`() throws {
  let principal = try measured(AbstentionWithThePatron.self, "{}", asOf: "2021-09-16")
  let cells = try principal.table("cells").lines("issue", "actor", "stance")
  #expect(cells.contains("crimea-vote-2014 KAZ abstain"))
  #expect(cells.contains("crimea-vote-2014 KGZ silent"))
  #expect(cells.contains("war-2020 BLR against"))
  #expect(!cells.contains { $0.hasPrefix("crimea-vote-2014 UZB") })
  let russia = try measured(AbstentionWithThePatron.self, "{patron: RUS}", asOf: "2021-09-16")
  // On the border Russia kept to the middle: no side, no row.
  #expect(!(try russia.table("list").lines("issue").contains("border-2021")))
  #expect(try russia.table("cells").lines("issue", "actor", "stance").contains("crimea-vote-2014 ARM with"))
  #expect(try russia.measure("withShare").rule == "abstention-with-the-patron/patron=RUS")
}
