#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Logarithmic far from zero, linear around it; takes zero and both signs.
struct SymlogScale: ScaleTransform {
  static let name = "symlog"
  var constant: Double = 1

  func forward(_ value: Double) -> Double { value < 0 ? -log1p(-value / constant) : log1p(value / constant) }
  func inverse(_ value: Double) -> Double { value < 0 ? -expm1(-value) * constant : expm1(value) * constant }

  func nice(_ low: Double, _ high: Double, count: Int) -> (Double, Double) {
    LinearScale().nice(low, high, count: count)
  }

  func ticks(_ low: Double, _ high: Double, count: Int) -> [Double] { roundTicks(low, high, Double(count)) }
}
