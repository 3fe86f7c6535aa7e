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
    for (index, state) in entries.enumerated() {
      let rect = Rect(x, top + Double(index) * 18.4, swatch.width, swatch.height)
      draw(state, in: rect, of: &sketch)
      let sentence = state?.sentence ?? "The state whose cause it is"
      let text =
        sketch.ruler.width(sentence, words) <= room ? sentence : state?.word ?? "whose cause"
      sketch.text(text, at: Point(x + 26.8, rect.y + swatch.height / 2 + words.drop), words, in: "key")
    }
    return top + Double(entries.count) * 18.4 - 6
  }

  /// Draws the key in rows of equal columns from `top` down; its lower edge comes back.
  func drawBelow(in sketch: inout Sketch, top: Double) -> Double {
    let swatch = Size(10.5, 8.4)
    let words = Lettering(size: 7.25, ink: .ink2)
    let texts = entries.map { $0?.word ?? "whose cause" }
    let widest = (texts.map { sketch.ruler.width($0, words) }.max() ?? 0) + swatch.width + 4 + 6
    let count = max(1, min(entries.count, Int(sketch.width / max(widest, 1))))
    let perRow = entries.count <= count ? count : max(1, min(count, (entries.count + 1) / 2))
    let step = min(sketch.width / Double(perRow), 84)
    for (index, state) in entries.enumerated() {
      let x = Double(index % perRow) * step
      let y = top + Double(index / perRow) * 11.6
      draw(state, in: Rect(x, y, swatch.width, swatch.height), of: &sketch)
      sketch.text(
        texts[index], at: Point(x + swatch.width + 4, y + swatch.height / 2 + words.drop), words, in: "key")
    }
    return top + Double((max(entries.count, 1) - 1) / perRow) * 11.6 + swatch.height + 1
  }

  /// The states, and nil for the corner.
  private var entries: [MatrixCell.State?] { states.map { Optional.some($0) } + (hasCorner ? [nil] : []) }

  private func draw(_ state: MatrixCell.State?, in rect: Rect, of sketch: inout Sketch) {
    if let state {
      signs.draw(state, in: rect, of: &sketch, stage: "key-cells", rows: [])
    } else {
      sketch.rect(
        rect.insetBy(0.3), fill: .solid(.background), line: .init(ink: .rule, width: 0.6), in: "key-cells")
      signs.drawCorner(in: rect, of: &sketch, stage: "key-cells", rows: [])
    }
  }
}
