/// The codebook of a dataset in Markdown: what each table and field holds, from the descriptor and the data.
package func codebook(of dataset: Dataset) -> String {
  var text = "# \(dataset.title ?? dataset.name)\n"
  for (index, table) in dataset.tables.enumerated() {
    let schema = dataset.schemas.indices.contains(index) ? dataset.schemas[index] : TableSchema()
    text += "\n## \(table.name)\n"
    if let title = schema.title, title != table.name { text += "\n**\(title).**" }
    if let description = schema.description { text += schema.title == nil ? "\n\(description)" : " \(description)" }
    text += schema.title == nil && schema.description == nil ? "" : "\n"
    text += "\n\(table.rowCount) \(table.rowCount == 1 ? "row" : "rows").\(keys(schema))\n"
    text += "\n| Field | Type | Filled | What it holds |\n| --- | --- | ---: | --- |\n"
    for (field, column) in zip(table.fields, table.columns) {
      let filled = (0..<table.rowCount).count { !column[$0].isNull }
      let cells = ["`\(field.name)`", kind(of: field), String(filled), words(of: field)]
      text += "| " + cells.map(escaped).joined(separator: " | ") + " |\n"
    }
  }
  return text
}

private func keys(_ schema: TableSchema) -> String {
  var text = ""
  if !schema.primaryKey.isEmpty { text += " Key: \(names(schema.primaryKey))." }
  for key in schema.foreignKeys {
    text += " \(names(key.fields)) refers to `\(key.table)`: \(names(key.referenced))."
  }
  return text
}

private func names(_ fields: [String]) -> String { fields.map { "`\($0)`" }.joined(separator: ", ") }

private func kind(of field: Field) -> String {
  let kind =
    switch field.type {
    case .text: field.categories.isEmpty ? "text" : "code"
    case .integer: "whole number"
    case .boolean: "true or false"
    case .date: "date (EDTF)"
    default: field.type.rawValue
    }
  return field.unit.map { "\(kind), \($0)" } ?? kind
}

private func words(of field: Field) -> String {
  var parts: [String] = []
  if let title = field.title, title != field.name { parts.append("\(title).") }
  if let description = field.description { parts.append(description) }
  if !field.categories.isEmpty {
    let codes = field.categories.map { category in
      category.label.map { "`\(category.code)` \($0)" } ?? "`\(category.code)`"
    }
    parts.append("One of \(codes.joined(separator: " · ")).")
  }
  return parts.joined(separator: " ")
}

/// A cell of a Markdown table may hold neither bar nor line break.
private func escaped(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " ")
    .split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
}
