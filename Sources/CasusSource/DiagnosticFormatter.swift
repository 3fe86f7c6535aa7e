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
  let world: (any World)?
  /// The folder from the working directory to the root, with a slash at its end: GitHub counts from its checkout.
  let folder: String
  /// The version of casus, for a log that names its tool.
  let version: String?
  /// What is known of a code.
  let rule: @Sendable (String) -> DiagnosticRule?

  package init(
    style: DiagnosticStyle, color: Bool = false, world: (any World)?, folder: String = "", version: String? = nil,
    rule: @escaping @Sendable (String) -> DiagnosticRule? = { _ in nil }
  ) {
    self.style = style
    self.color = color
    self.world = world
    self.folder = folder
    self.version = version
    self.rule = rule
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
