import CasusData
import CasusSource
import Testing

/// Reads a CSV text without a schema: the table, and faults as `line:column code`.
private func read(_ text: String, _ dialect: CSVDialect = CSVDialect()) -> (table: Table?, faults: [String]) {
  read(bytes: Array(text.utf8), dialect)
}

private func read(bytes: [UInt8], _ dialect: CSVDialect = CSVDialect()) -> (table: Table?, faults: [String]) {
  var diagnostics: [Diagnostic] = []
  let table = readCSVTable(bytes, file: "t.csv", name: "t", dialect: dialect, reporting: &diagnostics)
  return (table, diagnostics.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.code)" })
}

private func rows(_ table: Table?) -> [[String]] {
  guard let table else { return [] }
  return (0..<table.rowCount).map { row in table.columns.map { $0[row].plainText } }
}

@Test func `Quotes, doubled quotes, delimiters and line breaks in cells are text`() {
  let (table, faults) = read("a,b\n\"x, \"\"y\"\"\",\"line\nbreak\"\n\"\",z\n")
  #expect(faults == [])
  #expect(rows(table) == [["x, \"y\"", "line\nbreak"], ["", "z"]])
  #expect([0, 1].map { table?.places?[$0].line } == [2, 4])
}

@Test(arguments: [
  "a,b\r\n1,2\r\n3,4\r\n", "a,b\n1,2\n3,4", "\u{FEFF}a,b\r\n1,2\n3,4\r\n", "\"a\",\"b\"\r\n\"1\",2\n3,\"4\"",
])
func `CRLF, LF, a byte order mark and a missing last line break are all the same table`(text: String) {
  let (table, faults) = read(text)
  #expect(faults == [])
  #expect(table?.fieldNames == ["a", "b"])
  #expect(rows(table) == [["1", "2"], ["3", "4"]])
}

@Test func `Faults of form carry line and column, and reading goes on`() {
  #expect(read("a,b\n1\n1,2,3\n4,5\n").faults == ["2:1 CAS0113", "3:1 CAS0113"])
  #expect(rows(read("a,b\n1\n1,2,3\n4,5\n").table) == [["1", ""], ["1", "2"], ["4", "5"]])
  #expect(read("a,b\nx,y\"z\n").faults == ["2:4 CAS0112"])
  #expect(read("a,b\nx,\"y\"z\n").faults == ["2:6 CAS0111"])
  #expect(read("a,b\n1,2\n\n3,4\n").faults == ["3:1 CAS0117"])
  #expect(read("a,b\n1\r2,3\n").faults == ["2:2 CAS0116"])
  #expect(read("a,a\n1,2\n").faults == ["1:3 CAS0119"])
  #expect(read("").faults == ["1:1 CAS0118"])
  #expect(read("\n").faults == ["1:1 CAS0118"])
}

@Test func `A quote that never closes is found where it opens, and the rows below are still read`() {
  let (table, faults) = read("a,b\n1,\"open\n2,x\n3,y\n")
  #expect(faults == ["2:3 CAS0110"])
  #expect(rows(table) == [["1", "open"], ["2", "x"], ["3", "y"]])
}

@Test func `Columns are counted in characters and not in bytes`() {
  #expect(read("a,b\nՀայ,y\"z\n").faults == ["2:6 CAS0112"])
}

@Test func `Bytes that are not UTF-8 and NUL are faults`() {
  #expect(read(bytes: Array("a\nx".utf8) + [0xFF, 0x0A]).faults == ["2:2 CAS0003"])
  #expect(read(bytes: Array("a\nx".utf8) + [0x00, 0x0A]).faults == ["2:2 CAS0114"])
  // A surrogate, an overlong slash, a sequence cut off.
  for bytes: [UInt8] in [[0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xE2, 0x82]] {
    #expect(read(bytes: Array("a\n".utf8) + bytes).faults.contains("2:1 CAS0003"))
  }
}

@Test func `A cell larger than a mebibyte is a fault`() {
  #expect(read("a\n\(String(repeating: "x", count: CSVLimit.cellBytes + 1))\n").faults == ["2:1 CAS0115"])
}

@Test func `Another delimiter is a matter of the dialect`() {
  let (table, faults) = read("a;b\n1,5;x\n", CSVDialect(delimiter: UInt8(ascii: ";")))
  #expect(faults == [])
  #expect(rows(table) == [["1,5", "x"]])
}

@Test func `Types are inferred from all values, and codes with leading zeros stay words`() {
  let text = """
    n,x,code,flag,when,iso,empty,mixed
    1,0.5,007,true,2021-05-14,NA,,1
    -2,1e3,010,FALSE,2021-07,GE,,x
    ,,012,,,,,
    """
  let (table, faults) = read(text)
  #expect(faults == [])
  #expect(table?.fields.map(\.type) == [.integer, .number, .text, .boolean, .date, .text, .text, .text])
  #expect(table?.value(1, "n") == .number(-2))
  #expect(table?.value(2, "n") == .null)
  #expect(table?.value(0, "iso") == .text("NA"))
}

@Test func `Numbers are read to the last bit`() {
  let texts = [
    "0.1", "123456789012345678", "1e-7", "-0.30000000000000004", "4.35", "9007199254740993", "1.7976931348623157e308",
  ]
  let (table, _) = read("x\n" + texts.joined(separator: "\n"))
  #expect((0..<texts.count).map { table?.value($0, "x").number } == texts.map { Double($0) })
}

@Test(arguments: ["inf", "nan", "0x10", "1_000", "1,5", "1e999", "--1", "1.2.3", ".", "-", "+", "e5", "١"])
func `What is no decimal number stays a word`(text: String) {
  #expect(read("x;y\n\(text);z", CSVDialect(delimiter: UInt8(ascii: ";"))).table?.fields.first?.type == .text)
}

@Test func `Rubbish of every kind is read without a trap`() {
  let alphabet: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x61, 0x31, 0xC3, 0xA9, 0x00, 0xFF, 0xEF, 0xBB, 0xBF, 0x2D]
  var state: UInt64 = 42
  for length in 0..<600 {
    let bytes = (0..<length).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return alphabet[Int(state >> 33) % alphabet.count]
    }
    let (table, _) = read(bytes: bytes)
    for column in table?.columns ?? [] { #expect(column.count == table?.rowCount) }
  }
}

@Test func `A header of too many columns is refused`() {
  let header = (0...CSVLimit.columns).map { "c\($0)" }.joined(separator: ",")
  #expect(read(header + "\n1\n").faults.first == "1:1 CAS0123")
}
