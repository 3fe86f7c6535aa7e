#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Equal ratios are equal distances; all values on one side of zero.
struct LogScale: ScaleTransform {
  static let name = "log"
  var base: Double = 10

  func forward(_ value: Double) -> Double {
    value > 0 ? logarithm(value) : value < 0 ? -logarithm(-value) : .nan
  }
  /// Exact for powers of the two usual bases.
  private func logarithm(_ value: Double) -> Double {
    base == 10 ? log10(value) : base == 2 ? log2(value) : log(value) / log(base)
  }

  func inverse(_ value: Double) -> Double { pow(base, value) }

  func nice(_ low: Double, _ high: Double, count: Int) -> (Double, Double) {
    guard low > 0, high > 0 else { return (low, high) }
    return (pow(base, forward(low).rounded(.down)), pow(base, (forward(high) - 1e-12).rounded(.up)))
  }

  func ticks(_ low: Double, _ high: Double, count: Int) -> [Double] {
    guard low > 0, high > low else { return low > 0 ? [low] : [] }
    let first = forward(low)
    let last = forward(high)
    guard first.isFinite, last.isFinite, last - first < 400 else { return [] }
    if base == base.rounded(), last - first < Double(count) {
      var ticks: [Double] = []
      var exponent = first.rounded(.down)
      while exponent <= last.rounded(.up) {
        for factor in 1..<whole(base, in: 2...100) {
          let value = exponent < 0 ? Double(factor) / pow(base, -exponent) : Double(factor) * pow(base, exponent)
          if value >= low * (1 - 1e-12), value <= high * (1 + 1e-12) { ticks.append(value) }
        }
        exponent += 1
      }
      if ticks.count * 2 < count { return roundTicks(low, high, Double(count)) }
      return ticks
    }
    return roundTicks(first, last, min(last - first, Double(count))).map { pow(base, $0) }
  }

  /// Whether a tick keeps its label: of many, only small multiples of a power of the base.
  func keepsLabel(_ value: Double, among tickCount: Int, asked count: Int) -> Bool {
    let k = max(1, base * Double(count) / Double(max(1, tickCount)))
    var ratio = value / pow(base, (forward(value) + 1e-9).rounded(.down))
    if ratio * base < base - 0.5 { ratio *= base }
    return ratio <= k
  }
}
