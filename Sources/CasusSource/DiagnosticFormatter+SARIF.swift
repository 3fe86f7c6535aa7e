/// For code scanning: one SARIF 2.1.0 log.
extension DiagnosticFormatter {
  func sarif(_ diagnostics: [Diagnostic]) -> String {
    let rules = Set(diagnostics.map(\.code)).sorted().map { "{\"id\":\(jsonText($0))}" }
    let results = diagnostics.map { diagnostic in
      let text = diagnostic.message + (diagnostic.hint.map { "; \($0)" } ?? "")
      var members = [
        "\"ruleId\":\(jsonText(diagnostic.code))", "\"level\":\(jsonText(diagnostic.severity.rawValue))",
        "\"message\":{\"text\":\(jsonText(text))}",
      ]
      if let place = diagnostic.place { members.append("\"locations\":[\(sarifLocation(place, message: nil))]") }
      if !diagnostic.related.isEmpty {
        let related = diagnostic.related.map { sarifLocation($0.place, message: $0.message) }
        members.append("\"relatedLocations\":[\(related.joined(separator: ","))]")
      }
      return "{" + members.joined(separator: ",") + "}"
    }
    return "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{"
      + "\"tool\":{\"driver\":{\"name\":\"casus\",\"rules\":[\(rules.joined(separator: ","))]}},"
      + "\"results\":[\(results.joined(separator: ","))]}]}"
  }

  private func sarifLocation(_ place: Place, message: String?) -> String {
    var physical = "\"artifactLocation\":{\"uri\":\(jsonText(uri(place.file)))}"
    if place.line > 0 {
      physical +=
        ",\"region\":{\"startLine\":\(place.line),\"startColumn\":\(place.column),"
        + "\"endColumn\":\(place.column + place.length)}"
    }
    let words = message.map { ",\"message\":{\"text\":\(jsonText($0))}" } ?? ""
    return "{\"physicalLocation\":{\(physical)}\(words)}"
  }

  private func uri(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return path.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: String(Unicode.Scalar(byte))
      default: "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }.joined()
  }
}
