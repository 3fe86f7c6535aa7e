import CasusScene

/// A key in lines under a plot: signs and words from left to right, only what occurs.
struct KeyRow {
  /// A sign with its word.
  struct Entry {
    var word: String
    /// The width the sign takes.
    var width: Double
    /// Draws the sign about the middle of its left edge.
    var draw: (inout Sketch, Point) -> Void
  }

  var entries: [Entry] = []
  var lead = 11.5

  /// Draws the key with its first line's middle at `y`; the middle of its last line comes back.
  @discardableResult
  func draw(in sketch: inout Sketch, y: Double) -> Double {
    let widths = entries.map { $0.width + 4 + sketch.ruler.width($0.word, .key) }
    let total = widths.reduce(0, +)
    let gaps = Double(max(1, entries.count - 1))
    let gap = min(12, max(4, (sketch.width - total) / gaps))
    var x = 0.0
    var y = y
    for (entry, width) in zip(entries, widths) {
      if x > 0, x + width > sketch.width {
        x = 0
        y += lead
      }
      entry.draw(&sketch, Point(x, y))
      sketch.text(entry.word, at: Point(x + entry.width + 4, y + Lettering.key.drop), .key, in: "key")
      x += width + gap
    }
    return y
  }
}
