import CasusCharts
import CasusReport

extension MarkdownWriter {
  func table(_ table: ReportTable) -> [String] {
    let caption = [
      guide.tableNumber(table).map { "\($0)." }, table.title.map { "**\(MarkdownText.escaped($0.plainText))**" },
    ].compactMap { $0 }.joined(separator: " ")
    let heads = row(table.columns.map { MarkdownText.inline($0.title, inTable: true) })
    let rule = row(
      table.columns.map { column in
        switch column.alignment {
        case .left: ":---"
        case .right: "---:"
        case .center: ":---:"
        }
      })
    let rows = table.rows.map { cells in
      row(
        table.columns.indices.map { index in
          guard cells.indices.contains(index) else { return "" }
          let text = MarkdownText.inline(cells[index].content, inTable: true)
          return table.columns[index].isLead && !text.isEmpty && !text.contains("*") ? "**\(text)**" : text
        })
    }
    return [
      named(table.anchor) + caption, table.subtitle.map { MarkdownText.inline($0) } ?? "",
      ([heads, rule] + rows).joined(separator: "\n"), table.source.map { MarkdownText.inline($0) } ?? "",
    ]
  }

  /// Figure, unit, words and bound of each headline number.
  func tiles(_ tiles: [Tile]) -> String {
    tiles.map { tile in
      let unit = tile.unit.isEmpty ? "" : " " + MarkdownText.escaped(tile.unit)
      let words = tile.words.isEmpty ? "" : " " + MarkdownText.inline(tile.words)
      let bound = tile.bound.isEmpty ? "" : "\\\n  " + MarkdownText.inline(tile.bound)
      return "- **\(MarkdownText.escaped(tile.figure.plainText))\(unit)**\(words)\(bound)"
    }.joined(separator: "\n")
  }

  /// A drawing beside the text, with what it says in words.
  func figure(_ figure: Figure) -> [String] {
    let chart = figure.chart
    let alt = MarkdownText.escaped(chart.title + ". " + chart.alt)
    let number = guide.figureNumber(figure).map { "\($0). " } ?? ""
    return [
      named(figure.anchor) + "![\(alt)](\(MarkdownText.address(chart.name)).svg)",
      number.isEmpty ? "" : "\(number)\(MarkdownText.escaped(chart.title))",
    ]
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}
