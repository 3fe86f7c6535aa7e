import CasusAnalysis
import CasusCharts
import CasusData
import CasusReport
import CasusSource
import CasusSpec
import CasusYAML
import Testing

private func places(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.map { "\($0.code) \($0.place?.line ?? 0):\($0.place?.column ?? 0)" }
}

@Suite struct BuildReportTests {
  @Test(arguments: [
    ("Of {{ lag.n }} cases", "p(Of 3 cases)"),
    ("**{{ lag.longest }}** open", "p(b(!337+ days!) open)"),
    ("{{ lag.longest : # }} and {{ lag.share : .1% }}", "p(!337+! and 50.0%)"),
    ("{{ lag.median ?? \"not reached\" }}", "p(not reached)"),
    ("On {{ call.date }}", "p(On 14 October 2020)"),
    ("{{ requests.count }}", "p(3)"),
    ("a\nb  \nc `d`", "p(a b\nc d)"),
    ("# A {{ lag.n }} *b*\n\n## A b", "h1#a-b(A 3 b) h2#a-b-2(A b)"),
    ("> [!UNKNOWN] Who?\n> {{ lag.n }} of them", "unknown[Who?](p(3 of them))"),
    ("| a | b |\n|---|--:|\n| x | {{ lag.n }} |", "a | b / x | 3"),
    ("- a\n- {{ lag.n }}", "list(p(a); p(3))"),
  ])
  func `Values are printed where they stand`(_ body: String, _ expected: String) {
    let (report, diagnostics) = Fixture.report(body)
    #expect(outline(report.blocks) == expected)
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("{{ 1 : zzz }}", "'zzz' is no number format"), ("{{ lag.longest : .f }}", "'.f' is no number format"),
    ("{{ call.date : .1f }}", "'.1f' is no time format"), ("{{ call.date ?? \"x\" : %! }}", "'%!' is no time format"),
  ])
  func `A format that is none is an error at the template`(_ body: String, _ message: String) {
    let (_, diagnostics) = Fixture.report(body)
    #expect(diagnostics.map(\.message) == [message])
    #expect(places(diagnostics) == ["CAS0525 5:1"])
    #expect(diagnostics.first?.hint?.contains("such as") == true)
  }

  @Test func `The cover is printed too`() {
    let (report, diagnostics) = Fixture.report(
      "x",
      front: """
        title: "{{ lag.n }} cases"
        date: 2021-09
        as-of: 2021-09-16
        about: {Basis: "{{ requests.count }} rows"}
        """)
    #expect(diagnostics.isEmpty)
    #expect(report.title.plainText == "3 cases")
    #expect(report.date.plainText == "September 2021")
    #expect(report.asOf == "16 September 2021")
    #expect(report.series == "The Alliance")
    #expect(report.about.map { "\($0.label) \($0.content.plainText)" } == ["Basis 3 rows"])
    #expect(report.published.map(\.text) == ["3", "3"])
  }

  @Test func `Every value is recorded with its place and rows`() {
    let (report, _) = Fixture.report("{{ lag.n }} and {{ lag.median ?? \"none\" }}\n\n{{ lag.wait }}")
    #expect(report.published.map(\.text) == ["3", "none", "12 days"])
    #expect(report.published.map(\.source) == ["lag.n", "lag.median ?? \"none\"", "lag.wait"])
    #expect(report.published.map { $0.place.line } == [5, 5, 7])
    #expect(report.published[0].measure.lineage() == [RowReference(table: "requests", row: 0)])
    #expect(report.published[1].measure.reason == "every case is open")
    guard case .paragraph(let text)? = report.blocks.first else { return }
    #expect(text.runs.map(\.published) == [0, nil, 1])
  }

  @Test func `An undefined value without fallback is an error with the reason`() {
    let (_, diagnostics) = Fixture.report("a {{ lag.median }}")
    #expect(places(diagnostics) == ["CAS0510 5:3"])
    #expect(diagnostics.first?.message == "'lag.median' has no value to print: every case is open")
    #expect(diagnostics.first?.hint == "say what to print instead: {{ lag.median ?? \"…\" }}")
  }

  @Test(arguments: ["lag", "lag.cases", "requests"])
  func `A table or a group is no value to print`(_ words: String) {
    let (_, diagnostics) = Fixture.report("a {{ \(words) }} {{ \(words) }}")
    #expect(diagnostics.map(\.code) == ["CAS0522", "CAS0522"])
    #expect(diagnostics.first?.place?.column == 3)
  }

  @Test func `A misspelt name is one error with a guess`() {
    let (_, diagnostics) = Fixture.report("a {{ lagg.n }} and {{ lag.share : .0% }}")
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.place == Place(file: "a.md", line: 5, column: 6, length: 4))
    #expect(diagnostics.first?.hint == "did you mean 'lag'?")
  }

  @Test func `References get numbers, forward as well`() {
    let (report, diagnostics) = Fixture.report(
      """
      See [Figure](#two), [table](#who) and [the first](#one), [Scope](#scope).

      ```chart one
      mark: bar
      ```
      > [!NOTE]
      > ```chart two
      > mark: bar
      > place: side
      > ```
      ```table who
      data: lag.cases
      columns: [id]
      ```
      ## Scope
      """)
    #expect(diagnostics.isEmpty)
    #expect(
      outline(report.blocks.first ?? .rule)
        == "p(See <Figure\u{A0}2 #two>, <table\u{A0}1 #who> and <the first #one>, <Scope #scope>.)")
    #expect(outline(Array(report.blocks[1...2])) == "figure1#one(text) note[](figure2#two(side))")
  }

  @Test func `A reference to nothing is an error with a guess`() {
    let (_, diagnostics) = Fixture.report("[Figure](#lga), [Table](#lag)\n\n```chart lag\nmark: bar\n```")
    #expect(places(diagnostics) == ["CAS0511 5:10", "CAS0512 5:25"])
    #expect(diagnostics.first?.hint == "did you mean 'lag'?")
    #expect(diagnostics.last?.hint == "write [Figure](#lag)")
  }

  @Test func `Footnotes and citations are numbered in the order of their marks`() {
    let (report, diagnostics) = Fixture.report(
      "a[@late, p5] b[^x][@early] c[^x] d[@late]\n\n[^x]: See {{ lag.n }} [@late, p7].\n\n    And more.")
    #expect(diagnostics.isEmpty)
    #expect(outline(report.blocks) == "p(a^1 b^2\u{202F}^3 c^2 d^4)")
    #expect(
      report.notes.map { $0.content.map { outline($0) } } == [
        ["A. Writer, “<What Came After https://example.org/a>”, The Paper, 16 September 2021, para.\u{A0}5."],
        ["See 3 A. Writer, “What Came After”, para.\u{A0}7.", "And more."], ["“What Came Before”, July 2010."],
        ["A. Writer, “What Came After”."],
      ])
  }

  @Test func `Sources of one note are parted by semicolons, with the words before them`() {
    let (report, diagnostics) = Fixture.report("a[see @early, p2-4; but @late, ch. 3, on fog] b[@early, note 3]")
    #expect(diagnostics.isEmpty)
    #expect(outline(report.blocks) == "p(a^1 b^2)")
    #expect(
      report.notes.map { $0.content.map { outline($0) } } == [
        [
          "See “What Came Before”, July 2010, paras\u{A0}2–4; but A. Writer, “<What Came After https://example.org/a>”, "
            + "The Paper, 16 September 2021, ch. 3, on fog."
        ], ["“What Came Before”, note 3."],
      ])
  }

  @Test func `A citation of no source is an error with a guess`() {
    let (_, diagnostics) = Fixture.report("a [@lat]")
    #expect(places(diagnostics) == ["CAS0513 5:5"])
    #expect(diagnostics.first?.hint == "did you mean 'late'?")
  }

  @Test func `A footnote that refers to itself ends`() {
    let (report, _) = Fixture.report("a[^x]\n\n[^x]: b[^x] c[^y]\n\n[^y]: d[^x]")
    #expect(report.notes.count == 2)
  }
}

