import CasusScene

extension ChartFrame {
  /// How many symbols are drawn one by one; more make a cloud.
  static let singleSymbols = 2_000
  /// How many dots of a cloud one path holds: few enough for a raster, many enough for a file.
  private static let dotsOfPath = 1_000

  /// A cloud of points: neighbours of one look are one path, so that a hundred thousand of them stay a small file.
  ///
  /// A filled dot is a stroke without length and with round ends; an open circle stays an outline. Whatever can be seen
  /// through is drawn one by one, since two of them on top of each other are darker than one.
  func cloudFrames(_ items: [SceneItem]) -> [Frame] {
    var frames: [Frame] = []
    var path = Path()
    var look: Stroke?
    var count = 0
    func flush() {
      if let look, !path.elements.isEmpty { frames.append(.path(path, fill: nil, stroke: look)) }
      path = Path()
      look = nil
      count = 0
    }
    for item in items where item.opacity != 0 {
      guard let dot = dot(item) else {
        flush()
        frames += linked(symbolFrames(item), item)
        continue
      }
      if dot.look != look || count == Self.dotsOfPath { flush() }
      look = dot.look
      count += 1
      if dot.isFilled {
        path.move(item.x, item.y)
        path.line(item.x, item.y)
      } else {
        path.elements += symbolPath("circle", size: item.size ?? 64).moved(by: item.x, item.y).elements
      }
    }
    flush()
    return frames
  }

  /// The stroke that draws a plain opaque circle; nil for every other symbol.
  private func dot(_ item: SceneItem) -> (look: Stroke, isFilled: Bool)? {
    guard item.shape ?? "circle" == "circle", item.halo == nil, item.href == nil else { return nil }
    let side = max(0, item.size ?? 64).squareRoot()
    let box = Rect(item.x - side / 2, item.y - side / 2, side, side)
    switch (fill(item, in: box), stroke(item, in: box)) {
    case (.solid(let color)?, nil) where color.alpha == 1:
      return (Stroke(color, width: side, cap: .round), true)
    case (nil, let stroke?) where stroke.color.alpha == 1 && stroke.dash.isEmpty: return (stroke, false)
    default: return nil
    }
  }
}
