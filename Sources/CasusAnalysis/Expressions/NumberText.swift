/// A number as JavaScript writes it: the fewest digits that read back as the same number, `1e+21` from 1e21 on.
package func numberText(_ value: Double) -> String {
  if value.isNaN { return "NaN" }
  if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
  if value == 0 { return "0" }
  if let whole = Int(exactly: value), abs(whole) < 1_000_000_000_000_000 { return String(whole) }
  let (digits, exponent) = shortestDigits(of: abs(value))
  let sign = value < 0 ? "-" : ""
  if exponent >= 21 || exponent < -6 {
    let tail = digits.dropFirst()
    let mantissa = tail.isEmpty ? "\(digits.prefix(1))" : "\(digits.prefix(1)).\(tail)"
    return "\(sign)\(mantissa)e\(exponent < 0 ? "-" : "+")\(abs(exponent))"
  }
  return sign + placePoint(in: digits, exponent: exponent)
}

/// The shortest decimal digits of a positive number and the power of ten of the first: 0.0125 is ("125", -2).
func shortestDigits(of value: Double) -> (digits: String, exponent: Int) {
  var digits: [UInt8] = []
  var exponent = 0
  var written = 0
  var seenPoint = false
  var pointAt = 0
  let text = Array(value.description.utf8)
  var index = 0
  while index < text.count {
    switch text[index] {
    case UInt8(ascii: "."):
      seenPoint = true
      pointAt = digits.count
    case UInt8(ascii: "e"), UInt8(ascii: "E"):
      written = Int(String(decoding: text[(index + 1)...], as: UTF8.self)) ?? 0
      index = text.count
    default: digits.append(text[index])
    }
    index += 1
  }
  if !seenPoint { pointAt = digits.count }
  let zero = UInt8(ascii: "0")
  let leading = digits.prefix { $0 == zero }.count
  exponent = written + pointAt - 1 - leading
  digits.removeFirst(min(leading, digits.count))
  while digits.last == zero { digits.removeLast() }
  return digits.isEmpty ? ("0", 0) : (String(decoding: digits, as: UTF8.self), exponent)
}

/// Digits with their point set: ("125", -2) is "0.0125", ("125", 4) is "12500".
func placePoint(in digits: String, exponent: Int) -> String {
  let count = digits.utf8.count
  if exponent < 0 { return "0." + String(repeating: "0", count: -exponent - 1) + digits }
  if exponent >= count - 1 { return digits + String(repeating: "0", count: exponent - count + 1) }
  let split = digits.index(digits.startIndex, offsetBy: exponent + 1)
  return "\(digits[..<split]).\(digits[split...])"
}
