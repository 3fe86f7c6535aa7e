#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The probability of a χ² at least this large.
package func chiSquaredUpperTail(_ value: Double, degreesOfFreedom: Int) -> Double {
  guard value > 0, degreesOfFreedom > 0 else { return 1 }
  guard value.isFinite else { return 0 }
  return upperIncompleteGamma(Double(degreesOfFreedom) / 2, value / 2)
}

/// The value that a χ² stays below with a probability: the tail's inverse, by halving an interval to the last bit.
package func chiSquaredQuantile(_ probability: Double, degreesOfFreedom: Int) -> Double {
  guard probability > 0, degreesOfFreedom > 0 else { return 0 }
  guard probability < 1 else { return .infinity }
  var low = 0.0
  var high = Double(degreesOfFreedom) + 1
  while chiSquaredUpperTail(high, degreesOfFreedom: degreesOfFreedom) > 1 - probability, high < 1e15 { high *= 2 }
  for _ in 0..<200 {
    let middle = low + (high - low) / 2
    guard middle > low, middle < high else { break }
    if chiSquaredUpperTail(middle, degreesOfFreedom: degreesOfFreedom) > 1 - probability {
      low = middle
    } else {
      high = middle
    }
  }
  return low + (high - low) / 2
}

/// Q(a, x), the regularized upper incomplete gamma function: a series below a + 1, Lentz's continued fraction above.
private func upperIncompleteGamma(_ a: Double, _ x: Double) -> Double {
  let front = exp(-x + a * log(x) - lgamma(a))
  if x < a + 1 {
    var term = 1 / a
    var sum = term
    for index in 1...10_000 {
      term *= x / (a + Double(index))
      sum += term
      if abs(term) < abs(sum) * 1e-16 { break }
    }
    return max(0, 1 - front * sum)
  }
  let tiny = 1e-300
  var b = x + 1 - a
  var c = 1 / tiny
  var d = 1 / b
  var fraction = d
  for index in 1...10_000 {
    let step = -Double(index) * (Double(index) - a)
    b += 2
    d = step * d + b
    if abs(d) < tiny { d = tiny }
    c = b + step / c
    if abs(c) < tiny { c = tiny }
    d = 1 / d
    fraction *= d * c
    if abs(d * c - 1) < 1e-15 { break }
  }
  return min(1, front * fraction)
}
