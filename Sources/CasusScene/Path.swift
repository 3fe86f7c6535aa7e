/// An outline in pt.
package struct Path: Sendable, Hashable {
  /// One step of an outline.
  package enum Element: Sendable, Hashable {
    case move(Point)
    case line(Point)
    case curve(Point, Point, Point)
    case close
  }

  package var elements: [Element]

  package init(_ elements: [Element] = []) { self.elements = elements }

  package init(_ rect: Rect) {
    elements = [
      .move(Point(rect.x, rect.y)), .line(Point(rect.maxX, rect.y)), .line(Point(rect.maxX, rect.maxY)),
      .line(Point(rect.x, rect.maxY)), .close,
    ]
  }

  package init(from start: Point, to end: Point) { elements = [.move(start), .line(end)] }

  /// A circle of four curves.
  package init(circleAt center: Point, radius: Double) {
    let k = 0.552_284_749_831 * radius
    let (x, y, r) = (center.x, center.y, radius)
    elements = [
      .move(Point(x + r, y)), .curve(Point(x + r, y + k), Point(x + k, y + r), Point(x, y + r)),
      .curve(Point(x - k, y + r), Point(x - r, y + k), Point(x - r, y)),
      .curve(Point(x - r, y - k), Point(x - k, y - r), Point(x, y - r)),
      .curve(Point(x + k, y - r), Point(x + r, y - k), Point(x + r, y)), .close,
    ]
  }

  package mutating func move(_ x: Double, _ y: Double) { elements.append(.move(Point(x, y))) }
  package mutating func line(_ x: Double, _ y: Double) { elements.append(.line(Point(x, y))) }
  package mutating func curve(_ a: Point, _ b: Point, _ c: Point) { elements.append(.curve(a, b, c)) }
  package mutating func close() { elements.append(.close) }
}

/// How an outline is drawn.
package struct Stroke: Sendable, Hashable {
  /// The shape of a line's end.
  package enum Cap: String, Sendable, Hashable { case butt, round, square }
  /// The shape of a line's corner.
  package enum Join: String, Sendable, Hashable { case miter, round, bevel }

  package var color: Color
  package var width: Double
  package var dash: [Double]
  package var dashOffset: Double
  package var cap: Cap
  package var join: Join
  package var miterLimit: Double

  package init(
    _ color: Color, width: Double, dash: [Double] = [], dashOffset: Double = 0, cap: Cap = .butt, join: Join = .miter,
    miterLimit: Double = 10
  ) {
    self.color = color
    self.width = width
    self.dash = dash
    self.dashOffset = dashOffset
    self.cap = cap
    self.join = join
    self.miterLimit = miterLimit
  }
}

/// What an outline is filled with.
package enum Paint: Sendable, Hashable {
  case solid(Color)
  /// Parallel strokes at 45°, clipped to the outline: "we do not know the day".
  case hatch(Color, width: Double, spacing: Double)
  case linearGradient(from: Point, to: Point, stops: [GradientStop])
  case radialGradient(center: Point, innerRadius: Double, outerRadius: Double, stops: [GradientStop])

  /// A colour at a place of a gradient, from 0 to 1.
  package struct GradientStop: Sendable, Hashable {
    package var offset: Double
    package var color: Color

    package init(_ offset: Double, _ color: Color) {
      self.offset = offset
      self.color = color
    }
  }
}

extension Path {
  /// The path with each of its points, those that bend a curve too, where `transform` puts it.
  package func mapped(_ transform: (Point) -> Point) -> Path {
    Path(
      elements.map { element in
        switch element {
        case .move(let point): .move(transform(point))
        case .line(let point): .line(transform(point))
        case .curve(let a, let b, let point): .curve(transform(a), transform(b), transform(point))
        case .close: .close
        }
      })
  }
}
