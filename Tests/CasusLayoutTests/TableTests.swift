import CasusReport
import CasusScene
import Testing

@testable import CasusLayout

@Suite struct TableTests {
  static func table(rows: Int, placement: Placement = .wide) -> ReportTable {
    ReportTable(
      title: rich("Who answered"), source: rich("Source: the package."), number: 1, anchor: "who",
      placement: placement,
      columns: [
        .init(title: rich("Asked by"), alignment: .left), .init(title: rich("Outcome"), alignment: .left),
        .init(title: rich("Wait"), alignment: .right, isLead: true),
      ],
      rows: (0..<rows).map { row in
        [.init(rich("Case \(row)")), .init(rich("statement"), glyph: "statement"), .init(rich("\(row * 7)"))]
      })
  }

  @Test func `A table longer than a page repeats its head and keeps its rows in order`() {
    let sketch = pages(.sample([paragraph("Before."), .table(TableTests.table(rows: 150)), paragraph("After.")]))
    let parts = sketch.pages.flatMap { $0 }.filter { $0.kind == .table }
    #expect(parts.count >= 4)
    for part in parts { #expect(part.words.contains("Asked by")) }
    #expect(parts.map { $0.words.contains("Who answered, continued") } == parts.indices.map { $0 > 0 })
    #expect(parts.last?.words.contains("Source: the package.") == true)
    let rows = parts.flatMap { part in
      part.pieces.flatMap(\.frames).flatMap(\.runs).map(\.text).filter { $0.hasPrefix("Case ") }
    }
    #expect(rows == (0..<150).map { "Case \($0)" })
  }

  @Test func `A table without rows has no head over its words`() throws {
    var table = TableTests.table(rows: 1)
    table.rows = [[.init(rich("None is on record."))]]
    table.roles = [0: .message]
    let sketch = pages(.sample([.table(table)]))
    let part = try #require(sketch.pages.first?.first { $0.kind == .table })
    #expect(part.words.contains("Who answered") && part.words.contains("None is on record."))
    #expect(!part.words.contains("Asked by"))
    // Nor is it a table to who hears it.
    #expect(!part.pieces.flatMap(\.path).contains { if case .tag(.table) = $0.kind { true } else { false } })
  }

  @Test func `A table that fits on a page is not cut`() {
    let text = (0..<30).map { _ in paragraph("Some words stand here so that the page is nearly full of them.") }
    let sketch = pages(.sample(text + [.table(TableTests.table(rows: 12))] + text))
    #expect(sketch.pages.flatMap { $0 }.filter { $0.kind == .table }.count == 1)
  }

  @Test func `Numbers end at the right edge of their column`() throws {
    let sketch = pages(.sample([.table(TableTests.table(rows: 20))]))
    let part = try #require(sketch.pages.first?.first { $0.kind == .table })
    let numbers = part.pieces.flatMap(\.frames).flatMap(\.runs).filter { Int($0.text) != nil }
    #expect(numbers.count == 20)
    for number in numbers { #expect(abs(number.origin.x + number.width - sketch.grid.right) < 0.01) }
  }

  @Test func `Columns share what room there is`() {
    let wishes = [60.0, 90, 40].map { TableColumns.Wish(natural: $0, least: 20) }
    let wide = TableColumns(wishes, measure: 400, gap: 12)
    #expect(abs(wide.widths.reduce(0, +) + 24 - 400) < 0.01)
    #expect(zip(wide.widths, wishes).allSatisfy { $0 >= $1.natural })
  }

  @Test func `A long column gives way to the short ones`() {
    let wishes = [(60.0, 30.0), (900, 40), (40, 40)].map { TableColumns.Wish(natural: $0.0, least: $0.1) }
    let tight = TableColumns(wishes, measure: 300, gap: 12)
    #expect(tight.widths[0] == 60 && tight.widths[2] == 40)
    #expect(abs(tight.widths[1] - (300 - 24 - 100)) < 0.01)
    #expect(!tight.isTooNarrow)
  }

  @Test func `Longest words that do not fit side by side are reported`() {
    let wishes = (0..<5).map { _ in TableColumns.Wish(natural: 200, least: 120) }
    let narrow = TableColumns(wishes, measure: 324, gap: 12)
    #expect(narrow.isTooNarrow)
    #expect(narrow.widths.reduce(0, +) + 4 * narrow.gap < 324.01)
  }

  @Test func `The longest word is broken before the short ones are`() {
    let wishes = [(600.0, 500.0), (30, 30), (40, 40)].map { TableColumns.Wish(natural: $0.0, least: $0.1) }
    let narrow = TableColumns(wishes, measure: 324, gap: 12)
    #expect(narrow.isTooNarrow)
    #expect(narrow.widths[1] == 30 && narrow.widths[2] == 40)
  }

  @Test func `Ragged rows and tables without columns do no harm`() {
    var table = TableTests.table(rows: 2)
    table.rows = [[], [.init(rich("a")), .init(rich("b")), .init(rich("c")), .init(rich("d"))]]
    let bare = ReportTable(title: nil, columns: [], rows: [])
    let sketch = pages(.sample([.table(table), .table(bare)]))
    #expect(sketch.pages[0].filter { $0.kind == .table }.count == 1)
  }
}
