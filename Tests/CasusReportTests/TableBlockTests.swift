import CasusAnalysis
import CasusData
import CasusReport
import CasusSource
import Testing

private func table(_ spec: String) -> (String, ReportTable?, [Diagnostic]) {
  let (report, diagnostics) = Fixture.report("```table who\n\(spec)\n```")
  guard case .table(let table)? = report.blocks.first else { return ("", nil, diagnostics) }
  return (outline(report.blocks), table, diagnostics)
}

@Suite struct TableBlockTests {
  @Test func `Cells are printed, units stand in the head`() {
    let (text, table, diagnostics) = table(
      """
      title: Who waited *long*
      data: lag.cases
      transform: [{filter: "datum.id != 'osh'"}]
      columns:
        - label
        - {field: date, title: On}
        - {field: days, title: Wait, lead: true}
        - {field: level, glyph: true, fallback: "*waiting*"}
        - troops
      """)
    #expect(diagnostics.isEmpty)
    #expect(
      text
        == "Who waited long: Request | On | Wait, days | level | troops, men"
        + " / The strike | 14 October 2020 | !337+! | waiting | 2,500"
        + " / July attacks | 21–31 July 2021 | 0–30 | *statement* statement | – (Source: Paper, 2021)")
    #expect(table?.columns.map(\.alignment) == [.left, .left, .right, .left, .right])
    #expect(table?.columns.map(\.isLead) == [false, false, true, false, false])
    #expect(table?.number == 1)
    #expect(table?.anchor == "who")
    #expect(table?.placement == .wide)
  }

  @Test func `Numbers and dates of a table are recorded with their rows`() {
    let (report, _) = Fixture.report("```table who\ndata: call\ncolumns: [label, date, days]\n```")
    #expect(
      report.published.map { "\($0.source) = \($0.text)" } == [
        "who[strike].date = 14 October 2020", "who[strike].days = 337+",
      ])
    #expect(report.published.map { $0.measure.lineage().map(\.row) } == [[0], [0]])
    #expect(report.published.map(\.isOpen) == [false, true])
  }

  @Test func `A dataset's table has all its columns where none are named`() {
    #expect(table("data: sources").1?.columns.count == 7)
  }

  @Test(arguments: [
    ("data: lag.cases\ncolumns: [labl]", "CAS0515 7:11", "did you mean 'label'?"),
    ("data: lag.cases\ncolumns: [{feld: label}]", "CAS0517 7:12", "did you mean 'field'?"),
    ("data: lag.cases\ncolums: [label]", "CAS0517 7:1", "did you mean 'columns'?"),
    ("data: lag", "CAS0514 6:7", nil), ("data: lag.n", "CAS0514 6:7", nil),
    ("columns: [a]", "CAS0520 5:1", "add 'data:'"), ("data: lag.cases\ncolumns: []", "CAS0521 5:1", nil),
    ("data: lag.cases\ncolumns: [{field: id, align: rigt}]", "CAS0518 7:30", nil),
    ("data: lag.cases\ntransform: [{filter: 'false'}]\ncolumns: [id]", "CAS0516 5:1", nil),
  ])
  func `A faulty table is an error at its place`(_ spec: String, _ expected: String, _ hint: String?) {
    let diagnostics = table(spec).2
    #expect(diagnostics.first.map { "\($0.code) \($0.place?.line ?? 0):\($0.place?.column ?? 0)" } == expected)
    if let hint { #expect(diagnostics.first?.hint == hint) }
  }

  @Test func `An empty table says what its author wrote`() {
    let (text, _, diagnostics) = table(
      "data: lag.cases\ntransform: [{filter: 'false'}]\ncolumns: [id, label]\nempty: None of {{ lag.n }}\nsource: Us")
    #expect(diagnostics.isEmpty)
    #expect(text == "id | Request / None of 3 (Us)")
  }
}
