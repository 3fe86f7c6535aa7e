/// How diagnostics are written: for people, for editors, for machines.
package enum DiagnosticStyle: String, Sendable, CaseIterable {
  /// With an excerpt and a caret.
  case human
  /// One line each.
  case short
  /// One JSON object a line.
  case json
  /// One SARIF 2.1.0 log, for code scanning.
  case sarif
  /// Workflow commands of GitHub Actions.
  case github
}

/// Writes diagnostics in one style, with excerpts read from the world.
package struct DiagnosticFormatter: Sendable {
  private let style: DiagnosticStyle
  private let color: Bool
  private let world: (any World)?

  package init(style: DiagnosticStyle, color: Bool = false, world: (any World)?) {
    self.style = style
    self.color = color
    self.world = world
  }

  /// All of them in order of file, line and column, each once; the text ends with a line break unless it is empty.
  package func format(_ diagnostics: [Diagnostic]) -> String {
    let nowhere = Place(file: "")
    var seen: Set<Diagnostic> = []
    let sorted = diagnostics.filter { seen.insert($0).inserted }.enumerated().sorted {
      ($0.element.place ?? nowhere, $0.offset) < ($1.element.place ?? nowhere, $1.offset)
    }.map(\.element)
    switch style {
    case .human:
      var excerpts = ExcerptReader(world)
      return sorted.map { human($0, &excerpts) }.joined()
    case .short: return sorted.map { head($0) + ($0.hint.map { " (\($0))" } ?? "") + "\n" }.joined()
    case .json: return sorted.map { json($0) + "\n" }.joined()
    case .sarif: return sarif(sorted) + "\n"
    case .github: return sorted.map { github($0) + "\n" }.joined()
    }
  }

  /// `Templates/clock.md:14:32: error[CAS0204]: unknown indicator 'lagg'`
  private func head(_ diagnostic: Diagnostic) -> String {
    let severity = "\(diagnostic.severity.rawValue)[\(diagnostic.code)]"
    let place = diagnostic.place.map { bold(location($0)) + ": " } ?? ""
    return place + tinted(severity, diagnostic.severity) + ": " + bold(oneLine(diagnostic.message))
  }

  private func location(_ place: Place) -> String {
    place.line > 0 ? "\(place.file):\(place.line):\(place.column)" : place.file
  }

  private func human(_ diagnostic: Diagnostic, _ excerpts: inout ExcerptReader) -> String {
    var text = head(diagnostic) + "\n"
    if let place = diagnostic.place, let line = excerpts.line(at: place) {
      let window = ExcerptWindow(line: line, place: place)
      let number = String(place.line)
      let gutter = String(repeating: " ", count: max(5, number.count + 2) - number.count)
      let margin = String(repeating: " ", count: gutter.count + number.count)
      let words = diagnostic.hint.map { " " + oneLine($0) } ?? ""
      text += "\(gutter)\(number) | \(window.text)\n"
      text += "\(margin) | \(window.indent)" + tinted(window.carets, diagnostic.severity) + words + "\n"
    } else if let hint = diagnostic.hint {
      text += "  hint: \(oneLine(hint))\n"
    }
    for related in diagnostic.related { text += "  \(location(related.place)): \(oneLine(related.message))\n" }
    return text
  }

  /// A message may quote data; a line break or a control character in it must not break the report.
  private func oneLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
  }

  private func bold(_ text: String) -> String { color ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  private func tinted(_ text: String, _ severity: Diagnostic.Severity) -> String {
    guard color else { return text }
    let code =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    return "\u{1B}[1;\(code)m\(text)\u{1B}[0m"
  }
}

extension DiagnosticFormatter {
  private func json(_ diagnostic: Diagnostic) -> String {
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

  private func github(_ diagnostic: Diagnostic) -> String {
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
      properties.append("file=\(escaped(place.file, property: true))")
      if place.line > 0 {
        properties += ["line=\(place.line)", "col=\(place.column)", "endColumn=\(place.column + place.length)"]
      }
    }
    properties.append("title=\(escaped(diagnostic.code, property: true))")
    let message = diagnostic.message + (diagnostic.hint.map { "; \($0)" } ?? "")
    return "::\(kind) \(properties.joined(separator: ","))::\(escaped(message, property: false))"
  }

  private func sarif(_ diagnostics: [Diagnostic]) -> String {
    let rules = Set(diagnostics.map(\.code)).sorted().map { "{\"id\":\(quoted($0))}" }
    let results = diagnostics.map { diagnostic in
      let text = diagnostic.message + (diagnostic.hint.map { "; \($0)" } ?? "")
      var members = [
        "\"ruleId\":\(quoted(diagnostic.code))", "\"level\":\(quoted(diagnostic.severity.rawValue))",
        "\"message\":{\"text\":\(quoted(text))}",
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
    var physical = "\"artifactLocation\":{\"uri\":\(quoted(uri(place.file)))}"
    if place.line > 0 {
      physical +=
        ",\"region\":{\"startLine\":\(place.line),\"startColumn\":\(place.column),"
        + "\"endColumn\":\(place.column + place.length)}"
    }
    let words = message.map { ",\"message\":{\"text\":\(quoted($0))}" } ?? ""
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

  /// A JSON string.
  private func quoted(_ text: String) -> String {
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

/// Writes diagnostics in a style, sorted by place, each once; without a world there are no excerpts.
package func formatDiagnostics(
  _ diagnostics: [Diagnostic], as style: DiagnosticStyle, in world: (any World)?, color: Bool
) -> String {
  DiagnosticFormatter(style: style, color: color, world: world).format(diagnostics)
}
