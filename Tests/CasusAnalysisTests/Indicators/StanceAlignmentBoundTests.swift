import CasusAnalysis
import CasusData
import CasusSource
import CasusTestSupport
import CasusYAML
import Testing

/// Six votes of three countries; the cause of vote 1 is A's, of 5 B's; 2 weighs three times; 6 is a paragraph vote.
private let votes = """
  country,vote,position,cause,weight,paragraph,date
  A,1,yes,A,1,false,2019-12-01
  B,1,no,A,1,false,2019-12-01
  C,1,abstain,A,1,false,2019-12-01
  A,2,yes,,3,false,2020-02-01
  B,2,yes,,3,false,2020-02-01
  C,2,no,,3,false,2020-02-01
  A,3,yes,,1,false,2020-03-01
  B,3,yes,,1,false,2020-03-01
  C,3,yes,,1,false,2020-03-01
  A,4,absent,,1,false,2020-04-01
  B,4,no,,1,false,2020-04-01
  C,4,absent,,1,false,2020-04-01
  A,5,no,B,1,false,2020-05-01
  B,5,yes,B,1,false,2020-05-01
  C,5,yes,B,1,false,2020-05-01
  A,6,abstain,,1,true,2020-06-01
  B,6,yes,,1,true,2020-06-01
  C,6,away,,1,true,2020-06-01

  """

private let bound = [
  ("positions.actor", "country"), ("positions.issue", "vote"), ("positions.code", "position"),
  ("positions.scale", "no,abstain,yes"), ("positions.absent", "absent"), ("positions.missing", "away"),
  ("positions.principal", "cause"),
]

private func asked(
  _ options: [(String, String)] = [], of text: String = votes, bound: [(String, String)] = bound
) throws -> Node {
  var diagnostics: [Diagnostic] = []
  let result = measure(
    "stance-alignment", data: "votes.csv", options: bound + options, asOf: "2021-09-16", as: .json,
    in: InMemoryWorld(["votes.csv": text]), reporting: &diagnostics)
  #expect(diagnostics.map(\.message) == [])
  return try #require(readJSON(Array((result ?? "").utf8), file: "out.json", reporting: &diagnostics))
}

private func faults(_ options: [(String, String)], of text: String = votes) -> [String] {
  var diagnostics: [Diagnostic] = []
  let result = measure(
    "stance-alignment", data: "votes.csv", options: options, asOf: "2021-09-16", as: .json,
    in: InMemoryWorld(["votes.csv": text]), reporting: &diagnostics)
  #expect(result == nil)
  return diagnostics.map { "\($0.place?.line ?? 0): \($0.message)" }
}

/// Members of the pair A–B.
private func ab(_ options: (String, String)..., members: String...) throws -> [Double?] {
  let row = try #require(try asked(options)["results"]?.list?.first)
  return members.map { row[$0]?.number }
}

@Test func `Absence is missing, the middle, an abstention or disagreement, as is asked`() throws {
  // On the votes 1, 2, 3, 5 and 6 the distances are 2, 0, 0, 2 and 1; on 4 A is absent and B against.
  #expect(try ab(members: "n", "missing", "half") == [5, 1, 0.5])
  #expect(try ab(("absence", "middle"), members: "n", "half") == [6, 0.5])
  #expect(try ab(("absence", "disagree"), members: "n", "half") == [6, 2.5 / 6])
  #expect(try ab(("absence", "abstention"), ("abstention", "drop"), members: "n", "half") == [4, 0.5])
  #expect(try ab(("absence", "disagree"), ("abstention", "disagree"), members: "n", "exact") == [6, 2.0 / 6])
}

@Test func `The principal's own issues are in, out, or the only ones`() throws {
  #expect(try ab(("principal", "without"), members: "n", "missing", "half") == [3, 1, 2.5 / 3])
  #expect(try ab(("principal", "only"), members: "n", "missing", "half") == [2, 0, 0])
}

@Test func `Unanimous and marked votes can be left out, and weights change S alone`() throws {
  #expect(try ab(("unanimous", "out"), members: "n", "half") == [4, 0.375])
  #expect(try ab(("leave-out", "paragraph"), members: "n", "half") == [4, 0.5])
  // Σw|x−y| = 2 + 0 + 0 + 2 + 1 over d_max·Σw = 2·7.
  #expect(try ab(("weight", "weight"), members: "s", "half") == [4.0 / 14, 0.5])
}

@Test func `A date divides by its year, and each group has an alpha of its own`() throws {
  let json = try asked([("by", "year")])
  let rows = json["results"]?.list ?? []
  #expect(
    rows.map { "\($0["group"]?.text ?? "") \($0["n"]?.number ?? -1)" }.prefix(4) == [
      "2019 1.0", "2019 1.0", "2019 1.0", "2020 4.0",
    ])
  #expect(json["tests"]?.list?.count == 2)
  #expect(json["tests"]?.list?.last?["krippendorff"]?["actors"]?.number == 3)
  #expect(json["tests"]?.list?.last?["krippendorff"]?["issues"]?.number == 4)
}

