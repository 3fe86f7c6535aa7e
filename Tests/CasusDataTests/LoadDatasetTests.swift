import CasusData
import CasusSource
import CasusTestSupport
import Testing

private let descriptor = """
  {
    "name": "pact", "title": "A pact",
    "casus": {"tables": {"requests": "asks"}},
    "resources": [
      {"name": "actors", "path": "actors.csv", "schema": {
        "primaryKey": "id",
        "fields": [
          {"name": "id", "type": "string", "constraints": {"required": true, "unique": true, "pattern": "[A-Z]{3}"}},
          {"name": "label", "type": "string", "title": "Name"},
          {"name": "kind", "type": "string", "categories": [{"value": "state", "label": "State"}, {"value": "group"}]},
          {"name": "ally", "type": "string"}
        ],
        "foreignKeys": [{"fields": "ally", "reference": {"resource": "", "fields": "id"}}]
      }},
      {"name": "asks", "path": "asks.csv", "dialect": {"delimiter": ";"}, "schema": {
        "primaryKey": ["actor", "date"],
        "fields": [
          {"name": "actor", "type": "string"},
          {"name": "date", "type": "string", "rdfType": "http://id.loc.gov/datatypes/edtf/EDTF"},
          {"name": "troops", "type": "integer", "unit": "soldiers", "decimals": 0, "constraints": {"minimum": 1}},
          {"name": "met", "type": "boolean", "trueValues": ["yes"], "falseValues": ["no"]}
        ],
        "missingValues": ["", "?"],
        "foreignKeys": [{"fields": ["actor"], "reference": {"resource": "actors", "fields": ["id"]}}]
      }}
    ]
  }
  """
private let actors = "id,label,kind,ally\nARM,Armenia,state,RUS\nRUS,Russia,state,\nNAM,NA,state,\n"
private let asks = "actor;date;troops;met\nARM;2021-05-14;?;yes\nARM;2021-07;100;no\n"

private func load(
  actors: String = actors, asks: String = asks, descriptor: String = descriptor, name: String = "pact"
) -> (dataset: Dataset?, faults: [String], diagnostics: [Diagnostic]) {
  let world = InMemoryWorld([
    "Data/pact/datapackage.json": descriptor, "Data/pact/actors.csv": actors, "Data/pact/asks.csv": asks,
  ])
  var diagnostics: [Diagnostic] = []
  let dataset = loadDataset(name, from: world, reporting: &diagnostics)
  let text = DiagnosticFormatter(style: .short, world: world).format(diagnostics)
  return (dataset, text.split(separator: "\n").map(String.init), diagnostics)
}

@Test func `A package loads with types, words, keys, parts and hashes`() throws {
  let (loaded, faults, _) = load()
  #expect(faults == [])
  let dataset = try #require(loaded)
  #expect(dataset.title == "A pact")
  #expect(dataset["asks"]?.value(0, "troops") == .null)
  #expect(dataset["asks"]?.value(0, "met") == .boolean(true))
  #expect(dataset["asks"]?.value(1, "date").date?.last?.description == "2021-07-31")
  #expect(dataset["actors"]?.value(2, "label") == .text("NA"))
  #expect(dataset.table(as: "requests")?.name == "asks")
  #expect(dataset["asks"]?.fields[2].unit == "soldiers")
  #expect(dataset["actors"]?.fields[2].categories.map(\.label) == ["State", nil])
  #expect(dataset.key(of: RowReference(table: "asks", row: 1)) == "ARM/2021-07")
  #expect(
    dataset.inputs.map(\.path) == ["Data/pact/actors.csv", "Data/pact/asks.csv", "Data/pact/datapackage.json"])
  #expect(dataset.inputs[0].sha256 == sha256Hex(Array(actors.utf8)))
}

@Test(arguments: ["pact", "Data/pact", "Data/pact/", "Data/pact/datapackage.json"])
func `A dataset is named, or its folder or descriptor`(name: String) {
  #expect(load(name: name).dataset?.name == "pact")
}

@Test func `All faults of all tables come in one run, with place, value, rule and fix`() {
  let (_, faults, diagnostics) = load(
    actors: "id,label,kind,ally\nARM,Armenia,stat,RUSS\nRUS,Russia,state,\nrus,,state,\nARM,x,state,\n,x,state,\n",
    asks: "actor;date;troops;met\nAMR;2021-05-14;0;yes\nARM;14 May;many;maybe\nARM;2021;1;no\nARM;2021;1;no\n")
  #expect(
    faults
      == [
        "Data/pact/actors.csv:2:13: error[CAS0133]: 'stat' is no value of 'kind' (did you mean 'state'?)",
        "Data/pact/actors.csv:2:18: error[CAS0141]: 'RUSS' is not in 'id' of actors (did you mean 'RUS'?)",
        "Data/pact/actors.csv:4:1: error[CAS0134]: 'rus' does not fit the pattern '[A-Z]{3}'",
        "Data/pact/actors.csv:5:1: error[CAS0132]: 'ARM' stands twice in 'id', which is unique (rename one of them)",
        "Data/pact/actors.csv:6:1: error[CAS0131]: expected a value for 'id', which is required, found none (fill the cell in)",
        "Data/pact/asks.csv:2:1: error[CAS0141]: 'AMR' is not in 'id' of actors (did you mean 'ARM'?)",
        "Data/pact/asks.csv:2:16: error[CAS0135]: expected at least 1, found 0",
        "Data/pact/asks.csv:3:5: error[CAS0130]: expected an EDTF date for 'date', found '14 May' (write 2021-05-14, 2021-05, 2021-05~ or 2021-05/..)",
        "Data/pact/asks.csv:3:12: error[CAS0130]: expected a whole number for 'troops', found 'many'",
        "Data/pact/asks.csv:3:17: error[CAS0130]: expected yes or no for 'met', found 'maybe' (known are no, yes)",
        "Data/pact/asks.csv:3:5: error[CAS0140]: expected a value for 'date', which is part of the primary key, found none",
        "Data/pact/asks.csv:5:1: error[CAS0140]: the key 'ARM, 2021' of actor, date stands twice (give each row a key of its own)",
      ].sorted(by: byPlace))
  #expect(diagnostics.first { $0.code == "CAS0132" }?.related.first?.place.line == 2)
}

