/// The number a text writes in decimal digits, with sign, point and exponent; nil for anything else, and for what does
/// not fit a double.
func decimalNumber(_ text: UnsafeBufferPointer<UInt8>, whole: Bool) -> Double? {
  guard let first = text.first, text.count <= 400 else { return nil }
  let signed = first == UInt8(ascii: "-") || first == UInt8(ascii: "+")
  var i = signed ? 1 : 0
  var mantissa: UInt64 = 0
  var digits = 0
  var fraction = 0
  var hasPoint = false
  while i < text.count {
    let byte = text[i]
    if byte >= 0x30, byte <= 0x39 {
      digits += 1
      if digits <= 18 { mantissa = mantissa * 10 + UInt64(byte - 0x30) }
      if hasPoint { fraction += 1 }
    } else if byte == UInt8(ascii: "."), !hasPoint, !whole {
      hasPoint = true
    } else {
      break
    }
    i += 1
  }
  guard digits > 0 else { return nil }
  if i == text.count, digits <= 15 {
    // Fifteen digits and a power of ten up to 10²² are exact in a double, so one division rounds once.
    let value = Double(mantissa) / powersOfTen[fraction]
    return first == UInt8(ascii: "-") ? -value : value
  }
  guard !whole || i == text.count && digits <= 15 else { return nil }
  // Hexadecimal digits, "inf" and "nan" are no decimal numbers.
  guard text.allSatisfy({ ($0 >= 0x2B && $0 <= 0x39 && $0 != 0x2C && $0 != 0x2F) || $0 == 0x65 || $0 == 0x45 }),
    let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite
  else { return nil }
  return value
}

private let powersOfTen: [Double] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
]

/// The whole number that up to eight digits write, by three multiplications; nil where one of them is no digit.
///
/// `word` holds the digits, the first one lowest, and nothing above them.
@inline(__always) func shortWholeNumber(_ word: UInt64, count: Int) -> UInt64? {
  guard count > 0, count <= 8 else { return nil }
  // The digits move up to the highest byte, with zeros written before them.
  let shift = UInt64(truncatingIfNeeded: count &* 8)
  let zeros: UInt64 = 0x3030_3030_3030_3030
  let digits = word << (64 &- shift) | (shift == 64 ? 0 : zeros >> shift)
  let nibbles: UInt64 = 0xF0F0_F0F0_F0F0_F0F0
  guard digits & nibbles == zeros, (digits &+ 0x0606_0606_0606_0606) & nibbles == zeros else { return nil }
  var value = ((digits & 0x0F0F_0F0F_0F0F_0F0F) &* 2561) >> 8
  value = ((value & 0x00FF_00FF_00FF_00FF) &* 6_553_601) >> 16
  return ((value & 0x0000_FFFF_0000_FFFF) &* 42_949_672_960_001) >> 32
}
