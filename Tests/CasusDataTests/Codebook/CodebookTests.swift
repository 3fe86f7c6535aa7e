import CasusData
import CasusSource
import CasusTestSupport
import CasusYAML
import Testing

private let descriptor = """
  {
    "name": "pact", "title": "A pact", "description": "Two tables.", "version": "1.2.0",
    "casus": {"rules": [
      {"name": "own-words", "tables": [], "rule": "Free text is ours.", "judgement": false},
      {"name": "seasons", "tables": ["asks"], "fields": ["date"], "rule": "Spring is 1 March to 31 May.",
       "judgement": true, "alternative": "The spring of the sun."}
    ]},
    "resources": [
      {"name": "sources", "path": "sources.csv", "schema": {"primaryKey": "id", "fields": [
        {"name": "id", "type": "string", "constraints": {"required": true, "unique": true}},
        {"name": "short", "type": "string"}
      ]}},
      {"name": "asks", "title": "Requests", "path": "asks.csv", "description": "Who asked.", "schema": {
        "primaryKey": "id",
        "fields": [
          {"name": "id", "type": "string"},
          {"name": "date", "type": "string", "rdfType": "http://id.loc.gov/datatypes/edtf/EDTF"},
          {"name": "form", "type": "string", "description": "What for. talks: a meeting. arms: help, in kind. Empty: unknown.",
           "constraints": {"enum": ["talks", "arms", "other"]}},
          {"name": "troops", "type": "integer", "unit": "soldiers", "constraints": {"minimum": 0}},
          {"name": "source", "type": "string"},
          {"name": "locator", "type": "string"},
          {"name": "conflict", "type": "string"},
          {"name": "preferred", "type": "boolean"},
          {"name": "reason", "type": "string", "title": "Why | how"}
        ],
        "foreignKeys": [{"fields": "source", "reference": {"resource": "sources", "fields": "id"}}]
      }}
    ]
  }
  """
private let asks = """
  id,date,form,troops,source,locator,conflict,preferred,reason
  may,2021-05-14,talks,,essay,p3,,,
  july-record,2021-07-28,talks,5,record,first line,july,false,
  july,2021-07,talks,,essay,p4,july,true,The essay is <followed>

  """

private func load(_ descriptor: String = descriptor) -> (dataset: Dataset?, faults: String) {
  let world = InMemoryWorld([
    "Data/pact/datapackage.json": descriptor, "Data/pact/asks.csv": asks,
    "Data/pact/sources.csv": "id,short\nessay,\"The Essay, 2021\"\nrecord,\nunused,\n",
  ])
  var diagnostics: [Diagnostic] = []
  let dataset = loadDataset("pact", from: world, reporting: &diagnostics)
  return (dataset, DiagnosticFormatter(style: .short, world: world).format(diagnostics))
}

private func book(_ format: CodebookFormat = .markdown, tables: [String]? = nil) throws -> String {
  let (dataset, faults) = load()
  #expect(faults == "")
  let codebook = Codebook(of: try #require(dataset))
  return (tables.map { codebook.limited(to: $0) } ?? codebook).formatted(as: format)
}

@Test func `The codebook tells tables, keys, types and what every code means`() throws {
  let book = try book()
  #expect(book.hasPrefix("# A pact\n\nThe codebook of `pact`, version 1.2.0.\n\n## Overview\n\nTwo tables.\n"))
  #expect(book.contains("| `asks` | 3 | Who asked. |\n"))
  #expect(book.contains("3 rows. Key: `id`. `source` refers to `id` of `sources`.\n"))
  #expect(book.contains("| `id` | text, required, unique | 3 |  |\n"))
  #expect(book.contains("| `form` | code | 3 | What for. Empty: unknown. |\n"))
  #expect(book.contains("| `troops` | whole number, soldiers, at least 0 | 1 |  |\n"))
  #expect(
    book.contains("Codes of `form`:\n\n| Code | Rows | Meaning |\n| --- | ---: | --- |\n| `talks` | 3 | a meeting |\n"))
  #expect(book.contains("| `arms` | 0 | help, in kind |\n| `other` | 0 |  |\n"))
  #expect(book.contains("| `reason` | text | 1 | Why \\| how. |\n"))
}

@Test func `The codebook tells how it was coded, and how it could have been`() throws {
  let book = try book()
  #expect(book.contains("2 rules. 1 of them is a judgement: these"))
  #expect(book.contains("- **own-words** (all tables) Free text is ours.\n"))
  #expect(
    book.contains(
      "- **seasons** (`asks`: `date`) Spring is 1 March to 31 May. *Otherwise:* The spring of the sun.\n"))
}

