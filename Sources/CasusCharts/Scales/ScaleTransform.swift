#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What distinguishes one continuous scale from another: a monotone map to a linear axis, its round numbers, its ticks.
protocol ScaleTransform: Sendable {
  /// The name under `scale: {type: …}`.
  static var name: String { get }
  func forward(_ value: Double) -> Double
  func inverse(_ value: Double) -> Double
  /// The domain widened to round values.
  func nice(_ low: Double, _ high: Double, count: Int) -> (Double, Double)
  /// Round values between `low` and `high`, about `count` of them.
  func ticks(_ low: Double, _ high: Double, count: Int) -> [Double]
}

/// Round steps: 1, 2 or 5 times a power of ten. Below 1 the step is given as its negative reciprocal, so that
/// multiples of a tenth come out exact.
func tickIncrement(_ start: Double, _ stop: Double, _ count: Double) -> Double {
  let step = (stop - start) / max(1e-9, count)
  guard step.isFinite, step > 0 else { return .nan }
  let power = log10(step).rounded(.down)
  let error = step / pow(10, power)
  let factor: Double =
    error >= 50.0.squareRoot() ? 10 : error >= 10.0.squareRoot() ? 5 : error >= 2.0.squareRoot() ? 2 : 1
  return power >= 0 ? factor * pow(10, power) : -pow(10, -power) / factor
}

/// Multiples of a round step between two numbers.
func roundTicks(_ start: Double, _ stop: Double, _ count: Double) -> [Double] {
  guard start.isFinite, stop.isFinite, count > 0 else { return [] }
  if start == stop { return [start] }
  if stop < start { return roundTicks(stop, start, count).reversed() }
  let increment = tickIncrement(start, stop, count)
  guard increment.isFinite, increment != 0 else { return [] }
  let first = increment > 0 ? (start / increment).rounded(.up) : (start * -increment).rounded(.up)
  let last = increment > 0 ? (stop / increment).rounded(.down) : (stop * -increment).rounded(.down)
  guard last >= first, last - first < 10_000 else { return [] }
  return (0...Int(last - first)).map { index in
    let multiple = first + Double(index)
    return increment > 0 ? multiple * increment : multiple / -increment
  }
}

/// The round step itself, as a plain number.
func tickStep(_ start: Double, _ stop: Double, _ count: Double) -> Double {
  let increment = tickIncrement(min(start, stop), max(start, stop), count)
  return increment < 0 ? 1 / -increment : increment
}
