/// A text as JSON writes it, quotes included. The line separators U+2028 and U+2029 are escaped too, so that a line of
/// JSON is one line wherever it is pasted.
package func jsonText(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    case "\r": result += "\\r"
    default:
      if scalar.value < 0x20 || scalar == "\u{2028}" || scalar == "\u{2029}" {
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }
  return result + "\""
}

/// A number as JSON writes it: the shortest form that is read back as the same number, null where it is none.
package func jsonNumber(_ number: Double) -> String {
  guard number.isFinite else { return "null" }
  return number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : "\(number)"
}
