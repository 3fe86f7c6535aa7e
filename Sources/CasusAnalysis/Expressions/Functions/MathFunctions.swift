import CasusData

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension ExpressionFunctions {
  static let mathFunctions: [ExpressionFunction] = [
    ExpressionFunction(number: "abs", keepsKind: true) { abs($0) },
    ExpressionFunction(number: "acos") { acos($0) },
    ExpressionFunction(number: "asin") { asin($0) },
    ExpressionFunction(number: "atan") { atan($0) },
    ExpressionFunction("atan2", 2...2) { .number(atan2($0[0].asNumber, $0[1].asNumber)) },
    ExpressionFunction("ceil", 1...1, keepsKind: true) { rounding($0[0], .up) },
    ExpressionFunction("clamp", 3...3, keepsKind: true) { a in
      .number(max(a[1].asNumber, min(a[2].asNumber, a[0].asNumber)))
    },
    ExpressionFunction(number: "cos") { cos($0) },
    ExpressionFunction(number: "exp") { exp($0) },
    ExpressionFunction("floor", 1...1, keepsKind: true) { rounding($0[0], .down) },
    ExpressionFunction("hypot", 1...64) { a in
      .number(a.reduce(0) { $0 + $1.asNumber * $1.asNumber }.squareRoot())
    },
    ExpressionFunction("lerp", 2...2) { a in
      guard case .list(let ends) = a[0], let first = ends.first, let last = ends.last else { return .null }
      return .number(first.asNumber + a[1].asNumber * (last.asNumber - first.asNumber))
    },
    ExpressionFunction(number: "log") { log($0) },
    ExpressionFunction(number: "log10") { log10($0) },
    ExpressionFunction(number: "log1p") { log1p($0) },
    ExpressionFunction(number: "log2") { log2($0) },
    ExpressionFunction("max", 0...256, keepsKind: true) { extreme($0, -.infinity) { $0 > $1 } },
    ExpressionFunction("min", 0...256, keepsKind: true) { extreme($0, .infinity) { $0 < $1 } },
    ExpressionFunction("pow", 2...2) { .number(power($0[0].asNumber, $0[1].asNumber)) },
    ExpressionFunction("round", 1...1, keepsKind: true) { rounding($0[0], nil) },
    ExpressionFunction(number: "sign") { $0 > 0 ? 1 : $0 < 0 ? -1 : $0 },
    ExpressionFunction(number: "sin") { sin($0) },
    ExpressionFunction(number: "sqrt") { $0.squareRoot() },
    ExpressionFunction(number: "tan") { tan($0) },
    ExpressionFunction(number: "trunc", keepsKind: true) { $0.rounded(.towardZero) },
    ExpressionFunction("cumulativeNormal", 1...3) { a in
      let mean = a.count > 1 ? a[1].asNumber : 0
      let deviation = a.count > 2 ? a[2].asNumber : 1
      return .number(0.5 * erfc(-(a[0].asNumber - mean) / (deviation * 2.0.squareRoot())))
    },
    ExpressionFunction("quantileNormal", 1...3) { a in
      let mean = a.count > 1 ? a[1].asNumber : 0
      let deviation = a.count > 2 ? a[2].asNumber : 1
      return .number(mean + deviation * quantileNormal(a[0].asNumber))
    },
    ExpressionFunction("quantileUniform", 1...3) { a in
      let (low, high) = uniformEnds(a)
      let p = a[0].asNumber
      return .number(p >= 0 && p <= 1 ? low + p * (high - low) : .nan)
    },
    ExpressionFunction("cumulativeUniform", 1...3) { a in
      let (low, high) = uniformEnds(a)
      return .number(min(1, max(0, (a[0].asNumber - low) / (high - low))))
    },
    ExpressionFunction("densityUniform", 1...3) { a in
      let (low, high) = uniformEnds(a)
      let x = a[0].asNumber
      return .number(x >= low && x <= high ? 1 / (high - low) : 0)
    },
    ExpressionFunction("densityNormal", 1...3) { a in
      let mean = a.count > 1 ? a[1].asNumber : 0
      let deviation = a.count > 2 ? a[2].asNumber : 1
      let z = (a[0].asNumber - mean) / deviation
      return .number(exp(-0.5 * z * z) / (deviation * (2 * Double.pi).squareRoot()))
    },
  ]

  /// The ends of a uniform distribution: 0 and 1, or up to the one given, or the two given.
  private static func uniformEnds(_ a: [Value]) -> (low: Double, high: Double) {
    switch a.count {
    case 3: (a[1].asNumber, a[2].asNumber)
    case 2: (0, a[1].asNumber)
    default: (0, 1)
    }
  }

  /// The quantile of the standard normal distribution: a start from the tails' shape, then Newton's steps.
  static func quantileNormal(_ p: Double) -> Double {
    guard p >= 0, p <= 1 else { return .nan }
    if p == 0 || p == 1 { return p == 0 ? -.infinity : .infinity }
    if p > 0.5 { return -quantileNormal(1 - p) }
    let t = (-2 * log(p)).squareRoot()
    // Abramowitz & Stegun 26.2.23, good to 0.00045.
    var x = -(t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))))
    for _ in 0..<4 {
      let error = 0.5 * erfc(-x / 2.0.squareRoot()) - p
      let slope = exp(-0.5 * x * x) / (2 * Double.pi).squareRoot()
      guard slope > 0 else { break }
      let step = error / slope
      x -= step / (1 + x * step / 2)
    }
    return x
  }

  /// Bounds are rounded at both ends; nil rounds halves up, as JavaScript's `Math.round`.
  private static func rounding(_ value: Value, _ rule: FloatingPointRoundingRule?) -> Value {
    func rounded(_ x: Double) -> Double { rule.map { x.rounded($0) } ?? (x + 0.5).rounded(.down) }
    if case .bounds(let bounds) = value {
      return .bounds(Bounds(low: rounded(bounds.low), high: bounds.high.map(rounded)))
    }
    return .number(rounded(value.asNumber))
  }

  private static func extreme(
    _ values: [Value], _ start: Double, _ isBetter: (Double, Double) -> Bool
  ) -> Value {
    var best = start
    for value in values {
      let number = value.asNumber
      if number.isNaN { return .number(.nan) }
      if isBetter(number, best) { best = number }
    }
    return .number(best)
  }

  /// JavaScript's power: unlike C's, 1 to the power of NaN or infinity is NaN.
  static func power(_ base: Double, _ exponent: Double) -> Double {
    exponent.isNaN || (abs(base) == 1 && exponent.isInfinite) ? .nan : pow(base, exponent)
  }
}
