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
  }

  init(_ wishes: [Wish], measure: Double, gap preferred: Double) {
    let count = wishes.count
    let gap = count > 1 ? min(preferred, measure / Double(count) / 4) : 0
    self.gap = gap
    let room = measure - gap * Double(max(0, count - 1))
    let natural = wishes.reduce(0) { $0 + $1.natural }
    if natural <= room {
      let extra = natural > 0 ? room / natural : 1
      widths = wishes.map { natural > 0 ? $0.natural * extra : room / Double(max(1, count)) }
      return
    }
    let least = wishes.reduce(0) { $0 + $1.least }
    guard least <= room else {
      isTooNarrow = true
      widths = wishes.map { $0.least * room / max(least, 1) }
      return
    }
    // Columns that ask for less than an equal share get what they ask for; the others share the rest.
    var given = [Double?](repeating: nil, count: count)
    var left = room
    var open = Array(wishes.indices)
    while !open.isEmpty {
      let share = left / Double(open.count)
      let settled = open.filter { wishes[$0].natural <= share || wishes[$0].least >= share }
      guard !settled.isEmpty else {
        for index in open { given[index] = share }
        break
      }
      // Those whose longest word is wider than the share go first: they leave less for the rest.
      let first = settled.filter { wishes[$0].least >= share }
      for index in first.isEmpty ? settled : first {
        let width = first.isEmpty ? wishes[index].natural : wishes[index].least
        given[index] = width
        left -= width
      }
      open.removeAll { given[$0] != nil }
    }
    widths = given.map { $0 ?? 0 }
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
