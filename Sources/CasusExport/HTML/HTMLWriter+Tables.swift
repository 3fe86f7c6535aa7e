import CasusLayout
import CasusReport
import CasusScene

extension HTMLWriter {
  /// A table with its caption, in a box that scrolls by itself where the screen is narrow.
  mutating func put(_ table: ReportTable) {
    let number = guide.tableNumber(table)
    put("<div class=\"sheet \(table.placement.rawValue)\"")
    if let anchor = table.anchor { putIdentifier(anchor) }
    put(">\n")
    if table.isEmpty {
      putWords(inPlaceOf: table, number)
    } else {
      putGrid(of: table, number)
    }
    for note in table.notes { putElement("p", class: "source", note) }
    if let source = table.source { putElement("p", class: "source", source) }
    put("</div>\n")
  }

  /// Words in the place of rows are no table to a reader who goes from cell to cell.
  private mutating func putWords(inPlaceOf table: ReportTable, _ number: String?) {
    put("<p class=\"caption\">")
    putCaption(of: table, number)
    put("</p>\n")
    for row in table.rows { if let content = row.first?.content { putElement("p", content) } }
  }

  private mutating func putCaption(of table: ReportTable, _ number: String?) {
    if let number { putSpan("number", RichText(number)) }
    if let title = table.title { putSpan("title", title) }
    if let subtitle = table.subtitle { putSpan("subtitle", subtitle) }
  }

  private mutating func putGrid(of table: ReportTable, _ number: String?) {
    let label = nextLabel()
    let hasCaption = number != nil || [table.title, table.subtitle].contains { $0?.isEmpty == false }
    put("<div class=\"scroll\" tabindex=\"0\" role=\"group\" ")
    put(hasCaption ? "aria-labelledby=\"\(label)\">\n<table>\n" : "aria-label=\"\(guide.wording.table)\">\n<table>\n")
    if hasCaption {
      put("<caption id=\"\(label)\">")
      putCaption(of: table, number)
      put("</caption>\n")
    }
    putHead(of: table)
    putBody(of: table)
    put("</table>\n</div>\n")
  }

  private mutating func putHead(of table: ReportTable) {
    put("<thead>\n<tr>")
    let hasSpans = !table.spans.isEmpty
    for (span, columns) in table.spannedColumns {
      guard let span else {
        for index in columns { putHead(table.columns[index], rows: hasSpans ? 2 : 1) }
        continue
      }
      put("<th scope=\"colgroup\" colspan=\"\(columns.count)\" class=\"span-head\">")
      put(table.spans[span])
      put("</th>")
    }
    put("</tr>\n")
    if hasSpans {
      put("<tr>")
      for (span, columns) in table.spannedColumns where span != nil {
        for index in columns { putHead(table.columns[index], rows: 1) }
      }
      put("</tr>\n")
    }
    put("</thead>\n")
  }

  private mutating func putHead(_ column: ReportTable.Column, rows: Int) {
    let reach = rows > 1 ? " rowspan=\"\(rows)\"" : ""
    // A head without words heads nothing.
    guard !column.title.isEmpty || column.graphic != nil else {
      put("<td\(reach)\(className(column))></td>")
      return
    }
    put("<th scope=\"col\"\(reach)\(className(column))>")
    put(column.title)
    if let graphic = column.graphic {
      put("<span class=\"scale\" aria-hidden=\"true\"><span>")
      putText(graphic.low)
      put("</span><span>")
      putText(graphic.high)
      put("</span></span>")
    }
    put("</th>")
  }

  /// Each group is a body of its own; the total stands in the foot.
  private mutating func putBody(of table: ReportTable) {
    let tails = FigureTails(table)
    var element: String?
    func close() -> String { element.map { "</\($0)>\n" } ?? "" }
    for (index, row) in table.rows.enumerated() {
      let role = table.role(ofRow: index)
      let wanted = role == .total ? "tfoot" : "tbody"
      if element != wanted || role == .group {
        put(close())
        put("<\(wanted)>\n")
        element = wanted
      }
      if role == .group {
        put("<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"\(table.columns.count)\">")
        if let content = row.first?.content { put(content) }
        put("</th></tr>\n")
      } else {
        putRow(row, index, of: table, tails)
      }
    }
    put(element == nil ? "<tbody></tbody>\n" : close())
  }

  private mutating func putRow(
    _ row: [ReportTable.Cell], _ index: Int, of table: ReportTable, _ tails: FigureTails
  ) {
    let role = table.role(ofRow: index)
    put(role == .body ? "<tr>" : "<tr class=\"\(role == .total ? "total" : "subtotal")\">")
    for (position, column) in table.columns.enumerated() {
      let cell = row.indices.contains(position) ? row[position] : ReportTable.Cell(RichText())
      let isHead = position == 0 && column.alignment == .left && !cell.content.isEmpty
      let classes = className(column, isEmphasized: cell.isEmphasized)
      put(isHead ? "<th scope=\"row\"\(classes)>" : "<td\(classes)>")
      if let glyph = cell.glyph { putGlyph(glyph, saying: cell.glyphWord) }
      if let pad = tails.padding(index, position) {
        put("<span style=\"padding-right:\(CSSText.number(pad))ch\">")
        put(cell.content)
        put("</span>")
      } else {
        put(cell.content)
      }
      if let graphic = column.graphic { putMark(cell, graphic) }
      put(isHead ? "</th>" : "</td>")
    }
    put("</tr>\n")
  }

  private mutating func putGlyph(_ name: String, saying word: String?) {
    let frames = ResponseGlyphs.frames(name, radius: 3.1, edition.theme.colors)
    guard !frames.isEmpty else { return }
    putDecoration(frames, class: "glyph", box: Rect(-4.5, -4.5, 9, 9))
    guard let word else { return }
    put("<span class=\"unseen\">")
    putText(word + ": ")
    put("</span>")
  }

  /// The number's mark; a cell without a number keeps its place, so that the numbers stay in line.
  private mutating func putMark(_ cell: ReportTable.Cell, _ graphic: ReportTable.Graphic) {
    let width = 84.0
    let frames = cell.extent.map {
      tableMark($0, graphic, width: width, isEmphasized: cell.isEmphasized, edition.theme.colors)
    }
    putDecoration(frames ?? [], class: "mark", box: Rect(-1, -4.5, width + 7, 9))
  }

  mutating func putSpan(_ className: String, _ text: RichText) {
    guard !text.isEmpty else { return }
    put("<span class=\"\(className)\">")
    put(text)
    put("</span> ")
  }

  private func className(_ column: ReportTable.Column, isEmphasized: Bool = false) -> String {
    var names: [String] = []
    switch column.alignment {
    case .left: break
    case .right: names.append("figures")
    case .center: names.append("middle")
    }
    if column.isLead { names.append("lead") }
    if column.graphic != nil { names.append("graphic") }
    if isEmphasized { names.append("emphasis") }
    return names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
  }
}
