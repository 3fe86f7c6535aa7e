/// The exact decimal digits of a binary number, and their rounding as JavaScript's `toFixed`, `toExponential` and
/// `toPrecision` round: to nearest by the exact value, a tie away from zero.
///
/// C's `printf` would do, but rounds ties to even and listens to the locale.
struct DecimalDigits {
  /// Digits without leading zeros, as 0...9; empty for 0.
  private var digits: [UInt8]
  /// The power of ten of the first digit.
  private(set) var exponent: Int

  /// The digits of the absolute value of a finite number.
  init(_ value: Double) {
    let magnitude = abs(value)
    guard magnitude > 0, magnitude.isFinite else {
      digits = []
      exponent = 0
      return
    }
    // magnitude = significand · 2^power, both whole.
    var significand = magnitude.significandBitPattern | (magnitude.isNormal ? 1 << 52 : 0)
    var power = (magnitude.isNormal ? Int(magnitude.exponentBitPattern) : 1) - 1075
    let zeros = significand.trailingZeroBitCount
    significand >>= UInt64(zeros)
    power += zeros
    // Halving is multiplying by 5 and moving the point.
    var limbs = Limbs(significand)
    limbs.multiply(by: power < 0 ? 5 : 2, times: abs(power))
    digits = limbs.decimalDigits
    exponent = digits.count - 1 + min(power, 0)
  }

  /// The first `count` digits, rounded; the exponent grows by one where 9.99 becomes 10.
  func rounded(significant count: Int) -> (digits: [UInt8], exponent: Int) {
    guard !digits.isEmpty else { return (Array(repeating: 0, count: max(count, 0)), 0) }
    guard count < digits.count else {
      return (digits + Array(repeating: 0, count: count - digits.count), exponent)
    }
    if count < 0 { return ([], exponent) }
    var kept = Array(digits[..<count])
    guard digits[count] >= 5 else { return (kept, exponent) }
    var index = count - 1
    while index >= 0, kept[index] == 9 {
      kept[index] = 0
      index -= 1
    }
    if index >= 0 {
      kept[index] += 1
      return (kept, exponent)
    }
    kept.insert(1, at: 0)
    if count > 0 { kept.removeLast() }
    return (kept, exponent + 1)
  }

  /// `toFixed`: so many digits after the point.
  func fixed(_ decimals: Int) -> String {
    let (kept, exponent) = rounded(significant: exponent + 1 + decimals)
    if digits.isEmpty || kept.isEmpty {
      return decimals > 0 ? "0." + String(repeating: "0", count: decimals) : "0"
    }
    let text = Self.text(kept)
    // A value below one keeps only the digits that fall within its decimals.
    let placed = placePoint(in: text, exponent: exponent)
    guard decimals > 0 else { return placed.split(separator: ".").first.map(String.init) ?? "0" }
    let parts = placed.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = parts.count > 1 ? parts[1] : ""
    return "\(parts[0]).\(fraction)" + String(repeating: "0", count: max(0, decimals - fraction.utf8.count))
  }

  /// `toExponential`: one digit, the point, so many digits, the power of ten.
  func exponential(_ decimals: Int) -> String {
    let (kept, exponent) = rounded(significant: decimals + 1)
    let text = Self.text(kept)
    let mantissa = decimals > 0 ? "\(text.prefix(1)).\(text.dropFirst())" : text
    return "\(mantissa)e\(exponent < 0 ? "-" : "+")\(abs(exponent))"
  }

  /// `toPrecision`: so many digits in all, with a power of ten where it is shorter.
  func precision(_ count: Int) -> String {
    let (kept, exponent) = rounded(significant: count)
    if exponent < -6 || exponent >= count { return exponential(count - 1) }
    return placePoint(in: Self.text(kept), exponent: exponent)
  }

  /// Digits as text.
  static func text(_ digits: [UInt8]) -> String { String(decoding: digits.map { $0 + 48 }, as: UTF8.self) }
}

/// A whole number of any size, in parts of nine decimal digits, lowest first.
private struct Limbs {
  private static let base: UInt64 = 1_000_000_000
  private var parts: [UInt64] = []

  init(_ value: UInt64) {
    var rest = value
    while rest > 0 {
      parts.append(rest % Self.base)
      rest /= Self.base
    }
  }

  /// Multiplies by a small factor again and again, several at a time while they fit.
  mutating func multiply(by factor: UInt64, times: Int) {
    var left = times
    while left > 0 {
      var chunk: UInt64 = 1
      while left > 0, chunk * factor < Self.base {
        chunk *= factor
        left -= 1
      }
      var carry: UInt64 = 0
      for index in parts.indices {
        let product = parts[index] * chunk + carry
        parts[index] = product % Self.base
        carry = product / Self.base
      }
      if carry > 0 { parts.append(carry) }
    }
  }

  var decimalDigits: [UInt8] {
    var digits: [UInt8] = []
    digits.reserveCapacity(parts.count * 9)
    for part in parts {
      var rest = part
      for _ in 0..<9 {
        digits.append(UInt8(rest % 10))
        rest /= 10
      }
    }
    while digits.last == 0 { digits.removeLast() }
    return digits.reversed()
  }
}
