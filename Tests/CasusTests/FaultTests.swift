import Casus
import CasusExport
import CasusSource
import Testing

/// Everything an author or a data file can get wrong ends in a diagnostic that names place and remedy.
struct FaultTests {
  /// One thing wrong, and what is said of it.
  struct Fault: Sendable, CustomTestStringConvertible {
    var name: String
    var briefing: @Sendable (inout SmallBriefing) -> Void
    /// Code, file and line of the first error.
    var code: String
    var file: String
    var line: Int
    /// A part of the message and of the hint.
    var says: String
    var hints: String

    var testDescription: String { name }
  }

  static let faults: [Fault] = [
    Fault(
      name: "an unknown column", briefing: { $0.body = "{{ first.dat }}" }, code: "CAS03", file: "Templates/small.md",
      line: 10, says: "dat", hints: "did you mean 'date'?"),
    Fault(
      name: "an unknown profile", briefing: { $0.facts += "\nsvg: lve" }, code: "CAS0605", file: "Templates/small.md",
      line: 7, says: "outlines or live", hints: "did you mean 'live'?"),
    Fault(
      name: "a bad date", briefing: { $0.calls = $0.calls.replacing("2021-05-14", with: "2021-05-41") },
      code: "CAS0130", file: "Data/small/calls.csv", line: 2, says: "2021-05-41", hints: "2021"),
    Fault(
      name: "a dangling foreign key", briefing: { $0.calls = $0.calls.replacing("b,Second call,ARM", with: "b,x,ARN") },
      code: "CAS0141", file: "Data/small/calls.csv", line: 3, says: "ARN", hints: "did you mean 'ARM'?"),
    Fault(
      name: "a duplicated key", briefing: { $0.calls = $0.calls.replacing("b,Second", with: "a,Second") },
      code: "CAS0140", file: "Data/small/calls.csv", line: 3, says: "a", hints: ""),
    Fault(
      name: "a misspelt indicator", briefing: { $0.indicators = "lag: {measure: respons-lag}" }, code: "CAS03",
      file: "Templates/small.md", line: 8, says: "respons-lag", hints: "did you mean 'response-lag'?"),
    Fault(
      name: "a where that finds none",
      briefing: { $0.facts = "first: {from: calls, where: \"datum.id == 'z'\"}" }, code: "CAS03",
      file: "Templates/small.md", line: 10, says: "found none", hints: ""),
    Fault(
      name: "a where that finds two",
      briefing: { $0.facts = "first: {from: calls, where: \"datum.from == 'ARM'\"}" }, code: "CAS03",
      file: "Templates/small.md", line: 10, says: "found 2: a, b", hints: ""),
    Fault(
      name: "an undefined value in prose",
      briefing: {
        $0.facts = "first: {from: calls, where: \"datum.id == 'b'\"}"
        $0.body = "Answered {{ first.answered }}."
      }, code: "CAS05", file: "Templates/small.md", line: 10, says: "first.answered", hints: "??"),
    Fault(
      name: "an unknown mark",
      briefing: { $0.body = "```chart c\ntitle: T\ndata: calls\nmark: bars\nencoding: {x: {field: id}}\n```" },
      code: "CAS04", file: "Templates/small.md", line: 13, says: "bars", hints: "did you mean 'bar'?"),
    Fault(
      name: "an empty table",
      briefing: {
        $0.facts = "none: {from: calls, where: \"datum.id == 'z'\"}"
        $0.body = "```table t\ndata: none\ncolumns: [id]\n```"
      }, code: "CAS05", file: "Templates/small.md", line: 10, says: "row", hints: "empty"),
    Fault(
      name: "a missing glyph", briefing: { $0.body = "A sign, \u{1F600}, that no font has." }, code: "CAS0501",
      file: "Templates/small.md", line: 0, says: "1F600", hints: ""),
    Fault(
      name: "a file outside the root",
      briefing: {
        $0.body = "```chart c\ntitle: T\ndata: {url: ../../etc/passwd}\nmark: bar\nencoding: {x: {field: id}}\n```"
      }, code: "CAS0002", file: "Templates/small.md", line: 12, says: "outside the root", hints: "--root"),
  ]

  @Test(arguments: faults) func `ends in a diagnostic and makes nothing`(_ fault: Fault) throws {
    var briefing = SmallBriefing()
    fault.briefing(&briefing)
    let result = try #require(
      compileAll(
        ["Templates/small.md"], CompileSettings(), in: briefing.world, formats: [PDFExporter.self, SVGExporter.self],
        jobs: 1
      ).first)
    #expect(result.artifacts.isEmpty)
    let error = try #require(result.diagnostics.first { $0.severity == .error })
    #expect(error.code.hasPrefix(fault.code))
    if !fault.file.isEmpty { #expect(error.place?.file == fault.file) }
    if fault.line > 0 { #expect(error.place?.line == fault.line) }
    #expect(error.message.contains(fault.says))
    #expect((error.hint ?? "").contains(fault.hints))
  }

  @Test func `the briefing that is broken here compiles when it is whole`() throws {
    let result = try #require(
      compileAll(
        ["Templates/small.md"], CompileSettings(), in: SmallBriefing().world, formats: [PDFExporter.self], jobs: 1
      ).first)
    #expect(result.diagnostics.isEmpty)
    #expect(result.artifacts.map(\.name) == ["small.pdf"])
    #expect(result.printed.map(\.text) == ["14 May 2021"])
  }

  @Test func `all faults come in one run`() throws {
    var briefing = SmallBriefing()
    briefing.calls = "id,label,from,date,answered\na,x,ARN,2021-05-41,\na,y,ARM,2021,\n"
    let result = try #require(
      compileAll(["Templates/small.md"], CompileSettings(), in: briefing.world, formats: [], jobs: 1).first)
    let codes = Set(result.diagnostics.map(\.code))
    #expect(codes.isSuperset(of: ["CAS0130", "CAS0140", "CAS0141"]))
  }
}
