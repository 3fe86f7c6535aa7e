extension [Frame] {
  /// The smallest upright rectangle that what is drawn fits into, nearly: curves lie within their control points, and
  /// letters within their line; nil where nothing is drawn.
  package func extent(under transform: Transform = .identity) -> Rect? {
    reduce(into: nil) { extent, frame in
      guard let part = frame.extent(under: transform) else { return }
      extent = extent?.union(part) ?? part
    }
  }
}

extension Frame {
  fileprivate func extent(under transform: Transform) -> Rect? {
    switch self {
    case .link(_, let frames), .tag(_, let frames): frames.extent(under: transform)
    case .image(let image): transform.image(of: image.rect.corners)
    case .text(let run):
      transform.image(
        of: Rect(
          run.origin.x, run.origin.y - run.style.size, max(0, run.width), 1.25 * run.style.size
        ).corners)
    case .path(let path, _, let stroke):
      transform.image(of: path.points, wider: (stroke?.width ?? 0) / 2)
    case .dots(let dots): dots.box.flatMap { transform.image(of: $0.corners) }
    case .group(let group):
      group.opacity > 0 ? group.extent(under: group.transform.followed(by: transform)) : nil
    }
  }
}

extension Frame.Group {
  fileprivate func extent(under transform: Transform) -> Rect? {
    guard let inner = children.extent(under: transform) else { return nil }
    guard let clip, let window = transform.image(of: clip.points) else { return inner }
    return inner.intersects(window) ? inner.intersection(window) : nil
  }
}

extension Transform {
  /// This map and then another.
  package func followed(by next: Transform) -> Transform {
    Transform(
      a: next.a * a + next.c * b, b: next.b * a + next.d * b, c: next.a * c + next.c * d, d: next.b * c + next.d * d,
      tx: next.a * tx + next.c * ty + next.tx, ty: next.b * tx + next.d * ty + next.ty)
  }

  private func image(of point: Point) -> Point {
    Point(a * point.x + c * point.y + tx, b * point.x + d * point.y + ty)
  }

  /// The upright rectangle around the images of some points, wider by so much on each side before it is mapped.
  fileprivate func image(of points: [Point], wider: Double = 0) -> Rect? {
    let images = points.map(image).filter { $0.x.isFinite && $0.y.isFinite }
    guard let first = images.first else { return nil }
    var (low, high) = (first, first)
    for point in images {
      low = Point(min(low.x, point.x), min(low.y, point.y))
      high = Point(max(high.x, point.x), max(high.y, point.y))
    }
    let margin = wider * max(abs(a) + abs(c), abs(b) + abs(d))
    return Rect(low.x, low.y, high.x - low.x, high.y - low.y).insetBy(-margin)
  }
}

extension Rect {
  fileprivate var corners: [Point] { [Point(x, y), Point(maxX, y), Point(maxX, maxY), Point(x, maxY)] }

  fileprivate func intersection(_ other: Rect) -> Rect {
    let (left, top) = (max(x, other.x), max(y, other.y))
    return Rect(left, top, min(maxX, other.maxX) - left, min(maxY, other.maxY) - top)
  }
}

extension Path {
  fileprivate var points: [Point] {
    elements.flatMap { element -> [Point] in
      switch element {
      case .move(let to), .line(let to): [to]
      case .curve(let a, let b, let to): [a, b, to]
      case .close: []
      }
    }
  }
}
