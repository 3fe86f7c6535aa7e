import CasusAnalysis
import CasusData
import Testing

private func years(_ options: String) throws -> AnswerGroup {
  let (answers, faults) = try measured(
    MemberYears.self, options, asOf: "2010-01-01", tables: ["memberships": spellsOfMembers])
  #expect(faults == [])
  return answers
}

/// Days by hand: 3653 from 2000 to 2010, 365 for each year of C, and 365 that B may have missed of the leap year 2000.
@Test func `Spells add up, half open, and an imprecise entry makes bounds`() throws {
  let answers = try years("{organisation: O}")
  #expect(
    try answers.table("members").lines("actor", "spells", "current") == [
      "A 1 true", "B 1 true", "C 2 false", "D 1 false",
    ])
  let members = try answers.table("members")
  #expect(members.value(0, "years") == .number(3653 / 365.25))
  #expect(members.value(1, "years") == .bounds(Bounds(low: 3288 / 365.25, high: 3653 / 365.25)))
  #expect(members.value(2, "years") == .number(730 / 365.25))
  // Nobody knows how long D was a member: that is no 0.
  #expect(members.value(3, "years") == .null)
  let total = try answers.measure("total")
  #expect(total.missing == 1)
  guard case .bounds(let sum) = total.value else { throw MissingAnswer(name: "total") }
  #expect(abs(sum.low - 7671 / 365.25) < 1e-9)
  #expect(abs((sum.high ?? 0) - 8036 / 365.25) < 1e-9)
  #expect(try answers.measure("current").value == .number(2))
}

@Test func `A window clips, and its own start bounds a spell without one`() throws {
  let members = try years("{organisation: O, from: 2001-01-01, to: 2003-01-01}").table("members")
  #expect(members.lines("actor", "low", "high").map { $0.prefix(1) } == ["A", "B", "C", "D"])
  #expect(members.value(0, "years") == .number(730 / 365.25))
  #expect(members.value(1, "years") == .number(730 / 365.25))
  #expect(members.value(2, "years") == .number(365 / 365.25))
  #expect(members.value(3, "years") == .bounds(Bounds(low: 0, high: 730 / 365.25)))
}

@Test func `Which of the four dates counts is an option and part of the rule`() throws {
  let signed = try years("{organisation: O, entry: signature, exit: notice}")
  #expect(try signed.table("members").value(0, "years") == .number(3653 / 365.25))
  #expect(try signed.measure("total").rule == "member-years/entry=signature;exit=notice;of=O")
  #expect(try signed.measure("total").missing == 2)
  let (_, faults) = try measured(
    MemberYears.self, "{exit: notice}", asOf: "2010-01-01",
    tables: ["memberships": "id,actor,organisation,from,to\nm,A,O,2000,\n"])
  #expect(faults == ["the table 'memberships' has no column 'notice'"])
}

@Test func `The window ends with the record, and with nobody in it nothing is defined`() throws {
  let answers = try years("{organisation: O, from: 2012, to: 2015}")
  #expect(try answers.measure("total").reason == "no member within the window")
  #expect(try answers.measure("n").value == .number(0))
}

@Test func `Any table of spells will do`() throws {
  let (answers, faults) = try measured(
    MemberYears.self, "{spells: {table: t, actor: who, from: since, to: until}}", asOf: "2002-01-01",
    tables: ["t": "id,who,since,until\n1,A,1999-01-01,2001-01-01\n2,B,2000-06-01,\n"])
  #expect(faults == [])
  #expect(try answers.table("members").value(0, "years") == .number(731 / 365.25))
  #expect(try answers.table("members").value(1, "years") == .number(579 / 365.25))
}
