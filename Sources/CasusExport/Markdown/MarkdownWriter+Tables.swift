import CasusCharts
import CasusLayout
import CasusReport

extension MarkdownWriter {
  func table(_ table: ReportTable) -> [String] {
    let caption = [
      guide.tableNumber(table).map { "\($0)." }, table.title.map { "**\(MarkdownText.escaped($0.plainText))**" },
    ].compactMap { $0 }.joined(separator: " ")
    let heads = row(
      table.columns.map { column in
        let title = MarkdownText.inline(column.title, inTable: true)
        // Markdown has no heads over several columns: each column names them both.
        guard let span = column.span, table.spans.indices.contains(span) else { return title }
        return MarkdownText.inline(table.spans[span], inTable: true) + ": " + title
      })
    let rule = row(
      table.columns.map { column in
        switch column.alignment {
        case .left: ":---"
        case .right: "---:"
        case .center: ":---:"
        }
      })
    let rows = table.rows.indices.map { row(table, $0) }
    let words = table.rows.first?.first.map { MarkdownText.inline($0.content) } ?? ""
    return [
      named(table.anchor) + caption, table.subtitle.map { MarkdownText.inline($0) } ?? "",
      table.isEmpty ? words : ([heads, rule] + rows).joined(separator: "\n"),
    ] + table.notes.map { MarkdownText.inline($0) } + [table.source.map { MarkdownText.inline($0) } ?? ""]
  }

  /// A row; the head of a group stands in the first cell, in bold as totals are.
  private func row(_ table: ReportTable, _ index: Int) -> String {
    let cells = table.rows[index]
    let role = table.role(ofRow: index)
    return row(
      table.columns.indices.map { position in
        guard cells.indices.contains(position) else { return "" }
        let cell = cells[position]
        var text = MarkdownText.inline(cell.content, inTable: true)
        if let word = cell.glyphWord, cell.glyph.map(ResponseGlyphs.hasSign) == true {
          text = MarkdownText.escaped(word) + ": " + text
        }
        let isStrong = ![.body, .message].contains(role) || table.columns[position].isLead || cell.isEmphasized
        return isStrong && !text.isEmpty && !text.contains("*") ? "**\(text)**" : text
      })
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
