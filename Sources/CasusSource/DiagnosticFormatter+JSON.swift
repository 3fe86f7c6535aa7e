/// For machines: one JSON object a line, `"schema": 1`.
extension DiagnosticFormatter {
  func json(_ diagnostic: Diagnostic) -> String {
    var members = [
      "\"schema\":1", "\"code\":\(quoted(diagnostic.code))", "\"severity\":\(quoted(diagnostic.severity.rawValue))",
      "\"message\":\(quoted(diagnostic.message))",
    ]
    if let place = diagnostic.place { members += placeMembers(place) }
    if let hint = diagnostic.hint { members.append("\"hint\":\(quoted(hint))") }
    if !diagnostic.related.isEmpty {
      let related = diagnostic.related.map {
        "{" + (["\"message\":\(quoted($0.message))"] + placeMembers($0.place)).joined(separator: ",") + "}"
      }
      members.append("\"related\":[\(related.joined(separator: ","))]")
    }
    return "{" + members.joined(separator: ",") + "}"
  }

  private func placeMembers(_ place: Place) -> [String] {
    var members = ["\"file\":\(quoted(place.file))"]
    if place.line > 0 {
      members += ["\"line\":\(place.line)", "\"column\":\(place.column)", "\"length\":\(place.length)"]
    }
    return members
  }

  /// A JSON string.
  func quoted(_ text: String) -> String {
    let digits = Array("0123456789abcdef")
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        result += "\\u00\(digits[Int(scalar.value >> 4)])\(digits[Int(scalar.value & 15)])"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
