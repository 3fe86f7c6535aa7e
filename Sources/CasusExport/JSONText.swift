import CasusData

/// A text as JSON writes it, quotes included.
func jsonText(_ text: String) -> String {
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

/// A number as JSON writes it: the shortest form that is read back as the same number.
func jsonNumber(_ number: Double) -> String {
  guard number.isFinite else { return "null" }
  return number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : "\(number)"
}

/// An object on one line, from names and values that are JSON already.
func jsonObject(_ members: [(name: String, value: String)]) -> String {
  "{" + members.map { "\(jsonText($0.name)): \($0.value)" }.joined(separator: ", ") + "}"
}

/// An array on one line, from values that are JSON already.
func jsonArray(_ values: [String]) -> String { "[" + values.joined(separator: ", ") + "]" }

extension Value {
  /// The value unrounded, as JSON.
  var json: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let value), .instant(let value): jsonNumber(value)
    case .text(let value): jsonText(value)
    case .date(let value): jsonText(value.edtf)
    case .bounds(let bounds):
      jsonObject([("low", jsonNumber(bounds.low)), ("high", bounds.high.map(jsonNumber) ?? "null")])
    case .list(let values): jsonArray(values.map(\.json))
    case .object(let fields): jsonObject(zip(fields.names, fields.values).map { ($0, $1.json) })
    }
  }
}
