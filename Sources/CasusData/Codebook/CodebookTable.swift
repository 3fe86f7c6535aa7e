/// A table as the codebook tells it.
package struct CodebookTable: Sendable {
  package var name: String
  package var title: String?
  package var description: String?
  package var rowCount: Int
  package var primaryKey: [String]
  package var foreignKeys: [TableSchema.ForeignKey]
  package var fields: [CodebookField]

  init(of table: Table, _ schema: TableSchema) {
    name = table.name
    title = schema.title == table.name ? nil : schema.title
    description = schema.description
    rowCount = table.rowCount
    primaryKey = schema.primaryKey
    foreignKeys = schema.foreignKeys
    fields = zip(table.fields, table.columns).map { field, column in CodebookField(of: field, column) }
  }
}

/// A column as the codebook tells it.
package struct CodebookField: Sendable {
  package var name: String
  package var title: String?
  /// The type in a reader's words, such as "date (EDTF)".
  package var kind: String
  package var type: FieldType
  package var unit: String?
  package var isRequired: Bool
  package var isUnique: Bool
  /// The least and the greatest value allowed, in words; nil where there is no limit.
  package var limits: String?
  package var description: String?
  package var filledCount: Int
  /// The codes of an enumeration with what they mean.
  package var codes: [Code]

  /// A code, what it means, and how many rows have it.
  package struct Code: Sendable {
    package var code: String
    package var meaning: String?
    package var rowCount: Int
  }

  init(of field: Field, _ column: Column) {
    name = field.name
    title = field.title == field.name ? nil : field.title
    type = field.type
    unit = field.unit
    isRequired = field.isRequired
    isUnique = field.isUnique
    limits =
      switch (field.minimum, field.maximum) {
      case (let low?, let high?): "\(low) to \(high)"
      case (let low?, nil): "at least \(low)"
      case (nil, let high?): "at most \(high)"
      case (nil, nil): nil
      }
    filledCount = column.filledCount
    kind =
      switch field.type {
      case .text: field.categories.isEmpty ? "text" : "code"
      case .integer: "whole number"
      case .boolean: "true or false"
      case .date: "date (EDTF)"
      default: field.type.rawValue
      }
    let told = CodeMeanings(of: field)
    description = told.rest
    let counts = column.textCounts
    codes = field.categories.map {
      Code(code: $0.code, meaning: $0.label ?? told.meanings[$0.code], rowCount: counts[$0.code] ?? 0)
    }
  }

  /// Type, unit and what every value must be, in words.
  var rules: String {
    var parts = [kind]
    if let unit { parts.append(unit) }
    if let limits { parts.append(limits) }
    if isRequired { parts.append("required") }
    if isUnique { parts.append("unique") }
    return parts.joined(separator: ", ")
  }
}
