import CasusScene

/// A block, or a part of one, at its place on a page.
struct PlacedBlock: Sendable {
  var kind: FlowBlock.Kind
  var rect: Rect
  var pieces: [Piece]
}

/// Deals blocks out to pages: text down four columns, asides level with it in two, wide blocks across.
///
/// Each block is looked at once, and the few that follow a heading once more.
struct Paginator {
  let grid: Grid
  let rule: Color
  var pages: [[PlacedBlock]] = [[]]

  /// What stands lowest in the text and beside it, and where it ends; nil at the top of a page.
  var text: Cursor
  var side: Cursor
  /// Figures on their way to the top of the next page, and asides without room on this one.
  var floats: [FlowBlock] = []
  var waitingSides: [FlowBlock] = []
  /// Notes by their number, where they stand at the foot of the pages; and those of the page that is being filled.
  var footNotes: [Int: SetNote] = [:]
  var foot: [SetNote] = []

  struct Cursor {
    var y: Double
    var block: FlowBlock?

    /// Where a block after this one would begin.
    func top(of next: FlowBlock) -> Double { y + (block.map { Spacing.gap(from: $0, to: next) } ?? 0) }
  }

  /// A block of the text, and the asides that stand level with it.
  struct Unit {
    var block: FlowBlock
    var sides: [FlowBlock]
  }

  init(grid: Grid, rule: Color) {
    self.grid = grid
    self.rule = rule
    text = Cursor(y: grid.top)
    side = Cursor(y: grid.top)
  }

  // MARK: The flow

  mutating func place(_ blocks: [FlowBlock]) {
    let units = Paginator.units(blocks)
    for index in units.indices {
      let unit = units[index]
      if unit.block.floats {
        placeOrFloat(unit.block)
      } else {
        // What is announced follows at once.
        if index == 0 || !units[index - 1].block.leadsOn { settleFloats(before: unit.block) }
        placeInFlow(units, index)
      }
    }
    finish()
  }

  /// Places what still waits.
  private mutating func finish() {
    settleFloats(before: nil)
    while !floats.isEmpty || !waitingSides.isEmpty {
      newPage()
      placeWaitingSides(top: text.y)
    }
    finishFoot()
  }

  /// Hangs asides on the text they follow; on its heading, where they follow the first paragraph.
  private static func units(_ blocks: [FlowBlock]) -> [Unit] {
    var units: [Unit] = []
    var homeless: [FlowBlock] = []
    for block in blocks {
      guard block.span == .side else {
        units.append(Unit(block: block, sides: homeless))
        homeless = []
        continue
      }
      guard let last = units.indices.last, units[last].block.span == .text, !units[last].block.floats else {
        homeless.append(block)
        continue
      }
      let followsHeading = last > 0 && units[last - 1].block.isHeading && !units[last].block.isHeading
      units[followsHeading ? last - 1 : last].sides.append(block)
    }
    if !homeless.isEmpty {
      units.append(Unit(block: FlowBlock(kind: .paragraph, span: .text, strips: []), sides: homeless))
    }
    return units
  }

  private mutating func placeInFlow(_ units: [Unit], _ index: Int) {
    let unit = units[index]
    // Asides may fall behind their text by a page, not by more.
    if !waitingSides.isEmpty, !unit.sides.isEmpty, !isEmpty { newPage() }
    if unit.block.span == .wide {
      while !isEmpty, wideTop(of: unit.block) + unit.block.height > bottom(with: unit.block.strips[...]) { newPage() }
      placeWhole(unit.block)
      return
    }
    // What floated may fill the next page as well.
    while !isEmpty, text.top(of: unit.block) + leastRoom(units, index) > bottom() + 0.01 || losesAsides(unit) {
      newPage()
    }
    let top = text.top(of: unit.block)
    let page = pages.count - 1
    let before = pages[page].count
    placeWaitingSides(top: top + unit.block.capTop)
    for aside in unit.sides { placeBeside(aside, top: top + unit.block.capTop) }
    let after = pages[page].count
    placeCut(unit.block, follower: announced(by: units, index))
    // The text is read first, then what stands beside it.
    if after > before, pages[page].count > after { pages[page].insert(pages[page].remove(at: after), at: before) }
  }

  // MARK: Placing

  var isEmpty: Bool { text.block == nil && side.block == nil }

  /// Where a wide block would begin: below the text and what stands beside it; charts and tables on the baseline unit.
  func wideTop(of block: FlowBlock) -> Double {
    let y = max(text.top(of: block), side.top(of: block))
    guard block.kind == .figure || block.kind == .table else { return y }
    return grid.top + ((y - grid.top) / Grid.baseline).rounded() * Grid.baseline
  }

