import CasusCharts
import CasusReport
import CasusScene
import CasusSpec

/// The contents of a long report: its headings, each with the page it stands on once that is known.
struct Contents {
  var block: FlowBlock
  /// The nodes above each entry and the anchor it leads to, in the order of the headings.
  var entries: [(path: [Branch], anchor: String)]
}

extension Composer {
  /// Reports shorter than this are leafed through faster than looked up.
  private static let leastPages = 10.0
  /// More lines than this are no overview; then only the upper rank is listed.
  private static let mostLines = 45

  func contents(of report: Report, blocks: [FlowBlock]) -> Contents? {
    let asked = report.settings.contents
    if let asked, asked.isEmpty { return nil }
    if asked == nil {
      let height = blocks.reduce(0) { $0 + ($1.span == .side ? 0 : $1.height) }
      guard height > Composer.leastPages * grid.height else { return nil }
    }
    let headings = listedHeadings(report, depth: asked?.depth ?? 2)
    guard asked != nil || headings.count > 2 else { return nil }

    let label = set(RichText(wording.contents), roles.label, measure: Grid.width(of: .text))
    var strips: [Strip] = []
    var entries: [(path: [Branch], anchor: String)] = []
    if !headings.isEmpty { strips += self.strips(label, below: [branch(.paragraph)]) + [Strip(4)] }
    let lowest = headings.map(\.rank).min() ?? 0
    let hasRanks = headings.contains { $0.rank != lowest }
    for heading in headings {
      let isChapter = heading.rank == lowest && hasRanks
      let inset = hasRanks ? 12.0 * Double(heading.rank - lowest) : 0
      // A link within the link would be lost, and a mark would point at the wrong place.
      strips += entry(
        heading.text.plainText, heading.anchor, isChapter ? roles.contentsChapter : roles.contentsHeading,
        inset: inset, &entries)
    }
    let words = DocumentWords.of(language)
    let (figures, tables) = Composer.numbered(report.blocks)
    if asked?.listsFigures == true { strips += list(words.figures, figures, after: strips, &entries) }
    if asked?.listsTables == true { strips += list(words.tables, tables, after: strips, &entries) }
    guard !strips.isEmpty else { return nil }
    var block = FlowBlock(kind: .contents, span: .text, strips: strips)
    block.breaks = .rows(head: 2)
    block.capTop = label.capTop
    block.baseBottom = 4.5
    return Contents(block: block, entries: entries)
  }

  /// The headings of the upper ranks; of the uppermost alone where there are too many for an overview.
  private func listedHeadings(_ report: Report, depth: Int) -> [(rank: Int, text: RichText, anchor: String)] {
    var levels: Set<Int> = []
    for case .heading(let level, _, _) in report.blocks { levels.insert(level) }
    let ranks = levels.sorted()
    var headings: [(rank: Int, text: RichText, anchor: String)] = []
    for case .heading(let level, let text, let anchor) in report.blocks {
      if let rank = ranks.firstIndex(of: level), rank < depth { headings.append((rank, text, anchor)) }
    }
    guard headings.count > Composer.mostLines else { return headings }
    let upper = headings.map(\.rank).min() ?? 0
    return headings.filter { $0.rank == upper }
  }

  /// The figures and tables of a report in order, with their titles.
  private static func numbered(
    _ blocks: [ReportBlock]
  ) -> (figures: [(number: Int, title: String, anchor: String)], tables: [(number: Int, title: String, anchor: String)])
  {
    var figures: [(number: Int, title: String, anchor: String)] = []
    var tables: [(number: Int, title: String, anchor: String)] = []
    for block in blocks {
      switch block {
      case .figure(let figure): figures.append((figure.number, figure.chart.title, figure.anchor))
      case .table(let table):
        guard let number = table.number, let anchor = table.anchor else { continue }
        tables.append((number, table.title?.plainText ?? anchor, anchor))
      default: break
      }
    }
    return (figures, tables)
  }

  private func list(
    _ label: String, _ items: [(number: Int, title: String, anchor: String)], after strips: [Strip],
    _ entries: inout [(path: [Branch], anchor: String)]
  ) -> [Strip] {
    guard !items.isEmpty else { return [] }
    let label = set(RichText(label), roles.label, measure: Grid.width(of: .text))
    var result = (strips.isEmpty ? [] : [Strip(9)]) + self.strips(label, below: [branch(.paragraph)]) + [Strip(4)]
    for item in items {
      result += entry(
        "\(item.number)\u{2002}\(item.title)", item.anchor, roles.contentsHeading, inset: 0, &entries)
    }
    return result
  }

  private func entry(
    _ words: String, _ anchor: String, _ role: TextRole, inset: Double,
    _ entries: inout [(path: [Branch], anchor: String)]
  ) -> [Strip] {
    let text = set(RichText(words), role, measure: Grid.width(of: .text) - inset - 30)
    let path = [branch(.paragraph), branch(.destination(anchor))]
    entries.append((path, anchor))
    return strips(text, below: path, x: inset)
  }

  /// Sets the page numbers beside the entries, flush right, on the last line of each.
  func number(_ contents: Contents, on pages: inout [[PlacedBlock]]) {
    var pageOfAnchor: [String: Int] = [:]
    for (page, blocks) in pages.enumerated() {
      for block in blocks {
        if let anchor = block.anchor { pageOfAnchor[anchor] = pageOfAnchor[anchor] ?? page }
      }
    }
    let entryOfNode = Dictionary(
      contents.entries.enumerated().map { ($1.path[0].id, $0) }, uniquingKeysWith: { first, _ in first })
    for page in pages.indices {
      for index in pages[page].indices where pages[page][index].kind == .contents {
        var numbered: [Piece] = []
        let block = pages[page][index]
        for (position, piece) in block.pieces.enumerated() {
          numbered.append(piece)
          guard let node = piece.path.first?.id, let entry = entryOfNode[node] else { continue }
          let isLast = position + 1 == block.pieces.count || block.pieces[position + 1].path.first?.id != node
          guard isLast, let number = pageOfAnchor[contents.entries[entry].anchor],
            case .text(let run)? = piece.frames.last
          else { continue }
          let digits = line(String(number + 1), roles.contentsPage)
          guard let set = digits.lines.first else { continue }
          let origin = Point(block.rect.maxX - set.width, run.origin.y)
          numbered.append(Piece(piece.path, set.frames(at: origin)))
        }
        pages[page][index].pieces = numbered
      }
    }
  }
}

extension PlacedBlock {
  /// What links call the block.
  fileprivate var anchor: String? {
    guard let first = pieces.first(where: { !$0.path.isEmpty }) else { return nil }
    for branch in first.path { if case .tag(.anchor(let name)) = branch.kind { return name } }
    return nil
  }
}
