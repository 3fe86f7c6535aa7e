import CasusScene

extension ChartFrame {
  /// How many symbols are drawn one by one; more make a cloud.
  static let singleSymbols = 2_000

  /// A cloud of points: neighbours of one look are one frame, so that a hundred thousand of them stay a small file.
  func cloudFrames(_ items: [SceneItem]) -> [Frame] {
    var frames: [Frame] = []
    var cloud: Dots?
    func flush() {
      if let cloud { frames.append(.dots(cloud)) }
      cloud = nil
    }
    for item in items where item.opacity != 0 {
      guard let look = look(item) else {
        flush()
        frames += linked(symbolFrames(item), item)
        continue
      }
      if let last = cloud, (last.radius, last.fill, last.stroke) != (look.radius, look.fill, look.stroke) { flush() }
      if cloud == nil { cloud = look }
      cloud?.centers.append(Point(item.x, item.y))
    }
    flush()
    return frames
  }

  /// What a plain circle looks like, without its place; nil for every other symbol.
  private func look(_ item: SceneItem) -> Dots? {
    guard item.shape ?? "circle" == "circle", item.halo == nil, item.href == nil else { return nil }
    let side = max(0, item.size ?? 64).squareRoot()
    let box = Rect(item.x - side / 2, item.y - side / 2, side, side)
    let stroke = stroke(item, in: box)
    guard stroke?.dash.isEmpty ?? true else { return nil }
    switch fill(item, in: box) {
    case .solid(let color)?: return Dots([], radius: side / 2, fill: color, stroke: stroke)
    case nil where stroke != nil: return Dots([], radius: side / 2, fill: nil, stroke: stroke)
    default: return nil
    }
  }
}
