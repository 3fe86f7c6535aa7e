import CasusAnalysis
import CasusData
import Testing

private func burden(_ options: String, _ rows: String, asOf: String = "2009-01-01") throws -> (AnswerGroup, [String]) {
  try measured(
    Burden.self, options, asOf: asOf,
    tables: [
      "memberships": spellsOfMembers,
      "contributions": "id,actor,organisation,kind,share,date\n" + rows,
    ])
}

/// In the middle of 2005 A, B, C and, for all that is known, D were members; C and D are not on record.
@Test func `What is left of the whole is borne by the members that are not on record`() throws {
  let rows = "c1,A,O,budget,0.4,2001\nc2,A,O,budget,0.5,2004\nc3,B,O,budget,0.2,\nc4,A,O,budget,0.9,2008\n"
  let (answers, faults) = try burden("{organisation: O, at: 2005-06-01}", rows)
  #expect(faults == [])
  #expect(try answers.measure("n").value == .number(4))
  #expect(try answers.measure("hhi").missing == 2)
  guard case .bounds(let hhi) = try answers.measure("hhi").value else { throw MissingAnswer(name: "hhi") }
  #expect(abs(hhi.low - 0.335) < 1e-12)
  #expect(abs((hhi.high ?? 0) - 0.38) < 1e-12)
  #expect(
    try answers.table("shares").lines("actor", "value", "state") == [
      "A 0.5 reported", "B 0.2 reported", "C  missing", "D  missing",
    ])
}

@Test func `Shares that do not fill the whole are not scaled up`() throws {
  let (answers, _) = try burden("{organisation: O}", "c1,A,O,budget,0.5,\nc2,B,O,budget,0.2,\n")
  #expect(try answers.measure("hhi").reason == "the shares of all members add up to less than 1")
  #expect(try answers.measure("total").value == .number(0.7))
}

@Test func `Two kinds of contribution are not added up`() throws {
  let rows = "c1,A,O,budget,0.5,\nc2,A,O,troops,0.2,\n"
  #expect(try burden("{organisation: O}", rows).1 == ["'contributions' holds several kinds, which cannot be added up"])
  #expect(try burden("{organisation: O, kind: bugdet}", rows).1 == ["unknown value 'bugdet' for 'kind'"])
  #expect(try burden("{organisation: O, kind: budget}", rows).1 == [])
}

/// HHI and Gini by scipy 1.17.1 as in the tests of their mathematics.
@Test func `Amounts of any table are shared year by year, and an empty cell is a member`() throws {
  let text = "id,who,value,year\n1,a,3,2001\n2,b,1,2001\n3,c,12,2001\n4,d,,2001\n5,a,5,2000\n6,b,5,2000\n7,a,0,2002\n"
  let (answers, faults) = try measured(
    Burden.self, "{shares: {table: t, actor: who, value: value}, by: year}", asOf: "2009-01-01", tables: ["t": text])
  #expect(faults == [])
  let groups = try answers.table("groups")
  #expect(groups.lines("group", "n", "reported") == ["2000 2 2", "2001 4 3", "2002 1 1"])
  #expect(groups.value(0, "hhi") == .number(0.5))
  #expect(groups.value(0, "gini") == .number(0))
  let index = 154.0 / 256
  #expect(groups.value(1, "hhi") == .bounds(Bounds(low: index / (1 + index), high: 1)))
  #expect(groups.value(2, "reason") == .text("every number is zero"))
  let (_, wrong) = try measured(
    Burden.self, "{shares: {table: t, actor: who, value: value}}", asOf: "2009-01-01",
    tables: ["t": "id,who,value\n1,a,-3\n"])
  #expect(wrong == ["expected a number of 0 or more, found '-3'"])
}
