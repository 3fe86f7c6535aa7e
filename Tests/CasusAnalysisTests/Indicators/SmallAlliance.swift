import CasusAnalysis
import CasusData
import CasusSource
import CasusTestSupport
import CasusYAML
import Testing

/// A package from CSV tables by name: columns that hold dates are EDTF, those that hold numbers are numbers.
private func package(_ tables: [String: String]) -> InMemoryWorld {
  let dates: Set<String> = ["from", "to", "date", "signed", "notice", "published", "known"]
  let numbers: Set<String> = ["share", "value", "position"]
  let edtf = "\"rdfType\": \"http://id.loc.gov/datatypes/edtf/EDTF\""
  var files: [String: String] = [:]
  let resources = tables.keys.sorted().map { name in
    let text = tables[name] ?? ""
    files["Data/a/\(name).csv"] = text
    let fields = text.prefix { $0 != "\n" }.split(separator: ",").map { field in
      let type = numbers.contains(String(field)) ? "number" : field == "preferred" ? "boolean" : "string"
      return "{\"name\": \"\(field)\", \"type\": \"\(type)\"\(dates.contains(String(field)) ? ", \(edtf)" : "")}"
    }
    return """
      {"name": "\(name)", "path": "\(name).csv", "schema": {"primaryKey": "id", "fields": [\(fields.joined(separator: ", "))]}}
      """
  }
  files["Data/a/datapackage.json"] = "{\"name\": \"a\", \"resources\": [\(resources.joined(separator: ", "))]}"
  return InMemoryWorld(files)
}

/// What an indicator yields of a small package, and what was said of it.
func measured(
  _ indicator: any Indicator.Type, _ options: String, asOf: String, tables: [String: String]
) throws -> (answers: AnswerGroup, faults: [String]) {
  var diagnostics: [Diagnostic] = []
  let dataset = try #require(loadDataset("a", from: package(tables), reporting: &diagnostics))
  #expect(diagnostics.map(\.message) == [])
  let node = try #require(readYAML(options, at: Place(file: "b.md", line: 3), reporting: &diagnostics))
  let day = try #require(parseEDTF(asOf)?.day)
  guard let run = IndicatorRun(indicator, options: node, reporting: &diagnostics) else {
    return (AnswerGroup(), diagnostics.map(\.message))
  }
  let answers = run.answers(for: Subject(dataset: dataset, asOf: day, place: node.place), reporting: &diagnostics)
  return (answers, diagnostics.map(\.message))
}

/// Two organisations. B entered O on an unknown day of 2000, C was there twice, and nobody knows since when D was.
let spellsOfMembers = """
  id,actor,organisation,role,from,to,signed,notice
  m1,A,O,member,2000-01-01,2010-01-01,1999-01-01,2009-01-01
  m2,B,O,member,2000,,,
  m3,C,O,member,2001-01-01,2002-01-01,2001-01-01,
  m4,C,O,member,2005-01-01,2006-01-01,2005-01-01,
  m5,D,O,member,,2005,,
  m6,E,O,observer,2000-01-01,,,
  p1,A,P,member,2000-01-01,,,
  p2,C,P,member,2001,,,
  p3,F,P,member,1999-01-01,,,

  """
