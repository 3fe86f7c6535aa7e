/// Appends text so that it is text and nothing else in XML, in an element or between double quotes.
///
/// What XML cannot hold at all, such as most control characters, is left out.
func appendXML(_ text: String, into output: inout [UInt8]) {
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": output += "&amp;".utf8
    case "<": output += "&lt;".utf8
    case ">": output += "&gt;".utf8
    case "\"": output += "&quot;".utf8
    case "\t", "\n", "\r": output.append(0x20)
    default:
      let value = scalar.value
      guard value >= 0x20, value != 0x7F, value & 0xFFFE != 0xFFFE, !(0x80...0x9F).contains(value) else { continue }
      output += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
  }
}
