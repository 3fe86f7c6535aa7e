import CasusAnalysis
import CasusSource
import CasusSpec
import CasusTestSupport
import CasusYAML
import Testing

/// The JSON as it is read back.
private func parsed(_ tree: JSONTree) throws -> Node {
  var diagnostics: [Diagnostic] = []
  let node = try #require(readJSON(Array(tree.lines.utf8), file: "s.json", reporting: &diagnostics))
  #expect(diagnostics.map(\.message) == [])
  return node
}

@Test func `The reference page in the documentation is the one the indicators make`() throws {
  let page = try RepositoryWorld().readText("Sources/Casus/Casus.docc/Indicators.md")
  // casus list indicators -f markdown > Sources/Casus/Casus.docc/Indicators.md
  #expect(page == IndicatorReference.page)
}

@Test func `The schema knows every option of every indicator, and none that it does not`() throws {
  let schema = try parsed(IndicatorSchema.indicators)
  for indicator in IndicatorCatalog.all {
    let own = schema["$defs"]?[indicator.name]
    let binding = indicator.binding
    let expected =
      ["measure"] + (indicator.options + IndicatorRun.commonOptions + (binding?.options ?? [])).map(\.name)
      + (binding.map { [$0.name] } ?? [])
    #expect(own?["properties"]?.entries?.map(\.key) == expected)
    #expect(own?["additionalProperties"]?.boolean == false)
  }
  let clock = schema["$defs"]?["response-lag"]?["properties"]?["clock"]
  #expect(clock?["oneOf"]?.list?.map { $0["const"]?.text } == ["request", "incident", "either", "receipt"])
  #expect(clock?["default"]?.text == "either")
}

@Test func `The schema of the front matter has the keys that are read`() throws {
  let keys = try parsed(FrontMatterSchema.whole)["properties"]?.entries?.map(\.key) ?? []
  #expect(keys.sorted() == FrontMatter.keys.sorted())
}

@Test func `One indicator is told with its choices and its reasons`() {
  let text = IndicatorReference(ResponseLag.self).text
  #expect(text.contains("clock"))
  #expect(text.contains("with the incident"))
  #expect(text.contains("undefined: every case is open"))
}

@Test func `A list of plain values stands on one line, and keys keep their order`() {
  let tree = JSONTree.object([("b", .list([.number(1), .text("x")])), ("a", .object([])), ("c", .list([.object([])]))])
  #expect(tree.lines == "{\n  \"b\": [1, \"x\"],\n  \"a\": {},\n  \"c\": [\n    {}\n  ]\n}\n")
}
