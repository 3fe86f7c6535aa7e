/// Equal differences are equal distances.
struct LinearScale: ScaleTransform {
  static let name = "linear"

  func forward(_ value: Double) -> Double { value }
  func inverse(_ value: Double) -> Double { value }

  func nice(_ low: Double, _ high: Double, count: Int) -> (Double, Double) {
    var (start, stop) = (low, high)
    guard start < stop else { return (low, high) }
    var previous = Double.nan
    // The step may change once the ends have moved; it settles within a few rounds.
    for _ in 0..<10 {
      let step = tickIncrement(start, stop, Double(count))
      if step == previous || !step.isFinite || step == 0 { break }
      if step > 0 {
        start = (start / step).rounded(.down) * step
        stop = (stop / step).rounded(.up) * step
      } else {
        start = (start * -step).rounded(.down) / -step
        stop = (stop * -step).rounded(.up) / -step
      }
      previous = step
    }
    return (start, stop)
  }

  func ticks(_ low: Double, _ high: Double, count: Int) -> [Double] { roundTicks(low, high, Double(count)) }
}
