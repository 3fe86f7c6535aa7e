import CasusSource
import CasusSpec
import Testing

private let front = "---\ntitle: T\n---\n"

private func parse(_ body: String) -> (Briefing, [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  return (parseBriefing(front + body, path: "Templates/clock.md", reporting: &diagnostics), diagnostics)
}

private func places(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.map { "\($0.code) \($0.place?.line ?? 0):\($0.place?.column ?? 0)+\($0.place?.length ?? 0)" }
}

@Suite struct MarkdownReaderTests {
  @Test(arguments: [
    ("# A *b*\n\ntext", "h1(A em(b)) p(text)"),
    ("1. a\n2. b\n   - c", "ol1(p(a); p(b) ul(p(c)))"),
    ("> a\n> b", "quote(p(a⏎b))"),
    ("a ~~b~~ **c** `d`  \ne", "p(a s(b) b(c) `d`⏎⏎e)"),
    ("```swift\nlet a\n```\n\n---", "code[swift](let a) rule"),
    ("[Figure](#lag), https://x.org", "p(a[#lag](Figure), a[https://x.org](https://x.org))"),
    ("<!-- aside -->\n\na <!-- b --> c<br>d", "p(a  c⏎⏎d)"),
    ("don't \"quote\" -- it", "p(don't \"quote\" -- it)"),
  ])
  func `Markdown becomes blocks`(_ body: String, _ expected: String) {
    let (briefing, diagnostics) = parse(body)
    #expect(outline(briefing.blocks) == expected)
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("{{ a*b*c }} and {{ a_b_c }}", "p({((a * b) * c)} and {a_b_c})"),
    ("# {{ n }} days", "h1({n} days)"),
    ("{{ n }}\n===", "h1({n})"),
    ("- {{ n }}\n- x {{ m }}", "ul(p({n}); p(x {m}))"),
    ("| a | b |\n|---|--:|\n| {{ x || y }} | {{ a | b }} |", "table(a|b / {(x || y)}|{(a | b)})"),
    ("> [!JUDGEMENT] Of {{ n }}\n> it is {{ m }}.", "JUDGEMENT[Of {n}](p(it is {m}.))"),
    ("[see {{ n }}](#lag)", "p(a[#lag](see {n}))"),
    ("**{{ n }}** *{{ m }}*{{ k }}", "p(b({n}) em({m}){k})"),
    ("_{{ n }}_", "p(em({n}))"),
    ("{{ n }}{{ m }}", "p({n}{m})"),
    ("{{ f({a: {b: 1}}) }}", "p({f({a: {b: 1}})})"),
    ("{{ '}}' }}", "p({'}}'})"),
    ("`{{ a` and {{ b }}", "p(`{{ a` and {b})"),
    ("``{{ ` a }}`` {{ b }}", "p(`{{ ` a }}` {b})"),
    ("```\n{{ a }}\n```", "code[]({{ a }})"),
    ("~~~ x\n{{ a\n~~~\n\n{{ b }}", "code[x]({{ a) p({b})"),
    ("- ```\n  {{ a\n  ```\n- {{ b }}", "ul(code[]({{ a); p({b}))"),
    ("    {{ a }} and {{ b", "code[]({{ a }} and {{ b)"),
    ("\\{\\{ a }}", "p({{ a }})"),
    ("a {{ lag.median ??\n\"none\" }} b", "p(a {lag.median ?? 'none'} b)"),
    ("> a {{ x\n> > 1 }} b", "quote(p(a {(x > 1)} b))"),
  ])
  func `Expressions are read before Markdown`(_ body: String, _ expected: String) {
    let (briefing, diagnostics) = parse(body)
    #expect(outline(briefing.blocks) == expected)
    #expect(diagnostics.isEmpty)
  }

  @Test func `An expression's place is that of the file`() {
    let (briefing, _) = parse("# é\n\n- über {{ lag.n }},\n  {{ m }}")
    guard case .list(let list)? = briefing.blocks.last, case .paragraph(let content, _)? = list.items.first?.first,
      case .value(let first) = content[1], case .value(let second)? = content.last
    else {
      Issue.record("expected a list with two values")
      return
    }
    #expect(first.place == Place(file: "Templates/clock.md", line: 6, column: 8, length: 11))
    #expect(first.expression.place == Place(file: "Templates/clock.md", line: 6, column: 11, length: 5))
    #expect(second.place == Place(file: "Templates/clock.md", line: 7, column: 3, length: 7))
    #expect(first.source == "lag.n")
  }

  @Test(arguments: [
    ("a {{ b", "CAS0223 4:3+2"),
    ("a\n\n| a |\n|---|\n| {{ n + }} |", "CAS0220 8:10+1"),
    ("after {{ a\nb }} {{ c d }}", "CAS0220 5:1+1 CAS0220 5:11+1"),
    ("> [!NOTES] x", "CAS0240 4:5+5"),
    ("a <b>c</b>", "CAS0241 4:3+3 CAS0241 4:7+4"),
    ("a\n\n<div>\nx\n</div>", "CAS0241 6:1+1"),
    ("![alt](x.png)", "CAS0242 4:1+2"),
    ("a[^x] b\\[^y]", "CAS0243 4:2+4"),
    ("[a](http://x.org/{{n}})", "CAS0227 4:18+5"),
    ("[a](JavaScript:x) [b](data:x) [c](https://x.org/data:y)", "CAS0247 4:5+12 CAS0247 4:23+6"),
    ("[@] and [@a b]", "CAS0245 4:2+1 CAS0245 4:10+4"),
  ])
  func `What cannot be carried is an error at its place`(_ body: String, _ expected: String) {
    #expect(places(parse(body).1).joined(separator: " ") == expected)
  }

  @Test func `A hundred errors are told, the others are counted`() {
    let diagnostics = parse(String(repeating: "{{ a b }} <b>x ", count: 80)).1
    #expect(diagnostics.count == 101)
    #expect(diagnostics.haveErrors)
    #expect(diagnostics.last?.code == "CAS0248")
    #expect(diagnostics.last?.message == "60 more faults in the text are not told")
  }

  @Test func `Citations carry their locator`() {
    let (briefing, diagnostics) = parse("So [@essay-2, p5], [@one; @two, §3] but [@link](#x) and `[@code]`.")
    #expect(outline(briefing.blocks) == "p(So @essay-2,p5, @one;@two,§3 but a[#x](@link) and `[@code]`.)")
    #expect(diagnostics.isEmpty)
  }

  @Test func `Words may stand before a source, and a bracket without one is a bracket`() {
    let (briefing, diagnostics) = parse(
      "So [see @essay-2, p5; but @other], [mail @ home], [see `@x`] [x](#y).")
    #expect(
      outline(briefing.blocks)
        == "p(So see @essay-2,p5;but @other, [mail @ home], [see `@x`] a[#y](x).)")
    #expect(diagnostics.isEmpty)
  }

  @Test func `Footnotes come in the order of their marks`() {
    let (briefing, diagnostics) = parse("a[^b] c[^a] d[^b]\n\n[^a]: first {{ n }}\n\n[^b]: second\n\n[^c]: never")
    #expect(outline(briefing.blocks) == "p(a^b c^a d^b)")
    #expect(briefing.footnotes.map { $0.label + ":" + outline($0.blocks) } == ["b:p(second)", "a:p(first {n})"])
    #expect(places(diagnostics) == ["CAS0246 10:3+1"])
  }

  @Test func `Links and footnote marks know their places`() {
    let (briefing, _) = parse("x [Figure](#a) and\n[Figure](#a)[^1]\n\n[^1]: n")
    guard case .paragraph(let content, _)? = briefing.blocks.first else { return }
    let places = content.compactMap { inline -> Place? in
      switch inline {
      case .link(_, _, let place), .footnoteReference(_, let place): place
      default: nil
      }
    }
    #expect(places.map { [$0.line, $0.column, $0.length] } == [[4, 12, 2], [5, 10, 2], [5, 13, 4]])
  }

  @Test func `Text that is no Markdown holds values all the same`() {
    var diagnostics: [Diagnostic] = []
    let place = Place(file: "a.md", line: 4, column: 9)
    let content = parseText("*Of* {{ n }} `{{ m }}` [@a] {{", at: place, reporting: &diagnostics)
    #expect(outline(content) == "*Of* {n} `{{ m }}` [@a] {{")
    #expect(places(diagnostics) == ["CAS0223 4:37+2"])
  }

  @Test func `Callouts have a kind and may have a title`() {
    let (briefing, diagnostics) = parse("> [!unknown]\n> a\n\n> [!NOTE] *T*\n>\n> - b\n\n> [link](#x)")
    #expect(outline(briefing.blocks) == "UNKNOWN[](p(a)) NOTE[em(T)](ul(p(b))) quote(p(a[#x](link)))")
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: [
    String(repeating: "> ", count: 5000) + "a", String(repeating: "*a **b ", count: 5000),
    String(repeating: "{{ ", count: 20_000), String(repeating: "[@", count: 20_000),
    String(repeating: "[^a]", count: 5000), String(repeating: "`{{", count: 10_000),
    String(repeating: "- ", count: 2000) + "a", "\u{10FDD0}7\u{10FDD1} \u{10FDD0}99999999999999999999\u{10FDD1}",
    "{{ '\\", "\\", "[@", "```", "{{", "[!", "> [!", "|\n|-|\n|{{", "\u{0}{{ a }}\u{0}",
  ])
  func `Hostile text is read to its end`(_ body: String) {
    let (briefing, _) = parse(body)
    #expect(briefing.name == "clock")
  }
}
