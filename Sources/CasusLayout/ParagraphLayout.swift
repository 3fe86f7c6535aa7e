import CasusReport
import CasusScene

extension Composer {
  /// A paragraph, cut between pages so that two lines stay together on either side.
  func paragraph(_ text: RichText, _ setting: Setting, indent: Bool) -> FlowBlock {
    let lines = set(text, setting.role, measure: setting.measure, indent: indent ? 12 : 0, turns: true)
    var block = FlowBlock(
      kind: setting.kind, span: setting.span,
      strips: strips(lines, below: setting.path + [branch(.paragraph)], x: setting.inset))
    block.breaks = .lines
    block.leadsOn =
      text.runs.last { $0.note == nil }?.text.last { !$0.isWhitespace }.map { ":：՝".contains($0) } ?? false
    block.capTop = lines.capTop
    block.baseBottom = lines.baseBottom
    return block
  }

  func quote(
    _ blocks: [ReportBlock], _ setting: Setting, _ ranks: HeadingRanks, into flow: inout [FlowBlock]
  ) {
    var inner = setting.indented(12)
    inner.measure = max(60, inner.measure - 12)
    inner.role = setting.role.style.family == theme.textFamily ? roles.quote : setting.role
    inner.path.append(branch(.blockQuote))
    inner.kind = .quote
    set(blocks, inner, ranks, into: &flow)
  }

  /// Code keeps its lines; those too long for the measure are broken.
  func code(_ text: String, _ setting: Setting) -> FlowBlock {
    let path = setting.path + [branch(.paragraph)]
    var strips: [Strip] = []
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    for line in lines {
      // Leading spaces would be lost at the start of a line.
      let indent = line.prefix { $0 == " " }.count
      let set = set(
        RichText(String(repeating: "\u{A0}", count: indent) + line.dropFirst(indent)), roles.code,
        measure: setting.measure - 18)
      strips +=
        set.lines.isEmpty ? [Strip(roles.code.lead)] : self.strips(set, below: path, x: setting.inset + 9)
    }
    let padding = 6.0
    if !strips.isEmpty {
      strips[0].pieces = strips[0].pieces.map { $0.moved(0, padding) }
      strips[0].height += padding
      strips[strips.count - 1].height += padding
    }
    var block = FlowBlock(kind: .code, span: setting.span, strips: strips)
    block.breaks = .lines
    block.repeated = [Strip(padding)]
    block.panel = theme.colors.panel
    return block
  }

  func thinRule(_ setting: Setting) -> FlowBlock {
    let line = Frame.rule(
      from: setting.inset, to: setting.inset + setting.measure, y: 0.25, 0.5, theme.colors.rule)
    return FlowBlock(kind: .rule, span: setting.span, strips: [Strip(0.5, [Piece([], [line])])])
  }
}
