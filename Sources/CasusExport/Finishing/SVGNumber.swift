/// Appends a decimal number rounded to so many places, in the shortest form SVG allows.
///
/// Works on digits and never through a floating-point number: nothing depends on a locale, and nothing is slow.
/// Returns where the number ended; `position` itself where there is none.
func appendNumber(
  _ bytes: UnsafeBufferPointer<UInt8>, from position: Int, to end: Int, places: Int, into output: inout [UInt8]
) -> Int {
  var index = position
  let isNegative = index < end && bytes[index] == UInt8(ascii: "-")
  if isNegative { index += 1 }
  var whole = 0
  var fraction = 0
  var fractionDigits = 0
  var digits = 0
  while index < end, let digit = digitValue(bytes[index]), digits < 15 {
    whole = whole * 10 + digit
    digits += 1
    index += 1
  }
  var roundsUp = false
  if index < end, bytes[index] == UInt8(ascii: ".") {
    index += 1
    var dropped = false
    while index < end, let digit = digitValue(bytes[index]) {
      if fractionDigits < places {
        fraction = fraction * 10 + digit
        fractionDigits += 1
      } else if !dropped {
        roundsUp = digit >= 5
        dropped = true
      }
      digits += 1
      index += 1
    }
  }
  guard digits > 0 else { return position }
  var scale = 1
  for _ in 0..<fractionDigits { scale *= 10 }
  if roundsUp {
    fraction += 1
    if fraction == scale {
      fraction = 0
      whole += 1
    }
  }
  appendDecimal(isNegative: isNegative, whole: whole, fraction: fraction, digits: fractionDigits, into: &output)
  return index
}

/// Appends a number of our own, rounded to three places.
func appendNumber(_ number: Double, into output: inout [UInt8]) {
  guard number.isFinite, abs(number) < 1e12 else {
    output.append(UInt8(ascii: "0"))
    return
  }
  let thousandths = Int((abs(number) * 1000).rounded())
  appendDecimal(
    isNegative: number < 0, whole: thousandths / 1000, fraction: thousandths % 1000, digits: 3, into: &output)
}

func appendDecimal(isNegative: Bool, whole: Int, fraction: Int, digits: Int, into output: inout [UInt8]) {
  if isNegative, whole != 0 || fraction != 0 { output.append(UInt8(ascii: "-")) }
  if whole != 0 || fraction == 0 { appendDigits(whole, atLeast: 1, into: &output) }
  guard fraction != 0 else { return }
  var fraction = fraction
  var digits = digits
  while fraction % 10 == 0 {
    fraction /= 10
    digits -= 1
  }
  output.append(UInt8(ascii: "."))
  appendDigits(fraction, atLeast: digits, into: &output)
}

/// Appends digits from the last to the first, and then turns them round: dividing by a constant is cheap.
func appendDigits(_ number: Int, atLeast count: Int, into output: inout [UInt8]) {
  var rest = UInt64(number.magnitude)
  let start = output.count
  repeat {
    output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
    rest /= 10
  } while rest > 0 || output.count - start < count
  var low = start
  var high = output.count - 1
  while low < high {
    output.swapAt(low, high)
    low += 1
    high -= 1
  }
}

private func digitValue(_ byte: UInt8) -> Int? {
  byte >= 0x30 && byte <= 0x39 ? Int(byte &- 0x30) : nil
}
