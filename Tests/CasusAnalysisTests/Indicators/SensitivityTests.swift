import CasusAnalysis
import CasusData
import CasusSource
import CasusSpec
import CasusTestSupport
import Testing

/// Four waits, two of them contested: one in a way that moves the median, one in a way that moves only the longest wait.
private let waits = """
  id,days,event,conflict,preferred
  a,4,1,,
  b,10,1,start,true
  b-press,16,1,start,false
  c,12,1,,
  d,30,1,end,true
  d-press,31,1,end,false

  """

/// The indicators of a briefing about one table, and what was said of them.
private func answers(
  _ indicators: String, of table: String = waits
) throws -> (answers: AnswerGroup, faults: [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  let dataset = try #require(
    loadDataset("waits.csv", from: InMemoryWorld(["waits.csv": table]), reporting: &diagnostics))
  let briefing = parseBriefing("---\ntitle: T\n\(indicators)\n---\n", path: "t.md", reporting: &diagnostics)
  let group = answerQuestions(
    of: briefing.frontMatter, from: dataset, asOf: CivilDay(year: 2024, month: 1, day: 1), settings: [:],
    reporting: &diagnostics)
  return (group, diagnostics)
}

private func lag(_ options: String, of table: String = waits) throws -> AnswerGroup {
  let (answers, faults) = try answers(
    "indicators: {lag: {measure: response-lag, cases: {time: days, status: event}, tau: 3, \(options)}}", of: table)
  #expect(faults.map(\.message) == [])
  guard case .group(let group)? = answers["lag"] else { throw MissingAnswer(name: "lag") }
  return group
}

private func printed(_ measure: Measure, _ format: String? = nil, in language: String = "en") -> String? {
  let text = Printer(language: language).print(.measure(measure), format: format)?.text
  return text.map { String($0.unicodeScalars.filter { $0 != "\u{2060}" }) }
}

/// By hand: of 4, 10, 12, 30 the half is over on day 10; of 4, 12, 16, 30 on day 12; of 4, 10, 12, 31 on day 10.
@Test func `A number says how far contested facts move it`() throws {
  let group = try lag("sensitivity: conflicts")
  let median = try group.measure("median")
  #expect(median.value == .number(10))
  #expect(median.sensitivity?.range == Bounds(low: 10, high: 12))
  #expect(median.sensitivity?.sets == ["start"])
  #expect(median.sensitivity?.lineage() == [RowReference(table: "waits", row: 2)])
  #expect(printed(median) == "10 days (10–12 across contested facts)")
  #expect(printed(median, "#") == "10")
  #expect(printed(median, ".1f") == "10.0 (10.0–12.0 across contested facts)")
  #expect(printed(median, in: "de") == "10 Tage (10–12 je nach strittiger Angabe)")
  let longest = try group.measure("longest")
  #expect(longest.sensitivity?.sets == ["end"])
  #expect(median.rule.hasSuffix(";sensitivity=conflicts"))
}

@Test func `A number that no reading moves prints as ever, and its range is a point`() throws {
  let n = try lag("sensitivity: conflicts").measure("n")
  #expect(n.sensitivity?.isMoved == false)
  #expect(n.sensitivity?.range == Bounds(low: 4, high: 4))
  #expect(printed(n) == "4")
  let calm = try lag("sensitivity: conflicts", of: "days,event\n4,1\n10,1\n")
  #expect(try calm.table("sensitivity").rowCount == 0)
  #expect(try lag("refusals: event").measure("median").sensitivity == nil)
}

@Test func `The range is a member, and each reading is a row of a table`() throws {
  let (answers, faults) = try answers(
    """
    indicators:
      lag: {measure: response-lag, cases.time: days, cases.status: event, tau: 3, sensitivity: conflicts}
    facts:
      moved: {from: lag.sensitivity, where: "datum.moved && datum.value == 'median'"}
    """)
  #expect(faults.map(\.message) == [])
  let scope = Scope(names: answers)
  #expect(evaluate("lag.median.sensitivity.high", in: scope).result?.value == .number(12))
  #expect(evaluate("lag.n.sensitivity.low", in: scope).result?.value == .number(4))
  guard case .table(let moved)? = answers["moved"] else { throw MissingAnswer(name: "moved") }
  // The third row of the file in place of the second.
  #expect(moved.lines("set", "reading", "before", "after") == ["start 3 10 12"])
}

