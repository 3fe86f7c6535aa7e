import CasusAnalysis
import CasusData
import CasusSource
import Testing

private func lag(_ options: String) throws -> AnswerGroup {
  let (answers, faults) = try measured(ResponseLag.self, options, of: askingAlliance)
  #expect(faults == [])
  return answers
}

@Test func `From the receipt the clock starts later, and requests without one are missing`() throws {
  #expect(try lag("{clock: request}").table("cases").lines("case", "days").sorted() == ["r1 4", "r2 31", "r3 10"])
  let receipt = try lag("{clock: receipt}")
  #expect(try receipt.table("cases").lines("case", "days").sorted() == ["r1 2", "r3 9"])
  #expect(try receipt.measure("n").missing == 1)
}

@Test func `Without any day of receipt nothing is measured, and that is the reason`() throws {
  let answers = try measured(ResponseLag.self, "{clock: receipt}", asOf: "2024-06-30")
  #expect(try answers.measure("median").reason == "no day of receipt on record")
  #expect(try answers.measure("n").value == .number(0))
}

@Test func `Each kind of response has a clock of its own`() throws {
  let kinds = try lag("{clock: request}").table("kinds")
  #expect(
    kinds.lines("kind", "n", "answered", "refused", "open") == [
      "any 3 2 1 0", "framing 3 0 2 1", "statement 3 1 1 1", "consultation 3 0 2 1", "mission 3 0 2 1", "aid 3 0 2 1",
      "force 3 0 2 1", "highest 3 1 2 0",
    ])
}

@Test func `The highest rung reached, or exactly one kind, ends the wait where that is asked for`() throws {
  func days(_ options: String) throws -> [String] {
    try lag(options).table("cases").lines("case", "outcome", "days").sorted()
  }
  let first = "where: \"datum.id == 'r1'\", clock: request"
  #expect(try days("{\(first), until: statement}") == ["r1 answered 4"])
  // The refusal of 10 March comes before the mission of 20 March.
  #expect(try days("{\(first), until: mission}") == ["r1 refused 9"])
  #expect(try days("{\(first), until: highest}") == ["r1 refused 9"])
  #expect(try days("{\(first), until: framing, match: exactly}") == ["r1 refused 9"])
  #expect(try lag("{\(first), until: framing, match: exactly}").measure("n").rule.contains(";framing;exactly;"))
}
