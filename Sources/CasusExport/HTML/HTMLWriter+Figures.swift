import CasusCharts
import CasusReport
import CasusScene

extension HTMLWriter {
  /// A chart as a drawing with its own title, its words for who cannot see it, and the rows behind it. Narrow screens
  /// get the chart drawn for them, where there is one.
  mutating func put(_ figure: Figure) {
    let chart = figure.chart
    put("<figure class=\"\(figure.placement.rawValue)\"")
    putIdentifier(figure.anchor)
    put(">\n")
    if let number = guide.figureNumber(figure) { putElement("p", class: "number", RichText(number)) }
    let narrow = edition.narrowCharts[chart.name].flatMap { $0.size.width < chart.size.width ? $0 : nil }
    putDrawing(chart, class: narrow == nil ? "drawing only" : "drawing broad", suffix: "_")
    if let narrow { putDrawing(narrow, class: "drawing narrow", suffix: "_narrow_") }
    put("<details>\n<summary>")
    putText(guide.words.data)
    put("<span class=\"unseen\">: ")
    putText(chart.title)
    put("</span></summary>\n<p>")
    putText(chart.alt)
    put("</p>\n")
    for (index, sheet) in DataBehind(chart, guide.printer).sheets.enumerated() {
      put(sheet, title: index == 0 ? chart.title : "\(chart.title), \(index + 1)")
    }
    put("</details>\n</figure>\n")
  }

  private mutating func putDrawing(_ chart: Chart, class className: String, suffix: String) {
    let svg = LiveSVG(
      prefix: "\(report.name)-\(chart.name)\(suffix)", title: chart.title, description: chart.alt, theme: edition.theme)
    // In pt of the page, which the style sheet turns into the screen's measure.
    put("<div class=\"\(className)\" style=\"--width:\(CSSText.number(chart.size.width))\">\n")
    output += svg.inlined(chart.frames, size: chart.size, styles: &styles)
    put("</div>\n")
  }

  private mutating func put(_ sheet: DataBehind.Sheet, title: String) {
    put("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"")
    putText("\(guide.words.data): \(title)")
    put("\">\n<table>\n")
    if sheet.rowCount > sheet.rows.count {
      put("<caption>\(sheet.rows.count) ")
      putText(guide.words.of)
      put(" \(sheet.rowCount)</caption>\n")
    }
    put("<thead><tr>")
    for (index, head) in sheet.heads.enumerated() {
      put("<th scope=\"col\"\(sheet.isNumeric[index] ? " class=\"figures\"" : "")>")
      putText(head)
      put("</th>")
    }
    put("</tr></thead>\n<tbody>\n")
    for row in sheet.rows {
      put("<tr>")
      for (index, cell) in row.enumerated() {
        put(sheet.isNumeric[index] ? "<td class=\"figures\">" : "<td>")
        putText(cell.filter { $0 != "\u{2060}" })
        put("</td>")
      }
      put("</tr>\n")
    }
    put("</tbody>\n</table>\n</div>\n")
  }
}
