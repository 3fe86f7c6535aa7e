import CasusData

/// Results as columns for a reader: rounded, undefined as a dash, the reason in the last column.
struct MeasurementText {
  let text: String

  init(_ measurement: Measurement) {
    var parts = ["\(measurement.rule), as of \(measurement.asOf)\n", Self.columns(of: measurement.results.results)]
    if measurement.results.tests.rowCount > 0 { parts.append(Self.columns(of: measurement.results.tests)) }
    if let sensitivity = measurement.results.sensitivity { parts.append(Self.columns(of: sensitivity)) }
    text = parts.joined(separator: "\n")
  }

  private static func columns(of table: Table) -> String {
    let shown = table.fields.indices.filter { index in
      // A column in which nothing stands, such as reasons where everything is defined, is left out.
      (0..<table.rowCount).contains { table.columns[index][$0] != .null } || table.rowCount == 0
    }
    let isWords = shown.map { index in
      if case .text = table.columns[index] { true } else { false }
    }
    var lines = [shown.map { table.fields[$0].name }]
    for row in 0..<table.rowCount { lines.append(shown.map { cell(table.columns[$0][row]) }) }
    // A few rows that are too wide for a terminal are turned: a line for each column of the results.
    if table.rowCount < shown.count, width(of: lines) > widest {
      let turned = shown.indices.map { column in lines.map { $0[column] } }
      return aligned(turned, isWords: lines.indices.map { $0 == 0 })
    }
    return aligned(lines, isWords: isWords)
  }

  /// Letters on a line of a terminal.
  private static let widest = 120

  private static func width(of lines: [[String]]) -> Int {
    (lines.first ?? []).indices.reduce(0) { sum, column in sum + 2 + (lines.map { $0[column].count }.max() ?? 0) }
  }

  private static func aligned(_ lines: [[String]], isWords: [Bool]) -> String {
    let widths = (lines.first ?? []).indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.map { line in
      let cells = line.indices.map { column in
        let gap = String(repeating: " ", count: widths[column] - line[column].count)
        return isWords[column] ? line[column] + gap : gap + line[column]
      }
      var text = cells.joined(separator: "  ")
      while text.last == " " { text.removeLast() }
      return text + "\n"
    }.joined()
  }

  private static func cell(_ value: Value) -> String {
    switch value {
    case .null: "–"
    case .number(let number):
      formatNumber(number, number == number.rounded() ? "d" : ".3f") ?? value.plainText
    case .bounds(let bounds):
      [bounds.low, bounds.high].map { $0.map { cell(.number($0)) } ?? "" }.joined(separator: bounds.isOpen ? "+" : "–")
    default: value.plainText
    }
  }
}
