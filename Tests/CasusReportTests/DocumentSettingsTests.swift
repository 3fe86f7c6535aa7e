import CasusReport
import CasusSource
import CasusSpec
import Testing

struct DocumentSettingsTests {
  private static let front = "title: T\nas-of: 2021-09-16\n"

  @Test func `headings are numbered by rank, and sections are named by number`() {
    let text = "## One\n\n### Below\n\n## Two\n\n#### Deep\n\nSee [Section](#deep), [Section](#one), [this](#two)."
    let (report, diagnostics) = Fixture.report(text, front: Self.front + "numbered: true")
    #expect(diagnostics.isEmpty)
    #expect(
      outline(report.blocks)
        == "h2#one(1\u{2002}One) h3#below(1.1\u{2002}Below) h2#two(2\u{2002}Two) h4#deep(2.1\u{2002}Deep) "
        + "p(See <Section\u{A0}2.1 #deep>, <Section\u{A0}1 #one>, <this #two>.)")
    #expect(outline(Fixture.report(text).0.blocks).contains("<Section “Deep” #deep>"))
  }

  @Test func `sources are listed with what they were used for`() {
    let (report, diagnostics) = Fixture.report(
      "## A\n\n{{ call.date }}[@early]\n\n```table who\ndata: lag.cases\ncolumns: [label]\n```",
      front: Self.front + "sources: true")
    #expect(diagnostics.isEmpty)
    #expect(
      outline(report.blocks).hasSuffix(
        "h2#sources(Sources) list(p(A. Writer, “<What Came After https://example.org/a>”, The Paper, 16 September 2021. "
          + "Used for text, <Table\u{A0}1 #who>.); p(“What Came Before”, July 2010. Used for text, <Table\u{A0}1 #who>.))"
      ))
  }

  @Test func `what the front matter says of the document is read`() {
    let (report, diagnostics) = Fixture.report(
      "Words.",
      front: Self.front + "contents: {depth: 3, tables: true}\nnotes: foot\nseries: Papers\nstatus: Draft {{ lag.n }}")
    #expect(diagnostics.isEmpty)
    #expect(report.settings.contents == .init(depth: 3, listsTables: true))
    #expect(report.settings.notes == .foot)
    #expect(report.series == "Papers")
    #expect(report.status == "Draft 3")
  }

  @Test(arguments: [
    ("notes: feet", "CAS0212"), ("numbered: 3", "CAS0212"), ("contents: [1]", "CAS0212"), ("contents: 9", "CAS0212"),
    ("contents: {dept: 2}", "CAS0211"), ("sauces: true", "CAS0211"),
  ])
  func `a faulty setting is told`(_ line: String, _ code: String) {
    #expect(Fixture.report("Words.", front: Self.front + line).1.map(\.code) == [code])
  }
}
