import CasusReport
import CasusScene

extension Composer {
  /// A callout where its kind stands: the judgement across the page, doubt and asides beside the text they qualify.
  func callout(
    _ kind: ReportBlock.CalloutKind, _ title: RichText?, _ blocks: [ReportBlock], _ ranks: HeadingRanks
  ) -> FlowBlock {
    switch kind {
    case .judgement: judgement(title, blocks, ranks)
    case .unknown: unknown(title, blocks, ranks)
    case .aside: aside(title, blocks, ranks)
    case .note, .changes: noteCallout(title, blocks, ranks)
    }
  }

  private func judgement(_ title: RichText?, _ blocks: [ReportBlock], _ ranks: HeadingRanks) -> FlowBlock {
    let label = set(title ?? RichText(wording.keyJudgement), roles.label, measure: Grid.width(of: .wide))
    let setting = Setting(
      span: .wide, measure: Grid.width(of: .wide), role: roles.judgement, indentsParagraphs: false)
    var inner: [FlowBlock] = []
    set(blocks, setting, ranks, into: &inner)
    inner = inner.filter { $0.kind != .figure && $0.kind != .table && $0.kind != .tiles }
    var block = FlowBlock(
      kind: .judgement, span: .wide,
      strips: strips(label, below: [branch(.paragraph)]) + [Strip(5)] + stacked(inner) { _, _ in 6 })
    block.capTop = label.capTop
    block.baseBottom = inner.last?.baseBottom ?? label.baseBottom
    return block
  }

  private func unknown(_ title: RichText?, _ blocks: [ReportBlock], _ ranks: HeadingRanks) -> FlowBlock {
    let padding = 9.0
    let measure = Grid.width(of: .side) - 2 * padding
    let heading = set(title ?? RichText(wording.unknown), roles.boxTitle, measure: measure, balance: .whenShort)
    let setting = Setting(
      span: .side, measure: measure, inset: padding, role: roles.box, indentsParagraphs: false)
    let inner = boxed(blocks, setting, ranks)
    var block = FlowBlock(
      kind: .unknown, span: .side,
      strips: [Strip(9)] + strips(heading, below: [branch(.paragraph)], x: padding) + [Strip(4.5)]
        + stacked(inner) { _, _ in 5.75 } + [Strip(10)])
    block.panel = theme.colors.panel
    return block
  }

  private func aside(_ title: RichText?, _ blocks: [ReportBlock], _ ranks: HeadingRanks) -> FlowBlock {
    let setting = Setting(
      span: .side, measure: Grid.width(of: .side), role: roles.side, indentsParagraphs: false)
    let inner = boxed(leading(title, blocks), setting, ranks)
    let rule = Frame.rule(from: 0, to: setting.measure, y: 0.25, 0.5, theme.colors.rule)
    var block = FlowBlock(
      kind: .aside, span: .side,
      strips: [Strip(6, [Piece([], [rule])])] + stacked(inner) { _, _ in 5.75 })
    block.baseBottom = inner.last?.baseBottom ?? 0
    return block
  }

  /// A note stands in the text, between two thin rules.
  private func noteCallout(_ title: RichText?, _ blocks: [ReportBlock], _ ranks: HeadingRanks) -> FlowBlock {
    let setting = Setting(
      span: .text, measure: Grid.width(of: .text), role: roles.callout, indentsParagraphs: false)
    let inner = boxed(leading(title, blocks), setting, ranks)
    let rule = Frame.rule(from: 0, to: setting.measure, y: 0.25, 0.5, theme.colors.rule)
    return FlowBlock(
      kind: .callout, span: .text,
      strips: [Strip(5, [Piece([], [rule])])] + stacked(inner) { _, _ in 5.75 }
        + [Strip(5.5, [Piece([], [rule.shifted(0, 5)])])])
  }

  /// Paragraphs of a box, evened out so that none ends on a single word; wide things have no room in it.
  private func boxed(_ blocks: [ReportBlock], _ setting: Setting, _ ranks: HeadingRanks) -> [FlowBlock] {
    var flow: [FlowBlock] = []
    for block in blocks {
      if case .paragraph(let text) = block {
        let lines = set(text, setting.role, measure: setting.measure, balance: .whenShort, turns: true)
        let strips = strips(lines, below: [branch(.paragraph)], x: setting.inset)
        guard !strips.isEmpty else { continue }
        var paragraph = FlowBlock(kind: .paragraph, span: setting.span, strips: strips)
        paragraph.baseBottom = lines.baseBottom
        flow.append(paragraph)
      } else {
        set([block], setting, ranks, into: &flow)
      }
    }
    return flow.filter { $0.span == setting.span && $0.kind != .figure && $0.kind != .tiles }
  }

  /// The title as the strong beginning of the first paragraph.
  private func leading(_ title: RichText?, _ blocks: [ReportBlock]) -> [ReportBlock] {
    guard let title, !title.isEmpty else { return blocks }
    var runs = title.runs
    for index in runs.indices { runs[index].isStrong = true }
    guard case .paragraph(let text)? = blocks.first else { return [.paragraph(RichText(runs))] + blocks }
    let ends = title.plainText.last.map { ".?!:;…".contains($0) } ?? true
    var lead = RichText(runs)
    lead.place = text.place ?? title.place
    lead.runs.append(RichText.Run(ends ? " " : ". "))
    lead.runs += text.runs
    return [.paragraph(lead)] + blocks.dropFirst()
  }
}
