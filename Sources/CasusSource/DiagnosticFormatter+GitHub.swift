/// For GitHub Actions: workflow commands, which appear beside the lines of a pull request.
extension DiagnosticFormatter {
  func github(_ diagnostic: Diagnostic) -> String {
    let kind =
      switch diagnostic.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    func escaped(_ text: String, property: Bool) -> String {
      var result = ""
      for character in text.unicodeScalars {
        switch character {
        case "%": result += "%25"
        case "\r": result += "%0D"
        case "\n": result += "%0A"
        case ":" where property: result += "%3A"
        case "," where property: result += "%2C"
        default: result.unicodeScalars.append(character)
        }
      }
      return result
    }
    var properties: [String] = []
    if let place = diagnostic.place {
      let path = place.file.hasPrefix("/") ? place.file : folder + place.file
      properties.append("file=\(escaped(path, property: true))")
      if place.line > 0 {
        properties += ["line=\(place.line)", "col=\(place.column)", "endColumn=\(place.column + place.length)"]
      }
    }
    properties.append("title=\(escaped(diagnostic.code, property: true))")
    let message = diagnostic.message + (diagnostic.hint.map { "; \($0)" } ?? "")
    return "::\(kind) \(properties.joined(separator: ","))::\(escaped(message, property: false))"
  }
}