@Suite struct ChartBlockTests {
  @Test func `A chart is handed its texts printed and its sources named`() {
    var handed: [ComputedBlock] = []
    let (_, diagnostics) = Fixture.report(
      """
      ```chart one
      title: "{{ lag.n }} *cases*"
      place: wide
      data: lag.cases
      transform: [{filter: "datum.id != 'july'"}]
      ```
      ```chart two
      layer: [{data: call, mark: bar, encoding: {x: {title: "{{ lag.wait }}"}}}]
      ```
      ```chart three
      data: lag.cases
      source: Our own
      ```
      ```chart four
      data: {values: [{a: 1}]}
      ```
      """
    ) { block, placement in
      handed.append(block)
      return Fixture.chart(block)
    }
    #expect(diagnostics.isEmpty)
    #expect(
      handed.map { $0.spec["source"]?.text } == [
        "Sources: Before, 2010; Paper, 2021", "Source: Paper, 2021", "Our own", nil,
      ])
    #expect(handed[0].spec["title"]?.text == "3 *cases*")
    #expect(handed[0].spec["place"] == nil)
    #expect(handed[1].spec["layer"]?.list?[0]["encoding"]?["x"]?["title"]?.text == "12 days")
  }

  @Test func `An unknown place is an error`() {
    #expect(places(Fixture.report("```chart one\nplace: wid\n```").1) == ["CAS0519 6:8"])
  }
}
