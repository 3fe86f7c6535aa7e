import CasusReport
import CasusScene

/// Where a block stands: how wide it may be, how far in, in which role, and below which nodes.
struct Setting {
  var span: Grid.Span
  var measure: Double
  var inset = 0.0
  var role: TextRole
  var path: [Branch] = []
  /// Side notes and boxes set their paragraphs apart by a gap, the text by an indent.
  var indentsParagraphs = true
  var kind: FlowBlock.Kind = .paragraph
  var depth = 0

  /// The setting further in, never narrower than a few words.
  func indented(_ distance: Double) -> Setting {
    var inner = self
    let d = min(distance, max(0, measure - 60))
    inner.inset += d
    inner.measure -= d
    inner.depth += 1
    return inner
  }
}

extension Composer {
  /// The blocks of a report, set and in order.
  func flow(_ blocks: [ReportBlock], ranks: HeadingRanks) -> [FlowBlock] {
    // A ragged line may stand out by what nobody sees, and a word less often stands alone.
    let setting = Setting(span: .text, measure: Grid.width(of: .text) + 0.4, role: roles.body)
    var flow: [FlowBlock] = []
    set(blocks, setting, ranks, into: &flow)
    return flow
  }

  func set(_ blocks: [ReportBlock], _ setting: Setting, _ ranks: HeadingRanks, into flow: inout [FlowBlock]) {
    for block in blocks {
      switch block {
      case .heading(let level, let text, let anchor):
        flow.append(heading(text, level: level, anchor: anchor, setting, ranks))
      case .paragraph(let text):
        flow.append(paragraph(text, setting, indent: indents(after: flow, setting)))
      case .list(let isOrdered, let start, let items):
        list(items, isOrdered: isOrdered, start: start, setting, ranks, into: &flow)
      case .quote(let inner): quote(inner, setting, ranks, into: &flow)
      case .callout(let kind, let title, let inner): flow.append(callout(kind, title, inner, ranks))
      case .code(let text): flow.append(code(text, setting))
      case .rule: flow.append(thinRule(setting))
      case .table(let table): flow.append(self.table(table))
      case .figure(let figure): flow.append(self.figure(figure))
      case .tiles(let tiles): flow += self.tiles(tiles)
      }
      if flow.last?.strips.isEmpty == true { flow.removeLast() }
    }
  }

  /// A paragraph is indented where another runs into it; figures and side notes do not interrupt the text.
  private func indents(after flow: [FlowBlock], _ setting: Setting) -> Bool {
    guard setting.indentsParagraphs else { return false }
    let before = flow.last { block in
      if block.span == .side { return false }
      // A table that floats may stand elsewhere; one in its place ends the paragraph.
      return block.kind != .figure && !(block.kind == .table && block.floats)
    }
    return before?.kind == setting.kind
  }

  /// Blocks one below the other, as the strips of one box.
  func stacked(_ blocks: [FlowBlock], gap: (FlowBlock, FlowBlock) -> Double) -> [Strip] {
    var strips: [Strip] = []
    var previous: FlowBlock?
    for block in blocks {
      if let previous, gap(previous, block) > 0 { strips.append(Strip(gap(previous, block))) }
      strips += block.strips
      previous = block
    }
    return strips
  }
}
