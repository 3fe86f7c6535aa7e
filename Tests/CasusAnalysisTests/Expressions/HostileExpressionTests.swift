import CasusData
import CasusSource
import CasusSpec
import Testing

@testable import CasusAnalysis

/// What a stranger may write: never a trap, and never more than a moment.
@Suite struct HostileExpressionTests {
  @Test(arguments: [
    "pad('x', 1e12)", "pad('x', 1e308, 'yz', 'center')", "pad('x', NaN)", "sequence(0, 1e18)", "sequence(0, 1, 0)",
    "sequence(1, 0, 1e-300)", "slice('abc', NaN, Infinity)", "slice('abc', -1e300)", "substring('abc', 1e300, -1e300)",
    "truncate('abc', -5)", "truncate('abc', 1e300)", "split('abc', '', -1)", "split('abc', '', 1e300)",
    "datetime(1e300, 5)", "datetime(2021, 1e300)", "datetime(1e17)", "utc(-1e9)", "year(1e300)",
    "timeFormat(1e300, '%c')", "timeFormat(0, '%')", "timeOffset('year', 0, 1e300)", "monthFormat(1e300)",
    "1e300 | 0", "1 << 1e300", "NaN >>> 5", "-Infinity ^ 3", "1e308 * 10", "parseInt('9999999999999999999999')",
    "parseInt('z', 1e300)", "parseFloat('1e999')", "format(1e300, ',.20f')", "format(NaN, 'd')", "format(1, '~~')",
    "test(/(a*)*b/, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac')", "test('[', 'x')", "test('(', 'x')",
    "replace('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', /(a|aa)+$/g, 'b')", "[1, 2][1e300]", "[1][-1]",
    "'abc'[NaN]",
    "date('9999999-99-99')", "date('2021') + 1e300", "date('2021') - Infinity", "lerp([], 1)", "extent([])",
    "min()", "join(sequence(0, 1000000), 'aaaaaaaaaa')", "clamp(NaN, 1, 0)", "pow(0, -1)", "datetime()",
  ])
  func `An odd argument has a value or none`(expression: String) {
    let clock = ContinuousClock()
    let time = clock.measure { _ = evaluate(expression).result?.value.asText }
    #expect(time < .seconds(5))
  }

  @Test func `Deep expressions are refused in words`() {
    let deep = String(repeating: "-(", count: 5000) + "1" + String(repeating: ")", count: 5000)
    #expect(evaluate(deep).diagnostics.haveErrors)
    var nested = Expression(.number(1), at: Place(file: "t"))
    for _ in 0..<300 { nested = Expression(.unary(.minus, nested), at: Place(file: "t")) }
    var diagnostics: [Diagnostic] = []
    _ = Evaluator(scope: Scope()).evaluate(nested, reporting: &diagnostics)
    #expect(diagnostics.map(\.code) == ["CAS0314"])
  }

  @Test func `A row that is not there is undefined`() {
    let table = Table(rows: [["v": .number(1)]])
    #expect(evaluate("datum.v", row: (table, 9)).result?.value == .null)
    #expect(evaluate("datum", row: (table, -1)).result?.value == .null)
  }

  @Test func `Quantiles of the normal distribution`() {
    // scipy 1.17.1: norm.ppf
    let cases = [(0.975, 1.959963984540054), (0.001, -3.090232306167813), (1e-10, -6.361340902404056), (0.5, 0)]
    for (p, expected) in cases { #expect(abs(ExpressionFunctions.quantileNormal(p) - expected) < 1e-12) }
    #expect(ExpressionFunctions.quantileNormal(2).isNaN)
  }

  @Test func `Numbers read as JavaScript reads them`() {
    let cases: [(String, Double)] = [
      ("", 0), (" 12 ", 12), ("0x1F", 31), ("1e3", 1000), (".5", 0.5), ("5.", 5), ("-Infinity", -.infinity),
    ]
    for (text, expected) in cases { #expect(readNumber(text) == expected, "\(text)") }
    for text in ["nan", "inf", "0x", "1_000", "12px", "--1", "1,5"] { #expect(readNumber(text).isNaN, "\(text)") }
  }
}
