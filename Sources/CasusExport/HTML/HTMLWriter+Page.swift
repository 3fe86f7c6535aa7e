import CasusCharts
import CasusLayout
import CasusReport
import CasusScene
import CasusSpec

extension HTMLWriter {
  /// The whole file. The head comes last into being: it holds the style of what was drawn.
  mutating func page() -> [UInt8] {
    putHeader()
    putContents()
    put("<main id=\"main_text\" tabindex=\"-1\">\n")
    put(report.blocks)
    putNotes()
    putEvidence()
    put("</main>\n")
    putFooter()
    let body = output
    output = []
    putHead()
    output += body
    put("</body>\n</html>\n")
    return output
  }

  private mutating func putHead() {
    put("<!DOCTYPE html>\n<html lang=\"")
    putText(report.language)
    if readsRightToLeft(report.language) { put("\" dir=\"rtl") }
    put("\">\n<head>\n<meta charset=\"utf-8\">\n")
    put("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
    putText(report.title.isEmpty ? report.name : report.title.plainText)
    put("</title>\n")
    putMeta("description", report.subtitle.plainText)
    putMeta("author", report.author.plainText)
    putMeta("generator", "casus \(casusVersion)")
    // Nothing is fetched and nothing runs, whatever the data holds.
    put("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; ")
    put("img-src data:\">\n<style>\n")
    put(HTMLStyleSheet(theme: edition.theme).css)
    put("\n\(styles.rules(inside: "svg"))\n</style>\n</head>\n<body>\n")
  }

  private mutating func putMeta(_ name: String, _ content: String) {
    guard !content.isEmpty else { return }
    put("<meta name=\"\(name)\" content=\"")
    putText(content.filter { $0 != "\u{2060}" })
    put("\">\n")
  }

  private mutating func putHeader() {
    put("<a class=\"skip\" href=\"#main_text\">")
    putText(guide.documentWords.skip)
    put("</a>\n<header>\n<p class=\"running\">")
    if let series = report.series {
      put("<strong>")
      putText(series)
      put("</strong>")
    }
    let right = [report.status, report.asOf.map { "\(guide.wording.asOf) \($0)" }].compactMap { $0 }
    if !right.isEmpty {
      put("<span>")
      putText(right.filter { !$0.isEmpty }.joined(separator: "\u{2003}"))
      put("</span>")
    }
    put("</p>\n<div class=\"cover\">\n<div class=\"headline\">\n")
    putElement("h1", report.title.isEmpty ? RichText(report.name) : report.title)
    putElement("p", class: "dek", report.subtitle)
    var byline = report.author
    if !byline.isEmpty, !report.date.isEmpty { byline.runs.append(RichText.Run("\u{2002}")) }
    byline.runs += report.date.runs
    putElement("p", class: "byline", byline)
    put("</div>\n")
    if !report.about.isEmpty {
      put("<dl class=\"about\">\n")
      for line in report.about {
        put("<div><dt>")
        putText(line.label)
        put("</dt><dd>")
        put(line.content)
        put("</dd></div>\n")
      }
      put("</dl>\n")
    }
    put("</div>\n</header>\n")
  }

  /// The headings of a long report, or what the briefing wants listed.
  private mutating func putContents() {
    let asked = report.settings.contents
    if let asked, asked.isEmpty { return }
    var depths = HeadingDepths()
    var entries: [(depth: Int, text: String, anchor: String)] = []
    for case .heading(let level, let text, let anchor) in report.blocks {
      let depth = depths.depth(ofLevel: level)
      if depth <= 1 + (asked?.depth ?? 1) { entries.append((depth, text.plainText, anchor)) }
    }
    // Three pages are seen at a glance.
    guard asked != nil || entries.count > 12 else { return }
    var lists: [(title: String, entries: [(depth: Int, text: String, anchor: String)])] = []
    if !entries.isEmpty { lists.append((guide.wording.contents, entries)) }
    if asked?.listsFigures == true, case let figures = numberedFigures, !figures.isEmpty {
      lists.append((guide.documentWords.figures, figures))
    }
    if asked?.listsTables == true, case let tables = numberedTables, !tables.isEmpty {
      lists.append((guide.documentWords.tables, tables))
    }
    guard !lists.isEmpty else { return }
    put("<nav aria-labelledby=\"contents_title\">\n")
    for (index, list) in lists.enumerated() {
      put("<p class=\"label\"\(index == 0 ? " id=\"contents_title\"" : "")>")
      putText(list.title)
      put("</p>\n<\(index == 0 && !report.settings.numbersHeadings ? "ol" : "ul")>\n")
      for entry in list.entries {
        put(entry.depth > 2 ? "<li class=\"below\"><a href=\"#" : "<li><a href=\"#")
        putText(HTMLWriter.fragment(entry.anchor))
        put("\">")
        putText(entry.text)
        put("</a></li>\n")
      }
      put("</\(index == 0 && !report.settings.numbersHeadings ? "ol" : "ul")>\n")
    }
    put("</nav>\n")
  }

  private var numberedFigures: [(depth: Int, text: String, anchor: String)] {
    report.blocks.compactMap { block in
      guard case .figure(let figure) = block else { return nil }
      return (2, "\(guide.wording.figure)\u{A0}\(figure.number). \(figure.chart.title)", figure.anchor)
    }
  }

  private var numberedTables: [(depth: Int, text: String, anchor: String)] {
    report.blocks.compactMap { block in
      guard case .table(let table) = block, let number = table.number, let anchor = table.anchor else { return nil }
      return (2, "\(guide.wording.table)\u{A0}\(number). \(table.title?.plainText ?? anchor)", anchor)
    }
  }

  private mutating func putFooter() {
    put("<footer>\n<p>")
    let asOf = report.asOf.map { "\(guide.wording.asOf) \($0)" }
    putText(
      [report.series, report.title.plainText, asOf].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · "))
    put("</p>\n</footer>\n")
  }
}
