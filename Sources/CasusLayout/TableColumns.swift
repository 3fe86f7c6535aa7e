/// Widths of a table's columns: by their content, wider in proportion where there is room, and where there is none the
/// long columns give way to the short ones.
struct TableColumns: Sendable, Hashable {
  var widths: [Double]
  var gap: Double
  /// Whether words must be broken.
  var isTooNarrow = false

  /// What a column asks for: its longest cell, and its longest word.
  struct Wish: Sendable, Hashable {
    var natural: Double
    var least: Double
    /// How readily it takes room that is left, beside other columns of its width.
    var stretch = 1.0
  }

  init(_ wishes: [Wish], measure: Double, gap preferred: Double) {
    let count = wishes.count
    let gap = count > 1 ? min(preferred, measure / Double(count) / 4) : 0
    self.gap = gap
    let room = measure - gap * Double(max(0, count - 1))
    let natural = wishes.reduce(0) { $0 + $1.natural }
    if natural <= room {
      let shares = wishes.map { $0.natural * $0.stretch }
      let all = shares.reduce(0, +)
      widths = zip(wishes, shares).map { wish, share in
        all > 0 ? wish.natural + (room - natural) * share / all : room / Double(max(1, count))
      }
      return
    }
    // One cap for all: what a column asks for beyond it, it does not get, down to its longest word; and where even
    // the words are too long, the longest of them are broken first.
    let least = wishes.reduce(0) { $0 + $1.least }
    isTooNarrow = least > room
    widths =
      isTooNarrow
      ? TableColumns.capped(at: room) { cap in wishes.map { min($0.least, cap) } }
      : TableColumns.capped(at: room) { cap in wishes.map { min($0.natural, max($0.least, cap)) } }
  }

  /// The widths under the highest cap with which they fit the room.
  private static func capped(at room: Double, _ widths: (Double) -> [Double]) -> [Double] {
    var low = 0.0
    var high = room
    for _ in 0..<40 {
      let cap = (low + high) / 2
      if widths(cap).reduce(0, +) > room { high = cap } else { low = cap }
    }
    return widths(low)
  }

  /// The left edges.
  var edges: [Double] {
    var x = 0.0
    return widths.map { width in
      defer { x += width + gap }
      return x
    }
  }
}
