package import CasusReport
package import CasusScene

/// The mark of a number beside it in a table: a bar from nought or a dot on a line, hatched or drawn out to the upper
/// bound, in the accent with an arrow where it is still open. The middle is at y = 0, the domain from 0 to `width`.
package func tableMark(
  _ extent: ReportTable.Extent, _ graphic: ReportTable.Graphic, width: Double, isEmphasized: Bool = false,
  _ c: Theme.Colors
) -> [Frame] {
  let domain = graphic.domain
  func x(_ value: Double) -> Double {
    let length = domain.upperBound - domain.lowerBound
    guard length > 0, value.isFinite else { return 0 }
    return min(max((value - domain.lowerBound) / length, 0), 1) * width
  }
  let plain = isEmphasized ? c.blue : c.mark
  let color = extent.high == nil ? c.accent : plain
  var frames: [Frame] = []
  let (low, high) = (x(extent.low), x(extent.high ?? extent.low))
  switch graphic.mark {
  case .bar:
    let half = 2.7
    let zero = x(0)
    func bar(_ a: Double, _ b: Double, _ fill: Paint, _ stroke: Stroke?) {
      guard abs(b - a) > 0.01 else { return }
      let rect = Rect(min(a, b), -half, abs(b - a), 2 * half)
      frames.append(.path(Path(rect), fill: fill, stroke: stroke))
    }
    let isBelow = (extent.high ?? extent.low) < 0
    bar(zero, isBelow ? high : max(low, zero), .solid(color), nil)
    if high > low, !isBelow || extent.high != nil {
      let from = extent.low < 0 && (extent.high ?? 0) > 0 ? low : isBelow ? low : max(low, zero)
      bar(
        from, high, .hatch(plain, width: 0.75, spacing: 2.6), Stroke(plain, width: 0.5))
    }
    if extent.high == nil { frames.append(arrow(at: max(low, zero), half: half + 1.3, c.accent)) }
  case .dot:
    frames.append(line(0, width, 0.5, c.rule))
    if high > low { frames.append(line(low, high, 2.6, plain)) }
    if extent.high == nil {
      frames.append(line(low, max(low, width - 5), 1.1, c.accent))
      frames.append(arrow(at: max(low, width - 5), half: 2.8, c.accent))
    }
    if high == low || extent.high == nil {
      frames.append(.path(.circle(at: low, radius: 2.6), fill: .solid(color), stroke: nil))
    }
  }
  return frames
}

private func line(_ from: Double, _ to: Double, _ width: Double, _ color: Color) -> Frame {
  .path(Path(from: Point(from, 0), to: Point(to, 0)), fill: nil, stroke: Stroke(color, width: width))
}

private func arrow(at x: Double, half: Double, _ color: Color) -> Frame {
  var head = Path()
  head.move(x, -half)
  head.line(x + 5, 0)
  head.line(x, half)
  head.close()
  return .path(head, fill: .solid(color), stroke: nil)
}
