#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Points along a curve, closer together where it bends: a grid first, then halves wherever the direction turns by
/// more than half a degree, as Vega samples densities and trends.
enum CurveSampler {
  typealias Point = (x: Double, y: Double)

  static func sample(
    from low: Double, to high: Double, minSteps: Int = 25, maxSteps: Int = 200, of curve: (Double) -> Double
  ) -> [Point] {
    let minSteps = max(1, min(minSteps, 10_000))
    let maxSteps = max(minSteps, min(maxSteps, 10_000))
    func point(_ x: Double) -> Point { (x, curve(x)) }
    let span = high - low
    guard span.isFinite, span > 0 else { return span == 0 ? [point(low), point(low)] : [] }
    let grid = (1..<max(2, minSteps)).filter { $0 < minSteps }.map { point(low + Double($0) / Double(minSteps) * span) }
    if minSteps == maxSteps { return [point(low)] + grid + [point(high)] }
    var taken = [point(low)]
    var waiting = [point(high)] + grid.reversed()
    let ys = (taken + waiting).map(\.y)
    let scaleX = 1 / span
    let scaleY = 1 / ((ys.max() ?? 1) - (ys.min() ?? 0))
    let narrowest = span / Double(maxSteps)
    while let next = waiting.last {
      let last = taken[taken.count - 1]
      let middle = point((last.x + next.x) / 2)
      let toNext = atan2(scaleY * (next.y - last.y), scaleX * (next.x - last.x))
      let toMiddle = atan2(scaleY * (middle.y - last.y), scaleX * (middle.x - last.x))
      if middle.x - last.x >= narrowest, abs(toNext - toMiddle) > 0.5 * Double.pi / 180 {
        waiting.append(middle)
      } else {
        taken.append(next)
        waiting.removeLast()
      }
    }
    return taken
  }
}
