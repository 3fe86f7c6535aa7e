import CasusScene

/// The key of a lag chart: only what occurs, and in the narrow form only what its labels do not say.
enum LagKey {
  static func entries(for waits: [LagWait], isCompact: Bool) -> KeyRow {
    var key = KeyRow()
    let isHatched = waits.contains { ($0.high ?? 0) > $0.low || $0.leadShown > 0 }
    if waits.contains(where: { $0.asked == .yes }) { key.entries.append(start(.yes, "asked")) }
    let unasked = Set(waits.map(\.asked)).subtracting([.yes])
    if !unasked.isEmpty {
      let word = unasked == [.no] ? "not asked" : unasked == [.notFound] ? "no request found" : "no request"
      key.entries.append(start(.notFound, word))
    }
    if !isCompact, waits.contains(where: { !$0.isOpen && $0.low > 0 }) {
      key.entries.append(bar("waiting") { $0.rect($1, fill: .solid(.mark), in: "key-signs") })
    }
    if isHatched { key.entries.append(bar("day not known") { $0.hatched($1, .mark, in: "key-signs") }) }
    guard !isCompact else { return key }
    let glyphs = Set(waits.compactMap(\.glyph))
    for glyph in ResponseGlyph.allCases where glyphs.contains(glyph) {
      key.entries.append(
        KeyRow.Entry(word: glyph.word, width: 9) { sketch, left in
          let center = Point(left.x + 4.5, left.y)
          glyph.draw(in: &sketch, at: center, radius: 3.4, stage: "key-glyphs", rows: [], isFree: true)
        })
    }
    if waits.contains(where: \.isOpen) {
      key.entries.append(
        KeyRow.Entry(word: "open", width: 6) { sketch, left in
          sketch.symbol(
            "M0,-3.6L5.4,0L0,3.6Z", at: left, radius: 1, fill: .solid(.accent), in: "key-signs")
        })
    }
    return key
  }

  /// A dot where somebody asked, a ring where no request is on record.
  static func drawStart(
    _ asked: LagWait.Asked, at center: Point, radius: Double, in sketch: inout Sketch, stage: String, rows: [Int],
    isFree: Bool = false
  ) {
    if !isFree {
      sketch.symbol(
        "circle", at: center, radius: radius + 1.3, fill: .solid(.background), in: stage + "-halos", rows: rows)
    }
    if asked == .yes {
      sketch.symbol("circle", at: center, radius: radius, fill: .solid(.ink), in: stage, rows: rows)
    } else {
      let ring = Sketch.Line(ink: .ink, width: 1.25)
      sketch.symbol(
        "circle", at: center, radius: radius - 0.1, fill: .solid(.background), line: ring, in: stage, rows: rows)
    }
  }

  private static func start(_ asked: LagWait.Asked, _ word: String) -> KeyRow.Entry {
    KeyRow.Entry(word: word, width: 5.2) { sketch, left in
      drawStart(
        asked, at: Point(left.x + 2.6, left.y), radius: 2.2, in: &sketch, stage: "key-starts", rows: [], isFree: true)
    }
  }

  private static func bar(_ word: String, _ draw: @escaping (inout Sketch, Rect) -> Void) -> KeyRow.Entry {
    KeyRow.Entry(word: word, width: 14) { sketch, left in draw(&sketch, Rect(left.x, left.y - 2.8, 14, 5.6)) }
  }
}
