/// The white between two blocks: gaps inside a group are at most half of those between groups, so that no boxes are
/// needed.
enum Spacing {
  /// From the bottom of `a` to the top of `b`; at the top of a page there is none.
  static func gap(from a: FlowBlock, to b: FlowBlock) -> Double {
    if a.span == .side, b.span == .wide { return optical(18, a, b) }
    return switch (a.kind, b.kind) {
    case (.cover, _): optical(22, a, b)
    case (_, .judgement), (.judgement, _): optical(20, a, b)
    case (.figure, .figure), (.figure, .table), (.table, .figure), (.table, .table): optical(26, a, b)
    case (.heading, .figure), (.heading, .table), (.heading, .tiles): 8
    case (.heading(let rank), .heading): rank == 0 ? 9 : 3.5
    case (.heading(let rank), _): [6, 3.5, 1][min(rank, 2)]
    case (.tiles, .heading(let rank)): optical(rank == 0 ? 24 : 18, a, b)
    case (.figure, .heading), (.table, .heading), (.contents, _): optical(24, a, b)
    case (_, .contents): optical(22, a, b)
    case (_, .heading(let rank)): [20, 11, 7][min(rank, 2)]
    case (.tiles, _), (_, .tiles), (.figure, _), (_, .figure), (.table, _), (_, .table), (_, .notes):
      optical(18, a, b)
    case (.aside, _), (.unknown, _), (_, .aside), (_, .unknown): 13.5
    case (.paragraph, .paragraph), (.quote, .quote): 0
    case (.item, .item): 2.25
    case (.rule, _), (_, .rule), (.callout, _), (_, .callout): 9
    default: 4.5
    }
  }

  /// A gap as the eye measures it: from the last baseline to the top of the first capitals.
  private static func optical(_ gap: Double, _ a: FlowBlock, _ b: FlowBlock) -> Double {
    max(2, gap - a.baseBottom - b.capTop)
  }
}
