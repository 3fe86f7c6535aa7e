import CasusSource

/// The codebook for programs.
extension Codebook {
  var json: String {
    object([
      ("name", jsonText(name)), ("title", jsonText(title)), ("description", text(description)),
      ("version", text(version)),
      ("tables", list(tables.map(json))),
      (
        "rules",
        list(
          rules.map { rule in
            object([
              ("name", jsonText(rule.name)), ("tables", list(rule.tables.map(jsonText))),
              ("fields", list(rule.fields.map(jsonText))), ("rule", jsonText(rule.rule)),
              ("alternative", text(rule.alternative)),
            ])
          })
      ), ("conflicts", list(conflicts.map(json))),
      (
        "sources",
        list(
          sources.map { source in
            object([
              ("key", jsonText(source.key)), ("label", jsonText(source.label)),
              ("rows", object(source.rows.map { ($0.table, String($0.count)) })),
            ])
          })
      ),
    ]) + "\n"
  }

  private func json(_ table: CodebookTable) -> String {
    let keys = table.foreignKeys.map { key in
      object([
        ("fields", list(key.fields.map(jsonText))), ("table", jsonText(key.table)),
        ("referenced", list(key.referenced.map(jsonText))),
      ])
    }
    return object([
      ("name", jsonText(table.name)), ("title", text(table.title)), ("description", text(table.description)),
      ("rows", String(table.rowCount)), ("primaryKey", list(table.primaryKey.map(jsonText))),
      ("foreignKeys", list(keys)), ("fields", list(table.fields.map(json))),
    ])
  }

  private func json(_ field: CodebookField) -> String {
    object([
      ("name", jsonText(field.name)), ("title", text(field.title)), ("type", jsonText(field.type.rawValue)),
      ("unit", text(field.unit)), ("required", field.isRequired ? "true" : "false"),
      ("unique", field.isUnique ? "true" : "false"), ("limits", text(field.limits)),
      ("description", text(field.description)), ("filled", String(field.filledCount)),
      (
        "codes",
        list(
          field.codes.map {
            object([
              ("code", jsonText($0.code)), ("meaning", text($0.meaning)), ("rows", String($0.rowCount)),
            ])
          })
      ),
    ])
  }

  private func json(_ conflict: CodebookConflict) -> String {
    object([
      ("name", jsonText(conflict.name)),
      (
        "readings",
        list(
          conflict.readings.map { reading in
            object([
              ("table", jsonText(reading.table)), ("key", jsonText(reading.key)),
              ("preferred", reading.isPreferred ? "true" : "false"),
              ("says", object(reading.says.map { ($0.field, jsonText($0.value)) })),
              ("evidence", text(reading.evidence)), ("reason", text(reading.reason)), ("note", text(reading.note)),
            ])
          })
      ),
    ])
  }

  private func text(_ text: String?) -> String { text.map(jsonText) ?? "null" }

  private func list(_ items: [String]) -> String { "[" + items.joined(separator: ",") + "]" }

  private func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\(jsonText($0.0)):\($0.1)" }.joined(separator: ",") + "}"
  }
}
