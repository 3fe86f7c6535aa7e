import CasusSource
import CasusSpec
import CasusYAML
import Testing

private func parse(_ text: String) -> (Briefing, [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  return (parseBriefing(text, path: "Templates/clock.md", reporting: &diagnostics), diagnostics)
}

private func places(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.map { "\($0.code) \($0.place?.line ?? 0):\($0.place?.column ?? 0)+\($0.place?.length ?? 0)" }
}

@Suite struct FrontMatterTests {
  @Test func `Front matter is read`() {
    let (briefing, diagnostics) = parse(
      """
      ---
      title: "The *clock* of {{ lag.n }}"
      subtitle: 1. A list it is not
      author: Ms A & Mr B
      date: 2021
      lang: hy
      data: csto
      as-of: 2021-09-16
      parameters: {member: {each: "actors"}}
      facts:
        call: {from: requests}
      indicators:
        lag: {measure: response-lag}
      about:
        Basis: "One essay, {{ sources.count }} rows"
        Rows: 12
      ---
      Text
      """)
    #expect(diagnostics.isEmpty)
    let front = briefing.frontMatter
    #expect(briefing.name == "clock")
    #expect(outline(front.title) == "The em(clock) of {lag.n}")
    #expect(outline(front.subtitle) == "1. A list it is not")
    #expect(outline(front.author) == "Ms A & Mr B")
    #expect(outline(front.date) == "2021")
    #expect(front.language == "hy")
    #expect(front.data?.text == "csto")
    #expect(front.asOf?.text == "2021-09-16")
    #expect(front.parameters.map(\.name) == ["member"])
    #expect(front.facts.first?.value["from"]?.text == "requests")
    #expect(front.indicators.first?.namePlace == Place(file: "Templates/clock.md", line: 13, column: 3, length: 3))
    #expect(
      front.about.map { "\($0.label): \(outline($0.content))" } == [
        "Basis: One essay, {sources.count} rows", "Rows: 12",
      ])
    guard case .value(let template)? = front.title.last else { return }
    #expect(template.place == Place(file: "Templates/clock.md", line: 2, column: 24, length: 11))
    #expect(briefing.blocks.first?.place.line == 18)
  }

  @Test(arguments: [
    ("---\ntitle: T\ntitel: U\n---\n", "CAS0211 3:1+5"),
    ("---\ntitle: T\nfacts: [a]\n---\n", "CAS0212 3:8+1"),
    ("---\ntitle: [T]\n---\n", "CAS0212 2:8+1 CAS0213 1:1+1"),
    ("---\ntitle: T\nfacts: {a-b: {from: x}}\n---\n", "CAS0214 3:9+3"),
    ("---\ntitle: T\nfacts: {a: {from: x}}\nindicators: {a: {measure: x}}\n---\n", "CAS0215 4:14+1"),
    ("---\ntitle: T\nfacts: {datum: {from: x}}\n---\n", "CAS0216 3:9+5"),
    ("---\ntitle: T\n", "CAS0210 1:1+3 CAS0213 1:1+1"),
    ("---\ntitle: T\nlang: english\n---\n", "CAS0217 3:7+7"), ("text", "CAS0213 1:1+1"),
    ("---\n- a\n---\n", "CAS0212 2:1+1"),
    ("---\ntitle: 'Of {{ n n }}'\n---\n", "CAS0220 2:17+1"),
  ])
  func `A fault in the front matter is told at its place`(_ text: String, _ expected: String) {
    #expect(places(parse(text).1).joined(separator: " ") == expected)
  }

  @Test func `A misspelt key is guessed`() {
    #expect(parse("---\ntitle: T\nindicator: {}\n---\n").1.first?.hint == "did you mean 'indicators'?")
  }

  @Test func `Line ends of other systems are read`() {
    let (briefing, diagnostics) = parse("---\r\ntitle: T\r\n---\r\na {{ b }}\r\n\r\n{{ c\r\n")
    #expect(outline(briefing.blocks) == "p(a {b}) p({{ c)")
    #expect(places(diagnostics) == ["CAS0223 6:1+2"])
  }
}
