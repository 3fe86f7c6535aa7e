import CasusScene

/// Draws cells: each state has its own drawing, so that they differ without colour.
struct MatrixSigns {
  let stance: [Ink]
  let signs: [Ink]

  init(_ theme: Theme) {
    let stanceColors = theme.colors.stance
    let signColors = theme.colors.stanceSigns
    stance = (0..<3).map { stanceColors.indices.contains($0) ? Ink(stanceColors[$0]) : .mark }
    signs = (0..<3).map { signColors.indices.contains($0) ? Ink(signColors[$0]) : .background }
  }

  func draw(_ state: MatrixCell.State, in rect: Rect, of sketch: inout Sketch, stage: String, rows: [Int]) {
    let middle = Point(rect.x + rect.width / 2, rect.y + rect.height / 2)
    let reach = max(rect.height / 6, 2.2)
    switch state {
    case .with:
      sketch.rect(rect, fill: .solid(stance[0]), in: stage, rows: rows)
      let line = Sketch.Line(ink: signs[0], width: 1.3)
      sketch.rule(
        from: Point(middle.x - reach, middle.y), to: Point(middle.x + reach, middle.y), line, in: stage + "-signs",
        rows: rows)
      sketch.rule(
        from: Point(middle.x, middle.y - reach), to: Point(middle.x, middle.y + reach), line, in: stage + "-signs",
        rows: rows)
    case .between:
      sketch.rect(rect, fill: .solid(stance[1]), in: stage, rows: rows)
      sketch.symbol(
        "circle", at: middle, radius: reach - 0.4, line: .init(ink: signs[1], width: 1), in: stage + "-signs",
        rows: rows)
    case .against:
      sketch.rect(rect, fill: .solid(stance[2]), in: stage, rows: rows)
      sketch.rule(
        from: Point(middle.x - reach, middle.y), to: Point(middle.x + reach, middle.y),
        .init(ink: signs[2], width: 1.5), in: stage + "-signs", rows: rows)
    case .abstained:
      sketch.rect(rect, fill: .solid(.background), in: stage, rows: rows)
      let triangle = "M\(rect.width),0L\(rect.width),\(rect.height)L0,\(rect.height)Z"
      sketch.symbol(
        triangle, at: Point(rect.x, rect.y), radius: 1, fill: .solid(.mark), in: stage + "-halves", rows: rows)
      sketch.rect(rect.insetBy(0.4), line: .init(ink: .ink2, width: 0.8), in: stage + "-frames", rows: rows)
    case .silent:
      sketch.hatched(rect, .mark, in: stage, rows: rows)
    case .notMember:
      let line = Sketch.Line(ink: .mark, width: 0.8)
      let arm = reach * 0.95
      for turn in [1.0, -1] {
        sketch.rule(
          from: Point(middle.x - arm, middle.y - turn * arm), to: Point(middle.x + arm, middle.y + turn * arm), line,
          in: stage + "-signs", rows: rows)
      }
    case .notCoded:
      sketch.rect(
        rect.insetBy(0.3), fill: .solid(.background), line: .init(ink: .rule, width: 0.6), in: stage, rows: rows)
      sketch.symbol("circle", at: middle, radius: 0.9, fill: .solid(.ink3), in: stage + "-signs", rows: rows)
    }
  }

  /// The black corner of the state whose cause it is, set off by an edge of paper.
  func drawCorner(in rect: Rect, of sketch: inout Sketch, stage: String, rows: [Int], edge hasEdge: Bool = true) {
    let corner = Point(rect.maxX, rect.y)
    let leg = 4.6
    let edge = leg + 1.6 * 2.0.squareRoot()
    if hasEdge {
      sketch.symbol(
        "M\(-edge),-0.1L0.1,-0.1L0.1,\(edge)Z", at: corner, radius: 1, fill: .solid(.background), in: stage + "-edges",
        rows: rows)
    }
    sketch.symbol(
      "M\(-leg),0L0,0L0,\(leg)Z", at: corner, radius: 1, fill: .solid(.ink), in: stage + "-corners", rows: rows)
  }
}
