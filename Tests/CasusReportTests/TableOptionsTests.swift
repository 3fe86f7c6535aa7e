import CasusAnalysis
import CasusData
import CasusReport
import CasusSource
import Testing

private func table(_ spec: String) -> (ReportTable?, [Diagnostic]) {
  let (report, diagnostics) = Fixture.report("```table who\ndata: lag.cases\n\(spec)\n```")
  guard case .table(let table)? = report.blocks.first else { return (nil, diagnostics) }
  return (table, diagnostics)
}

private func text(_ table: ReportTable?) -> [String] {
  (table?.rows ?? []).map { $0.map { outline($0.content) }.joined(separator: " | ") }
}

struct TableOptionsTests {
  @Test func `rows stand in groups with totals of each and of all`() {
    let (table, diagnostics) = table(
      """
      sort: -label
      group: source
      columns: [label, troops, days]
      totals: {subtotals: Both, fields: {troops: sum, days: max}}
      """)
    #expect(diagnostics.isEmpty)
    #expect(
      text(table) == [
        "late", "The strike | 2,500 | !337+!", "July attacks | – | 0–30", "Both | 2,500+ | !337+!",
        "early", "Osh | 0 | 12", "Both | 0 | 12", "Total | 2,500+ | !337+!",
      ])
    #expect(table?.roles == [0: .group, 3: .subtotal, 4: .group, 6: .subtotal, 7: .total])
    #expect(
      table?.notes.map(\.plainText) == [
        "A total with + is a lower bound; not known or still open: troops 1 of 3, days 1 of 3."
      ])
  }

  @Test func `a total is published with the rows it was made of`() {
    let (report, _) = Fixture.report("```table who\ndata: lag.cases\ncolumns: [label, troops]\ntotals: [troops]\n```")
    let total = report.published.last
    #expect(total?.source == "who.total.troops")
    #expect(total?.measure.lineage().map(\.row) == [0, 1, 2])
    #expect(total?.measure.n == 2)
    #expect(total?.measure.missing == 1)
  }

  @Test func `columns share a head, notes are marked by letters, rows stand out`() {
    let (table, diagnostics) = table(
      """
      columns: [label, {title: Both, columns: [{field: days, bar: {domain: [0, 400]}}, {field: troops, dot: true}]}]
      emphasis: "datum.id == 'osh'"
      notes: [In general, {field: days, text: Of the head}, {where: "datum.id == 'osh'", text: Of the row}]
      """)
    #expect(diagnostics.isEmpty)
    #expect(table?.spans.map(\.plainText) == ["Both"])
    #expect(table?.columns.map(\.span) == [nil, 0, 0])
    #expect(table?.columns.map { $0.graphic?.domain } == [nil, 0...400, 0...3000])
    #expect(table?.rows.map { $0[1].extent?.high } == [nil, 30, 12])
    #expect(table?.rows.map { $0[0].isEmphasized } == [false, false, true])
    #expect(text(table).last == "Oshb | 12 | 0")
    #expect(table?.columns[1].title.runs.map(\.isRaised) == [false, true])
    #expect(table?.notes.map { outline($0) } == ["In general", "a\u{2009}Of the head", "b\u{2009}Of the row"])
  }

  @Test func `rows may be written out in the block`() {
    let (report, diagnostics) = Fixture.report(
      "```table who\ndata: {values: [{a: x, b: 2}, {a: y, b: 10}]}\ntotals: true\n```")
    #expect(diagnostics.isEmpty)
    guard case .table(let table)? = report.blocks.first else { return #expect(Bool(false)) }
    #expect(text(table) == ["x | 2", "y | 10", "Total | 12"])
  }

  @Test func `a table typed by hand has its figures to the right`() {
    let (report, _) = Fixture.report(
      "| a | b | c | d |\n|---|---|:--|---|\n| x | 12.5 | 3 | – |\n| y | 337+ | 4 | 1–2 |\n| z | {{ lag.n }} | 5 | 9 |")
    guard case .table(let table)? = report.blocks.first else { return #expect(Bool(false)) }
    #expect(table.columns.map(\.alignment) == [.left, .right, .left, .right])
  }

  @Test(arguments: [
    ("columns: [label, level, {field: id, fallback: x}]\ngroup: sourc", "CAS0515", "did you mean 'source'?"),
    ("columns: [label, troops]\ntotals: {fields: {troops: summ}}", "CAS0529", "did you mean 'sum'?"),
    ("columns: [label, troops]\ntotals: {fields: [troops], missing: refuse}", "CAS0530", nil),
    ("columns: [label, troops]\ntotals: {fields: {troops: mean}}", "CAS0530", nil),
    ("columns: [label, troops]\ntotals: [days]", "CAS0515", nil),
    ("columns: [label, troops]\ntotals: [label]", "CAS0518", nil),
    ("columns: [label]\ntotals: true", "CAS0518", nil),
    ("columns: [label, {field: days, bar: {domain: [0, 10]}}]", "CAS0527", nil),
    ("columns: [label, {field: days, bar: {domain: [9, 1]}}]", "CAS0518", nil),
    ("columns: [{field: label, bar: true}]", "CAS0518", nil),
    ("columns: [{field: days, bars: true}]", "CAS0517", "did you mean 'bar'?"),
    ("columns: [label]\nnotes: [{text: x, where: 'false'}]", "CAS0528", nil),
    ("columns: [label]\nnotes: [{text: x, field: days}]", "CAS0515", nil),
    ("columns: [label, {field: nothing}]\ntransform: [{calculate: 'null', as: nothing}]", "CAS0526", nil),
  ])
  func `a faulty option is told`(_ spec: String, _ code: String, _ hint: String?) {
    let diagnostics = table(spec).1
    #expect(diagnostics.first?.code == code)
    if let hint { #expect(diagnostics.first?.hint == hint) }
  }
}
