/// The codebook as lines for a terminal.
extension Codebook {
  private static let width = 100

  var plainText: String {
    var lines = [title, String(repeating: "=", count: min(title.count, Self.width)), ""]
    if let description { lines += wrapped(description) + [""] }
    let widest = tables.map(\.name.count).max() ?? 0
    for table in tables {
      lines.append(padded(table.name, widest) + "  " + counted(table.rowCount, "row"))
    }
    lines.append("")
    for table in tables { lines += section(table) }
    lines += rulesSection + conflictsSection + sourcesSection
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private func heading(_ text: String) -> [String] { [text, String(repeating: "-", count: text.count), ""] }

  private func section(_ table: CodebookTable) -> [String] {
    var lines = heading("\(table.name) (\(counted(table.rowCount, "row")))")
    if let description = table.description ?? table.title { lines += wrapped(description) + [""] }
    var facts: [String] = []
    if !table.primaryKey.isEmpty { facts.append("Key: \(table.primaryKey.joined(separator: ", ")).") }
    facts += table.foreignKeys.map {
      "\($0.fields.joined(separator: ", ")) → \($0.table).\($0.referenced.joined(separator: ", "))."
    }
    if !facts.isEmpty { lines += wrapped(facts.joined(separator: " ")) + [""] }
    for field in table.fields {
      let unfilled = table.rowCount - field.filledCount
      let filled = unfilled == 0 ? "" : "; \(unfilled == table.rowCount ? "empty" : "\(unfilled) empty")"
      lines.append("  \(field.name): \(field.rules)\(filled)")
      let words = [field.title.map { "\($0)." }, field.description].compactMap(\.self).joined(separator: " ")
      lines += wrapped(words, indent: 6)
      let widest = field.codes.map(\.code.count).max() ?? 0
      for code in field.codes {
        let label = "\(padded(code.code, widest))  \(code.rowCount)"
        lines += wrapped(
          label + (code.meaning.map { "  \($0)" } ?? ""), indent: 6, hanging: 6 + widest + 4)
      }
    }
    return lines + [""]
  }

  private var rulesSection: [String] {
    guard !rules.isEmpty else { return [] }
    var lines = heading("How it was coded")
    for rule in rules {
      var governed = rule.tables.isEmpty ? "all tables" : rule.tables.joined(separator: ", ")
      if !rule.fields.isEmpty { governed += ": " + rule.fields.joined(separator: ", ") }
      lines.append("  \(rule.name) (\(governed))")
      lines += wrapped(rule.rule, indent: 6)
      if let alternative = rule.alternative { lines += wrapped("Otherwise: \(alternative)", indent: 6) }
    }
    return lines + [""]
  }

  private var conflictsSection: [String] {
    guard !conflicts.isEmpty else { return [] }
    var lines = heading("Where the sources disagree")
    for conflict in conflicts {
      lines.append("  \(conflict.name)")
      for reading in conflict.readings {
        let says = reading.says.map { "\($0.field) \($0.value.isEmpty ? "empty" : $0.value)" }.joined(separator: "; ")
        let words = "\(reading.table) \(reading.key)\(says.isEmpty ? "" : ": \(says)")"
        let evidence = reading.evidence.map { " (\($0))" } ?? ""
        lines += wrapped((reading.isPreferred ? "* " : "  ") + words + evidence, indent: 6, hanging: 10)
      }
      for reason in conflict.reasons { lines += wrapped("* preferred: \(reason)", indent: 6, hanging: 8) }
    }
    return lines + [""]
  }

  private var sourcesSection: [String] {
    guard !sources.isEmpty else { return [] }
    var lines = heading("What each source gives")
    let widest = sources.map(\.key.count).max() ?? 0
    for source in sources {
      let count = counted(source.rows.reduce(0) { $0 + $1.count }, "row")
      let rows = source.rows.map { "\($0.table) \($0.count)" }.joined(separator: ", ")
      let words = "\(padded(source.key, widest))  \(count)\(rows.isEmpty ? "" : ": \(rows)")"
      lines += wrapped(words, indent: 2, hanging: widest + 4)
    }
    return lines
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// Lines no wider than the page; blanks at the start of the text are kept.
  private func wrapped(_ text: String, indent: Int = 0, hanging: Int? = nil) -> [String] {
    guard !text.isEmpty else { return [] }
    var lines: [String] = []
    var line = String(repeating: " ", count: indent)
    var isFresh = true
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if !isFresh, line.count + 1 + word.count > Self.width {
        lines.append(line)
        line = String(repeating: " ", count: hanging ?? indent) + word
      } else {
        line += (isFresh ? "" : " ") + word
      }
      isFresh = false
    }
    return lines + [line]
  }
}
