import CasusReport

extension HTMLWriter {
  mutating func put(_ blocks: [ReportBlock]) { for block in blocks { put(block) } }

  private mutating func put(_ block: ReportBlock) {
    switch block {
    case .heading(let level, let text, let anchor):
      let name = "h\(depths.depth(ofLevel: level))"
      put("<\(name)")
      putIdentifier(anchor)
      put(">")
      put(text)
      put("</\(name)>\n")
    case .paragraph(let text): putElement("p", text)
    case .list(let isOrdered, let start, let items):
      put(isOrdered ? start == 1 ? "<ol>\n" : "<ol start=\"\(start)\">\n" : "<ul>\n")
      for item in items {
        put("<li>")
        putItem(item)
        put("</li>\n")
      }
      put(isOrdered ? "</ol>\n" : "</ul>\n")
    case .quote(let inner):
      put("<blockquote>\n")
      put(inner)
      put("</blockquote>\n")
    case .callout(let kind, let title, let inner): putCallout(kind, guide.title(of: kind, title), inner)
    case .code(let text):
      put("<pre tabindex=\"0\"><code>")
      // In code the line ends are the text.
      for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { put("\n") }
        putText(String(line))
      }
      put("</code></pre>\n")
    case .rule: put("<hr>\n")
    case .table(let table): put(table)
    case .figure(let figure): put(figure)
    case .tiles(let tiles): put(tiles)
    }
  }

  /// An item of one paragraph needs none.
  private mutating func putItem(_ blocks: [ReportBlock]) {
    if case .paragraph(let text)? = blocks.first {
      put(text)
      if blocks.count > 1 { put("\n") }
      put(Array(blocks.dropFirst()))
    } else {
      put(blocks)
    }
  }

  private mutating func putCallout(_ kind: ReportBlock.CalloutKind, _ title: RichText?, _ blocks: [ReportBlock]) {
    let label = nextLabel()
    let named = title == nil ? "" : " aria-labelledby=\"\(label)\""
    // The judgement is a part of the text, all others are said beside it.
    let element = kind == .judgement ? "section" : "div"
    put("<\(element) class=\"\(kind.rawValue)\"\(kind == .judgement ? "" : " role=\"note\"")\(named)>\n")
    if let title {
      // The judgement is what a reader who goes by headings looks for first.
      let name = kind == .judgement ? "h\(depths.between)" : "p"
      put("<\(name) class=\"label\" id=\"\(label)\">")
      put(title)
      put("</\(name)>\n")
    }
    put(blocks)
    put("</\(element)>\n")
  }
}
