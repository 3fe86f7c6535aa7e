import Casus
import CasusExport
import CasusSource
import CasusTestSupport
import Testing

/// One template, many documents.
struct DocumentsTests {
  /// The small briefing as a template over its two calls.
  private func template(_ body: String) -> InMemoryWorld {
    var briefing = SmallBriefing()
    briefing.facts = "chosen: {from: calls, where: \"datum.id == call.id\"}"
    briefing.body = body
    var files = briefing.files
    files["Templates/small.md"] = briefing.markdown.replacing(
      "data: small\n", with: "data: small\nparameters: {call: {each: calls}}\n")
    return InMemoryWorld(files)
  }

  private func compiled(_ world: InMemoryWorld, _ parameters: [String: String] = [:]) -> [Compiled] {
    compileAll(
      ["Templates/small.md"], CompileSettings(parameters: parameters), in: world, formats: [PDFExporter.self], jobs: 2)
  }

  @Test func `a bare build makes a document for each value`() {
    let results = compiled(template("{{ chosen.label }} on {{ chosen.date }}."))
    #expect(results.flatMap(\.diagnostics) == [])
    #expect(results.map(\.name) == ["small-a", "small-b"])
    #expect(results.map { $0.printed.map(\.text) } == [["14 May 2021", "First call"], ["July 2021", "Second call"]])
    #expect(results.map { $0.artifacts.map(\.name) } == [["small-a.pdf"], ["small-b.pdf"]])
    #expect(clashes(between: results) == [])
  }

  @Test func `a setting makes one`() {
    let results = compiled(template("{{ chosen.label }}"), ["call": "b"])
    #expect(results.map(\.name) == ["small-b"])
  }

  @Test func `a value that is not there is named with those that are`() {
    let results = compiled(template("{{ chosen.label }}"), ["call": "c"])
    #expect(results.flatMap(\.diagnostics).contains { $0.message.contains("'c'") && $0.hint != nil })
    #expect(results.flatMap(\.artifacts).isEmpty)
  }

  @Test func `a parameter that changes nothing is an error`() {
    let results = compiled(template("Always the same."))
    #expect(clashes(between: results).map(\.code) == ["CAS0715"])
  }
}
