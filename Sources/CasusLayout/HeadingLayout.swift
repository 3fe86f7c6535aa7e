import CasusReport
import CasusScene

/// How the levels of a report's headings become sizes: the smallest reports have one, long ones three.
struct HeadingRanks: Sendable, Hashable {
  private var levels: [Int]

  init(_ report: Report) {
    var found: Set<Int> = []
    for case .heading(let level, _, _) in report.blocks { found.insert(level) }
    levels = found.sorted()
  }

  /// 0 is a chapter, which only a report of three levels has; 1 a heading; 2 what is below.
  func rank(ofLevel level: Int) -> Int {
    let index = levels.firstIndex(of: level) ?? levels.count
    return min(2, levels.count >= 3 ? index : index + 1)
  }

  /// The level in the structure tree and the outline: the title is 1, and none is left out.
  func depth(ofLevel level: Int) -> Int { min(6, 2 + (levels.firstIndex(of: level) ?? levels.count)) }
}

extension Composer {
  func heading(
    _ text: RichText, level: Int, anchor: String, _ setting: Setting, _ ranks: HeadingRanks
  ) -> FlowBlock {
    let rank = ranks.rank(ofLevel: level)
    let role = [roles.chapter, roles.heading, roles.subheading][rank]
    let lines = set(text, role, measure: setting.measure, balance: .whenShort)
    let path = setting.path + [branch(.anchor(anchor)), branch(.heading(level: ranks.depth(ofLevel: level)))]
    var block = FlowBlock(
      kind: .heading(rank: rank), span: setting.span, strips: strips(lines, below: path, x: setting.inset))
    block.capTop = lines.capTop
    block.baseBottom = lines.baseBottom
    return block
  }
}
