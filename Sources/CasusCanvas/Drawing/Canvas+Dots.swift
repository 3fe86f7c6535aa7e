import CPangoCairo
import CasusScene

extension Canvas {
  /// How many circles one path holds: few enough for a raster, many enough for a file.
  private static var dotsOfPath: Int { 1_000 }

  borrowing func paint(_ dots: Dots) {
    var dots = dots
    dots.centers.removeAll { !$0.x.isFinite || !$0.y.isFinite || abs($0.x) > 1e6 || abs($0.y) > 1e6 }
    guard dots.radius.isFinite, dots.radius > 0 || dots.stroke != nil, let box = dots.box else { return }
    if !mark(dots, in: box) { draw(dots) }
  }

  /// Leaves a cloud to the finisher; false where there is none, or where what is drawn does not reach it directly.
  private borrowing func mark(_ dots: Dots, in box: Rect) -> Bool {
    guard let marks, marks.hasRoom, dots.centers.count >= DotMarks.fewest,
      cairo_get_group_target(context) == cairo_get_target(context),
      let color = dots.stroke?.color ?? dots.fill, dots.fill.map({ $0.alpha == color.alpha }) ?? true
    else { return false }
    var matrix = cairo_matrix_t()
    cairo_get_matrix(context, &matrix)
    let transform = Transform(
      a: matrix.xx, b: matrix.yx, c: matrix.xy, d: matrix.yy, tx: matrix.x0, ty: matrix.y0)
    cairo_save(context)
    defer { cairo_restore(context) }
    cairo_new_path(context)
    cairo_move_to(context, box.x, box.y)
    cairo_line_to(context, box.maxX, box.maxY)
    cairo_identity_matrix(context)
    setColor(color)
    cairo_set_line_width(context, 1)
    cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT)
    cairo_set_line_join(context, CAIRO_LINE_JOIN_MITER)
    cairo_set_dash(context, nil, 0, 0)
    cairo_set_miter_limit(context, marks.add(dots, transform))
    cairo_stroke(context)
    return true
  }

  private borrowing func draw(_ dots: Dots) {
    guard dots.canMerge else {
      for center in dots.centers {
        paint(dots.outline(at: center), fill: dots.fill.map { .solid($0) }, stroke: dots.stroke)
      }
      return
    }
    for start in stride(from: 0, to: dots.centers.count, by: Self.dotsOfPath) {
      let centers = dots.centers[start..<min(start + Self.dotsOfPath, dots.centers.count)]
      var path = Path()
      if let fill = dots.fill {
        // A line without length and with round ends is a dot.
        for center in centers { path.elements += [.move(center), .line(center)] }
        paint(path, fill: nil, stroke: Stroke(fill, width: 2 * dots.radius, cap: .round))
      } else {
        for center in centers { path.elements += dots.outline(at: center).elements }
        paint(path, fill: nil, stroke: dots.stroke)
      }
    }
  }
}
