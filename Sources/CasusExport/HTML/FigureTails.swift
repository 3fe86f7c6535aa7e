import CasusLayout
import CasusReport

/// How far each figure of a table has to be moved to the left so that whole numbers stand one over the other; style
/// sheets cannot align on a point.
struct FigureTails {
  private var tails: [[Double?]]
  private var widest: [Double]

  init(_ table: ReportTable) {
    tails = table.rows.indices.map { row in
      guard ![.group, .message].contains(table.role(ofRow: row)) else { return [] }
      return table.columns.indices.map { index in
        let cells = table.rows[row]
        guard table.columns[index].alignment == .right, cells.indices.contains(index) else { return nil }
        let text = cells[index].content.plainText
        guard let whole = wholePart(of: text, decimalMark: table.decimalMark) else { return nil }
        return text.dropFirst(whole.count).reduce(0) { $0 + FigureTails.width(of: $1) }
      }
    }
    let all = tails
    widest = table.columns.indices.map { index in
      all.compactMap { $0.indices.contains(index) ? $0[index] : nil }.max() ?? 0
    }
  }

  /// In widths of a digit; nil where there is nothing to move.
  func padding(_ row: Int, _ column: Int) -> Double? {
    guard tails[row].indices.contains(column), let tail = tails[row][column] else { return nil }
    let padding = ((widest[column] - tail) * 100).rounded() / 100
    return padding > 0.01 ? padding : nil
  }

  /// The width of a character of the house face beside its tabular digits.
  private static func width(of character: Character) -> Double {
    switch character {
    case ".", ",", " ", "\u{A0}", "\u{202F}": 0.45
    case "%": 1.4
    case "\u{2060}": 0
    default: 1
    }
  }
}
