import CasusData
import CasusSource
import CasusTestSupport
import Testing

private let descriptor = """
  {"name":"x","resources":[{"name":"t","path":"t.csv","dialect":{"delimiter":",","header":true},"schema":{"fields":[\
  {"name":"a","type":"string","constraints":{"required":true,"enum":["x","y"],"minLength":1,"pattern":"x|y"}},\
  {"name":"b","type":"integer","decimals":2,"missingValues":["-"],"constraints":{"minimum":0,"maximum":9}},\
  {"name":"c","type":"date","categories":[{"value":"2021-05-14","label":"z"}]}],\
  "primaryKey":["a"],"uniqueKeys":[["b"]],"fieldsMatch":"equal",\
  "foreignKeys":[{"fields":["b"],"reference":{"resource":"","fields":["b"]}}]}}]}
  """

private func load(_ descriptor: String, _ table: String = "a,b,c\nx,1,2021-05-14\ny,-,\n") -> (Dataset?, [Diagnostic]) {
  let world = InMemoryWorld(["Data/x/datapackage.json": descriptor, "Data/x/t.csv": table])
  var diagnostics: [Diagnostic] = []
  let dataset = loadDataset("x", from: world, reporting: &diagnostics)
  return (dataset, diagnostics)
}

@Test func `The package itself is sound`() {
  #expect(load(descriptor).1 == [])
}

@Test func `A descriptor cut off anywhere is a diagnostic with a place`() {
  let characters = Array(descriptor)
  for end in characters.indices.dropLast() {
    let (_, diagnostics) = load(String(characters[..<end]))
    #expect(diagnostics.haveErrors, "cut at \(end)")
    #expect(diagnostics.allSatisfy { $0.place?.file == "Data/x/datapackage.json" }, "cut at \(end)")
  }
}

@Test(arguments: [
  "null", "true", "-1", "1e308", "1e999", "\"\"", "\"../x\"", "[]", "[[]]", "{}", "[null]", "{\"a\":{}}",
])
func `Any value of the descriptor may be of any kind without a trap`(other: String) {
  // Every value in turn is replaced: what stands after a colon or in a list, up to the delimiter that ends it.
  let bytes = Array(descriptor.utf8)
  var replaced = 0
  for start in bytes.indices where bytes[start] == UInt8(ascii: ":") || bytes[start] == UInt8(ascii: "[") {
    guard let end = end(of: bytes, from: start + 1) else { continue }
    let text = String(decoding: bytes[...start], as: UTF8.self) + other + String(decoding: bytes[end...], as: UTF8.self)
    let (_, diagnostics) = load(text)
    #expect(diagnostics.allSatisfy { $0.place != nil })
    replaced += 1
  }
  #expect(replaced > 40)
}

/// Where a JSON value that starts here ends.
private func end(of bytes: [UInt8], from start: Int) -> Int? {
  var depth = 0
  var inText = false
  for index in start..<bytes.count {
    let byte = bytes[index]
    if byte == UInt8(ascii: "\""), index == start || bytes[index - 1] != UInt8(ascii: "\\") { inText.toggle() }
    if inText { continue }
    if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { depth += 1 }
    if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: ",") {
      if depth == 0 { return index > start ? index : nil }
      if byte != UInt8(ascii: ",") { depth -= 1 }
    }
  }
  return nil
}

@Test func `A file of nothing but faults is told in a bounded report`() {
  let ragged = "a,b,c\n" + String(repeating: "x\n", count: 100_000)
  let (_, diagnostics) = load(descriptor, ragged)
  let raggedRows = diagnostics.filter { $0.code == "CAS0113" }
  #expect(raggedRows.count == CSVLimit.faultsShown + 1)
  #expect(raggedRows.last?.message == "and \(100_000 - CSVLimit.faultsShown) more like it from here on")
  let quotes = "a,b,c\n" + String(repeating: "\"x,1\n", count: 10_001)
  #expect(load(descriptor, quotes).1.count < 10 * CSVLimit.faultsShown)
}

@Test func `A descriptor of version 1 is taken too`() {
  let old = """
    {"profile":"tabular-data-package","name":"x","resources":[{"profile":"tabular-data-resource","name":"t",
     "path":["t.csv"],"schema":{"fields":[{"name":"a","type":"string"},{"name":"b","type":"integer","bareNumber":true},
     {"name":"c","type":"date","format":"default"}],"primaryKey":"a","missingValues":["","-"]}}]}
    """
  let (dataset, diagnostics) = load(old)
  #expect(diagnostics == [])
  #expect(dataset?["t"]?.value(1, "b") == .null)
  #expect(dataset?.key(of: RowReference(table: "t", row: 1)) == "y")
}

@Test func `A schema may stand in a file of its own, and its hash is kept`() {
  let world = InMemoryWorld([
    "Data/x/datapackage.json": #"{"name":"x","resources":[{"name":"t","path":"t.csv","schema":"t.json"}]}"#,
    "Data/x/t.json": #"{"fields":[{"name":"a","type":"year"}]}"#, "Data/x/t.csv": "a\n1992\n",
  ])
  var diagnostics: [Diagnostic] = []
  let dataset = loadDataset("x", from: world, reporting: &diagnostics)
  #expect(diagnostics == [])
  #expect(dataset?["t"]?.value(0, "a") == .number(1992))
  #expect(dataset?.inputs.map(\.path) == ["Data/x/datapackage.json", "Data/x/t.csv", "Data/x/t.json"])
}
