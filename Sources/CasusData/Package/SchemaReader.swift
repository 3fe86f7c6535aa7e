import CasusSource
import CasusYAML

/// Reads a Table Schema: fields with their rules, and keys.
struct SchemaReader {
  private let schema: Node
  private let missingValues: [String]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ schema: Node, missingValues: Node?) {
    self.schema = schema
    self.missingValues = Self.missingValues(schema["missingValues"] ?? missingValues) ?? [""]
  }

  /// Words for a missing value; version 2 may give each a label.
  static func missingValues(_ node: Node?) -> [String]? {
    node?.list?.compactMap { $0.text ?? $0["value"]?.text }
  }

  mutating func read(into table: inout TableDescriptor) {
    guard let fields = schema["fields"]?.list else {
      let found = schema["fields"]
      diagnostics.append(
        .malformedDescriptor(
          "fields", expected: "a list of fields", found: found?.kindName ?? "nothing",
          at: found?.place ?? schema.place))
      return
    }
    for node in fields {
      guard let name = node["name"]?.text else {
        diagnostics.append(
          .malformedDescriptor(
            "name", expected: "the name of a field", found: node["name"]?.kindName ?? "nothing", at: node.place))
        continue
      }
      if table.fields.contains(where: { $0.field.name == name }) {
        diagnostics.append(.duplicateName("field", name, at: node["name"]?.place ?? node.place))
        continue
      }
      var reader = FieldReader(node, name: name, missingValues: missingValues)
      table.fields.append(reader.read())
      diagnostics += reader.diagnostics
    }
    table.fieldsMatch = fieldsMatch()
    readKeys(into: &table)
  }

  private mutating func fieldsMatch() -> TableDescriptor.FieldsMatch {
    guard let node = schema["fieldsMatch"] else { return .exact }
    // Version 2.0 allowed a list of one.
    let text = node.text ?? node.list?.first?.text ?? ""
    if let match = TableDescriptor.FieldsMatch(rawValue: text) { return match }
    diagnostics.append(
      .unknownName(
        "fieldsMatch", text, known: TableDescriptor.FieldsMatch.allCases.map(\.rawValue), at: node.place))
    return .exact
  }

  private mutating func readKeys(into table: inout TableDescriptor) {
    let known = table.fields.map(\.field.name)
    if let node = schema["primaryKey"] {
      table.schema.primaryKey = names(node, "primaryKey", known: known)
      table.primaryKeyPlace = node.place
    }
    for node in schema["uniqueKeys"]?.list ?? [] {
      let fields = names(node, "uniqueKeys", known: known)
      if !fields.isEmpty { table.uniqueKeys.append(fields) }
    }
    for node in schema["foreignKeys"]?.list ?? [] {
      guard let fields = node["fields"], let reference = node["reference"], let referenced = reference["fields"] else {
        diagnostics.append(
          .malformedDescriptor(
            "foreignKeys", expected: "fields and a reference with fields", found: node.kindName, at: node.place))
        continue
      }
      let own = names(fields, "foreignKeys.fields", known: known)
      let other = names(referenced, "reference.fields", known: nil)
      guard own.count == other.count, !own.isEmpty else {
        diagnostics.append(
          .malformedDescriptor(
            "reference.fields", expected: "\(own.count) names", found: "\(other.count)", at: referenced.place))
        continue
      }
      // An empty or absent resource means the table itself.
      let target = reference["resource"]?.text ?? ""
      table.schema.foreignKeys.append(
        TableSchema.ForeignKey(fields: own, table: target.isEmpty ? table.name : target, referenced: other))
      table.foreignKeyPlaces.append(reference["resource"]?.place ?? node.place)
    }
  }

  /// One name or a list of names, each of which must be known.
  private mutating func names(_ node: Node, _ key: String, known: [String]?) -> [String] {
    let nodes = node.list ?? [node]
    var result: [String] = []
    for node in nodes {
      guard let name = node.text else {
        diagnostics.append(
          .malformedDescriptor(key, expected: "the name of a field", found: node.kindName, at: node.place))
        return []
      }
      if let known, !known.contains(name) {
        diagnostics.append(.unknownName("field", name, known: known, at: node.place))
        return []
      }
      result.append(name)
    }
    return result
  }
}
