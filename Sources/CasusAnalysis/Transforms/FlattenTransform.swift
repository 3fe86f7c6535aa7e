package import CasusData
package import CasusSource
package import CasusYAML

/// Makes a row of each item of the lists in a field.
package struct FlattenTransform: Transform {
  package static let key = "flatten"
  package static let summary = "Makes a row of each item of the lists in a field."

  private let fields: [FieldName]
  private let names: [String]

  package init(_ node: Node, reporting diagnostics: inout [Diagnostic]) {
    var step = StepReader(node)
    fields = step.fields("flatten", reporting: &diagnostics)
    names = step.names("as", default: fields.map(\.name), reporting: &diagnostics)
    step.finish(reporting: &diagnostics)
  }

  package func apply(to table: Table, in scope: Scope, reporting diagnostics: inout [Diagnostic]) -> Table {
    let readers = fields.map { table.reader(of: $0.name, at: $0.place, reporting: &diagnostics) }
    var rows: [Int] = []
    var columns: [[Value]] = Array(repeating: [], count: fields.count)
    for row in 0..<table.rowCount {
      let lists = readers.map { read -> [Value] in
        let value = read(row)
        if case .list(let items) = value { return items }
        return [value]
      }
      for index in 0..<(lists.map(\.count).max() ?? 0) {
        guard rows.count < rowLimit else {
          diagnostics.append(.tooManyRows(rowLimit, at: fields.first?.place ?? Place(file: "")))
          return table
        }
        rows.append(row)
        for (column, list) in lists.enumerated() { columns[column].append(index < list.count ? list[index] : .null) }
      }
    }
    return zip(names, columns).reduce(table.selecting(rows)) { $0.adding($1.0, $1.1) }
  }
}
