package import CasusReport
package import CasusScene

/// Where the value lies and where it might: dot, ring, bar and arrow on a line of 146, its middle at y = 0.
package func rangeLine(_ range: Tile.Range, _ c: Theme.Colors) -> [Frame] {
  let width = 146.0
  let domain = range.domain
  func x(_ value: Double) -> Double {
    let extent = domain.upperBound - domain.lowerBound
    guard extent > 0, value.isFinite else { return 0 }
    return min(max((value - domain.lowerBound) / extent, 0), 1) * width
  }
  func line(_ from: Double, _ to: Double, _ thickness: Double, _ color: Color) -> Frame {
    .path(
      Path(from: Point(from, 0), to: Point(to, 0)), fill: nil, stroke: Stroke(color, width: thickness, cap: .round))
  }
  var frames = [line(0, width, 2, c.grid)]
  guard let high = range.high else {
    let start = x(range.value ?? range.low)
    let tip = max(width, start + 12) + 3.5
    var head = Path()
    head.move(tip, 0)
    head.line(tip - 5.5, -3)
    head.line(tip - 5.5, 3)
    head.close()
    frames.append(
      .path(
        Path(from: Point(start, 0), to: Point(tip - 5, 0)), fill: nil, stroke: Stroke(c.accent, width: 1.3)))
    frames.append(.path(head, fill: .solid(c.accent), stroke: nil))
    frames.append(.path(.circle(at: start, radius: 3), fill: .solid(c.accent), stroke: nil))
    return frames
  }
  if high > range.low { frames.append(line(x(range.low), x(high), 2, c.mark)) }
  if let other = range.other {
    frames.append(line(x(other), x(range.value ?? range.low), 1.1, c.mark))
    frames.append(
      .path(.circle(at: x(other), radius: 2.5), fill: .solid(c.background), stroke: Stroke(c.mark, width: 1.2)))
  }
  if let value = range.value {
    frames.append(.path(.circle(at: x(value), radius: 3), fill: .solid(c.ink), stroke: nil))
  }
  return frames
}
