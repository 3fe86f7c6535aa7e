import CasusScene

/// What is not parted by the end of a page: headings from what they head, announcements from what they announce, claims
/// from the doubts beside them.
extension Paginator {
  /// Whether a block at the foot of a well-filled page would be parted from what should stand beside it: then both go
  /// to the next page, since doubt belongs beside the claim.
  func losesAsides(_ unit: Unit) -> Bool {
    guard let first = unit.sides.first else { return false }
    let height = unit.sides.reduce(0) { $0 + $1.height }
    let filled = (text.top(of: unit.block) - grid.top) / grid.height
    let isFull = filled > (unit.block.isHeading ? 0.6 : 0.8)
    return isFull && height <= grid.height && side.top(of: first) + height > bottom()
  }

  /// What a block announces, so that the beginning of it must stand below the announcement.
  func announced(by units: [Unit], _ index: Int) -> FlowBlock? {
    guard units[index].block.leadsOn, index + 1 < units.count else { return nil }
    let next = units[index + 1].block
    guard next.span == .text, !next.floats, next.leastHeight <= grid.height / 2 else { return nil }
    return next
  }

  /// What must fit below: for a heading, the beginning of what it heads as well; for an announcement too short to be
  /// cut, the beginning of what it announces.
  func leastRoom(_ units: [Unit], _ index: Int) -> Double {
    var room = leastHeight(of: units[index].block)
    var last = index
    var next = index + 1
    while room < grid.height, next < units.count {
      guard units[last].block.isHeading || !units[last].block.mayBeCut && announced(by: units, last) != nil else {
        break
      }
      if units[next].block.floats {
        let figure = units[next].block
        let whole = room + Spacing.gap(from: units[last].block, to: figure) + figure.height
        if standsBelow(figure, at: text.top(of: units[index].block) + whole) { return whole }
        // The figure may go to the next page if text follows that keeps the heading company.
        guard next + 1 < units.count, !units[next + 1].block.floats, !units[next + 1].block.isHeading else {
          return min(whole, grid.height)
        }
        next += 1
      }
      let block = units[next].block
      let isWhole = block.span == .wide && block.height <= grid.height
      room +=
        Spacing.gap(from: units[last].block, to: block) + (isWhole ? block.height : leastHeight(of: block))
      last = next
      next += 1
    }
    return room <= grid.height ? room : units[index].block.leastHeight
  }

  /// Whether a figure that would end at a height is placed where it stands and does not float.
  private func standsBelow(_ figure: FlowBlock, at end: Double) -> Bool {
    guard floats.isEmpty, end <= bottom(with: figure.strips[...]) else { return false }
    return figure.span != .wide || side.block == nil || side.top(of: figure) <= end - figure.height
  }

  /// The least part of a block that may stand at the foot of a page, with the notes it brings.
  private func leastHeight(of block: FlowBlock) -> Double {
    guard !footNotes.isEmpty else { return block.leastHeight }
    return block.leastHeight + grid.bottom - footHeight(foot) - bottom(with: block.strips[..<block.leastCount])
  }

  /// Whether the beginning of what a block announces has room below it, with the notes of both.
  func holds(_ follower: FlowBlock, below block: FlowBlock, from start: Int, room: Double) -> Bool {
    let needed = Spacing.gap(from: block, to: follower) + follower.leastHeight
    let added =
      footNotes.isEmpty ? [] : notes(in: block.strips[start...]) + notes(in: follower.strips[..<follower.leastCount])
    return needed <= room - footHeight(foot + added) + 0.01
  }
}
