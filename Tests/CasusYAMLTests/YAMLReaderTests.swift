import CasusSource
import CasusYAML
import Testing

private func read(_ text: String, line: Int = 1, column: Int = 1) -> (node: Node?, diagnostics: [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  let node = readYAML(text, at: Place(file: "a.md", line: line, column: column), reporting: &diagnostics)
  return (node, diagnostics)
}

@Suite struct YAMLReaderTests {
  @Test(arguments: ["yes", "no", "on", "off", "NA", "2021-05-14", "007", "1e", ".", "+5", "0x1F", "True", ".inf"])
  func `A word that only older YAML reads otherwise stays text`(_ word: String) {
    #expect(read("a: \(word)").node?["a"]?.text == word)
  }

  @Test func `Numbers, truth and null are typed`() {
    let node = read("{a: -1.5e2, b: .5, c: true, d: null, e: ~, f: , g: \"1\", h: !!str 2}").node
    #expect(node?["a"]?.number == -150)
    #expect(node?["b"]?.number == 0.5)
    #expect(node?["c"]?.boolean == true)
    #expect(node?["d"]?.isNull == true)
    #expect(node?["e"]?.isNull == true)
    #expect(node?["f"]?.isNull == true)
    #expect(node?["g"]?.text == "1")
    #expect(node?["h"]?.text == "2")
  }

  @Test func `Places are those of the file the text stands in`() {
    let (node, diagnostics) = read("mark: lag\nencoding:\n  x: {field: days}\n", line: 20, column: 4)
    #expect(diagnostics.isEmpty)
    let field = node?["encoding"]?["x"]?["field"]
    #expect(field?.place == Place(file: "a.md", line: 22, column: 17, length: 4))
    #expect(node?.entries?.last?.keyPlace == Place(file: "a.md", line: 21, column: 4, length: 8))
  }

  @Test(arguments: ["a: \"datum.x\"", "a: 'datum.x'", "{\"\": \"datum.x\"}"])
  func `The place of quoted text is that of its words`(_ text: String) {
    #expect(read(text).node?.entries?.first?.value.place.length == 7)
  }

  @Test(arguments: [
    "a:\n  b: |\n    datum.x\n", "a:\n  b: >-\n    datum.x\n    > 1", "a:\n  b: |2-\n    datum.x\n  c: 1",
  ])
  func `The place of block text is that of its first word`(_ text: String) {
    #expect(read(text).node?["a"]?["b"]?.place == Place(file: "a.md", line: 3, column: 5))
  }

  @Test func `JSON with tabs is read`() {
    #expect(read("{\n\t\"a\": [1,\n\t2]}").node?["a"]?.list?.count == 2)
  }

  @Test func `No text is null`() {
    let (node, diagnostics) = read("# nothing\n")
    #expect(node?.isNull == true)
    #expect(diagnostics.isEmpty)
  }

  @Test func `All duplicate keys are told in one run`() {
    let (node, diagnostics) = read("a: 1\nb: 2\na: 3\nb: 4\n")
    #expect(diagnostics.map(\.code) == ["CAS0202", "CAS0202"])
    #expect(diagnostics.map { $0.place?.line } == [3, 4])
    #expect(diagnostics.first?.related.first?.place.line == 1)
    #expect(node?["a"]?.number == 1)
  }

  @Test func `A duplicate in a long mapping is found`() {
    let keys = (0..<40).map { "k\($0): 1" } + ["k39: 2", "k3: 2"]
    #expect(read(keys.joined(separator: "\n")).diagnostics.map { $0.place?.line } == [41, 42])
  }

  @Test func `An unquoted template is explained`() {
    let (node, diagnostics) = read("title: {{ lag.n }} requests\n")
    #expect(node == nil)
    #expect(diagnostics.first?.code == "CAS0205")
    #expect(diagnostics.first?.hint == "quote a text that starts with '{{'")
    #expect(diagnostics.first?.place?.column == 8)
  }

  @Test func `A colon in unquoted text is explained`() {
    let diagnostics = read("a: b\ntitle: Waiting: the clock\n").diagnostics
    #expect(diagnostics.map(\.code) == ["CAS0201"])
    #expect(diagnostics.first?.place?.line == 2)
    #expect(diagnostics.first?.hint == "quote a text that contains ': '")
  }

  @Test(arguments: ["a: [1, 2", "a: \"b", "a: 'b\n", "- a\nb: c", "@x", "a: \u{1}", "%YAML 1.2", "a: \t- b"])
  func `Malformed text is an error with a place`(_ text: String) {
    let (node, diagnostics) = read(text)
    #expect(node == nil)
    #expect(diagnostics.count == 1)
    #expect((diagnostics.first?.place?.line ?? 0) >= 1)
  }

  @Test func `Deep nesting is refused`() {
    let text = String(repeating: "[", count: 100_000)
    #expect(read(text).diagnostics.map(\.code) == ["CAS0203"])
    let fitting = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
    #expect(read(fitting).diagnostics.isEmpty)
  }

  @Test func `An alias repeats a value, a bomb of aliases is refused`() {
    #expect(read("a: &x {b: 1}\nc: *x\n").node?["c"]?["b"]?.number == 1)
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<12 {
      bomb += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ") + "]\n"
    }
    #expect(read(bomb).diagnostics.map(\.code) == ["CAS0204"])
    #expect(read("a: &x [*x]").diagnostics.map(\.code) == ["CAS0209"])
  }

  @Test func `Merge keys and second documents are refused`() {
    #expect(read("a: &x {b: 1}\nc: {<<: *x}\n").diagnostics.map(\.code) == ["CAS0208"])
    #expect(read("a: 1\n---\nb: 2\n").diagnostics.map(\.code) == ["CAS0207"])
  }
}
