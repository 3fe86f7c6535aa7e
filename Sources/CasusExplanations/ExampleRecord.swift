/// The descriptor of a few tables whose columns tell by their names what they hold, as in the alliance profile.
struct ExampleRecord {
  private let tables: [String: String]

  init(_ tables: [String: String]) { self.tables = tables }

  private static let dates: Set = ["published", "from", "to", "date", "known", "observed-until", "withdrawn"]
  private static let numbers: Set = ["share"]
  private static let marks: Set = ["preferred", "outsider"]

  var descriptor: String {
    let resources = tables.keys.sorted().map { resource($0) }.joined(separator: ",")
    return "{\"name\":\"record\",\"resources\":[\(resources)]}"
  }

  private func resource(_ name: String) -> String {
    let columns = (tables[name] ?? "").split(separator: "\n").first?.split(separator: ",").map(String.init) ?? []
    let fields = columns.map { column in
      let type = Self.marks.contains(column) ? "boolean" : Self.numbers.contains(column) ? "number" : "string"
      let date = Self.dates.contains(column) ? ",\"rdfType\":\"http://id.loc.gov/datatypes/edtf/EDTF\"" : ""
      return "{\"name\":\"\(column)\",\"type\":\"\(type)\"\(date)}"
    }
    let speaker = "{\"fields\":[\"speaker\"],\"reference\":{\"resource\":\"actors\",\"fields\":[\"id\"]}}"
    return "{\"name\":\"\(name)\",\"path\":\"\(name).csv\",\"schema\":{\"fields\":[\(fields.joined(separator: ","))]"
      + (columns.contains("id") ? ",\"primaryKey\":[\"id\"]" : "")
      + (name == "statements" ? ",\"foreignKeys\":[\(speaker)]" : "") + "}}"
  }
}
