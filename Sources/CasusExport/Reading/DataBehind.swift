import CasusAnalysis
import CasusCharts
import CasusData

/// The rows a chart shows, as text: what a reader who cannot see the chart, or doubts it, may read instead.
struct DataBehind {
  /// One table of a chart.
  struct Sheet {
    var heads: [String]
    var rows: [[String]]
    /// Whether a column holds numbers.
    var isNumeric: [Bool]
    /// How many rows there are; more than are listed where there are too many.
    var rowCount: Int
  }

  /// More rows than these are no reading; the dataset has them all.
  static let mostRows = 200

  var sheets: [Sheet]

  init(_ chart: Chart, _ printer: Printer) {
    var seen: Set<[String]> = []
    sheets = chart.tables.compactMap { table in
      // Layers of a chart mostly share one table.
      guard table.rowCount > 0, seen.insert([table.name, String(table.rowCount)] + table.fieldNames).inserted else {
        return nil
      }
      return Sheet(table, printer)
    }
  }
}

extension DataBehind.Sheet {
  fileprivate init?(_ table: Table, _ printer: Printer) {
    let count = min(table.rowCount, DataBehind.mostRows)
    rowCount = table.rowCount
    heads = []
    isNumeric = []
    var columns: [[String]] = []
    for (field, column) in zip(table.fields, table.columns) where !field.name.hasPrefix("_") {
      let values = (0..<count).map { column[$0] }
      let isYear = field.type == .year || field.name.lowercased().hasSuffix("year")
      let texts = values.map { value in
        value == .null ? "" : isYear ? value.plainText : printer.print(value, field: field) ?? value.plainText
      }
      // What is empty throughout says nothing.
      guard texts.contains(where: { !$0.isEmpty }) else { continue }
      heads.append(field.title ?? field.name)
      isNumeric.append(
        values.allSatisfy { value in
          switch value {
          case .number, .bounds, .null: true
          default: false
          }
        })
      columns.append(texts)
    }
    guard !columns.isEmpty else { return nil }
    rows = (0..<count).map { row in columns.map { $0[row] } }
  }
}
