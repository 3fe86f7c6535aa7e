package import CasusData
package import CasusSource
package import CasusYAML

/// Turns fields into rows of key and value.
package struct FoldTransform: Transform {
  package static let key = "fold"
  package static let summary = "Turns fields into rows of key and value."

  private let fields: [FieldName]
  private let names: [String]

  package init(_ node: Node, reporting diagnostics: inout [Diagnostic]) {
    var step = StepReader(node)
    fields = step.fields("fold", reporting: &diagnostics)
    names = step.names("as", default: ["key", "value"], reporting: &diagnostics)
    step.finish(reporting: &diagnostics)
  }

  package func apply(to table: Table, in scope: Scope, reporting diagnostics: inout [Diagnostic]) -> Table {
    let count = max(1, fields.count)
    guard table.rowCount <= rowLimit / count else {
      diagnostics.append(.tooManyRows(rowLimit, at: fields.first?.place ?? Place(file: "")))
      return table
    }
    let readers = fields.map { table.reader(of: $0.name, at: $0.place, reporting: &diagnostics) }
    let rows = (0..<table.rowCount).flatMap { Array(repeating: $0, count: fields.count) }
    let keys = (0..<table.rowCount).flatMap { _ in fields.map { Value.text($0.name) } }
    let values = (0..<table.rowCount).flatMap { row in readers.map { $0(row) } }
    return table.selecting(rows).adding(names[0], keys).adding(names[1], values)
  }
}

/// Steps that make rows stop here: two million is more than a page can show.
let rowLimit = 2_000_000
