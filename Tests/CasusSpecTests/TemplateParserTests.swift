import CasusSource
import CasusSpec
import Testing

private func parse(_ text: String) -> (Template?, [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  return (parseTemplate(text, at: Place(file: "a.md", line: 1), reporting: &diagnostics), diagnostics)
}

@Suite struct TemplateParserTests {
  @Test(arguments: [
    (" lag.n ", "{lag.n}"),
    ("lag.median ?? \"not reached\"", "{lag.median ?? 'not reached'}"),
    ("share : .0%", "{share : .0%}"),
    ("a ? b : c", "{(a ? b : c)}"),
    ("a ? b : c : .1f", "{(a ? b : c) : .1f}"),
    ("x ?? (a ? 1 : 2) : $,.2f", "{x ?? (a ? 1 : 2) : $,.2f}"),
    ("x ?? a ? 1 : 2 : #", "{x ?? (a ? 1 : 2) : #}"),
    ("date : %d %b, %H:%M", "{date : %d %b, %H:%M}"),
    ("f('a : b ?? c', {k: 1})", "{f('a : b ?? c', {k: 1})}"),
  ])
  func `The first colon that no question mark claims starts the format`(_ text: String, _ expected: String) {
    let (template, diagnostics) = parse(text)
    #expect(template.map { outline(.value($0)) } == expected)
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("x :", "CAS0224", 3), ("x : .0% ?? 'a'", "CAS0225", 3), ("", "CAS0220", 1), ("x ?? ", "CAS0220", 6),
    ("x ?? y ?? z", "CAS0220", 8), ("x y", "CAS0220", 3),
  ])
  func `An error points at its sign`(_ text: String, _ code: String, _ column: Int) {
    let (template, diagnostics) = parse(text)
    #expect(template == nil)
    #expect(diagnostics.map(\.code) == [code])
    #expect(diagnostics.first?.place?.column == column)
  }
}
