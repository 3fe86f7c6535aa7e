import CasusAnalysis
import CasusData
import CasusSource
import CasusSpec
import CasusTestSupport
import Testing

private let waits = "id,days,event,kind\na,4,1,x\nb,10,1,x\nc,12,0,y\n"

/// The answers of a briefing about one table, and what was said, with the hint.
private func answers(_ frontMatter: String) throws -> (answers: AnswerGroup, faults: [String]) {
  var diagnostics: [Diagnostic] = []
  let dataset = try #require(
    loadDataset("waits.csv", from: InMemoryWorld(["waits.csv": waits]), reporting: &diagnostics))
  let briefing = parseBriefing("---\ntitle: T\n\(frontMatter)\n---\n", path: "t.md", reporting: &diagnostics)
  let group = answerQuestions(
    of: briefing.frontMatter, from: dataset, asOf: CivilDay(year: 2024, month: 1, day: 1), settings: [:],
    reporting: &diagnostics)
  return (group, diagnostics.map { "\($0.place?.line ?? 0): \($0.message)" + ($0.hint.map { "; \($0)" } ?? "") })
}

private func lag(_ options: String) throws -> (n: Value?, faults: [String]) {
  let (answers, faults) = try answers("indicators: {lag: {measure: response-lag, tau: 3, \(options)}}")
  guard case .group(let group)? = answers["lag"], case .measure(let n)? = group["n"] else { return (nil, faults) }
  return (n.value, faults)
}

@Test func `A briefing binds a table with a point or with a mapping`() throws {
  let pointed = try lag("cases.table: waits, cases.time: days, cases.status: event")
  #expect(pointed.n == .number(3))
  #expect(pointed.faults == [])
  #expect(try lag("cases: {time: days, status: event}, where: \"datum.kind == 'x'\"").n == .number(2))
}

@Test func `A fact or a table of another indicator may be bound, wherever it is declared`() throws {
  let (answers, faults) = try answers(
    """
    indicators:
      again: {measure: response-lag, tau: 3, cases: {table: first.cases, time: low, status: outcome}}
      few: {measure: response-lag, tau: 3, cases: {table: late, time: days, status: event}}
      first: {measure: response-lag, tau: 3, cases: {time: days, status: event}}
    facts:
      late: {from: waits, where: "datum.days > 5"}
    """)
  #expect(faults == [])
  guard case .group(let again)? = answers["again"], case .group(let few)? = answers["few"] else {
    throw MissingAnswer(name: "again")
  }
  #expect(try again.measure("open").value == .number(1))
  #expect(try few.measure("n").value == .number(2))
  // The rows are those of the dataset, not those of the table between.
  #expect(try few.table("cases").lineage[0].allSatisfy { $0.table == "waits" && $0.row > 0 })
}

@Test func `What is bound wrongly is said with its place`() throws {
  #expect(
    try lag("cases: {tim: days, status: event}").faults == ["3: unknown option 'cases.tim'; did you mean 'cases.time'?"]
  )
  #expect(
    try lag("case.time: days").faults == ["3: unknown option 'case.time'; did you mean 'cases.time'?"])
  #expect(
    try lag("cases: {time: dayz, status: event}").faults == [
      "3: the table 'waits' has no column 'dayz'; did you mean 'days'?"
    ])
  #expect(
    try lag("cases: {time: [days, kind], status: event}").faults == [
      "3: expected a column for 'cases.time', found a list"
    ])
  #expect(
    try lag("cases: {table: wait, time: days, status: event}").faults == [
      "3: the dataset has no table 'wait'; did you mean 'waits'?"
    ])
  #expect(try lag("cases: waits").faults.first?.hasPrefix("3: unknown option 'cases'") == true)
  #expect(
    try lag("cases: {status: event}").faults == [
      "3: a table is bound, but not its 'cases.time'; bind it: cases.time, and the name of a column"
    ])
}
