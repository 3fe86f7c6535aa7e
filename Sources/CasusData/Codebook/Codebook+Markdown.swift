/// The codebook as a page in Markdown.
extension Codebook {
  var markdown: String {
    var lines = ["# \(title)", ""]
    lines += paragraph("The codebook of `\(name)`\(version.map { ", version \($0)" } ?? "").")
    if tables.count > 1 || description != nil { lines += ["## Overview", ""] }
    if let description { lines += paragraph(description) }
    if tables.count > 1 {
      lines += table(
        ["Table", "Rows", "What it holds"], right: [1],
        tables.map { ["`\($0.name)`", String($0.rowCount), $0.description ?? $0.title ?? ""] })
    }
    lines += rulesSection + conflictsSection + sourcesSection
    let common = commonFields
    if !common.isEmpty {
      lines += ["## Columns in common", ""]
      lines += paragraph("Columns that mean the same wherever they stand.") + fieldTables(common)
    }
    for table in tables { lines += section(table, common: Set(common.map(\.words))) }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private var rulesSection: [String] {
    guard !rules.isEmpty else { return [] }
    let judgements = rules.count { $0.alternative != nil }
    var lines = ["## How it was coded", ""]
    lines += paragraph(
      "\(counted(rules.count, "rule")). \(counted(judgements, "of them is a judgement", "of them are judgements")): "
        + "these could have been decided otherwise, and the alternative is named.")
    for rule in rules {
      var governed = rule.tables.isEmpty ? "all tables" : names(rule.tables)
      if !rule.fields.isEmpty { governed += ": " + names(rule.fields) }
      var item = "- **\(rule.name)** (\(governed)) \(rule.rule)"
      if let alternative = rule.alternative { item += " *Otherwise:* \(alternative)" }
      lines.append(item)
    }
    return lines + [""]
  }

  private var conflictsSection: [String] {
    guard !conflicts.isEmpty else { return [] }
    var lines = ["## Where the sources disagree", ""]
    for conflict in conflicts {
      lines += ["### \(conflict.name)", ""]
      for reading in conflict.readings {
        let says = reading.says.map { "\($0.field) \($0.value.isEmpty ? "empty" : $0.value)" }
        var item = "- `\(reading.table)` `\(reading.key)`\(reading.isPreferred ? ", **preferred**" : "")"
        if !says.isEmpty { item += ": \(says.joined(separator: "; "))" }
        if let evidence = reading.evidence { item += " (\(evidence))" }
        lines.append(item)
      }
      lines.append("")
      for reason in conflict.reasons { lines += paragraph(reason) }
    }
    return lines
  }

  private var sourcesSection: [String] {
    guard !sources.isEmpty else { return [] }
    return ["## What each source gives", ""]
      + table(
        ["Source", "", "Rows", "In"], right: [2],
        sources.map { source in
          [
            "`\(source.key)`", source.label, String(source.rows.reduce(0) { $0 + $1.count }),
            source.rows.map { "\($0.table) \($0.count)" }.joined(separator: ", "),
          ]
        })
  }

  private func section(_ table: CodebookTable, common: Set<String>) -> [String] {
    var lines = ["## \(table.name)", ""]
    if let title = table.title, title.lowercased() != table.name { lines += paragraph("**\(title)**") }
    if let description = table.description { lines += paragraph(description) }
    var facts = "\(counted(table.rowCount, "row"))."
    if !table.primaryKey.isEmpty { facts += " Key: \(names(table.primaryKey))." }
    for key in table.foreignKeys {
      facts += " \(names(key.fields)) refers to \(names(key.referenced)) of `\(key.table)`."
    }
    lines += paragraph(facts)
    let shared = table.fields.filter { common.contains($0.words) }.map(\.name)
    lines += fieldTables(table.fields.filter { !common.contains($0.words) })
    if !shared.isEmpty { lines += paragraph("In common with other tables: \(names(shared)).") }
    return lines
  }

  private func fieldTables(_ fields: [CodebookField]) -> [String] {
    guard !fields.isEmpty else { return [] }
    var lines = table(
      ["Field", "Type", "Filled", "What it holds"], right: [2],
      fields.map { ["`\($0.name)`", $0.rules, String($0.filledCount), words(of: $0)] })
    for field in fields where field.codes.contains(where: { $0.meaning != nil }) {
      lines += paragraph("Codes of `\(field.name)`:")
      lines += table(
        ["Code", "Rows", "Meaning"], right: [1],
        field.codes.map { ["`\($0.code)`", String($0.rowCount), $0.meaning ?? ""] })
    }
    return lines
  }

  private func words(of field: CodebookField) -> String {
    var parts: [String] = []
    if let title = field.title { parts.append("\(title).") }
    if let description = field.description { parts.append(description) }
    if !field.codes.isEmpty, field.codes.allSatisfy({ $0.meaning == nil }) {
      parts.append("One of \(field.codes.map { "`\($0.code)`" }.joined(separator: " · ")).")
    }
    return parts.joined(separator: " ")
  }

  private func names(_ fields: [String]) -> String { fields.map { "`\($0)`" }.joined(separator: ", ") }

  private func paragraph(_ text: String) -> [String] { [escaped(text), ""] }

  private func table(_ header: [String], right: Set<Int>, _ rows: [[String]]) -> [String] {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    return [line(header), line(header.indices.map { right.contains($0) ? "---:" : "---" })]
      + rows.map { line($0.map { escaped($0).replacingBars }) } + [""]
  }

  /// Text of the data stays text: no tags, no line breaks.
  private func escaped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " ")
      .split(separator: "<", omittingEmptySubsequences: false).joined(separator: "&lt;")
  }
}

extension String {
  /// A cell of a Markdown table may hold no bar.
  fileprivate var replacingBars: String {
    split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
