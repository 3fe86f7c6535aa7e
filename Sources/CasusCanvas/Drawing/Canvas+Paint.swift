import CPangoCairo
import CasusScene

extension Canvas {
  borrowing func paint(_ path: Path, fill: Paint?, stroke: Stroke?) {
    guard path.isFinite else { return }
    trace(path)
    if let fill { self.fill(path, with: fill) }
    if let stroke { self.stroke(with: stroke) }
    cairo_new_path(context)
  }

  /// Fills the current path and keeps it.
  private borrowing func fill(_ path: Path, with paint: Paint) {
    switch paint {
    case .solid(let color):
      setColor(color)
      cairo_fill_preserve(context)
    case .hatch(let color, let width, let spacing):
      hatch(path, color, width: width, spacing: spacing)
      trace(path)
    case .linearGradient(let from, let to, let stops):
      fill(with: cairo_pattern_create_linear(from.x, from.y, to.x, to.y), stops)
    case .radialGradient(let center, let innerRadius, let outerRadius, let stops):
      fill(
        with: cairo_pattern_create_radial(
          center.x, center.y, max(0, innerRadius), center.x, center.y, max(0, outerRadius)), stops)
    }
  }

  private borrowing func fill(with gradient: OpaquePointer?, _ stops: [Paint.GradientStop]) {
    for stop in stops {
      let color = stop.color
      cairo_pattern_add_color_stop_rgba(gradient, stop.offset, color.red, color.green, color.blue, color.alpha)
    }
    cairo_set_source(context, gradient)
    cairo_fill_preserve(context)
    cairo_pattern_destroy(gradient)
  }

  /// Strokes the current path and keeps it.
  private borrowing func stroke(with stroke: Stroke) {
    guard stroke.width > 0 else { return }
    setColor(stroke.color)
    cairo_set_line_width(context, stroke.width)
    cairo_set_line_cap(context, stroke.cap.value)
    cairo_set_line_join(context, stroke.join.value)
    cairo_set_miter_limit(context, stroke.miterLimit)
    // Cairo fails for good on a negative dash and on dashes that are all zero.
    let isDashed = stroke.dash.allSatisfy { $0 >= 0 && $0.isFinite } && stroke.dash.contains { $0 > 0 }
    let dash = isDashed ? stroke.dash : []
    cairo_set_dash(context, dash, Int32(dash.count), stroke.dashOffset.isFinite ? stroke.dashOffset : 0)
    cairo_stroke_preserve(context)
  }

  /// Strokes at 45°, rising to the right, clipped to the current path.
  ///
  /// They keep step with the page's origin and not with the outline, so that neighbours' strokes meet.
  private borrowing func hatch(_ path: Path, _ color: Color, width: Double, spacing: Double) {
    guard let box = path.bounds, spacing > 0.1, width > 0 else { return }
    cairo_save(context)
    defer { cairo_restore(context) }
    cairo_clip(context)
    var matrix = cairo_matrix_t()
    cairo_get_matrix(context, &matrix)
    // Along a stroke x + y is constant, and from one to the next it grows by this step.
    let step = spacing * 2.0.squareRoot()
    let shift = (matrix.x0 + matrix.y0).truncatingRemainder(dividingBy: step)
    let margin = width
    let first = ((box.x + box.y - margin + shift) / step).rounded(.down)
    let last = ((box.maxX + box.maxY + margin + shift) / step).rounded(.up)
    guard last - first < 20_000 else { return }
    for number in stride(from: first, through: last, by: 1) {
      let sum = number * step - shift
      let left = max(box.x - margin, sum - box.maxY - margin)
      let right = min(box.maxX + margin, sum - box.y + margin)
      guard left < right else { continue }
      cairo_move_to(context, left, sum - left)
      cairo_line_to(context, right, sum - right)
    }
    setColor(color)
    cairo_set_line_width(context, width)
    cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT)
    cairo_set_dash(context, nil, 0, 0)
    cairo_stroke(context)
  }
}

extension Path {
  /// Whether all its coordinates are numbers that can be drawn.
  fileprivate var isFinite: Bool {
    elements.allSatisfy { element in
      switch element {
      case .move(let to), .line(let to): to.isFinite
      case .curve(let a, let b, let to): a.isFinite && b.isFinite && to.isFinite
      case .close: true
      }
    }
  }

  /// A rectangle around all its points; nil where there are none.
  fileprivate var bounds: Rect? {
    var box: Rect?
    for element in elements {
      switch element {
      case .move(let to), .line(let to): box.include(to)
      case .curve(let a, let b, let to):
        for point in [a, b, to] { box.include(point) }
      case .close: break
      }
    }
    return box
  }
}

extension Rect? {
  fileprivate mutating func include(_ point: Point) {
    let spot = Rect(point.x, point.y, 0, 0)
    self = map { $0.union(spot) } ?? spot
  }
}

extension Point {
  fileprivate var isFinite: Bool { x.isFinite && y.isFinite }
}

extension Stroke.Cap {
  fileprivate var value: cairo_line_cap_t {
    switch self {
    case .butt: CAIRO_LINE_CAP_BUTT
    case .round: CAIRO_LINE_CAP_ROUND
    case .square: CAIRO_LINE_CAP_SQUARE
    }
  }
}

extension Stroke.Join {
  fileprivate var value: cairo_line_join_t {
    switch self {
    case .miter: CAIRO_LINE_JOIN_MITER
    case .round: CAIRO_LINE_JOIN_ROUND
    case .bevel: CAIRO_LINE_JOIN_BEVEL
    }
  }
}
