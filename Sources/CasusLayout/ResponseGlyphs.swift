package import CasusScene

/// The signs of answers before a word in a table: the shape says the kind, the filling how much.
package enum ResponseGlyphs {
  /// Whether a word has a sign.
  package static func hasSign(_ name: String) -> Bool { !frames(name, radius: 1, Theme.house.colors).isEmpty }

  /// The sign as frames, its middle at 0, 0; empty for a word that has no sign.
  package static func frames(_ name: String, radius r: Double, _ colors: Theme.Colors) -> [Frame] {
    let diamond = closed([(-1.2, 0), (0, -1.2), (1.2, 0), (0, 1.2)], r)
    let halfDiamond = closed([(0, -1.2), (-1.2, 0), (0, 1.2)], r)
    let square = closed([(-0.95, -0.95), (0.95, -0.95), (0.95, 0.95), (-0.95, 0.95)], r)
    let halfSquare = closed([(0, -0.95), (-0.95, -0.95), (-0.95, 0.95), (0, 0.95)], r)
    switch name {
    case "framing": return half(diamond, halfDiamond, colors)
    case "statement": return whole(diamond, colors)
    case "consultation", "consult", "meeting": return half(.circle(at: 0, radius: r), halfDisc(r), colors)
    case "mission", "visit": return whole(.circle(at: 0, radius: r), colors)
    case "aid", "material", "material-aid": return half(square, halfSquare, colors)
    case "force", "troops": return whole(square, colors)
    case "refused", "refusal":
      let d = 0.86 * r
      return [(-d, d), (d, -d)].map { from, to in
        .path(
          Path(from: Point(-d, from), to: Point(d, to)), fill: nil, stroke: Stroke(colors.ink, width: 1.7))
      }
    case "open":
      let arrow = closed([(-0.8, -1), (1, 0), (-0.8, 1)], r)
      return [.path(arrow, fill: .solid(colors.accent), stroke: nil)]
    default: return []
    }
  }

  private static func whole(_ outline: Path, _ colors: Theme.Colors) -> [Frame] {
    [.path(outline, fill: .solid(colors.blue), stroke: Stroke(colors.blue, width: 1))]
  }

  private static func half(_ outline: Path, _ half: Path, _ colors: Theme.Colors) -> [Frame] {
    [
      .path(outline, fill: .solid(colors.background), stroke: Stroke(colors.blue, width: 1)),
      .path(half, fill: .solid(colors.blue), stroke: nil),
    ]
  }

  private static func closed(_ points: [(x: Double, y: Double)], _ r: Double) -> Path {
    var path = Path()
    for (index, point) in points.enumerated() {
      if index == 0 { path.move(point.x * r, point.y * r) } else { path.line(point.x * r, point.y * r) }
    }
    path.close()
    return path
  }

  private static func halfDisc(_ r: Double) -> Path {
    let k = 0.5522847498 * r
    var path = Path()
    path.move(0, -r)
    path.curve(Point(-k, -r), Point(-r, -k), Point(-r, 0))
    path.curve(Point(-r, k), Point(-k, r), Point(0, r))
    path.close()
    return path
  }
}
