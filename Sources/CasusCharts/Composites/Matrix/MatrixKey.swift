import CasusScene

/// The key of a matrix: the states that occur, beside it in sentences or under it in words.
struct MatrixKey {
  let states: [MatrixCell.State]
  let hasCorner: Bool
  let signs: MatrixSigns

  /// Draws the key in a column whose first swatch is level with the first row; its lower edge comes back.
  func drawBeside(in sketch: inout Sketch, x: Double, top: Double) -> Double {
    let swatch = Size(19.6, 12.4)
    let words = Lettering(size: 8, ink: .ink)
    let room = sketch.width - x - 26.8
    let sentences = entries.map { $0?.sentence ?? "The state whose cause it is" }
    let texts = sentences.allSatisfy { sketch.ruler.width($0, words) <= room } ? sentences : self.words
    for (index, state) in entries.enumerated() {
      let rect = Rect(x, top + Double(index) * 18.4, swatch.width, swatch.height)
      draw(state, in: rect, of: &sketch)
      sketch.text(texts[index], at: Point(x + 26.8, rect.y + swatch.height / 2 + words.drop), words, in: "key")
    }
    return top + Double(entries.count) * 18.4 - 6
  }

  /// Draws the key in rows of equal columns from `top` down; its lower edge comes back.
  func drawBelow(in sketch: inout Sketch, top: Double) -> Double {
    let swatch = Size(10.5, 8.4)
    let words = Lettering(size: 7.25, ink: .ink2)
    let widths = self.words.map { sketch.ruler.width($0, words) + swatch.width + 4 }
    let (columns, perRow) = Self.columns(widths, within: sketch.width)
    for (index, state) in entries.enumerated() {
      let rect = Rect(columns[index % perRow], top + Double(index / perRow) * 11.6, swatch.width, swatch.height)
      draw(state, in: rect, of: &sketch)
      let baseline = rect.y + swatch.height / 2 + words.drop
      sketch.text(self.words[index], at: Point(rect.maxX + 4, baseline), words, in: "key")
    }
    return top + Double((max(entries.count, 1) - 1) / perRow) * 11.6 + swatch.height + 1
  }

  /// The left edges of the columns, as many as fit and no more than even rows need.
  private static func columns(_ widths: [Double], within width: Double) -> (lefts: [Double], perRow: Int) {
    let gap = 8.0
    for perRow in stride(from: widths.count, through: 2, by: -1) {
      let rows = (widths.count + perRow - 1) / perRow
      guard (widths.count + rows - 1) / rows == perRow else { continue }
      let columns = (0..<perRow).map { column in
        stride(from: column, to: widths.count, by: perRow).map { widths[$0] }.max() ?? 0
      }
      let total = columns.reduce(0, +)
      guard total + gap * Double(perRow - 1) <= width else { continue }
      let step = min(20, (width - total) / Double(perRow - 1))
      return (columns.indices.map { columns.prefix($0).reduce(0, +) + step * Double($0) }, perRow)
    }
    return ([0], 1)
  }

  /// The states, and nil for the corner.
  private var entries: [MatrixCell.State?] { states.map { Optional.some($0) } + (hasCorner ? [nil] : []) }

  private var words: [String] { entries.map { $0?.word ?? "whose cause" } }

  private func draw(_ state: MatrixCell.State?, in rect: Rect, of sketch: inout Sketch) {
    if let state {
      signs.draw(state, in: rect, of: &sketch, stage: "key-cells", rows: [])
    } else {
      sketch.rect(
        rect.insetBy(0.3), fill: .solid(.background), line: .init(ink: .rule, width: 0.6), in: "key-cells")
      signs.drawCorner(in: rect, of: &sketch, stage: "key-cells", rows: [], edge: false)
    }
  }
}
