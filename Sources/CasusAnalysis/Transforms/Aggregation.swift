package import CasusData

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Vega's aggregate operations over a group of values.
package enum Aggregation {
  /// The operations a specification may name.
  package static let operations = [
    "count", "valid", "missing", "distinct", "sum", "product", "mean", "average", "variance", "variancep", "stdev",
    "stdevp", "stderr", "median", "q1", "q3", "min", "max", "argmin", "argmax", "ci0", "ci1", "values",
  ]

  /// The result over the values of a group. Bounds stay bounds, so that a case still open is never counted as zero;
  /// a group without a valid value has no sum.
  package static func apply(_ operation: String, to values: [Value]) -> Value {
    switch operation {
    case "count": return .number(Double(values.count))
    case "missing": return .number(Double(values.count { $0 == .null || $0 == .text("") }))
    case "distinct": return .number(Double(Set(values).count))
    case "values", "list": return .list(values)
    default: break
    }
    let valid = values.filter { !$0.isMissing && $0 != .text("") }
    if operation == "valid" { return .number(Double(valid.count)) }
    if valid.isEmpty { return .null }
    if operation == "min" || operation == "max" { return extreme(valid, isMax: operation == "max") }
    if valid.contains(where: \.isInexactBounds) { return bounded(operation, valid) }
    return reduce(operation, valid.map(\.asNumber))
  }

  /// Operations that say something false about values of which some are not known yet.
  static func needsEveryValue(_ operation: String) -> Bool {
    !["count", "missing", "valid", "distinct", "values", "list", "min", "argmin"].contains(operation)
  }

  /// The result over numbers.
  package static func reduce(_ operation: String, _ numbers: [Double]) -> Value {
    let count = Double(numbers.count)
    guard count > 0 else { return .null }
    switch operation {
    case "sum": return .number(numbers.reduce(0, +))
    case "product": return .number(numbers.reduce(1, *))
    case "mean", "average": return .number(mean(numbers))
    case "variance": return count > 1 ? .number(deviations(numbers) / (count - 1)) : .null
    case "variancep": return count > 1 ? .number(deviations(numbers) / count) : .null
    case "stdev": return count > 1 ? .number((deviations(numbers) / (count - 1)).squareRoot()) : .null
    case "stdevp": return count > 1 ? .number((deviations(numbers) / count).squareRoot()) : .null
    case "stderr": return count > 1 ? .number((deviations(numbers) / (count * (count - 1))).squareRoot()) : .null
    case "median": return .number(quantile(numbers.sorted(), 0.5))
    case "q1": return .number(quantile(numbers.sorted(), 0.25))
    case "q3": return .number(quantile(numbers.sorted(), 0.75))
    case "min": return numbers.min().map(Value.number) ?? .null
    case "max": return numbers.max().map(Value.number) ?? .null
    case "ci0": return .number(bootstrap(numbers).low)
    case "ci1": return .number(bootstrap(numbers).high)
    default: return .null
    }
  }

  /// The running mean, in Vega's order of operations, so that the last digit agrees.
  package static func mean(_ numbers: [Double]) -> Double {
    var mean = 0.0
    for (index, number) in numbers.enumerated() { mean += (number - mean) / Double(index + 1) }
    return mean
  }

  /// The sum of squared deviations (Welford).
  static func deviations(_ numbers: [Double]) -> Double {
    var mean = 0.0
    var sum = 0.0
    for (index, number) in numbers.enumerated() {
      let delta = number - mean
      mean += delta / Double(index + 1)
      sum += delta * (number - mean)
    }
    return sum
  }

  /// The quantile of sorted numbers by linear interpolation (R's type 7, d3's `quantileSorted`).
  package static func quantile(_ sorted: [Double], _ p: Double) -> Double {
    guard let first = sorted.first, let last = sorted.last else { return .nan }
    if p <= 0 || sorted.count < 2 { return first }
    if p >= 1 { return last }
    let position = Double(sorted.count - 1) * p
    let index = Int(position)
    let a = sorted[index]
    if position == Double(index) { return a }
    let b = sorted[min(index + 1, sorted.count - 1)]
    return a + (b - a) * (position - Double(index))
  }

  /// A percentile bootstrap of the mean, 1000 draws as in Vega, from a fixed seed: same data, same interval.
  private static func bootstrap(_ numbers: [Double]) -> (low: Double, high: Double) {
    var random = SeededRandom(seed: 42)
    let count = numbers.count
    var means: [Double] = []
    means.reserveCapacity(1000)
    for _ in 0..<1000 {
      var sum = 0.0
      for _ in 0..<count { sum += numbers[random.index(below: count)] }
      means.append(sum / Double(count))
    }
    means.sort()
    return (quantile(means, 0.025), quantile(means, 0.975))
  }

  /// The least and the most a result can be, where some values are only known to lie between bounds.
  private static func bounded(_ operation: String, _ values: [Value]) -> Value {
    guard ["sum", "mean", "average", "median", "q1", "q3"].contains(operation) else { return .null }
    let lows = values.map { if case .bounds(let bounds) = $0 { bounds.low } else { $0.asNumber } }
    let highs = values.map { if case .bounds(let bounds) = $0 { bounds.high ?? .infinity } else { $0.asNumber } }
    let low = reduce(operation, lows).asNumber
    let high: Double =
      switch operation {
      case _ where !highs.contains(.infinity): reduce(operation, highs).asNumber
      case "median", "q1", "q3": quantileWithOpenEnds(operation, highs)
      default: .infinity
      }
    return low.isFinite ? .bounds(Bounds(low: low, high: high.isFinite ? high : nil)) : .null
  }

  /// A quantile where the largest values have no upper bound yet: infinite as soon as one of them takes part.
  private static func quantileWithOpenEnds(_ operation: String, _ numbers: [Double]) -> Double {
    let value = quantile(numbers.sorted(), operation == "q1" ? 0.25 : operation == "q3" ? 0.75 : 0.5)
    return value.isNaN ? .infinity : value
  }

  /// The smallest or largest; of bounds and imprecise dates, the bounds of what the smallest or largest can be.
  private static func extreme(_ values: [Value], isMax: Bool) -> Value {
    if values.contains(where: \.isInexactBounds) {
      let lows = values.map { if case .bounds(let bounds) = $0 { bounds.low } else { $0.asNumber } }
      let highs = values.map { if case .bounds(let bounds) = $0 { bounds.high ?? .infinity } else { $0.asNumber } }
      let low = (isMax ? lows.max() : lows.min()) ?? .nan
      let high = (isMax ? highs.max() : highs.min()) ?? .nan
      return low.isNaN ? .null : .bounds(Bounds(low: low, high: high.isFinite ? high : nil))
    }
    let sign = isMax ? -1 : 1
    return values.dropFirst().reduce(values[0]) { best, value in
      Value.order(value, best) * sign < 0 ? value : best
    }
  }
}

extension Value {
  /// Whether it is bounds that differ.
  var isInexactBounds: Bool { if case .bounds(let bounds) = self { !bounds.isExact } else { false } }
}

/// Numbers that look random and are the same everywhere (SplitMix64).
struct SeededRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A position below a count, which is at least 1.
  mutating func index(below count: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(max(1, count))).high) }

  /// From 0 up to 1.
  mutating func unit() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }
}
