import CasusData
import CasusSource
import Testing

@testable import CasusAnalysis

@Suite struct RunFaultsTests {
  private let table = Table(rows: ["(", "a", "["].map { ["a": .text("aaaaaaaaaa"), "p": .text($0)] })

  @Test(arguments: ["test('(', 'a')", "test('a{1000000}', 'a')", "test(/a(/, 'a')", "replace('a', /(/, 'b')"])
  func `A regular expression that is none is an error`(_ expression: String) {
    let (result, diagnostics) = evaluate(expression)
    #expect(diagnostics.map(\.code) == ["CAS0315"])
    #expect(result?.isFaulty == true)
  }

  @Test func `A regular expression is still one`() {
    #expect(evaluate("test('^a+$', 'aa')").result?.value == .boolean(true))
    #expect(evaluate("replace('a(b', '(', '-')").result?.value == .text("a-b"))
  }

  @Test func `A computed regular expression is reported once, with its place`() {
    let (result, diagnostics) = apply("[{calculate: \"test(datum.p, 'a')\", as: t}]", to: table)
    #expect(diagnostics.map(\.message) == ["'(' is no regular expression that can be matched"])
    #expect((diagnostics.first?.place?.column ?? 0) > 3)
    #expect((0..<3).map { result.value($0, "t") } == [.null, .boolean(true), .null])
    let (_, filtered) = apply("[{filter: \"test(datum.p, 'a')\"}]", to: table)
    #expect(filtered.map(\.code) == ["CAS0315"])
  }

  @Test func `A text does not grow without bound`() {
    let step = "{calculate: datum.a+datum.a, as: a}"
    let (result, diagnostics) = apply("[" + Array(repeating: step, count: 17).joined(separator: ",") + "]", to: table)
    #expect(diagnostics.map(\.code) == ["CAS0316"])
    #expect(result.value(0, "a") == .null)
    let (_, fewer) = apply("[" + Array(repeating: step, count: 16).joined(separator: ",") + "]", to: table)
    #expect(fewer.isEmpty)
  }
}
