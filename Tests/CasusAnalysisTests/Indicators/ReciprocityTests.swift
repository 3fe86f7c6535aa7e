import CasusAnalysis
import CasusData
import Testing

private func reciprocity(_ options: String = "{}") throws -> AnswerGroup {
  let (answers, faults) = try measured(Reciprocity.self, options, of: askingAlliance)
  #expect(faults == [])
  return answers
}

@Test func `Silence, not being asked, refusing and not being a member are four things`() throws {
  let cells = try reciprocity().table("cells")
  #expect(
    cells.lines("case", "responder", "state", "rung") == [
      "r1 A gave mission", "r1 B own ", "r1 C silent ", "r1 D silent ", "r1 O refused ",
      // Only A was asked.
      "r2 A gave ", "r2 B own ", "r2 C not-asked ", "r2 D not-member ", "r2 O not-asked ",
      "r3 A silent ", "r3 B refused ", "r3 C own ", "r3 D not-member ", "r3 O silent ",
      // Nobody was asked, and one spoke all the same.
      "r4 A own ", "r4 B gave framing", "r4 C not-asked ", "r4 D not-member ", "r4 O not-asked ",
    ])
}

@Test func `What each gave each is counted by pair`() throws {
  let pairs = try reciprocity().table("pairs")
  let lines = pairs.lines(
    "actor", "responder", "cases", "gave", "refused", "silent", "notAsked", "notMember", "highest")
  #expect(lines.contains("B A 2 2 0 0 0 0 mission"))
  #expect(lines.contains("A B 1 1 0 0 0 0 framing"))
  #expect(lines.contains("B D 2 0 0 1 0 1 "))
  #expect(!lines.contains { $0.hasPrefix("A A ") })
}

@Test func `The share is of those asked, and mutual giving of pairs that could`() throws {
  let answers = try reciprocity()
  // Asked: r1 A C D O, r2 A, r3 A B O; A gave twice.
  #expect(try answers.measure("share").value == .number(2.0 / 8))
  #expect(try answers.measure("share").n == 8)
  // A and B gave each other; A and C, B and C each had cases of the other's and did not.
  #expect(try answers.measure("mutual").value == .number(1.0 / 3))
  #expect(try reciprocity("{where: \"datum.id == 'r4'\"}").measure("share").reason == "nobody was asked")
  #expect(
    try reciprocity("{where: \"datum.id == 'r4'\"}").measure("mutual").reason == "no pair in which each had a case")
}

@Test func `An organisation nobody belongs to gets a suggestion`() throws {
  #expect(
    try measured(Reciprocity.self, "{organisation: P}", of: askingAlliance).faults == [
      "no memberships of an organisation 'P'"
    ])
}

@Test func `In the alliance data Moscow refused Bishkek and nobody answered for October 2020`() throws {
  let cells = try measured(Reciprocity.self, "{}", asOf: "2024-06-30").table("cells")
  let states = Dictionary(zip(cells.lines("case", "responder"), cells.lines("state"))) { first, _ in first }
  #expect(states["kgz-jun-2010 RUS"] == "refused")
  #expect(states["rus-nov-2015 BLR"] == "gave")
  #expect(states["arm-oct-2020 RUS"] == "not-asked")
  #expect(states["arm-may-2021 ARM"] == "own")
  #expect(states["arm-may-2021 KAZ"] == "silent")
}
