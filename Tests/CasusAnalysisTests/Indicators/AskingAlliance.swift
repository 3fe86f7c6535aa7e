import CasusAnalysis
import CasusData
import CasusSource
import CasusTestSupport
import CasusYAML
import Testing

/// What an indicator yields of an alliance of a few rows: tables as CSV, the names of date fields ending in `:date`.
func measured(
  _ indicator: any Indicator.Type, _ options: String, of tables: [(name: String, csv: String)]
) throws -> (answers: AnswerGroup, faults: [String]) {
  var files: [String: String] = [:]
  var resources: [String] = []
  for (name, csv) in tables {
    let lines = csv.split(separator: "\n", omittingEmptySubsequences: false)
    let fields = (lines.first ?? "").split(separator: ",").map { $0.split(separator: ":") }
    let declared = fields.map { field in
      let isDate = field.count > 1
      let type = isDate ? ", \"rdfType\": \"http://id.loc.gov/datatypes/edtf/EDTF\"" : ""
      return "{\"name\": \"\(field[0])\", \"type\": \"string\"\(type)}"
    }
    resources.append(
      "{\"name\": \"\(name)\", \"path\": \"\(name).csv\", \"schema\": {\"fields\": [\(declared.joined(separator: ", "))]}}"
    )
    files["Data/a/\(name).csv"] =
      ([fields.map { String($0[0]) }.joined(separator: ",")] + lines.dropFirst().map(String.init))
      .joined(separator: "\n")
  }
  files["Data/a/datapackage.json"] = "{\"name\": \"a\", \"resources\": [\(resources.joined(separator: ", "))]}"
  var diagnostics: [Diagnostic] = []
  let dataset = try #require(loadDataset("a", from: InMemoryWorld(files), reporting: &diagnostics))
  #expect(diagnostics.map(\.message) == [])
  let node = try #require(readYAML(options, at: Place(file: "b.md", line: 1), reporting: &diagnostics))
  let run = try #require(IndicatorRun(indicator, options: node, reporting: &diagnostics))
  let subject = Subject(dataset: dataset, asOf: CivilDay(year: 2021, month: 6, day: 30), place: node.place)
  let answers = run.answers(for: subject, reporting: &diagnostics)
  return (answers, diagnostics.map(\.message))
}

/// Three members and a former one; B asked twice, C once, and A's case has no request on record.
let askingAlliance: [(name: String, csv: String)] = [
  (
    "actors",
    """
    id,label
    A,Aland
    B,Borduria
    C,Carpania
    D,Drusselstein
    O,the pact

    """
  ),
  (
    "memberships",
    """
    id,actor,organisation,role,from:date,to:date
    a,A,O,member,2000,
    b,B,O,member,2000,
    c,C,O,member,2000,
    d,D,O,member,2000,2019

    """
  ),
  (
    "requests",
    """
    id,label,asked-by,addressee,asked,form,date:date,received:date
    r1,First,B,O,yes,military,2018-03-01,2018-03-03
    r2,Second,B,A,yes,aid,2020-01-10,
    r3,Third,C,O,yes,military,2020-05-01,2020-05-02
    r4,Fourth,A,O,not-found,aid,2020-06-01,

    """
  ),
  (
    "responses",
    """
    id,request,actor,date:date,level,outcome,label
    x1,r1,A,2018-03-05,statement,answered,words
    x2,r1,A,2018-03-20,mission,answered,a team
    x3,r1,O,2018-03-10,none,refused,a refusal
    x4,r2,A,2020-02-10,,answered,something
    x5,r3,B,2020-05-11,none,refused,no
    x6,r4,B,2020-06-03,framing,answered,a label
    x7,r3,A,2021-12-01,force,answered,troops later

    """
  ),
]
