import CasusReport
import CasusSource

/// Writes a report as GitHub's Markdown, which pandoc reads as well.
struct MarkdownWriter {
  let guide: ReportGuide
  var depths = HeadingDepths()

  init(_ report: Report) { guide = ReportGuide(report) }

  private var report: Report { guide.report }

  mutating func document() -> String {
    var parts = [frontMatter]
    parts.append("# " + MarkdownText.inline(report.title.isEmpty ? RichText(report.name) : report.title))
    if !report.subtitle.isEmpty { parts.append("*" + MarkdownText.escaped(report.subtitle.plainText) + "*") }
    if !report.about.isEmpty {
      parts.append(
        report.about.map { line in
          "- **\(MarkdownText.escaped(line.label)):** " + MarkdownText.inline(line.content)
        }.joined(separator: "\n"))
    }
    parts += blocks(report.blocks)
    for (index, note) in report.notes.enumerated() {
      let texts = note.content.map { MarkdownText.inline($0) }
      parts.append("[^\(index + 1)]: " + texts.joined(separator: "\n\n    "))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// What pandoc knows a document by; the title stays a heading for those who do not read it.
  private var frontMatter: String {
    var lines = ["lang: \(jsonText(report.language))"]
    if !report.author.isEmpty { lines.append("author: \(jsonText(plain(report.author)))") }
    let date = report.date.isEmpty ? report.asOf : plain(report.date)
    if let date { lines.append("date: \(jsonText(date))") }
    return "---\n" + lines.joined(separator: "\n") + "\n---"
  }

  private func plain(_ text: RichText) -> String { text.plainText.filter { $0 != "\u{2060}" } }

  mutating func blocks(_ blocks: [ReportBlock]) -> [String] {
    var parts: [String] = []
    for block in blocks { parts += self.block(block) }
    return parts.filter { !$0.isEmpty }
  }

  private mutating func block(_ block: ReportBlock) -> [String] {
    switch block {
    case .heading(let level, let text, let anchor):
      let marks = String(repeating: "#", count: depths.depth(ofLevel: level))
      return ["\(named(anchor))\(marks) " + MarkdownText.inline(text)]
    case .paragraph(let text): return [MarkdownText.lines(MarkdownText.inline(text))]
    case .list(let isOrdered, let start, let items):
      let lines = items.enumerated().map { index, item in
        let mark = isOrdered ? "\(start + index). " : "- "
        return mark + indented(self.blocks(item).joined(separator: "\n\n"), by: mark.count)
      }
      return [lines.joined(separator: "\n")]
    case .quote(let inner): return [quoted(self.blocks(inner).joined(separator: "\n\n"))]
    case .callout(let kind, let title, let inner): return [callout(kind, guide.title(of: kind, title), inner)]
    case .code(let text):
      let fence = String(repeating: "`", count: max(3, MarkdownText.longestRun(ofBackticksIn: text) + 1))
      return ["\(fence)\n\(text.hasSuffix("\n") ? text : text + "\n")\(fence)"]
    case .rule: return ["---"]
    case .table(let table): return self.table(table)
    case .figure(let figure): return self.figure(figure)
    case .tiles(let tiles): return [self.tiles(tiles)]
    }
  }

  /// The nearest of GitHub's alerts; others show a quotation that begins with the same words.
  private mutating func callout(
    _ kind: ReportBlock.CalloutKind, _ title: RichText?, _ blocks: [ReportBlock]
  ) -> String {
    let alert =
      switch kind {
      case .judgement: "IMPORTANT"
      case .unknown: "WARNING"
      case .note, .changes: "NOTE"
      case .aside: "TIP"
      }
    let words = title.map { "**\(MarkdownText.escaped($0.plainText))**" }
    let parts = [words].compactMap { $0 } + self.blocks(blocks)
    return quoted("[!\(alert)]\n" + parts.joined(separator: "\n\n"))
  }

  /// The author's anchor, where the text refers to it; headings make their own.
  func named(_ anchor: String?) -> String {
    guard let anchor, guide.cited.contains(anchor) else { return "" }
    var bytes: [UInt8] = []
    appendXML(anchor, into: &bytes)
    return "<a id=\"\(String(decoding: bytes, as: UTF8.self))\"></a>\n\n"
  }

  private func quoted(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? ">" : "> " + $0 }.joined(separator: "\n")
  }

  private func indented(_ text: String, by count: Int) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { index, line in
      index == 0 || line.isEmpty ? String(line) : String(repeating: " ", count: count) + line
    }.joined(separator: "\n")
  }
}
