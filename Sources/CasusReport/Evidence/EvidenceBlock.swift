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
  /// What is shown, row by row.
  package var data: [Datum]

  /// One plotted or printed row.
  package struct Datum: Sendable {
    /// The table of the plot it belongs to: layers may have several.
    package var table: String
    /// What it shows, field by field.
    package var cells: [EvidenceRow.Cell]
    /// The rows of the dataset it rests on, sorted.
    package var rows: [RowReference]
  }

  /// All rows of the dataset behind it, sorted, each once.
  package var rows: [RowReference] { Set(data.flatMap(\.rows)).sorted() }
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
          kind: .chart, name: figure.anchor, number: figure.number, title: figure.chart.title, alt: figure.chart.alt,
          data: tables.flatMap { $0.data(printer) })
      ]
    case .table(let table):
      guard let data = table.data else { return [] }
      return [
        EvidenceBlock(
          kind: .table, name: table.anchor ?? "", number: table.number ?? 0, title: table.title?.plainText ?? "",
          data: data.data(printer))
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
