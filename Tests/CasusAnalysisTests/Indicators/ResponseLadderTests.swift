import CasusAnalysis
import CasusData
import Testing

private func ladder(_ options: String = "{}") throws -> AnswerGroup {
  let (answers, faults) = try measured(ResponseLadder.self, options, of: askingAlliance)
  #expect(faults == [])
  return answers
}

@Test func `The highest rung stands for a case; a refusal, silence and what nobody describes are steps of their own`()
  throws
{
  let cases = try ladder().table("cases")
  #expect(
    cases.lines("case", "step", "outcome", "responder", "answer") == [
      "r1 mission answered A a team", "r2 unknown answered A something", "r3 refused refused B no",
      "r4 framing answered B a label",
    ])
  // The ladder chart reads these.
  #expect(cases.lines("actorLabel", "highest") == ["Borduria mission", "Borduria ", "Carpania none", "Aland framing"])
}

@Test func `Every step of every bar is there, and the bars add up`() throws {
  let answers = try ladder()
  let counts = try answers.table("counts")
  #expect(counts.rowCount == 3 * 9)
  let bordurian = counts.lines("groupLabel", "step", "count", "share", "n").filter { $0.hasPrefix("Borduria") }
  #expect(bordurian.filter { !$0.contains(" 0 0 2") } == ["Borduria mission 1 0.5 2", "Borduria unknown 1 0.5 2"])
  let steps = ["none", "refused", "framing", "statement", "consultation", "mission", "aid", "force", "unknown"]
  let total = try steps.reduce(0.0) { sum, step in
    guard case .number(let count) = try answers.measure(step).value else { return sum }
    return sum + count
  }
  #expect(Value.number(total) == (try answers.measure("n").value))
}

@Test func `What is not known counts neither as a deed nor as none`() throws {
  let deeds = try ladder().measure("deeds")
  // r1 of r1, r3 and r4; r2 is missing.
  #expect(deeds.n == 3)
  #expect(deeds.missing == 1)
  #expect(deeds.value == .number(1.0 / 3))
  #expect(try ladder().measure("highest").value == .text("mission"))
  #expect(
    try ladder().table("reached").lines("rung", "count").prefix(4) == [
      "framing 2", "statement 1", "consultation 1", "mission 1",
    ])
}

@Test func `Bars may stand for who answered, or for cases that were asked alone`() throws {
  let byResponder = try ladder("{by: responder}").table("cases")
  #expect(
    byResponder.lines("case", "groupLabel", "step") == [
      "r1 Aland mission", "r1 the pact refused", "r2 Aland unknown", "r3 Borduria refused", "r4 Borduria framing",
    ])
  #expect(try ladder("{count: asked}").measure("n").value == .number(3))
  #expect(try ladder("{by: form}").table("counts").lines("group").first == "aid")
}

@Test func `Of nothing there is no share, and the reason says so`() throws {
  let none = try ladder("{where: \"datum.id == 'r9'\"}")
  #expect(try none.measure("deeds").reason == "no case whose highest answer is known")
  #expect(try none.measure("highest").reason == "no answer on any rung")
  #expect(try none.measure("n").value == .number(0))
}

@Test func `The ladder of the alliance data climbs to force once`() throws {
  let answers = try measured(ResponseLadder.self, "{}", asOf: "2024-06-30")
  #expect(try answers.measure("highest").value == .text("force"))
  let cases = try answers.table("cases")
  let steps = Dictionary(zip(cases.lines("case"), cases.lines("step"))) { first, _ in first }
  #expect(steps["arm-oct-2020"] == "none")
  #expect(steps["arm-may-2021"] == "mission")
  #expect(steps["kgz-jun-2010"] == "refused")
  #expect(steps["kaz-jan-2022"] == "force")
}
