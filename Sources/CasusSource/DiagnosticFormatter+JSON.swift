/// For machines: one JSON object a line, as ``DiagnosticSchema`` says.
extension DiagnosticFormatter {
  func json(_ diagnostic: Diagnostic) -> String {
    var members = [
      "\"schema\":1", "\"code\":\(jsonText(diagnostic.code))", "\"severity\":\(jsonText(diagnostic.severity.rawValue))",
      "\"message\":\(jsonText(diagnostic.message))",
    ]
    if let place = diagnostic.place { members += placeMembers(place) }
    if let hint = diagnostic.hint { members.append("\"hint\":\(jsonText(hint))") }
    if !diagnostic.related.isEmpty {
      let related = diagnostic.related.map {
        "{" + (["\"message\":\(jsonText($0.message))"] + placeMembers($0.place)).joined(separator: ",") + "}"
      }
      members.append("\"related\":[\(related.joined(separator: ","))]")
    }
    return "{" + members.joined(separator: ",") + "}"
  }

  private func placeMembers(_ place: Place) -> [String] {
    var members = ["\"file\":\(jsonText(place.file))"]
    if place.line > 0 {
      members += ["\"line\":\(place.line)", "\"column\":\(place.column)", "\"length\":\(place.length)"]
    }
    return members
  }
}
