import CasusAnalysis
import CasusData
import Testing

/// Four members and an outsider, three causes: one of A, one of B, one of a state that is no member.
private let tables: [String: String] = [
  "actors": "id,label\nA,Aland\nB,Bland\nC,Cland\nD,Dland\nX,Xland\n",
  "memberships":
    """
  id,actor,organisation,role,from,to
  m1,A,O,member,2000,
  m2,B,O,member,2000,
  m3,C,O,member,2000,
  m4,D,O,member,2000,2002-01-01

  """,
  "issues":
    """
  id,label,principal,date
  one,One,A,2001-05
  two,Two,B,2003-05
  three,Three,X,2003-06

  """,
  "stances":
    """
  id,issue,actor,state,position
  s1,one,A,value,1
  s2,one,B,value,1
  s3,one,C,value,-1
  s4,one,D,silent,
  s5,two,A,abstained,
  s6,two,C,value,1
  s7,two,D,value,1
  s8,three,A,value,1
  s9,three,B,value,0

  """,
]

private func solidarity(_ options: String = "{}") throws -> AnswerGroup {
  let (answers, faults) = try measured(Solidarity.self, options, asOf: "2021-06-30", tables: tables)
  #expect(faults == [])
  return answers
}

/// Counted by eye: on A's cause B with, C against, D silent; on B's A abstained, C with, D no longer a member. Interval
/// by statsmodels 0.15.0, `proportion_confint(2, 4, method="wilson")`.
@Test func `Of the allies that took a position the share on the principal's side`() throws {
  let answers = try solidarity()
  let share = try answers.measure("share")
  #expect(share.value == .number(0.5))
  #expect((share.n, share.missing) == (4, 1))
  #expect(abs((share.interval?.low ?? 0) - 0.15003898915214955) < 1e-12)
  #expect(abs((share.interval?.high ?? 0) - 0.8499610108478506) < 1e-12)
  #expect(try answers.measure("silent").value == .number(1))
  #expect(try answers.measure("silence").value == .number(0.2))
}

@Test func `Silence is counted apart, by issue, by principal and by ally`() throws {
  let answers = try solidarity()
  #expect(
    try answers.table("list").lines("issue", "n", "with", "between", "against", "silent", "share") == [
      "one 2 1 0 1 1 0.5", "two 2 1 1 0 0 0.5",
    ])
  #expect(
    try answers.table("principals").lines("principalLabel", "issues", "n", "with") == ["Aland 1 2 1", "Bland 1 2 1"])
  #expect(
    try answers.table("allies").lines("ally", "issues", "n", "with", "silent", "share", "reason") == [
      "A 1 1 0 0 0 ", "B 1 1 1 0 1 ", "C 2 2 1 0 0.5 ", "D 1 0 0 1  no ally took a position",
    ])
}

@Test func `An abstention may be no position, and an outsider's cause may count`() throws {
  #expect(try solidarity("{abstention: drop}").measure("share").value == .number(2.0 / 3))
  let all = try solidarity("{principals: all}")
  #expect(try all.table("list").lines("issue", "n").contains("three 2"))
  #expect(try all.measure("share").value == .number(0.5))
  #expect(try all.measure("issues").value == .number(3))
}

@Test func `Without issues there is nothing to share`() throws {
  let none = try solidarity("{where: \"datum.id == 'three'\"}")
  #expect(try none.measure("share").reason == "no ally took a position")
  #expect(try none.measure("silence").reason == "no ally was heard or silent")
}

@Test func `Each row of the alliance's solidarity leads to stances and issues`() throws {
  let list = try measured(Solidarity.self, "{}", asOf: "2021-09-16").table("list")
  let row = try #require(list.lines("issue").firstIndex(of: "crimea-vote-2014"))
  #expect(list.lines("with", "between", "against", "silent")[row] == "2 1 0 2")
  #expect(Set(list.lineage[row].map(\.table)) == ["issues", "stances", "memberships"])
}

@Test func `Solidarity is one number, whichever indicator gives it`() throws {
  let own = try measured(Solidarity.self, "{}", asOf: "2024-06-30").measure("share")
  let beside = try measured(StanceAlignment.self, "{}", asOf: "2024-06-30").measure("solidarity")
  #expect(own.value == beside.value)
  #expect(own.n == beside.n)
}
