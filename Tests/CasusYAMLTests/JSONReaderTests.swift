import CasusSource
import CasusYAML
import Testing

private func read(_ text: String) -> (node: Node?, diagnostics: [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  let node = readJSON(Array(text.utf8), file: "a.json", reporting: &diagnostics)
  return (node, diagnostics)
}

@Suite struct JSONReaderTests {
  @Test func `Values are read`() {
    let node = read(#" {"a": [1, -2.5, 1e3, 0.1, 123456789012345678], "b": "x\n\u00e9\ud83d\ude00/", "c": null} "#).node
    #expect(node?["a"]?.list?.compactMap(\.number) == [1, -2.5, 1000, 0.1, 123_456_789_012_345_680])
    #expect(node?["b"]?.text == "x\né😀/")
    #expect(node?["c"]?.isNull == true)
  }

  @Test func `Columns count characters, not bytes`() {
    let node = read("{\n  \"é\": \"äöü\", \"b\": 17}").node
    #expect(node?["b"]?.place == Place(file: "a.json", line: 2, column: 20, length: 2))
  }

  @Test(arguments: [
    ("{\"a\": 1,}", 1, 9), ("[1 2]", 1, 4), ("{\n\"a\" 1}", 2, 5), ("[01]", 1, 3), ("[1.]", 1, 4), ("[\"a\n\"]", 1, 4),
    ("", 1, 1), ("[tru]", 1, 2), ("[1] 2", 1, 5), ("[\"\\x\"]", 1, 4), ("[NaN]", 1, 2), ("[1e999]", 1, 7),
  ])
  func `Malformed JSON is an error at its place`(_ text: String, _ line: Int, _ column: Int) {
    let (node, diagnostics) = read(text)
    #expect(node == nil)
    #expect(diagnostics.map(\.code) == ["CAS0206"])
    #expect(diagnostics.first?.place == Place(file: "a.json", line: line, column: column))
  }

  @Test func `A lone surrogate becomes the replacement character`() {
    #expect(read(#"["\ud83d"]"#).node?.list?.first?.text == "\u{FFFD}")
    #expect(read(#"["\ud83d\u0041"]"#).node?.list?.first?.text == "\u{FFFD}A")
  }

  @Test func `Bytes that are not UTF-8 are refused`() {
    var diagnostics: [Diagnostic] = []
    #expect(readJSON([0x5B, 0x22, 0xFF, 0x22, 0x5D], file: "a.json", reporting: &diagnostics) == nil)
    #expect(diagnostics.count == 1)
  }

  @Test func `Deep nesting is refused`() {
    #expect(read(String(repeating: "[", count: 1_000_000)).diagnostics.map(\.code) == ["CAS0203"])
  }

  @Test func `Every prefix of a document ends in an error, never a trap`() {
    let text = Array(#"{"a": [1.5e-3, true, null, "\u00e9"], "b": {"c": false}}"#.utf8)
    for count in 0..<text.count {
      var diagnostics: [Diagnostic] = []
      #expect(readJSON(Array(text.prefix(count)), file: "a.json", reporting: &diagnostics) == nil)
      #expect(diagnostics.count == 1)
    }
  }
}
