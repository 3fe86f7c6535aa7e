#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Distances follow a power of the value; `sqrt` is the power 0.5.
struct PowScale: ScaleTransform {
  static let name = "pow"
  var exponent: Double = 1

  func forward(_ value: Double) -> Double { value < 0 ? -pow(-value, exponent) : pow(value, exponent) }
  func inverse(_ value: Double) -> Double { value < 0 ? -pow(-value, 1 / exponent) : pow(value, 1 / exponent) }

  func nice(_ low: Double, _ high: Double, count: Int) -> (Double, Double) {
    LinearScale().nice(low, high, count: count)
  }

  func ticks(_ low: Double, _ high: Double, count: Int) -> [Double] { roundTicks(low, high, Double(count)) }
}
