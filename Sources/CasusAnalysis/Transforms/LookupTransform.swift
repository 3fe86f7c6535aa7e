package import CasusData
package import CasusSource
package import CasusYAML

/// Takes fields from the row of another table that has the same key.
package struct LookupTransform: Transform {
  package static let key = "lookup"
  package static let summary = "Takes fields from the row of another table that has the same key."

  private let field: FieldName
  private let source: Node?
  private let key: FieldName
  private let fields: [FieldName]
  private let names: [String]
  private let fallback: Value

  package init(_ node: Node, reporting diagnostics: inout [Diagnostic]) {
    var step = StepReader(node)
    field = step.field("lookup", reporting: &diagnostics)
    names = step.fields("as", reporting: &diagnostics).map(\.name)
    fallback = step.take("default").map { Value($0) } ?? .null
    guard let from = step.take("from"), from.entries != nil else {
      diagnostics.append(.missingOption("from", at: node.place))
      source = nil
      key = field
      fields = []
      return
    }
    var reader = StepReader(from)
    source = reader.take("data")
    // Looking up what a reader selected yields nothing on paper.
    _ = reader.take("param")
    key = reader.field("key", reporting: &diagnostics)
    fields = reader.fields("fields", reporting: &diagnostics)
    reader.finish(reporting: &diagnostics)
    step.finish(reporting: &diagnostics)
  }

  package func apply(to table: Table, in scope: Scope, reporting diagnostics: inout [Diagnostic]) -> Table {
    guard let source, let other = scope.table(source, reporting: &diagnostics) else { return table }
    let read = table.reader(of: field.name, at: field.place, reporting: &diagnostics)
    let readKey = other.reader(of: key.name, at: key.place, reporting: &diagnostics)
    var rowOf: [Value: Int] = [:]
    for row in 0..<other.rowCount { rowOf[readKey(row)] = row }
    let found = (0..<table.rowCount).map { rowOf[read($0)] }
    var result = table
    if fields.isEmpty {
      let values = found.map { $0.map { other.record($0) } ?? fallback }
      result = result.adding(names.first ?? other.name, values)
    } else {
      for (index, field) in fields.enumerated() {
        let readField = other.reader(of: field.name, at: field.place, reporting: &diagnostics)
        let values = found.map { $0.map(readField) ?? fallback }
        result = result.adding(
          index < names.count ? names[index] : field.name, values, like: other.field(at: field.name))
      }
    }
    let own = table.lineage
    let others = other.lineage
    result.lineage = Lineage { row in
      found[row].map { union([own[row], others[$0]]) } ?? own[row]
    }
    return result
  }
}

extension Scope {
  /// The table a specification's `data` means: a name, `{name: …}`, or `{values: […]}`.
  func table(_ node: Node, reporting diagnostics: inout [Diagnostic]) -> Table? {
    if let values = node["values"]?.list { return Table(inline: values, name: node["name"]?.text ?? "data") }
    guard let name = node.text ?? node["name"]?.text else {
      diagnostics.append(
        .unfitOption("data", expected: "the name of a table, or values", found: node.kindName, at: node.place))
      return nil
    }
    if let table = table(named: name) { return table }
    diagnostics.append(
      .unknownTable(name, known: names.names + (dataset?.tables.map(\.name) ?? []), at: node.place))
    return nil
  }

  /// A fact, a table of an indicator (`lag.cases`), or a table of the dataset as it is seen on the day.
  package func table(named name: String) -> Table? {
    let path = name.split(separator: ".").map(String.init)
    if let root = path.first, var answer = names[root] {
      for step in path.dropFirst() {
        guard case .group(let group) = answer, let next = group[step] else { return nil }
        answer = next
      }
      switch answer {
      case .table(let table): return table
      case .row(let table, let row): return table.selecting([row])
      case .measure, .group: return nil
      }
    }
    guard let dataset, let table = dataset[name] else { return nil }
    return visible(table, in: dataset, asOf: asOf, view: view)
  }
}

extension Table {
  /// Inline values: objects by their keys, in order of first appearance; anything else is the field `data`.
  package init(inline rows: [Node], name: String) {
    var names: [String] = []
    var indexOf: [String: Int] = [:]
    var columns: [[Value]] = []
    for (row, node) in rows.enumerated() {
      let entries = node.entries ?? [Node.Entry(key: "data", keyPlace: node.place, value: node)]
      for entry in entries {
        let index: Int
        if let known = indexOf[entry.key] {
          index = known
        } else {
          index = names.count
          indexOf[entry.key] = index
          names.append(entry.key)
          columns.append(Array(repeating: .null, count: rows.count))
        }
        columns[index][row] = Value(entry.value)
      }
    }
    self.init(
      name: name, fields: names.map { Field($0, .any) }, columns: columns.map { Column(compacting: $0) },
      rowCount: rows.count, lineage: .none)
  }
}
