import CasusAnalysis
import CasusData
import CasusSource
import CasusTestSupport
import CasusYAML
import Testing

/// A small alliance in which every rule of observation has a case of its own.
private func alliance(
  requests: String, responses: String = "", memberships: String = "", stances: String = ""
) -> InMemoryWorld {
  let edtf = "http://id.loc.gov/datatypes/edtf/EDTF"
  func resource(_ name: String, _ fields: [String]) -> String {
    let list = fields.map { field in
      let parts = field.split(separator: ":").map(String.init)
      let type = parts.count > 1 && parts[1] != "date" ? parts[1] : "string"
      let rdf = parts.count > 1 && parts[1] == "date" ? ", \"rdfType\": \"\(edtf)\"" : ""
      return "{\"name\": \"\(parts[0])\", \"type\": \"\(type)\"\(rdf)}"
    }
    return """
      {"name": "\(name)", "path": "\(name).csv", "schema": {"fields": [\(list.joined(separator: ", "))]}}
      """
  }
  func header(_ fields: [String]) -> String {
    fields.map { String($0.split(separator: ":")[0]) }.joined(separator: ",") + "\n"
  }
  let tables: [(String, [String], String)] = [
    ("sources", ["id", "published:date"], "s,2020-12-31\n"),
    (
      "requests", ["id", "asked-by", "addressee", "date:date", "withdrawn:date", "observed-until:date", "source"],
      requests
    ),
    ("responses", ["id", "request", "date:date", "level", "outcome", "source"], responses),
    ("memberships", ["id", "actor", "organisation", "role", "from:date", "to:date", "source"], memberships),
    ("issues", ["id", "principal", "date:date"], "i,A,2020-05\n"),
    ("stances", ["id", "issue", "actor", "state", "position:integer"], stances),
  ]
  var files = [
    "Data/a/datapackage.json":
      "{\"name\": \"a\", \"resources\": [\(tables.map { resource($0.0, $0.1) }.joined(separator: ", "))]}"
  ]
  for (name, fields, rows) in tables { files["Data/a/\(name).csv"] = header(fields) + rows }
  return InMemoryWorld(files)
}

