import CasusSource
import CasusSpec
import Testing

private func parse(_ text: String, line: Int = 1, column: Int = 1) -> (Expression?, [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  let place = Place(file: "a.md", line: line, column: column)
  return (parseExpression(text, at: place, reporting: &diagnostics), diagnostics)
}

@Suite struct ExpressionParserTests {
  @Test(arguments: [
    ("1 + 2 * 3 - 4", "((1 + (2 * 3)) - 4)"),
    ("a || b && c | d ^ e & f", "(a || (b && (c | (d ^ (e & f)))))"),
    ("a == b < c << 1 + 2", "(a == (b < (c << (1 + 2))))"),
    ("a >>> 2 >= b !== c", "(((a >>> 2) >= b) !== c)"),
    ("!a.b - -c", "((!a.b) - (-c))"),
    ("~+x % 2", "((~(+x)) % 2)"),
    ("a ? b : c ? d : e", "(a ? b : (c ? d : e))"),
    ("a ? b ? 1 : 2 : 3", "(a ? (b ? 1 : 2) : 3)"),
    ("(1 + 2) * 3", "((1 + 2) * 3)"),
    ("datum['a-b'].c[0]", "datum['a-b'].c[0]"),
    ("max(1, min(a, b))", "max(1, min(a, b))"),
    ("now()", "now()"),
    ("[1, 'b', [ ]]", "[1, 'b', []]"),
    ("{a: 1, 'b-c': {d: 2}}", "{a: 1, b-c: {d: 2}}"),
    ("test(/a\\/[/b]+/gi, datum.x)", "test(/a\\/[/b]+/gi, datum.x)"),
    ("a / b / c", "((a / b) / c)"),
    ("0x1F + .5 + 1.5e-1 + 2.", "(((31 + 0.5) + 0.15) + 2)"),
    (#""it's \"so\" \u00e9\n""#, "'it's \"so\" é\n'"),
    ("null === true", "(null === true)"),
    ("datum.größe > 1", "(datum.größe > 1)"),
  ])
  func `The grammar is JavaScript's`(_ text: String, _ expected: String) {
    let (expression, diagnostics) = parse(text)
    #expect(expression.map { outline($0) } == expected)
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("", 1, "the end"), ("1 +", 4, "the end"), ("(1", 3, "the end"), ("a b", 3, "'b'"), ("a = 1", 3, "'='"),
    ("a.1", 3, "'1'"), ("f(1,)", 5, "')'"), ("a ? b", 6, "the end"), ("1x", 1, "'1x'"), ("é + §", 5, "'§'"),
    ("a ?? b", 3, "'?'"), ("[1 2]", 4, "'2'"), ("x.y(1)", 4, "'('"), ("07", 1, "'07'"), ("{1: 2}", 2, "'1'"),
    ("a &", 4, "the end"), ("#", 1, "'#'"),
  ])
  func `An error points at the character`(_ text: String, _ column: Int, _ found: String) {
    let (expression, diagnostics) = parse(text, line: 7, column: 1)
    #expect(expression == nil)
    #expect(diagnostics.map(\.code) == ["CAS0220"])
    #expect(diagnostics.first?.place?.line == 7)
    #expect(diagnostics.first?.place?.column == column)
    #expect(diagnostics.first?.message.hasSuffix("found \(found)") == true)
  }

  @Test func `A single equals sign is explained`() {
    #expect(parse("a = 1").1.first?.hint == "compare with '=='")
  }

  @Test(arguments: ["'abc", "\"a\nb\"", "/abc", "test(/[/]"])
  func `A literal without end is an error`(_ text: String) {
    #expect(parse(text).1.map(\.code) == ["CAS0222"])
  }

  @Test func `Parts know their places`() {
    guard case .binary(_, let left, let right)? = parse("lag.n +\n  total", line: 3, column: 10).0?.kind else {
      Issue.record("expected a sum")
      return
    }
    #expect(left.place == Place(file: "a.md", line: 3, column: 10, length: 5))
    #expect(right.place == Place(file: "a.md", line: 4, column: 3, length: 5))
  }

  @Test(arguments: [
    String(repeating: "(", count: 100_000), String(repeating: "[", count: 100_000),
    String(repeating: "!", count: 60_000), String(repeating: "a?", count: 30_000),
    String(repeating: "{a:", count: 20_000), "a" + String(repeating: ".b", count: 30_000),
    "1" + String(repeating: "+1", count: 30_000), String(repeating: "f(", count: 30_000),
    "a" + String(repeating: "[0]", count: 20_000), String(repeating: "1**", count: 1000),
  ])
  func `Depth is limited, so that nothing overflows`(_ text: String) {
    let (expression, diagnostics) = parse(text)
    #expect(expression == nil)
    #expect(diagnostics.count == 1)
  }

  @Test func `Every stretch of an expression parses or is one error`() {
    let text = Array("a ? f(b['c'], /d/) : {e: [1.5e3, \"g\\u00e9\"]}.h ?? 'x' : .0%".unicodeScalars)
    for start in text.indices {
      for end in start...text.count {
        var part = String.UnicodeScalarView()
        part.append(contentsOf: text[start..<end])
        let (expression, diagnostics) = parse(String(part))
        #expect((expression == nil) == (diagnostics.count == 1))
      }
    }
  }
}
