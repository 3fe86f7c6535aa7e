import CasusData
import CasusYAML

/// The words a guide gets where the author wrote none: the field, and what was done to it.
func defaultTitle(
  of definition: ChannelDefinition, in unit: UnitView, countTitle: String = "Count of Records",
  manner: String? = nil
) -> String? {
  let source = definition.source
  let field = source.flatMap { name in
    unit.sourceTable.index(of: name).flatMap { unit.sourceTable.fields[$0].title } ?? name
  }
  if manner == "plain", definition.aggregate != "count" { return field }
  if manner == "functional", let field {
    let function = definition.aggregate ?? definition.timeUnit ?? (definition.isBinned ? "bin" : nil)
    if let function, function != "count" { return "\(function.uppercased())(\(field))" }
  }
  if let operation = definition.aggregate {
    if operation == "count" { return countTitle }
    if operation == "argmin" || operation == "argmax" {
      return
        "\(field ?? "") for \(operation == "argmin" ? "min" : "max") \(definition.node["aggregate"]?[operation]?.text ?? "")"
    }
    return operation.prefix(1).uppercased() + operation.dropFirst() + " of \(field ?? "")"
  }
  guard let field else { return nil }
  if let unit = definition.timeUnit {
    var rest = unit.hasPrefix("utc") ? String(unit.dropFirst(3)) : unit
    if rest.hasPrefix("binned") { return field }
    var parts: [String] = []
    for part in [
      "year", "quarter", "month", "week", "dayofyear", "date", "day", "hours", "minutes", "seconds", "milliseconds",
    ]
    where rest.hasPrefix(part) {
      parts.append(part)
      rest = String(rest.dropFirst(part.count))
    }
    return "\(field) (\(parts.joined(separator: "-")))"
  }
  return definition.isBinned ? "\(field) (binned)" : field
}

extension ScaleSlot {
  /// The title of the guide of this scale: as written, or what its fields are called, each once.
  func title(property: String, config: Node) -> [String]? {
    // What anyone wrote, `null` included, stands before all defaults.
    var isWritten = false
    var titles: [String] = []
    var written: [[String]] = []
    for (unit, name) in members {
      guard let definition = unit.channels[name] else { continue }
      if let node = definition.node[property]?["title"] ?? definition.node["title"] {
        isWritten = true
        if let lines = node.lines, !lines.joined().isEmpty, !written.contains(lines) { written.append(lines) }
        continue
      }
      if definition.node[property]?.isNull == true { continue }
      if let title = defaultTitle(
        of: definition, in: unit, countTitle: config["countTitle"]?.text ?? "Count of Records",
        manner: config["fieldTitle"]?.text), !titles.contains(title)
      {
        titles.append(title)
      }
    }
    if let first = written.first {
      return written.count == 1 ? first : [written.map { $0.joined(separator: " ") }.joined(separator: ", ")]
    }
    return titles.isEmpty || isWritten ? nil : [titles.joined(separator: ", ")]
  }
}