/// The order of lines and columns in `file:line:column: …`, then as written.
private func byPlace(_ a: String, _ b: String) -> Bool {
  let x = a.split(separator: ":", maxSplits: 3)
  let y = b.split(separator: ":", maxSplits: 3)
  return (x[0], Int(x[1]) ?? 0, Int(x[2]) ?? 0, x[3]) < (y[0], Int(y[1]) ?? 0, Int(y[2]) ?? 0, y[3])
}

@Test func `Many faults of one rule are shown up to a limit and counted beyond it`() {
  let (_, faults, _) = load(asks: "actor;date;troops;met\n" + (1...500).map { "XXX;\(1000 + $0);1;no\n" }.joined())
  #expect(faults.count == CSVLimit.faultsShown + 1)
  #expect(
    faults.last == "Data/pact/asks.csv:22:1: error[CAS0141]: and 480 more like it in the column 'actor' from here on")
}

@Test func `A missing, an unknown and a misplaced column are told apart`() {
  #expect(
    load(asks: "actor;date;troop;met\n").faults == [
      "Data/pact/asks.csv:1:1: error[CAS0120]: expected a column 'troops' (did you mean 'troop' to be it? the columns are actor, date, troop, met)",
      "Data/pact/asks.csv:1:12: error[CAS0121]: the schema has no field 'troop' (did you mean 'troops'?)",
    ])
  #expect(
    load(asks: "date;actor;troops;met\n").faults == [
      "Data/pact/asks.csv:1:1: error[CAS0122]: expected the column 'actor' here, found 'date' (put the columns in the order of the schema, or say \"fieldsMatch\": \"equal\")"
    ])
}

@Test func `An unknown dataset and a missing file say what there is`() {
  #expect(load(name: "pakt").faults == ["error[CAS0101]: no dataset 'pakt' (did you mean 'pact'?)"])
  let faults = load(descriptor: descriptor.replacing("\"asks.csv\"", with: "\"ask.csv\"")).faults
  #expect(faults.first?.contains("no file 'Data/pact/ask.csv' (did you mean 'asks.csv'?)") == true)
}

@Test func `A descriptor is checked as strictly as the data`() {
  func faults(_ old: String, _ new: String) -> String {
    load(descriptor: descriptor.replacing(old, with: new)).faults.joined(separator: "\n")
  }
  #expect(faults("\"integer\"", "\"integr\"").contains("unknown field type 'integr' (did you mean 'integer'?)"))
  #expect(faults("[A-Z]{3}", "[A-Z{3}").contains("CAS0105"))
  #expect(
    faults("\"resource\": \"actors\"", "\"resource\": \"actor\"").contains(
      "unknown table 'actor' (did you mean 'actors'?)"))
  #expect(
    faults("\"requests\": \"asks\"", "\"requests\": \"ask\"").contains("unknown table 'ask' (did you mean 'asks'?)"))
  #expect(faults("\"path\": \"asks.csv\"", "\"path\": \"../asks.csv\"").contains("CAS0104"))
  #expect(faults("\"path\": \"asks.csv\"", "\"path\": \"https://example.org/a.csv\"").contains("fetches nothing"))
  #expect(
    faults("\"primaryKey\": [\"actor\", \"date\"]", "\"primaryKey\": [\"actr\"]").contains("did you mean 'actor'?"))
  #expect(
    faults("\"resources\": [", "\"resource\": [").contains(
      "expected a list of resources for 'resources', found nothing"))
}

@Test func `One bare CSV is a dataset of one table`() throws {
  let world = InMemoryWorld(["lags.csv": "days,event\n12,1\n337,0\n"])
  var diagnostics: [Diagnostic] = []
  let dataset = try #require(loadDataset("lags.csv", from: world, reporting: &diagnostics))
  #expect(diagnostics == [])
  #expect(dataset.name == "lags")
  #expect(dataset["lags"]?.value(1, "days") == .number(337))
  #expect(dataset["lags"]?.lineage[1] == [RowReference(table: "lags", row: 1)])
}

@Test func `Every dataset of a root is checked, whether a briefing names it or not`() {
  let world = InMemoryWorld([
    "Data/a/datapackage.json": "{", "Data/b/notes.txt": "no package", "Data/pact/datapackage.json": descriptor,
    "Data/pact/actors.csv": actors, "Data/pact/asks.csv": asks.replacing("2021-07", with: "July"),
  ])
  #expect(
    Set(faultsOfDatasets(in: world).compactMap { $0.place?.file }) == ["Data/a/datapackage.json", "Data/pact/asks.csv"])
}
