/// Equal circles, each drawn over the ones before it: a cloud of points as one frame.
///
/// A hundred thousand points as outlines are sixteen megabytes of numbers; as places of one circle they are three.
package struct Dots: Sendable, Hashable {
  package var centers: [Point]
  package var radius: Double
  package var fill: Color?
  /// The outline, without dashes.
  package var stroke: Stroke?

  package init(_ centers: [Point], radius: Double, fill: Color?, stroke: Stroke?) {
    self.centers = centers
    self.radius = radius
    self.fill = fill
    self.stroke = stroke
  }

  /// Whether circles that lie over each other look the same drawn one by one and all at once.
  package var canMerge: Bool {
    switch (fill, stroke) {
    case (let fill?, nil): fill.alpha == 1
    case (nil, let stroke?): stroke.color.alpha == 1
    default: false
    }
  }

  /// The outline of one of them around a place.
  package func outline(at center: Point) -> Path { Path(circleAt: center, radius: radius) }

  /// A rectangle around all of them with their outlines; nil where there are none.
  package var box: Rect? {
    guard let first = centers.first else { return nil }
    var (left, top, right, bottom) = (first.x, first.y, first.x, first.y)
    for center in centers {
      left = min(left, center.x)
      right = max(right, center.x)
      top = min(top, center.y)
      bottom = max(bottom, center.y)
    }
    return Rect(left, top, right - left, bottom - top).insetBy(-radius - (stroke?.width ?? 0) / 2)
  }
}