@Test func `What is undefined under a reading is not hidden`() throws {
  let one = "days,event,conflict,preferred\n10,1,x,true\n10,0,x,false\n"
  let median = try lag("sensitivity: conflicts", of: one).measure("median")
  #expect(median.sensitivity?.undefined == 1)
  #expect(printed(median) == "10 days (10 or undefined across contested facts)")
}

@Test func `A reading already chosen is compared with the preferred one`() throws {
  let median = try lag("other-reading: start, sensitivity: conflicts").measure("median")
  #expect(median.value == .number(12))
  #expect(median.sensitivity?.range == Bounds(low: 10, high: 12))
}

@Test func `Of three readings each is tried`() throws {
  let three = waits + "b-radio,11,1,start,false\n"
  let median = try lag("sensitivity: conflicts", of: three).measure("median")
  #expect(median.sensitivity?.range == Bounds(low: 10, high: 12))
  #expect(
    try lag("sensitivity: conflicts", of: three).table("sensitivity").lines("set", "value", "after")
      .filter { $0.hasPrefix("start median ") } == ["start median 12", "start median 11"])
}

@Test func `Too many combinations are said, and each set is read alone`() throws {
  let table =
    "days,event,conflict,preferred\n" + (1...7).map { "\($0),1,s\($0),true\n\($0 + 10),1,s\($0),false\n" }.joined()
  let (answers, faults) = try answers(
    "indicators: {lag: {measure: response-lag, cases: {time: days, status: event}, sensitivity: conflicts}}", of: table)
  #expect(
    faults.map(\.message) == ["7 conflict sets bear on it and have more than 64 combinations; each is read alone"])
  #expect(faults.first?.severity == .note)
  guard case .group(let lag)? = answers["lag"] else { throw MissingAnswer(name: "lag") }
  #expect(try Set(lag.table("sensitivity").lines("set")).count == 7)
}

/// By hand: the half of 4, 16, 20, 30 is over on day 16, which neither reading does alone.
@Test func `A combination of readings that leads further is a row of its own`() throws {
  let table = waits.replacing("c,12,1,,", with: "c,12,1,late,true\nc-press,20,1,late,false")
  let group = try lag("sensitivity: conflicts", of: table)
  let median = try group.measure("median")
  #expect(median.sensitivity?.range == Bounds(low: 10, high: 16))
  #expect(median.sensitivity?.sets == ["late", "start"])
  let rows = try group.table("sensitivity").lines("value", "set", "after").filter { $0.hasPrefix("median ") }
  #expect(rows.last == "median late + start 16")
}

@Test func `A reading that moves a number within its own bounds adds nothing to its print`() {
  var measure = Measure(.bounds(Bounds(low: 10, high: 20)), .days, rule: "r", formula: "") { [] }
  var range = Measure.Sensitivity(measure.value)
  range.include(.bounds(Bounds(low: 12, high: 15)))
  range.sets = ["x"]
  measure.sensitivity = range
  #expect(printed(measure) == "10–20 days")
  range.include(.bounds(Bounds(low: 9, high: nil)))
  measure.sensitivity = range
  #expect(printed(measure) == "10–20 days (9+ across contested facts)")
}

@Test func `A set with readings without end is cut off, and that is said`() throws {
  let many = "days,event,conflict,preferred\n4,1,x,true\n" + String(repeating: "5,1,x,false\n", count: 600)
  let (_, faults) = try answers(
    "indicators: {lag: {measure: response-lag, cases: {time: days, status: event}, sensitivity: conflicts}}", of: many)
  #expect(
    faults.map(\.message) == [
      "1 conflict set may bear on it, with more than 500 readings; the first of them are tried"
    ])
}
