import CasusScene
import CasusSource

/// The ladder in its narrowest form: how many cases of each row came how far, as numbers under their blocks.
struct LadderTable {
  let rows: [LadderRow]
  let fills: [Ink]

  private static let head = 14.0
  private static let lane = 13.5

  /// Draws the table; where it ends comes back.
  func draw(in sketch: inout Sketch, place: Place, reporting diagnostics: inout [Diagnostic]) -> Double {
    let occurring = Set(rows.flatMap { $0.cases.map(\.rung) })
    let rungs = LadderRow.Rung.allCases.filter(occurring.contains)
    let words = Lettering(size: 7.5, ink: .ink)
    let number = Lettering(size: 7.5, ink: .ink2, align: .right)
    let widest = rows.map { sketch.ruler.width($0.label, words) }.max() ?? 0
    let columns = Double(rungs.count + 1)
    let least = 13.0
    let left = max(30, min(widest + 4, sketch.width - columns * least))
    let column = (sketch.width - left) / columns
    let block = min(10, column - 3)
    for (index, rung) in rungs.enumerated() {
      let right = left + column * Double(index + 1)
      LadderComposite.draw(
        rung, Rect(right - block, 1, block, 8), fills, in: &sketch, stage: "heads", rows: [])
    }
    sketch.text("all", at: Point(sketch.width, 8), number.inked(.ink3), in: "head-words")
    sketch.rule(
      from: Point(0, Self.head - 1), to: Point(sketch.width, Self.head - 1), .init(ink: .ink, width: 0.75),
      in: "head-rule")
    for (index, row) in rows.enumerated() {
      let top = Self.head + Double(index) * Self.lane
      let base = top + Self.lane / 2 + words.drop
      let label = sketch.ruler.shortened(row.label, to: left - 4, words) ?? "…"
      if label != row.label { diagnostics.append(.labelShortened(row.label, to: label, at: place)) }
      sketch.text(label, at: Point(0, base), words, in: "members", rows: row.cases.map(\.row))
      for (position, rung) in rungs.enumerated() {
        let cases = row.cases.filter { $0.rung == rung }
        let style = cases.isEmpty ? number.inked(.ink3) : number
        sketch.text(
          cases.isEmpty ? "–" : DayTicks.grouped(Double(cases.count)),
          at: Point(left + column * Double(position + 1), base), style, in: "numbers", rows: cases.map(\.row))
      }
      sketch.text(
        DayTicks.grouped(Double(row.cases.count)), at: Point(sketch.width, base),
        number.inked(.ink).weighing(600), in: "counts", rows: row.cases.map(\.row))
      let bottom = top + Self.lane
      let isLast = index == rows.count - 1
      sketch.rule(
        from: Point(0, bottom), to: Point(sketch.width, bottom), .init(ink: isLast ? .mark : .grid, width: 0.5),
        in: "lines")
    }
    return Self.head + Double(max(rows.count, 1)) * Self.lane
  }
}
