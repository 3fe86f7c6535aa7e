import CasusReport
import CasusScene

extension Composer {
  /// A list: marks hang in a column of their own, as wide as the widest number.
  func list(
    _ items: [[ReportBlock]], isOrdered: Bool, start: Int, _ setting: Setting, _ ranks: HeadingRanks,
    into flow: inout [FlowBlock]
  ) {
    var markRole = setting.role
    if isOrdered { markRole.style.features += markRole.style.features.isEmpty ? "tnum=1" : ",tnum=1" }
    if !isOrdered { markRole.color = theme.colors.ink3 }
    let last = start.addingReportingOverflow(max(0, items.count - 1)).partialValue
    let widest = isOrdered ? width(of: "\(last).", markRole) : 0
    let hang = max(12, widest + 5)
    let listBranch = branch(.list)

    for (index, item) in items.enumerated() {
      let itemPath = setting.path + [listBranch, branch(.listItem)]
      var inner = setting.indented(hang)
      inner.path = itemPath + [branch(.listBody)]
      inner.kind = .item
      inner.indentsParagraphs = false
      var blocks: [FlowBlock] = []
      set(item, inner, ranks, into: &blocks)

      let label = isOrdered ? "\(start.addingReportingOverflow(index).partialValue)." : setting.depth > 0 ? "–" : "•"
      let mark = line(label, markRole)
      let x = setting.inset + (isOrdered ? max(0, widest - mark.width) : 1)
      let labelled = strips(mark, below: itemPath + [branch(.listLabel)], x: x)
      if let first = blocks.firstIndex(where: { $0.span == setting.span }), !blocks[first].strips.isEmpty {
        blocks[first].strips[0].pieces.insert(contentsOf: labelled.flatMap(\.pieces), at: 0)
      } else {
        flow.append(FlowBlock(kind: .item, span: setting.span, strips: labelled))
      }
      flow += blocks
    }
  }
}
