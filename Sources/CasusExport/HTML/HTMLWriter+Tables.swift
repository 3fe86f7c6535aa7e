import CasusLayout
import CasusReport
import CasusScene

extension HTMLWriter {
  /// A table with its caption, in a box that scrolls by itself where the screen is narrow.
  mutating func put(_ table: ReportTable) {
    let label = nextLabel()
    let number = guide.tableNumber(table)
    let hasCaption = number != nil || [table.title, table.subtitle].contains { $0?.isEmpty == false }
    put("<div class=\"sheet \(table.placement.rawValue)\"")
    if let anchor = table.anchor { putIdentifier(anchor) }
    put(">\n<div class=\"scroll\" tabindex=\"0\" role=\"group\" ")
    put(hasCaption ? "aria-labelledby=\"\(label)\">\n<table>\n" : "aria-label=\"\(guide.wording.table)\">\n<table>\n")
    if hasCaption {
      put("<caption id=\"\(label)\">")
      if let number { putSpan("number", RichText(number)) }
      if let title = table.title { putSpan("title", title) }
      if let subtitle = table.subtitle { putSpan("subtitle", subtitle) }
      put("</caption>\n")
    }
    put("<thead>\n<tr>")
    for column in table.columns {
      put("<th scope=\"col\"\(className(column))>")
      put(column.title)
      put("</th>")
    }
    put("</tr>\n</thead>\n<tbody>\n")
    for row in table.rows { putRow(row, of: table) }
    put("</tbody>\n</table>\n</div>\n")
    if let source = table.source { putElement("p", class: "source", source) }
    put("</div>\n")
  }

  private mutating func putRow(_ row: [ReportTable.Cell], of table: ReportTable) {
    put("<tr>")
    for (index, column) in table.columns.enumerated() {
      let isHead = index == 0 && column.alignment == .left
      put(isHead ? "<th scope=\"row\"\(className(column))>" : "<td\(className(column))>")
      if row.indices.contains(index) {
        if let glyph = row[index].glyph { putGlyph(glyph) }
        put(row[index].content)
      }
      put(isHead ? "</th>" : "</td>")
    }
    put("</tr>\n")
  }

  private mutating func putGlyph(_ name: String) {
    let frames = ResponseGlyphs.frames(name, radius: 3.1, edition.theme.colors)
    guard !frames.isEmpty else { return }
    putDecoration(frames, class: "glyph", box: Rect(-4.5, -4.5, 9, 9))
  }

  mutating func putSpan(_ className: String, _ text: RichText) {
    guard !text.isEmpty else { return }
    put("<span class=\"\(className)\">")
    put(text)
    put("</span> ")
  }

  private func className(_ column: ReportTable.Column) -> String {
    var names: [String] = []
    switch column.alignment {
    case .left: break
    case .right: names.append("figures")
    case .center: names.append("middle")
    }
    if column.isLead { names.append("lead") }
    return names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
  }
}
