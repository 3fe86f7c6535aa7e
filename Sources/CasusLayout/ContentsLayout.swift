import CasusReport
import CasusScene

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
    let height = blocks.reduce(0) { $0 + ($1.span == .side ? 0 : $1.height) }
    guard height > Composer.leastPages * grid.height else { return nil }
    let ranks = HeadingRanks(report)
    var headings: [(rank: Int, text: RichText, anchor: String)] = []
    for case .heading(let level, let text, let anchor) in report.blocks where ranks.rank(ofLevel: level) < 2 {
      headings.append((ranks.rank(ofLevel: level), text, anchor))
    }
    if headings.count > Composer.mostLines {
      let upper = headings.map(\.rank).min() ?? 0
      headings = headings.filter { $0.rank == upper }
    }
    guard headings.count > 2 else { return nil }

    let label = set(RichText(wording.contents), roles.label, measure: Grid.width(of: .text))
    var strips = strips(label, below: [branch(.paragraph)]) + [Strip(4)]
    var entries: [(path: [Branch], anchor: String)] = []
    let lowest = headings.map(\.rank).min() ?? 0
    let hasRanks = headings.contains { $0.rank != lowest }
    for heading in headings {
      let isChapter = heading.rank == lowest && hasRanks
      let inset = hasRanks && !isChapter ? 12.0 : 0
      // A link within the link would be lost, and a mark would point at the wrong place.
      let text = set(
        RichText(heading.text.plainText), isChapter ? roles.contentsChapter : roles.contentsHeading,
        measure: Grid.width(of: .text) - inset - 30)
      let path = [branch(.paragraph), branch(.destination(heading.anchor))]
      entries.append((path, heading.anchor))
      strips += self.strips(text, below: path, x: inset)
    }
    var block = FlowBlock(kind: .contents, span: .text, strips: strips)
    block.breaks = .rows(head: 2)
    block.capTop = label.capTop
    block.baseBottom = 4.5
    return Contents(block: block, entries: entries)
  }

  /// Sets the page numbers beside the entries, flush right, on the last line of each.
  func number(_ contents: Contents, on pages: inout [[PlacedBlock]]) {
    var pageOfAnchor: [String: Int] = [:]
    for (page, blocks) in pages.enumerated() {
      for block in blocks {
        if let anchor = block.headingAnchor { pageOfAnchor[anchor] = pageOfAnchor[anchor] ?? page }
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
  fileprivate var headingAnchor: String? {
    guard case .heading = kind else { return nil }
    for branch in pieces.first?.path ?? [] { if case .tag(.anchor(let name)) = branch.kind { return name } }
    return nil
  }
}
