import CasusAnalysis
import CasusData
import CasusSource
import CasusTestSupport
import CasusYAML
import Testing

/// Another alliance with tables of its own names, and only what a response lag needs.
private let descriptor = """
  {"name": "pact", "casus": {"tables": {"requests": "asks", "responses": "replies", "incidents": "happenings"}},
   "resources": [
    {"name": "happenings", "path": "happenings.csv", "schema": {"primaryKey": ["id"], "fields": [
      {"name": "id", "type": "string"},
      {"name": "date", "type": "string", "rdfType": "http://id.loc.gov/datatypes/edtf/EDTF"}]}},
    {"name": "asks", "path": "asks.csv", "schema": {"primaryKey": ["id"], "fields": [
      {"name": "id", "type": "string"}, {"name": "label", "type": "string"}, {"name": "asked-by", "type": "string"},
      {"name": "incident", "type": "string"}, {"name": "asked", "type": "string"},
      {"name": "date", "type": "string", "rdfType": "http://id.loc.gov/datatypes/edtf/EDTF"},
      {"name": "withdrawn", "type": "string", "rdfType": "http://id.loc.gov/datatypes/edtf/EDTF"}]}},
    {"name": "replies", "path": "replies.csv", "schema": {"primaryKey": ["id"], "fields": [
      {"name": "id", "type": "string"}, {"name": "request", "type": "string"}, {"name": "actor", "type": "string"},
      {"name": "date", "type": "string", "rdfType": "http://id.loc.gov/datatypes/edtf/EDTF"},
      {"name": "level", "type": "string"}, {"name": "outcome", "type": "string"},
      {"name": "label", "type": "string"}]}}]}
  """

private let files = [
  "Data/pact/datapackage.json": descriptor,
  "Data/pact/happenings.csv": "id,date\nflood,1999-03-01\n",
  "Data/pact/asks.csv": """
  id,label,asked-by,incident,asked,date,withdrawn
  same-day,Same day,A,,yes,2000-01-01,
  refused,Refused,A,,yes,2000-01-01,
  silent,Silent,B,,yes,2000-01-01,
  taken-back,Taken back,B,,yes,2000-01-01,2000-02-01
  unasked,Unasked,B,flood,not-found,,

  """.replacing("\n\n", with: "\n"),
  "Data/pact/replies.csv": """
  id,request,actor,date,level,outcome,label
  r1,same-day,P,2000-01-01,statement,answered,words
  r2,same-day,P,2000-01-31,force,answered,troops
  r3,refused,P,2000-01-11,none,refused,no
  r4,taken-back,P,2000-03-01,aid,answered,too late
  r5,unasked,P,1999-03,mission,answered,a visit

  """.replacing("\n\n", with: "\n"),
]

private func lag(
  _ options: String, files: [String: String] = files
) throws -> (group: AnswerGroup, diagnostics: [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  let dataset = try #require(loadDataset("pact", from: InMemoryWorld(files), reporting: &diagnostics))
  #expect(diagnostics.map(\.message) == [])
  let node = try #require(readYAML(options, at: Place(file: "test.md", line: 1), reporting: &diagnostics))
  let run = IndicatorRun(ResponseLag.self, options: node, reporting: &diagnostics)
  let subject = Subject(dataset: dataset, asOf: CivilDay(year: 2000, month: 12, day: 31), place: node.place)
  guard let run else { return (AnswerGroup(), diagnostics) }
  return (run.answers(for: subject, reporting: &diagnostics), diagnostics)
}

/// Counted by hand; 2000 is a leap year, and an as-of date of its last day is day 365 from the first.
@Test func `Tables are found under the names the descriptor gives them`() throws {
  let (group, diagnostics) = try lag("{}")
  #expect(diagnostics.map(\.message) == [])
  #expect(
    try Set(group.table("cases").lines("case", "days", "outcome")) == [
      "same-day 0 answered", "refused 10 refused", "silent 365+ open", "taken-back 31 withdrawn",
      "unasked 0–30 answered",
    ])
  #expect(try group.table("cases").lineage[0].allSatisfy { ["asks", "replies", "happenings"].contains($0.table) })
}

@Test func `A clock that needs a request leaves out a case without one`() throws {
  let group = try lag("{clock: request}").group
  #expect(try group.measure("n").value == .number(4))
}

@Test func `Waiting for deeds goes on after words`() throws {
  let group = try lag("{clock: request, until: force}").group
  #expect(try group.table("cases").lines("case", "days").contains("same-day 30"))
}

@Test func `A condition chooses among the cases`() throws {
  let (group, diagnostics) = try lag("{where: \"datum['asked-by'] == 'A'\"}")
  #expect(diagnostics.map(\.message) == [])
  #expect(try group.measure("n").value == .number(2))
}

@Test func `A missing column is named with the table as the descriptor calls it`() throws {
  var broken = files
  broken["Data/pact/datapackage.json"] = descriptor.replacing(
    #"{"name": "request", "type": "string"}, "#, with: "")
  broken["Data/pact/replies.csv"] = "id,actor,date,level,outcome,label\n"
  let (_, diagnostics) = try lag("{}", files: broken)
  #expect(diagnostics.contains { $0.message.contains("'request'") && $0.message.contains("replies") })
}
