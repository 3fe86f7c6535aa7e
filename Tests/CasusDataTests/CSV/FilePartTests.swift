import CasusData
import CasusSource
import CasusTestSupport
import Testing

/// Random rows from a fixed seed.
private struct Dice {
  private var state: UInt64 = 7

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % sides
  }

  mutating func pick(_ choices: [String]) -> String { choices[roll(choices.count)] }
}

/// All that is told of a table: types, values, where rows stand, and faults.
private func told(_ text: String, schema: String?, partBytes: Int) -> [String] {
  var diagnostics: [Diagnostic] = []
  var table: Table?
  if let schema {
    let world = InMemoryWorld([
      "Data/x/datapackage.json": schema, "Data/x/t.csv": text,
    ])
    table = loadDataset("x", from: world, partBytes: partBytes, reporting: &diagnostics)?["t"]
  } else {
    table = readCSVTable(
      Array(text.utf8), file: "t.csv", name: "t", partBytes: partBytes, reporting: &diagnostics)
  }
  guard let table else { return diagnostics.map(\.message) }
  return table.fields.map { "\($0.name) \($0.type.rawValue)" }
    + (0..<table.rowCount).map { row in
      "\(table.places?[row].line ?? 0) \(table.places?[row, 1].column ?? 0) "
        + table.columns.map { $0[row].plainText }.joined(separator: "|")
    }
    + DiagnosticFormatter(style: .short, world: nil).format(diagnostics).split(separator: "\n").map(String.init)
}

private func rows(_ count: Int, _ dice: inout Dice, ending: String, cells: [[String]]) -> String {
  (0..<count).map { _ in cells.map { dice.pick($0) }.joined(separator: ",") + ending }.joined()
}

private let plain = [
  ["1", "22", "-3.5", "", "4e2", "00"], ["NA", "France", "", "Հայաստան"], ["yes", "no", "abstain"],
]
private let quoted = [
  ["1", "\"2\"", "333333333"], ["\"a, b\"", "\"two\nlines\"", "\"a \"\"word\"\"\"", "x"], ["yes", "\"no\""],
]
private let faulty = [["1", "x\"y", "\"open"], ["a", "\"b\"c", "d\re", "e,f"], ["yes", "", "yes\n"]]

private let schema = """
  {"name": "x", "resources": [{"name": "t", "path": "t.csv", "schema": {"primaryKey": "n", "fields": [
   {"name": "n", "type": "number", "constraints": {"minimum": 0, "unique": true}},
   {"name": "name", "type": "string", "constraints": {"required": true, "maxLength": 8}},
   {"name": "vote", "type": "string", "constraints": {"enum": ["yes", "no"]}}]}}]}
  """

@Test(arguments: [plain, quoted, faulty], ["\n", "\r\n"])
func `A file read in parts is the file read as one, with the same faults`(cells: [[String]], ending: String) {
  var dice = Dice()
  for count in [0, 1, 2, 7, 40, 300] {
    let text = "n,name,vote\(ending)" + rows(count, &dice, ending: ending, cells: cells)
    for schema in [nil, schema] {
      let whole = told(text, schema: schema, partBytes: 1 << 30)
      for partBytes in [16, 37, 64, 500] {
        #expect(told(text, schema: schema, partBytes: partBytes) == whole)
      }
      #expect(told(String(text.dropLast(ending.count)), schema: schema, partBytes: 64).count <= whole.count)
    }
  }
}

@Test func `A column that looks like numbers at first and holds words later holds words`() {
  let text = "a,b\n" + (1...500).map { "\($0),\($0)\n" }.joined() + "n/a,007\n"
  let lines = told(text, schema: nil, partBytes: 64)
  #expect(lines.prefix(3) == ["a string", "b string", "2 3 1|1"])
  #expect(lines.last == "502 5 n/a|007")
}

@Test func `A number may stand for a missing value`() {
  let schema = """
    {"name": "x", "resources": [{"name": "t", "path": "t.csv", "schema": {"missingValues": ["-99"], "fields": [
     {"name": "a", "type": "integer"}, {"name": "b", "type": "integer"}]}}]}
    """
  #expect(told("a,b\n-99,1\n1,-99\n", schema: schema, partBytes: 64).suffix(2) == ["2 5 |1", "3 3 1|"])
}

@Test func `Whole numbers of every length are read as they are written`() {
  let texts = (1...17).map { String("98765432101234567".prefix($0)) } + ["12345678", "99999999", "10000000", "0"]
  let lines = told("a,b\n" + texts.map { "\($0),x\n" }.joined(), schema: nil, partBytes: 64)
  #expect(
    lines.dropFirst(2).map { $0.split(separator: " ").last.map(String.init) ?? "" }
      == texts.map { "\(Value.number(Double($0) ?? 0).plainText)|x" })
}

@Test func `A quote that never closes does not make reading slow`() {
  // With a part for every sixteen bytes, looking from each for the end of the record would be a million times a million.
  let text = "a,b\n1,\"open\n" + String(repeating: "1,2\n", count: 250_000)
  var diagnostics: [Diagnostic] = []
  let table = readCSVTable(Array(text.utf8), file: "t.csv", name: "t", partBytes: 16, reporting: &diagnostics)
  #expect(diagnostics.map(\.code) == ["CAS0110"])
  #expect(table?.rowCount == 250_001)
}