  mutating func placeWhole(_ block: FlowBlock) {
    guard block.height <= grid.height else { return placeCut(block) }
    let top = block.span == .wide ? wideTop(of: block) : text.top(of: block)
    put(block, block.strips[...], top: top)
  }

  /// Places a block strip by strip, going on over pages where it must; one that announces what follows goes on even
  /// where there is room for all of it, so that the follower's beginning stands below its end.
  mutating func placeCut(_ block: FlowBlock, follower: FlowBlock? = nil) {
    var start = 0
    while start < block.strips.count {
      let top = isEmpty && start > 0 ? grid.top : block.span == .wide ? wideTop(of: block) : text.top(of: block)
      if start > 0, block.span == .text { placeWaitingSides(top: top) }
      let repeated = start > 0 ? block.repeated : []
      let end = self.end(of: block, from: start, room: grid.bottom - top, repeated: repeated, follower: follower)
      guard end > start || isEmpty else {
        newPage()
        continue
      }
      let reached = max(end, start + 1)
      put(
        block, repeated + block.strips[start..<reached], top: top, isCut: reached < block.strips.count,
        isContinued: start > 0)
      start = reached
      if start < block.strips.count { newPage() }
    }
  }

  /// How far a block reaches in the room that is left: to a place where it may be cut, or for a block taller than a
  /// page to where the page ends.
  private func end(
    of block: FlowBlock, from start: Int, room: Double, repeated: [Strip], follower: FlowBlock? = nil
  ) -> Int {
    var height = repeated.reduce(0) { $0 + $1.height }
    var allowed = start
    var index = start
    var taken: Double = footHeight(foot)
    while index < block.strips.count, height + block.strips[index].height <= room - taken + 0.01 {
      if !footNotes.isEmpty, !notes(in: block.strips[index...index]).isEmpty {
        taken = footHeight(foot + notes(in: block.strips[start...index]))
        guard height + block.strips[index].height <= room - taken + 0.01 || index == start && isEmpty else { break }
      }
      height += block.strips[index].height
      index += 1
      let isAllowed =
        if index < block.strips.count {
          block.mayBreak(after: index, from: start)
        } else {
          follower.map { holds($0, below: block, from: start, room: room - height) } ?? true
        }
      if isAllowed { allowed = index }
    }
    return allowed == start && isEmpty ? index : allowed
  }

  mutating func put(
    _ block: FlowBlock, _ strips: ArraySlice<Strip>, top: Double, isCut: Bool = false, isContinued: Bool = false
  ) {
    let x = grid.x(of: block.span)
    var pieces: [Piece] = []
    var y = top
    for strip in strips {
      pieces += strip.pieces.map { $0.moved(x, y) }
      y += strip.height
    }
    if isCut { pieces += block.cut.map { $0.moved(x, y) } }
    let rect = Rect(x, top, Grid.width(of: block.span), y - top)
    if let panel = block.panel {
      pieces.insert(Piece([], [.tag(.artifact, [.path(Path(rect), fill: .solid(panel), stroke: nil)])]), at: 0)
    }
    pages[pages.count - 1].append(PlacedBlock(kind: block.kind, rect: rect, pieces: pieces))
    if !footNotes.isEmpty { foot += notes(in: strips) }
    let cursor = Cursor(y: y, block: block)
    switch block.span {
    case .text: text = cursor
    case .side: side = cursor
    case .wide: (text, side) = (cursor, cursor)
    }
  }

  /// An aside level with its text; pushed down by the one before it, drawn up where it would not fit, and on the next
  /// page where there is no room at all.
  private mutating func placeBeside(_ aside: FlowBlock, top: Double) {
    let earliest = side.top(of: aside)
    let latest = bottom(with: aside.strips[...]) - aside.height
    guard waitingSides.isEmpty, earliest <= latest || isEmpty && aside.height > grid.height else {
      waitingSides.append(aside)
      return
    }
    var strips = aside.strips[...]
    if aside.height > grid.height {
      strips = strips[..<end(of: aside, from: 0, room: grid.height, repeated: [])]
      var rest = aside
      rest.strips.removeFirst(strips.count)
      waitingSides.append(rest)
    }
    put(aside, strips, top: max(earliest, min(top, latest)))
  }

  mutating func newPage() {
    closeFoot()
    pages.append([])
    text = Cursor(y: grid.top)
    side = Cursor(y: grid.top)
    while let first = floats.first, fits(first) || isEmpty {
      floats.removeFirst()
      placeWhole(first)
    }
  }

  /// Places asides that found no room on the page before, in their order.
  private mutating func placeWaitingSides(top: Double) {
    let asides = waitingSides
    waitingSides = []
    for aside in asides { placeBeside(aside, top: top) }
  }

}