@Test func `The codebook puts the readings of a conflict set side by side, the preferred one first`() throws {
  #expect(
    try book().contains(
      """
      ### july

      - `asks` `july`, **preferred**: date 2021-07; troops empty (essay, p4)
      - `asks` `july-record`: date 2021-07-28; troops 5 (record, first line)

      The essay is &lt;followed>

      """))
}

@Test func `The codebook counts the rows of each source`() throws {
  let book = try book()
  #expect(book.contains("| `essay` | The Essay, 2021 | 2 | asks 2 |\n"))
  #expect(book.contains("| `unused` | unused | 0 |  |\n"))
}

@Test func `A codebook of some tables tells what concerns them`() throws {
  let book = try book(tables: ["sources"])
  #expect(!book.contains("## asks"))
  #expect(!book.contains("july"))
  #expect(!book.contains("seasons"))
  #expect(book.contains("own-words"))
}

@Test func `A terminal gets lines of a hundred columns`() throws {
  let book = try book(.text)
  #expect(book.split(separator: "\n").allSatisfy { $0.count <= 100 })
  #expect(book.contains("  form: code\n      What for. Empty: unknown.\n      talks  3  a meeting\n"))
  #expect(book.contains("  troops: whole number, soldiers, at least 0; 2 empty\n"))
}

@Test func `A program gets all of it as JSON`() throws {
  var diagnostics: [Diagnostic] = []
  let node = try #require(readJSON(Array(try book(.json).utf8), file: "book.json", reporting: &diagnostics))
  #expect(diagnostics == [])
  let table = try #require(node["tables"]?.list?.last)
  #expect(table["rows"]?.number == 3)
  #expect(table["primaryKey"]?.list?.compactMap(\.text) == ["id"])
  #expect(
    table["fields"]?.list?.compactMap { $0["type"]?.text } == [
      "string", "date", "string", "integer", "string", "string", "string", "boolean", "string",
    ])
  #expect(node["conflicts"]?.list?.first?["readings"]?.list?.first?["says"]?["date"]?.text == "2021-07")
  #expect(node["rules"]?.list?.last?["alternative"]?.text == "The spring of the sun.")
  #expect(node["sources"]?.list?.first?["rows"]?["asks"]?.number == 2)
}

@Test func `Coding rules are checked like the rest of the descriptor`() {
  func faults(_ old: String, _ new: String) -> String { load(descriptor.replacing(old, with: new)).faults }
  #expect(
    faults("\"tables\": [\"asks\"]", "\"tables\": [\"ask\"]").contains("unknown table 'ask' (did you mean 'asks'?)"))
  #expect(faults("[\"date\"]", "[\"dat\"]").contains("unknown field 'dat' (did you mean 'date'?)"))
  #expect(faults("\"name\": \"seasons\"", "\"name\": \"own-words\"").contains("CAS0108"))
  #expect(
    faults("\"judgement\": false", "\"judgement\": true").contains("expected text for 'alternative', found nothing"))
  #expect(faults("\"judgement\": true", "\"judgement\": false").contains("CAS0109"))
  #expect(faults("\"judgement\": false", "\"judgement\": 0").contains("expected true or false for 'judgement'"))
  #expect(faults("\"rules\": [", "\"rules\": {}, \"none\": [").contains("expected a list of rules for 'casus.rules'"))
}

@Test func `What a dataset holds is told in short`() throws {
  let contents = Contents(of: try #require(load().dataset))
  #expect(contents.summary == "2 tables, 6 rows  A pact")
  #expect(contents.plainText.hasPrefix("sources: 3 rows\n  id     string\n  short  string\nasks: 3 rows\n"))
}

@Test func `Columns that four tables have alike are told once`() throws {
  let field =
    #"{"name": "basis", "type": "string", "description": "On what. essay: on an essay.", "categories": ["essay"]}"#
  func table(_ name: String) -> String {
    #"{"name": "\#(name)", "path": "t.csv", "schema": {"fields": [{"name": "id", "type": "string"}, \#(field)]}}"#
  }
  let world = InMemoryWorld([
    "Data/x/datapackage.json": #"{"resources": [\#(["a", "b", "c", "d"].map(table).joined(separator: ","))]}"#,
    "Data/x/t.csv": "id,basis\nk,essay\n",
  ])
  var diagnostics: [Diagnostic] = []
  let book = Codebook(of: try #require(loadDataset("x", from: world, reporting: &diagnostics))).formatted(as: .markdown)
  #expect(diagnostics == [])
  #expect(book.components("| `basis` | code | 4 | On what. |") == 2)
  #expect(book.components("| `essay` | 4 | on an essay |") == 2)
  #expect(book.components("In common with other tables: `id`, `basis`.") == 5)
}

extension String {
  /// Into how many parts a text parts this one.
  fileprivate func components(_ separator: String) -> Int {
    split(separator: separator, omittingEmptySubsequences: false).count
  }
}