private func measured(
  _ indicator: any Indicator.Type, _ options: String, in world: InMemoryWorld, loading: [String] = []
) throws -> (answers: AnswerGroup, faults: [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  let dataset = try #require(loadDataset("a", from: world, reporting: &diagnostics))
  #expect(diagnostics.map(\.code) == loading)
  diagnostics = []
  let node = try #require(readYAML(options, at: Place(file: "b.md", line: 3), reporting: &diagnostics))
  let run = IndicatorRun(indicator, options: node, reporting: &diagnostics)
  let subject = Subject(dataset: dataset, asOf: CivilDay(year: 2021, month: 6, day: 30), place: node.place)
  guard let run else { return (AnswerGroup(), diagnostics) }
  return (run.answers(for: subject, reporting: &diagnostics), diagnostics)
}

private func waits(
  _ requests: String, _ responses: String = "", _ memberships: String = "", _ options: String = "{clock: request}"
) throws -> [String] {
  let world = alliance(requests: requests, responses: responses, memberships: memberships)
  let (answers, faults) = try measured(ResponseLag.self, options, in: world)
  #expect(faults.map(\.message) == [])
  return try answers.table("cases").lines("case", "outcome", "days")
}

@Test func `Watching ends with the source, with what the case says, with exit or with withdrawal`() throws {
  let members = "m1,A,O,member,2000,2020-03-01,s\nm2,B,O,member,2000,,s\n"
  #expect(try waits("r,B,O,2020-01-01,,,s\n", "", members) == ["r open 365+"])
  #expect(try waits("r,B,O,2020-01-01,,2020-01-31,s\n", "", members) == ["r open 30+"])
  #expect(try waits("r,A,O,2020-01-01,,,s\n", "", members) == ["r open 60+"])
  #expect(try waits("r,B,O,2020-01-01,2020-01-11,,s\n", "", members) == ["r withdrawn 10"])
  #expect(try waits("r,B,O,2020-01-01,,2022-01-01,s\n", "", members) == ["r open 546+"])
}

@Test func `An answer that certainly came after the exit or the withdrawal answers nothing`() throws {
  let members = "m1,A,O,member,2000,2020-03-01,s\nm2,B,O,member,2000,,s\n"
  let late = "x,r,2020-04-01,statement,answered,s\n"
  #expect(try waits("r,A,O,2020-01-01,,,s\n", late, members) == ["r open 60+"])
  #expect(try waits("r,B,O,2020-01-01,2020-01-11,,s\n", late, members) == ["r withdrawn 10"])
  #expect(try waits("r,B,O,2020-01-01,,,s\n", late, members) == ["r answered 91"])
}

@Test func `The first answer is the one with the smallest upper bound, then the smallest lower`() throws {
  let request = "r,A,O,2020-01-01,,,s\n"
  let month = "x,r,2020-02,statement,answered,s\n"
  #expect(try waits(request, month + "y,r,2020-02-20,force,answered,s\n") == ["r answered 50"])
  #expect(try waits(request, month + "y,r,2020-02-29,force,answered,s\n") == ["r answered 31–59"])
}

@Test func `A refusal ends the wait if it comes first, and a rung too low does not`() throws {
  let request = "r,A,O,2020-01-01,,,s\n"
  let refusal = "x,r,2020-01-11,none,refused,s\n"
  let words = "y,r,2020-01-05,statement,answered,s\n"
  let unknown = "z,r,2020-01-03,,answered,s\n"
  #expect(try waits(request, refusal + words) == ["r answered 4"])
  #expect(try waits(request, refusal + words, "", "{until: mission}") == ["r refused 10"])
  #expect(try waits(request, unknown + words) == ["r answered 2"])
  #expect(try waits(request, unknown + words, "", "{until: statement}") == ["r answered 4"])
}

@Test func `An imprecise start and end give bounds, and zero is a wait`() throws {
  #expect(try waits("r,A,O,2020-01,,,s\n", "x,r,2020-01,aid,answered,s\n") == ["r answered 0–30"])
  #expect(try waits("r,A,O,2020-01-05,,,s\n", "x,r,2020-01-05,aid,answered,s\n") == ["r answered 0"])
  #expect(try waits("r,A,O,2020-01,,,s\n") == ["r open 335+"])
}

@Test func `A response before its request is a fault that names both rows`() throws {
  let world = alliance(requests: "r,A,O,2020-01-05,,,s\n", responses: "x,r,2020-01-02,aid,answered,s\n")
  let faults = try measured(ResponseLag.self, "{clock: request}", in: world, loading: ["CAS0154"]).faults
  #expect(faults.map(\.message) == ["the response 'x' came 3 days before what it answers, 'r'"])
  #expect(faults.first?.place?.file == "Data/a/responses.csv")
  #expect(faults.first?.place?.line == 2)
  #expect(faults.first?.related.map(\.place.file) == ["Data/a/requests.csv"])
}

@Test func `A dataset without the tables it takes is told what is missing`() throws {
  let world = InMemoryWorld([
    "Data/a/datapackage.json": """
    {"name": "a", "resources": [{"name": "request", "path": "r.csv", "schema": {"fields": [{"name": "id", "type": "string"}]}}]}
    """, "Data/a/r.csv": "id\nx\n",
  ])
  let faults = try measured(ResponseLag.self, "{clock: request}", in: world).faults
  #expect(
    faults.map { "\($0.message); \($0.hint ?? "")" } == [
      "the dataset has no table 'requests'; did you mean 'request'?",
      "the dataset has no table 'responses'; known are request",
    ])
  let stance = try measured(StanceAlignment.self, "{}", in: alliance(requests: "")).faults
  #expect(stance.map(\.message) == [])
}

@Test func `Positions are checked against the scale and against each other`() throws {
  let members = "m1,A,O,member,2000,,s\nm2,B,O,member,2000,,s\n"
  let world = alliance(
    requests: "", memberships: members, stances: "a,i,A,value,2\nb,i,B,value,1\nc,i,B,value,0\n")
  let (answers, faults) = try measured(StanceAlignment.self, "{}", in: world)
  #expect(
    faults.map { "\($0.place?.line ?? 0): \($0.message)" } == [
      "4: a second position of 'B' on 'i'", "2: expected a position of the scale -1, 0, 1, found '2'",
    ])
  #expect(try answers.table("cells").lines("actor", "state", "position") == ["A not-coded ", "B value 1"])
}

@Test func `An organisation or a group field that is not there gets a suggestion`() throws {
  let members = "m1,A,Org,member,2000,,s\n"
  let world = alliance(requests: "r,A,O,2020-01-05,,,s\n", memberships: members)
  let wrong = try measured(StanceAlignment.self, "{organisation: Orgg}", in: world).faults
  #expect(wrong.map(\.hint) == ["did you mean 'Org'?"])
  let group = try measured(ResponseLag.self, "{clock: request, by: asked-bye}", in: world).faults
  #expect(group.map(\.hint) == ["did you mean 'asked-by'?"])
}
