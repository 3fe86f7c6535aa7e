/// For code scanning: one SARIF 2.1.0 log, with the rules behind its results and the text they point at.
extension DiagnosticFormatter {
  func sarif(_ diagnostics: [Diagnostic]) -> String {
    var excerpts = ExcerptReader(world)
    let codes = Set(diagnostics.map(\.code)).sorted()
    let results = diagnostics.map { sarifResult($0, rule: codes.firstIndex(of: $0.code) ?? 0, &excerpts) }
    let driver =
      "\"name\":\"casus\"" + (version.map { ",\"semanticVersion\":\(jsonText($0))" } ?? "")
      + ",\"rules\":[\(codes.map(sarifRule).joined(separator: ","))]"
    let root = "\"SRCROOT\":{\"description\":{\"text\":\"the folder that holds Data/ and Templates/\"}}"
    return "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{"
      + "\"tool\":{\"driver\":{\(driver)}},\"originalUriBaseIds\":{\(root)},\"columnKind\":\"unicodeCodePoints\","
      + "\"results\":[\(results.joined(separator: ","))]}]}"
  }

  private func sarifRule(_ code: String) -> String {
    guard let rule = rule(code) else { return "{\"id\":\(jsonText(code))}" }
    return "{\"id\":\(jsonText(code)),\"shortDescription\":{\"text\":\(jsonText(rule.summary))},"
      + "\"help\":{\"text\":\(jsonText(rule.text)),\"markdown\":\(jsonText(rule.markdown))}}"
  }

  private func sarifResult(_ diagnostic: Diagnostic, rule: Int, _ excerpts: inout ExcerptReader) -> String {
    let text = diagnostic.message + (diagnostic.hint.map { "; \($0)" } ?? "")
    var members = [
      "\"ruleId\":\(jsonText(diagnostic.code))", "\"ruleIndex\":\(rule)",
      "\"level\":\(jsonText(diagnostic.severity.rawValue))", "\"message\":{\"text\":\(jsonText(text))}",
    ]
    if let place = diagnostic.place, !place.file.isEmpty {
      members.append("\"locations\":[{\(sarifPlace(place, &excerpts))}]")
    }
    if !diagnostic.related.isEmpty {
      let related = diagnostic.related.enumerated().map { id, related in
        "{\"id\":\(id),\(sarifPlace(related.place, &excerpts)),\"message\":{\"text\":\(jsonText(related.message))}}"
      }
      members.append("\"relatedLocations\":[\(related.joined(separator: ","))]")
    }
    return "{" + members.joined(separator: ",") + "}"
  }

  private func sarifPlace(_ place: Place, _ excerpts: inout ExcerptReader) -> String {
    let isAbsolute = place.file.hasPrefix("/")
    let uri = (isAbsolute ? "file://" : "") + percentEncoded(place.file)
    var physical = "\"artifactLocation\":{\"uri\":\(jsonText(uri))"
    physical += isAbsolute ? "}" : ",\"uriBaseId\":\"SRCROOT\"}"
    if place.line > 0 { physical += "," + sarifRegion(place, line: excerpts.line(at: place)) }
    return "\"physicalLocation\":{\(physical)}"
  }

  /// A place counts characters as people see them; SARIF counts code points, so a line is measured anew where it is at
  /// hand. A place past the end of its line, where something is missing, is the empty region there.
  private func sarifRegion(_ place: Place, line: String?) -> String {
    guard let line else {
      return "\"region\":{\"startLine\":\(place.line),\"startColumn\":\(place.column),"
        + "\"endColumn\":\(place.column + place.length)}"
    }
    let head = line.prefix(max(0, place.column - 1))
    let meant = line[head.endIndex...].prefix(place.length)
    let start = head.unicodeScalars.count + 1
    let region =
      "\"region\":{\"startLine\":\(place.line),\"startColumn\":\(start),"
      + "\"endColumn\":\(start + meant.unicodeScalars.count),\"snippet\":{\"text\":\(jsonText(String(meant)))}}"
    // A line as long as a data file helps nobody.
    guard line.utf8.count <= 400 else { return region }
    return region + ",\"contextRegion\":{\"startLine\":\(place.line),\"snippet\":{\"text\":\(jsonText(line))}}"
  }

  private func percentEncoded(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return path.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: String(Unicode.Scalar(byte))
      default: "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }.joined()
  }
}
