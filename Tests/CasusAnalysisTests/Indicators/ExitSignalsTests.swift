import CasusAnalysis
import CasusData
import Testing

private let tables: [String: String] = [
  "actors": "id,label\nA,Aland\nB,Bland\n",
  "memberships": "id,actor,organisation,role\nm1,A,O,member\nm2,B,O,member\nm3,A,Q,member\n",
  "signals":
    """
  id,actor,organisation,mode,step,date,what
  s1,A,O,words,said,2001-03,No gain in it
  s2,A,O,deed,absent,2001-06-01,Stayed away
  s3,A,O,words,denied,2001-07,Not leaving
  s4,A,O,deed,absent,2001-06-01,Stayed away twice
  s5,A,O,words,said,,Undated complaint
  s6,B,O,deed,left,2002,Left
  s7,A,Q,deed,left,2000,Left another club
  s8,B,O,words,said,2031,Not yet

  """,
]

private func signals(_ options: String = "{}") throws -> AnswerGroup {
  let (answers, faults) = try measured(ExitSignals.self, options, asOf: "2021-06-30", tables: tables)
  #expect(faults == [])
  return answers
}

@Test func `Words and deeds are counted apart, and a denial is neither`() throws {
  let answers = try signals()
  #expect(
    try answers.table("list").lines("actorLabel", "n", "words", "deeds", "denials", "undated", "first", "last") == [
      "Aland 4 2 2 1 1 2001-03 2001-06-01", "Bland 1 0 1 0 0 2002 2002",
    ])
  for (name, value) in [("n", 5.0), ("words", 2), ("deeds", 3), ("denials", 1), ("undated", 1), ("actors", 2)] {
    #expect(try answers.measure(name).value == .number(value), "\(name)")
  }
  #expect(try answers.measure("first").value.plainText == "2001-03")
  #expect(try answers.measure("last").value.plainText == "2002")
  #expect(try answers.measure("deedShare").value == .number(0.6))
}

@Test func `The staircase goes by date, what has none last`() throws {
  #expect(
    try signals().table("steps").lines("actor", "date", "mode", "step", "words", "deeds", "denial") == [
      "A 2001-03 words said 1 0 false", "A 2001-06-01 deed absent 1 1 false", "A 2001-06-01 deed absent 1 2 false",
      "A 2001-07 words denied 1 2 true", "A  words said 2 2 false", "B 2002 deed left 0 1 false",
    ])
}

@Test func `Running counts have one row for each date`() throws {
  let cumulative = try signals().table("cumulative")
  #expect(
    cumulative.lines("actor", "mode", "date", "count") == [
      "A words 2001-03 1", "A deed 2001-06-01 2", "B deed 2002 1",
    ])
  #expect(cumulative.lineage[1] == [1, 3].map { RowReference(table: "signals", row: $0) })
}

@Test func `Another organisation has signals of its own`() throws {
  #expect(try signals("{organisation: Q}").measure("n").value == .number(1))
  let (_, faults) = try measured(ExitSignals.self, "{organisation: R}", asOf: "2021-06-30", tables: tables)
  #expect(faults == ["no memberships of an organisation 'R'"])
  let none = try signals("{where: \"datum.mode == 'silence'\"}")
  #expect(try none.measure("first").reason == "no step with a date")
  #expect(try none.measure("deedShare").reason == "no step")
}

@Test func `Armenia's steps of 2023 go from words to an empty chair`() throws {
  let steps = try measured(ExitSignals.self, "{}", asOf: "2024-06-30").table("steps")
  let armenian = steps.lines("actor", "date", "mode", "step").filter { $0.hasPrefix("ARM ") }
  #expect(armenian.contains("ARM 2023-11 deed absent"))
  #expect(armenian.contains("ARM 2023 deed recalled"))
  #expect(steps.lines("actor", "step", "rank").contains("UZB suspended 8"))
}
