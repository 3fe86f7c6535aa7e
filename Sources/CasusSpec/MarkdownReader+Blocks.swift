import CasusSource

extension MarkdownReader {
  /// The blocks a node stands for: one, or none where it cannot be carried.
  mutating func read(_ node: MarkdownNode) -> [Block] {
    let place = place(of: node)
    switch node.kind {
    case .paragraph:
      search(in: node)
      let content = read(inlines: node.children)
      return content.isEmpty ? [] : [.paragraph(content, place)]
    case .heading:
      search(in: node)
      return [.heading(level: node.number, content: read(inlines: node.children), place)]
    case .list:
      let items = node.children.map { item in item.children.flatMap { read($0) } }
      return [.list(List(isOrdered: node.isOrdered, start: node.number, items: items, place: place))]
    case .blockQuote:
      return [readQuote(node, at: place)]
    case .codeBlock:
      return [readFence(node, at: place)]
    case .table:
      return [.markdownTable(readTable(node, at: place))]
    case .thematicBreak:
      return [.rule(place)]
    case .htmlBlock:
      reportHTML(restored(node.literal), at: place)
      return []
    default:
      return node.children.flatMap { read($0) }
    }
  }

  private mutating func readTable(_ node: MarkdownNode, at place: Place) -> MarkdownTable {
    let alignments = node.alignments.map { sign -> MarkdownTable.Alignment in
      switch sign {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .none
      }
    }
    var table = MarkdownTable(alignments: alignments, head: [], rows: [], place: place)
    for row in node.children {
      search(in: row)
      let cells = row.children.map { read(inlines: $0.children) }
      if row.kind == .tableHeader { table.head = cells } else { table.rows.append(cells) }
    }
    return table
  }

  /// A comment is the author's own affair; other HTML would be lost without a word.
  mutating func reportHTML(_ html: String, at place: Place) {
    let words = html.drop { $0.isWhitespace }
    guard !words.hasPrefix("<!--") else { return }
    let line = words.prefix { !$0.isNewline }
    diagnostics.append(.rawHTML(line.count > 24 ? line.prefix(24) + "…" : String(line), at: place))
  }
}