@Test func `Only the measures that are asked for are there, in a fixed order`() throws {
  let row = try #require(
    try asked([("measures", "pearson,kappaNominal,exact")])["results"]?.list?.first)
  #expect(
    row.entries?.map(\.key) == ["a", "b", "n", "exact", "kappaNominal", "pearson", "missing", "label"])
  #expect(row["label"]?.text == "fewer than 10 issues")
  #expect(faults(bound + [("measures", "kapa")]) == ["0: unknown value 'kapa' for 'measures'"])
}

@Test func `Every switch is in the rule`() throws {
  func rule(_ options: (String, String)...) throws -> String? { try asked(options)["rule"]?.text }
  #expect(try rule() == "stance-alignment/positions;abstention=middle;absence=missing")
  #expect(
    try rule(
      ("abstention", "drop"), ("absence", "disagree"), ("principal", "without"), ("by", "year"),
      ("unanimous", "out"), ("leave-out", "paragraph"), ("weight", "weight"), ("measures", "s,exact"),
      ("resamples", "50"), ("seed", "7"), ("where", "datum.vote > 1"))
      == "stance-alignment/positions;principal=without;abstention=drop;absence=disagree;by=year;unanimous=out"
      + ";leave-out=paragraph;weight=weight;exact+s;resamples=50;seed=7;where(datum.vote > 1)")
}

@Test func `The interval over issues is the same each time, moves with the seed and not with other actors`() throws {
  func limits(_ seed: String, _ text: String = votes) throws -> [Double?] {
    let row = try asked([("resamples", "400"), ("seed", seed)], of: text)["results"]?.list?.first
    return ["halfLow", "half", "halfHigh"].map { row?[$0]?.number }
  }
  let first = try limits("1")
  #expect(try limits("1") == first)
  #expect(try limits("1", votes + "D,1,yes,A,1,false,2019-12-01\n") == first)
  let values = first.compactMap { $0 }
  #expect(values.count == 3)
  #expect(values == values.sorted())
  // numpy 2.4.6: percentiles of 200,000 draws of the five distances are 0.1 and 0.9.
  #expect(abs((values.first ?? 9) - 0.1) < 0.11)
  #expect(abs((values.last ?? 9) - 0.9) < 0.11)
}

@Test func `What an issue cannot have is said with its row`() {
  #expect(
    faults(bound + [("weight", "weight")], of: votes.replacing("B,3,yes,,1", with: "B,3,yes,,2")) == [
      "9: a second 'weight' of the issue '3'"
    ])
  #expect(
    faults(
      bound + [("weight", "weight")], of: votes.replacing("yes,,1", with: "yes,,-1").replacing("no,,1", with: "no,,-1")
    )
    .contains { $0.hasSuffix("expected a number of 0 or more as the weight of '3', found '-1'") })
  #expect(
    faults(bound + [("leave-out", "vote")]).contains("5: expected true or false as 'vote' of an issue, found '2'"))
  #expect(
    faults(bound.filter { $0.0 != "positions.principal" } + [("principal", "only")]) == [
      "0: a table is bound, but not its 'positions.principal'"
    ])
  #expect(
    faults(bound.filter { $0.0 != "positions.scale" }) == ["0: a table is bound, but not its 'positions.scale'"])
  #expect(
    faults(bound + [("resamples", "2.5")]) == [
      "0: expected a whole number from 0 to 100000 for 'resamples', found 2.5"
    ])
}

/// A hundred actors make more pairs than are written at once.
@Test func `Lines that are made side by side stand in their order, and are those of the table`() throws {
  var random: UInt64 = 3
  var lines = ["actor,issue,code"]
  for actor in 100..<200 {
    for issue in 0..<20 {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      lines.append("\"x,\(actor)\",\(issue),\(["no", "abstain", "yes"][Int(random >> 62) % 3])")
    }
  }
  let text = lines.joined(separator: "\n") + "\n"
  let options = [
    ("positions.actor", "actor"), ("positions.issue", "issue"), ("positions.code", "code"),
    ("positions.scale", "no,abstain,yes"), ("measures", "exact,s,kappa"),
  ]
  var diagnostics: [Diagnostic] = []
  let csv = measure(
    "stance-alignment", data: "votes.csv", options: options, asOf: nil, as: .csv,
    in: InMemoryWorld(["votes.csv": text]), reporting: &diagnostics)
  let rows = try #require(try asked([("measures", "exact,s,kappa")], of: text, bound: options)["results"]?.list)
  #expect(rows.count == 4950)
  let expected = rows.map { row in
    let numbers = ["n", "exact", "s", "kappa"].map { row[$0]?.number.map(numberText) ?? "" }
    return "\"\(row["a"]?.text ?? "")\",\"\(row["b"]?.text ?? "")\",\(numbers.joined(separator: ",")),0,,"
      + (row["reason"]?.text ?? "")
  }
  #expect(csv?.split(separator: "\n").dropFirst().map(String.init) == expected)
}
