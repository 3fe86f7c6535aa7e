import CasusAnalysis
import CasusData
import Testing

private func overlap(_ options: String) throws -> AnswerGroup {
  let (answers, faults) = try measured(
    Overlap.self, options, asOf: "2010-01-01", tables: ["memberships": spellsOfMembers])
  #expect(faults == [])
  return answers
}

/// By hand: A is in both, B and F in one; C entered P some day of 2001, and D may have been in O.
@Test func `Who may have been a member bounds how far two organisations overlap`() throws {
  let answers = try overlap("{at: 2001-06-01}")
  #expect(try answers.measure("jaccard").value == .bounds(Bounds(low: 0.2, high: 0.5)))
  #expect(try answers.measure("coefficient").value == .bounds(Bounds(low: 1.0 / 3, high: 1)))
  #expect(
    try answers.table("pairs").lines("a", "b", "aSize", "bSize", "shared", "who") == ["O P 3–4 2–3 1–2 A, C"])
}

@Test func `The course has a row for each year and pair`() throws {
  let course = try overlap("{from: 2004}").table("course")
  // D may still have been in O on the first of January of 2005.
  #expect(
    course.lines("year", "aSize", "bSize", "shared").prefix(4) == [
      "2004 2–3 3 1", "2005 3–4 3 2", "2006 2 3 1", "2007 2 3 1",
    ])
  #expect(course.value(2, "jaccard") == .number(0.25))
  // Bounds are days only where the field says so.
  let size = try #require(course.index(of: "aSize"))
  #expect(Measure(cell: 0, size, of: course).kind == .number)
}

@Test func `One organisation overlaps with nothing, and an unknown one is told`() throws {
  #expect(try overlap("{organisations: O}").measure("jaccard").reason == "it is not about two organisations")
  let (_, faults) = try measured(
    Overlap.self, "{organisations: [O, Q]}", asOf: "2010-01-01", tables: ["memberships": spellsOfMembers])
  #expect(faults == ["no memberships of an organisation 'Q'"])
}
