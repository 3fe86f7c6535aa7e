import CasusLayout
import CasusReport
import CasusScene

extension HTMLWriter {
  /// The whole file. The head comes last into being: it holds the style of what was drawn.
  mutating func page() -> [UInt8] {
    putHeader()
    putContents()
    put("<main>\n")
    put(report.blocks)
    putNotes()
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
    put("<header>\n<p class=\"running\">")
    if let series = report.series {
      put("<strong>")
      putText(series)
      put("</strong>")
    }
    if let asOf = report.asOf {
      put("<span>")
      putText("\(guide.wording.asOf) \(asOf)")
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

  /// The headings of a long report.
  private mutating func putContents() {
    var depths = HeadingDepths()
    var chapters: [(text: String, anchor: String)] = []
    for case .heading(let level, let text, let anchor) in report.blocks where depths.depth(ofLevel: level) == 2 {
      chapters.append((text.plainText, anchor))
    }
    guard chapters.count > 6 else { return }
    put("<nav aria-labelledby=\"contents_title\">\n<p class=\"label\" id=\"contents_title\">")
    putText(guide.wording.contents)
    put("</p>\n<ol>\n")
    for chapter in chapters {
      put("<li><a href=\"#")
      putText(HTMLWriter.fragment(chapter.anchor))
      put("\">")
      putText(chapter.text)
      put("</a></li>\n")
    }
    put("</ol>\n</nav>\n")
  }

  private mutating func putFooter() {
    put("<footer>\n<p>")
    let asOf = report.asOf.map { "\(guide.wording.asOf) \($0)" }
    putText(
      [report.series, report.title.plainText, asOf].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · "))
    put("</p>\n</footer>\n")
  }
}
