import CasusScene

/// Figures, tables and tiles: placed where they stand, or on top of the next page while the text goes on.
extension Paginator {
  mutating func placeOrFloat(_ block: FlowBlock) {
    if !floats.isEmpty {
      floats.append(block)
    } else if fits(block), overhang(of: block) <= 40 {
      placeWhole(block)
    } else if let top = squeezedTop(of: block), overhang(of: block) <= 40 {
      put(block, block.strips[...], top: top)
    } else if block.height > grid.height {
      if cannotBegin(block) { newPage() }
      placeCut(block)
    } else {
      floats.append(block)
    }
  }

  /// Gives floats their place before the text goes on: as soon as the aside beside is passed, at the end of the section
  /// at the latest, unless that would leave much of the page empty.
  mutating func settleFloats(before next: FlowBlock?) {
    let isSectionEnd = next?.isHeading ?? true
    while let first = floats.first, fits(first), isSectionEnd || overhang(of: first) <= 40 {
      placeWhole(first)
      floats.removeFirst()
    }
    if !floats.isEmpty, isSectionEnd, bottom() - text.y < 0.25 * grid.height { newPage() }
  }

  /// The white a wide block would leave between the text and itself.
  private func overhang(of block: FlowBlock) -> Double {
    block.span == .wide && text.block != nil ? max(0, side.y - text.y) : 0
  }

  func fits(_ block: FlowBlock) -> Bool {
    (block.span == .wide ? wideTop(of: block) : text.top(of: block)) + block.height <= bottom(with: block.strips[...])
      + 0.01
  }

  /// Where a block fits that is too tall by less than a third of the gap above it: better a narrow gap than a page with
  /// a hole.
  private func squeezedTop(of block: FlowBlock) -> Double? {
    let above = block.span == .wide ? max(text.y, side.y) : text.y
    let wanted = block.span == .wide ? wideTop(of: block) : text.top(of: block)
    let top = bottom(with: block.strips[...]) - block.height
    return !isEmpty && top < wanted && top >= above + (wanted - above) * 2 / 3 ? top : nil
  }

  private func cannotBegin(_ block: FlowBlock) -> Bool {
    !isEmpty && wideTop(of: block) + block.leastHeight > bottom()
  }
}
