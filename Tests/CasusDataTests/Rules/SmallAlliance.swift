import CasusData
import CasusSource
import CasusTestSupport

/// An alliance of two states and a group, small enough to check by eye, that breaks no rule.
struct SmallAlliance {
  private var files = [
    "sources": """
    id,published,paragraphs,notes
    essay,2021-09-16,15,
    thesis,2021-12,37,317-368
    record,2023,,

    """,
    "actors": "id,kind\nARM,state\nKAZ,state\nUZB,state\nORG,organisation\nturkic,group\n",
    "groups": "id,group,actor,from,to\ng1,turkic,KAZ,2009,\n",
    "memberships": """
    id,actor,organisation,role,from,to,known,conflict,preferred,reason,source,locator
    m1,ARM,ORG,member,1994,,,,,,essay,p1
    m2,KAZ,ORG,member,1994,,,,,,essay,p1
    m3,UZB,ORG,member,1994,1999,,,,,essay,p1
    m4,UZB,ORG,member,2006,2012-06,,,,,essay,p1

    """,
    "incidents": """
    id,date,known,conflict,preferred,reason,source,locator
    strike,2020-10-14,,,,,essay,p2
    incursion,2021-05-01/2021-05-14,,start,true,The essay is followed,essay,p3
    incursion-record,2021-05-12,,start,false,,record,first paragraph

    """,
    "requests": """
    id,asked-by,addressee,outsider,incident,date,observed-until,withdrawn,known,conflict,preferred,reason,source,locator
    arm-strike,ARM,ORG,,strike,,,,,,,,essay,p2
    arm-may,ARM,ORG,,incursion,2021-05-14,2021-09-01,,2021-05-14,,,,essay,"p3, p5-7"

    """,
    "responses": """
    id,request,actor,date,known,conflict,preferred,reason,source,locator
    ready,arm-may,ORG,2021-05-26,,,,,thesis,n327

    """,
    "statements": "id,speaker,date,source,locator\nsaid,turkic,2021-06,essay,p4\n",
  ]

  /// Replaces a text in a table, which must be there.
  mutating func replace(_ old: String, with new: String, in table: String) {
    let text = files[table] ?? ""
    precondition(text.contains(old), "\(old) is not in \(table)")
    files[table] = text.replacing(old, with: new)
  }

  /// The diagnostics of loading it, in the short style, and the places they are related to.
  func faults() -> (lines: [String], diagnostics: [Diagnostic]) {
    var world: [String: String] = [:]
    for (name, text) in files { world["Data/pact/\(name).csv"] = text }
    world["Data/pact/datapackage.json"] = descriptor
    var diagnostics: [Diagnostic] = []
    let inMemory = InMemoryWorld(world)
    _ = loadDataset("pact", from: inMemory, reporting: &diagnostics)
    let text = DiagnosticFormatter(style: .short, world: inMemory).format(diagnostics)
    return (text.split(separator: "\n").map { String($0).replacing("Data/pact/", with: "") }, diagnostics)
  }

  private var descriptor: String {
    let dates: Set = ["published", "from", "to", "date", "known", "observed-until", "withdrawn"]
    let actors: Set = ["actor", "group", "speaker", "asked-by", "addressee"]
    let tables = files.keys.sorted().map { name in
      let names = (files[name] ?? "").split(separator: "\n").first?.split(separator: ",").map(String.init) ?? []
      let fields = names.map { field in
        if dates.contains(field) {
          #"{"name":"\#(field)","type":"string","rdfType":"http://id.loc.gov/datatypes/edtf/EDTF"}"#
        } else {
          #"{"name":"\#(field)","type":"\#(["preferred", "outsider"].contains(field) ? "boolean" : "string")"}"#
        }
      }
      let keys = names.filter { actors.contains($0) && name != "actors" }.map {
        #"{"fields":["\#($0)"],"reference":{"resource":"actors","fields":["id"]}}"#
      }
      return """
        {"name":"\(name)","path":"\(name).csv","schema":{"primaryKey":["id"],\
        "fields":[\(fields.joined(separator: ","))],"foreignKeys":[\(keys.joined(separator: ","))]}}
        """
    }
    return #"{"name":"pact","resources":[\#(tables.joined(separator: ","))]}"#
  }
}
