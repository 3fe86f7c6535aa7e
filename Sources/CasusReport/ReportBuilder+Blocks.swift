import CasusSource
import CasusSpec
import CasusYAML

extension ReportBuilder {
  mutating func build(_ blocks: [Block]) -> [ReportBlock] {
    var result: [ReportBlock] = []
    for block in blocks {
      if let built = build(block) { result.append(built) }
    }
    return result
  }

  private mutating func build(_ block: Block) -> ReportBlock? {
    place = block.place
    switch block {
    case .heading(let level, let content, _):
      let anchor = anchors.headings.indices.contains(headingCount) ? anchors.headings[headingCount] : "section"
      headingCount += 1
      var text = richText(content)
      if briefing.frontMatter.document.numbersHeadings, let number = anchors.headingNumbers[anchor] {
        var run = RichText.Run(number + "\u{2002}")
        run.isCited = true
        text.runs.insert(run, at: 0)
      }
      return .heading(level: level, text, anchor: anchor)
    case .paragraph(let content, _):
      return .paragraph(richText(content))
    case .list(let list):
      var items: [[ReportBlock]] = []
      for item in list.items { items.append(build(item)) }
      return .list(isOrdered: list.isOrdered, start: list.start, items: items)
    case .quote(let blocks, _):
      return .quote(build(blocks))
    case .callout(let callout):
      let kind = ReportBlock.CalloutKind(rawValue: callout.kind.rawValue.lowercased()) ?? .note
      if kind == .changes, briefing.frontMatter.since == nil {
        diagnostics.append(.changesSinceWhat(at: callout.place))
      }
      let title = callout.title.map { richText($0) }
      return .callout(kind: kind, title: title, build(callout.blocks))
    case .markdownTable(let table):
      return .table(build(table))
    case .code(_, let text, _):
      return .code(text)
    case .rule:
      return .rule
    case .computed(let computed):
      // A block that could not be read has been reported.
      guard !computed.spec.isNull else { return nil }
      switch computed.kind {
      case .chart: return figure(computed).map(ReportBlock.figure)
      case .table: return table(computed).map(ReportBlock.table)
      case .tiles: return tiles(computed).map(ReportBlock.tiles)
      }
    }
  }

  /// A table typed by hand.
  private mutating func build(_ table: MarkdownTable) -> ReportTable {
    let rows = table.rows.map { row in row.map { ReportTable.Cell(richText($0)) } }
    let columns = table.head.enumerated().map { index, content in
      let alignment = table.alignments.indices.contains(index) ? table.alignments[index] : .none
      let cells = rows.compactMap { $0.indices.contains(index) ? $0[index].content.plainText : nil }
      return ReportTable.Column(
        title: richText(content),
        alignment: alignment == .none && areFigures(cells) ? .right : ReportTable.Alignment(alignment))
    }
    var result = ReportTable(title: nil, placement: .text, columns: columns, rows: rows)
    result.decimalMark = decimalMark
    return result
  }

  /// Whether the cells of a column are numbers, ranges, bounds and blanks: they stand to the right, as computed ones do.
  private func areFigures(_ cells: [String]) -> Bool {
    let filled = cells.filter { !["", "–", "—", "-"].contains($0) }
    guard !filled.isEmpty else { return false }
    return filled.allSatisfy { cell in
      let digits = cell.unicodeScalars.count { ("0"..."9").contains($0) }
      let others = cell.unicodeScalars.count {
        !("0"..."9").contains($0) && !" .,+–-−%~\u{2060}\u{A0}\u{202F}".unicodeScalars.contains($0)
      }
      return digits > 0 && others == 0
    }
  }
}

extension ReportTable.Alignment {
  fileprivate init(_ alignment: MarkdownTable.Alignment) {
    switch alignment {
    case .none, .left: self = .left
    case .center: self = .center
    case .right: self = .right
    }
  }
}
