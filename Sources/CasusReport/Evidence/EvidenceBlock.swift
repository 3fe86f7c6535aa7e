import CasusAnalysis
package import CasusData
import CasusCharts

/// The rows behind a chart or a compiled table: every mark and every cell rests on one of them.
package struct EvidenceBlock: Sendable {
  /// Whether it is drawn or set.
  package enum Kind: String, Sendable { case chart, table }

  package var kind: Kind
  /// The block's name, which is its anchor too.
  package var name: String
  package var number: Int
  package var title: String
  /// The text that stands for a chart where it cannot be seen: it is worked out from the same rows.
  package var alt: String?
  /// What is plotted or set, as it was drawn.
  private let tables: [Table]
  private let printer: Printer
  /// Which of the rows are meant, counted through all tables; nil for all.
  private var chosen: [Int]?
  /// All rows of the dataset behind it, sorted, each once.
  package let rows: [RowReference]

  /// One plotted or printed row.
  package struct Datum: Sendable {
    /// The table of the plot it belongs to: layers may have several.
    package var table: String
    /// What it shows, field by field.
    package var cells: [EvidenceRow.Cell]
    /// The rows of the dataset it rests on, sorted.
    package var rows: [RowReference]
  }

  fileprivate init(
    _ kind: Kind, name: String, number: Int, title: String, alt: String? = nil, tables: [Table], printer: Printer
  ) {
    self.kind = kind
    self.name = name
    self.number = number
    self.title = title
    self.alt = alt
    self.tables = tables
    self.printer = printer
    rows = Set(tables.flatMap { table in (0..<table.rowCount).flatMap { table.lineage[$0] } }).sorted()
  }

  /// How many rows are shown.
  package var count: Int { chosen?.count ?? tables.reduce(0) { $0 + $1.rowCount } }

  /// What is shown, row by row; printed when it is asked for.
  package var data: [Datum] {
    let all = tables.flatMap { $0.data(printer) }
    return chosen.map { $0.map { all[$0] } } ?? all
  }

  /// The same block with only those rows that pass a test.
  package func filtered(_ passes: (Datum) -> Bool) -> EvidenceBlock {
    var copy = self
    let data = data
    copy.chosen = data.indices.filter { passes(data[$0]) }
    return copy
  }

  /// The rows of the dataset behind what is shown.
  package var rowsShown: [RowReference] { chosen == nil ? rows : Set(data.flatMap(\.rows)).sorted() }
}

extension Report {
  /// The charts and compiled tables with the rows behind them, in order of appearance.
  func evidenceBlocks(printer: Printer) -> [EvidenceBlock] { blocks.flatMap { $0.evidence(printer) } }
}

extension ReportBlock {
  fileprivate func evidence(_ printer: Printer) -> [EvidenceBlock] {
    switch self {
    case .figure(let figure):
      var seen: Set<[String]> = []
      // Layers of a chart mostly share one table.
      let tables = figure.chart.tables.filter {
        $0.rowCount > 0 && seen.insert([$0.name, String($0.rowCount)] + $0.fieldNames).inserted
      }
      return [
        EvidenceBlock(
          .chart, name: figure.anchor, number: figure.number, title: figure.chart.title, alt: figure.chart.alt,
          tables: tables, printer: printer)
      ]
    case .table(let table):
      guard let data = table.data else { return [] }
      return [
        EvidenceBlock(
          .table, name: table.anchor ?? "", number: table.number ?? 0, title: table.title?.plainText ?? "",
          tables: [data], printer: printer)
      ]
    case .list(_, _, let items): return items.flatMap { $0.flatMap { $0.evidence(printer) } }
    case .quote(let inner), .callout(_, _, let inner): return inner.flatMap { $0.evidence(printer) }
    case .heading, .paragraph, .code, .rule, .tiles: return []
    }
  }
}

extension Table {
  /// The rows as they are shown; fields that only serve a drawing have names that begin with `_`.
  fileprivate func data(_ printer: Printer) -> [EvidenceBlock.Datum] {
    let shown = fields.indices.filter { !fields[$0].name.hasPrefix("_") }
    return (0..<rowCount).map { row in
      let cells = shown.compactMap { index -> EvidenceRow.Cell? in
        let value = columns[index][row]
        guard value != .null else { return nil }
        let text = printer.print(value, field: fields[index]) ?? value.plainText
        guard !text.isEmpty else { return nil }
        return EvidenceRow.Cell(
          field: fields[index].name, value: String(text.unicodeScalars.filter { $0 != "\u{2060}" }))
      }
      return EvidenceBlock.Datum(table: name, cells: cells, rows: lineage[row])
    }
  }
}
