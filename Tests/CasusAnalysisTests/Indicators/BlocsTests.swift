import CasusAnalysis
import CasusData
import Testing

/// Two pairs that vote alike, and one who never meets anybody.
private let fixture = ballots([
  ("A", "yyyy...."), ("B", "yyya...."), ("C", "nnnn...."), ("D", "nnan...."), ("E", ".......y"),
])

/// A and B differ by half a vote of four: 0.125. The two pairs differ by 1, 0.875, 0.875 and 0.75: 0.875.
@Test func `Members that stand together make a bloc`() throws {
  let answers = try #require(try measured(Blocs.self, bound(), csv: fixture).answers)
  #expect(
    try answers.table("list").lines("bloc", "size", "share", "members") == [
      "1 2 0.4 A, B", "2 2 0.4 C, D", "3 1 0.2 E",
    ])
  #expect(try answers.measure("blocs").value == .number(3))
  // 1/(0.16 + 0.16 + 0.04).
  #expect(abs((try answers.measure("effective").value.number ?? 0) - 25.0 / 9) < 1e-12)
  #expect(try answers.measure("largest").value == .number(0.4))
  #expect(try answers.measure("blocs").missing == 4)
  #expect(
    try answers.table("merges").lines("step", "left", "right", "height", "size", "joined") == [
      "1 A B 0.125 2 true", "2 C D 0.125 2 true", "3 A, B C, D 0.875 4 false",
    ])
}

@Test func `What other cuts would give stands beside it`() throws {
  let answers = try #require(try measured(Blocs.self, bound(), csv: fixture).answers)
  #expect(
    try answers.table("cuts").lines("low", "high", "blocs", "members", "chosen") == [
      "0 0.125 5 A | B | C | D | E false", "0.125 0.875 3 A, B | C, D | E true", "0.875  2 A, B, C, D | E false",
    ])
  #expect(try answers.measure("sameFrom").value == .number(0.125))
  #expect(try answers.measure("sameBelow").value == .number(0.875))
  let wide = try #require(try measured(Blocs.self, bound("cut: 1"), csv: fixture).answers)
  #expect(try wide.measure("blocs").value == .number(2))
  #expect(try wide.measure("sameBelow").reason == "no higher cut changes anything")
  #expect(try wide.measure("blocs").rule.contains(";cut=1"))
}

@Test func `The drawn tree has two branches and a bar for each joining`() throws {
  let answers = try #require(try measured(Blocs.self, bound(), csv: fixture).answers)
  #expect(
    try answers.table("branches").lines("height", "order", "height2", "order2").suffix(3) == [
      "0.125 1.5 0.875 1.5", "0.125 3.5 0.875 3.5", "0.875 1.5 0.875 3.5",
    ])
  #expect(
    try answers.table("members").lines("actor", "bloc", "order") == ["A 1 1", "B 1 2", "C 2 3", "D 2 4", "E 3 5"])
}

@Test func `A pair may be asked for more shared issues than one`() throws {
  let answers = try #require(try measured(Blocs.self, bound("shared: 5, cut: 2"), csv: fixture).answers)
  #expect(try answers.measure("blocs").value == .number(5))
  #expect(try answers.measure("blocs").missing == 10)
}

@Test func `Nobody makes no bloc`() throws {
  let answers = try #require(try measured(Blocs.self, bound(), csv: "member,issue,vote\n").answers)
  #expect(try answers.measure("blocs").reason == "nobody took a position")
  #expect(try answers.measure("effective").reason == "nobody took a position")
}

@Test func `The blocs of the alliance on the day of the essay`() throws {
  let answers = try measured(Blocs.self, "{}", asOf: "2021-09-16")
  let list = try answers.table("list")
  #expect(list.rowCount == (try answers.measure("blocs").value.number.map(Int.init)))
  #expect(try answers.measure("n").value == .number(7))
}
