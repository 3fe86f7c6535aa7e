import CasusSource
import CasusTestSupport
import Foundation
import Testing

private let world = InMemoryWorld(["Templates/clock.md": "# Clock\n\nOf {{ lagg.n }} requests\n"])
private let fault = Diagnostic(
  "CAS0204", "unknown indicator 'lagg'", at: Place(file: "Templates/clock.md", line: 3, column: 7, length: 4),
  hint: "did you mean 'lag'?")

private func written(_ style: DiagnosticStyle, _ diagnostics: [Diagnostic] = [fault], color: Bool = false) -> String {
  DiagnosticFormatter(style: style, color: color, world: world).format(diagnostics)
}

@Test func `People get an excerpt with a caret and the hint`() {
  #expect(
    written(.human) == """
      Templates/clock.md:3:7: error[CAS0204]: unknown indicator 'lagg'
          3 | Of {{ lagg.n }} requests
            |       ^^^^ did you mean 'lag'?

      """)
}

@Test func `Editors get one line`() {
  #expect(
    written(.short)
      == "Templates/clock.md:3:7: error[CAS0204]: unknown indicator 'lagg' (did you mean 'lag'?)\n")
}

@Test func `Machines get one JSON object a line`() {
  let tricky = Diagnostic("CAS0100", .warning, "a \"quote\" and\na line", at: nil)
  #expect(
    written(.json, [tricky, fault]) == #"""
      {"schema":1,"code":"CAS0100","severity":"warning","message":"a \"quote\" and\na line"}
      {"schema":1,"code":"CAS0204","severity":"error","message":"unknown indicator 'lagg'","file":"Templates/clock.md","line":3,"column":7,"length":4,"hint":"did you mean 'lag'?"}

      """#)
}

@Test func `GitHub gets a workflow command whose text cannot break out`() {
  let tricky = Diagnostic("CAS0100", "50% of\nit", at: Place(file: "a,b.csv", line: 2))
  #expect(
    written(.github, [tricky]) == "::error file=a%2Cb.csv,line=2,col=1,endColumn=2,title=CAS0100::50%25 of%0Ait\n")
}

@Test func `The same diagnostic is written once, and all stand in the order of the file`() {
  let earlier = Diagnostic("CAS0101", "first", at: Place(file: "Templates/clock.md", line: 1))
  let lines = written(.short, [fault, earlier, fault]).split(separator: "\n")
  #expect(lines.count == 2)
  #expect(lines.first?.hasPrefix("Templates/clock.md:1:1") == true)
}

@Test func `A long line is cut around the fault, and control characters cannot reach the terminal`() {
  let line = String(repeating: "x", count: 500) + "\u{1B}FAULT" + String(repeating: "y", count: 500)
  let world = InMemoryWorld(["long.csv": line])
  let text = DiagnosticFormatter(style: .human, world: world)
    .format([Diagnostic("CAS0100", "long", at: Place(file: "long.csv", line: 1, column: 502, length: 5))])
  let lines = text.split(separator: "\n")
  #expect(lines.allSatisfy { $0.count < 140 })
  #expect(!text.contains("\u{1B}"))
  let caret = lines[2].distance(from: lines[2].startIndex, to: lines[2].firstIndex(of: "^") ?? lines[2].endIndex)
  #expect(lines[1].dropFirst(caret).hasPrefix("FAULT"))
}

@Test func `Color is asked for and not guessed`() {
  #expect(!written(.human).contains("\u{1B}"))
  #expect(written(.human, color: true).contains("\u{1B}[1;31m"))
}

@Test func `A place without a file or line still yields its hint`() {
  let lost = Diagnostic("CAS0001", "no file 'x'", at: Place(file: "x"), hint: "make it")
  #expect(written(.human, [lost]) == "x: error[CAS0001]: no file 'x'\n  hint: make it\n")
}

/// A document of SARIF, taken apart.
private func sarif(
  _ diagnostics: [Diagnostic], in world: InMemoryWorld = world,
  rule: @escaping @Sendable (String) -> DiagnosticRule? = { _ in nil }
) throws -> (log: [String: Any], run: [String: Any], results: [[String: Any]]) {
  let text = DiagnosticFormatter(style: .sarif, world: world, version: "1.2.3", rule: rule).format(diagnostics)
  let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  let run = try #require((log["runs"] as? [[String: Any]])?.first)
  return (log, run, try #require(run["results"] as? [[String: Any]]))
}

private func physical(_ location: Any?) throws -> [String: Any] {
  try #require((location as? [String: Any])?["physicalLocation"] as? [String: Any])
}

@Test func `A SARIF log has what the standard requires`() throws {
  let rule: @Sendable (String) -> DiagnosticRule? = { code in
    DiagnosticRule(code: code, summary: "a name is unknown", text: "Words.", markdown: "*Words.*")
  }
  let related = Diagnostic.Related("the first", at: Place(file: "Data/a b:c%ä.csv", line: 2))
  var second = fault
  second.related = [related]
  let (log, run, results) = try sarif([second], rule: rule)
  #expect(log["version"] as? String == "2.1.0")
  #expect(run["columnKind"] as? String == "unicodeCodePoints")
  #expect((run["originalUriBaseIds"] as? [String: Any])?.keys.sorted() == ["SRCROOT"])
  let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
  #expect(driver["name"] as? String == "casus")
  #expect(driver["semanticVersion"] as? String == "1.2.3")
  let described = try #require((driver["rules"] as? [[String: Any]])?.first)
  #expect(described["id"] as? String == "CAS0204")
  #expect((described["shortDescription"] as? [String: String]) == ["text": "a name is unknown"])
  #expect((described["help"] as? [String: String]) == ["text": "Words.", "markdown": "*Words.*"])
  let result = try #require(results.first)
  #expect(result["ruleId"] as? String == "CAS0204")
  #expect(result["ruleIndex"] as? Int == 0)
  #expect(result["level"] as? String == "error")
  #expect(result["message"] as? [String: String] == ["text": "unknown indicator 'lagg'; did you mean 'lag'?"])
  let place = try physical((result["locations"] as? [Any])?.first)
  #expect(place["artifactLocation"] as? [String: String] == ["uri": "Templates/clock.md", "uriBaseId": "SRCROOT"])
  let region = try #require(place["region"] as? [String: Any])
  #expect(region["startLine"] as? Int == 3)
  #expect(region["startColumn"] as? Int == 7)
  #expect(region["endColumn"] as? Int == 11)
  #expect(region["snippet"] as? [String: String] == ["text": "lagg"])
  let context = try #require(place["contextRegion"] as? [String: Any])
  #expect(context["snippet"] as? [String: String] == ["text": "Of {{ lagg.n }} requests"])
  let other = try physical((result["relatedLocations"] as? [Any])?.first)
  #expect((other["artifactLocation"] as? [String: String])?["uri"] == "Data/a%20b%3Ac%25%C3%A4.csv")
}

@Test func `SARIF counts code points where people see one character`() throws {
  // A flag is one character of two code points, the letter with its accent one of two as well.
  let world = InMemoryWorld(["a.csv": "id\n\u{1F1E6}\u{1F1F2}e\u{301},wrong,x\n"])
  let place = Place(file: "a.csv", line: 2, column: 4, length: 5)
  let (_, _, results) = try sarif([Diagnostic("CAS0130", "a word", at: place)], in: world)
  let region = try #require(
    try physical((results.first?["locations"] as? [Any])?.first)["region"] as? [String: Any])
  #expect(region["startColumn"] as? Int == 6)
  #expect(region["endColumn"] as? Int == 11)
  #expect(region["snippet"] as? [String: String] == ["text": "wrong"])
}

@Test func `A SARIF log of nothing is a log, and one without place has no location`() throws {
  #expect(try sarif([]).results.isEmpty)
  let (_, _, results) = try sarif([Diagnostic("CAS0702", "found no briefing", at: nil)])
  #expect(results.first?["locations"] == nil)
}

@Test func `A place beyond the end of its line is the end of it`() throws {
  let place = Place(file: "Templates/clock.md", line: 1, column: 40, length: 3)
  let (_, _, results) = try sarif([Diagnostic("CAS0210", "no end", at: place)])
  let region = try #require(
    try physical((results.first?["locations"] as? [Any])?.first)["region"] as? [String: Any])
  #expect(region["startColumn"] as? Int == 8)
  #expect(region["endColumn"] as? Int == 8)
}

@Test func `Every member that JSON lines write is in their schema`() throws {
  let schema = try #require(
    try JSONSerialization.jsonObject(with: Data(DiagnosticSchema.text.utf8)) as? [String: Any])
  let known = try #require(schema["properties"] as? [String: Any])
  var whole = fault
  whole.related = [Diagnostic.Related("the first", at: Place(file: "a.csv", line: 1))]
  let line = try #require(
    try JSONSerialization.jsonObject(with: Data(written(.json, [whole]).utf8)) as? [String: Any])
  #expect(Set(line.keys) == Set(known.keys))
  let item = try #require((known["related"] as? [String: Any])?["items"] as? [String: Any])
  let related = try #require((line["related"] as? [[String: Any]])?.first)
  #expect(Set(related.keys) == Set((item["properties"] as? [String: Any] ?? [:]).keys))
}

@Test func `The schema in the documentation is the one the command prints`() throws {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/Casus/Casus.docc/diagnostics.schema.json")
  #expect(try String(contentsOf: file, encoding: .utf8) == DiagnosticSchema.text + "\n")
}
