package import CasusData
package import CasusSource
package import CasusYAML

/// Keeps the named fields, in the order named.
package struct SelectTransform: Transform {
  package static let key = "select"
  package static let summary = "Keeps the named fields, in the order named."

  private let fields: [FieldName]

  package init(_ node: Node, reporting diagnostics: inout [Diagnostic]) {
    var step = StepReader(node)
    fields = step.fields("select", reporting: &diagnostics)
    step.finish(reporting: &diagnostics)
  }

  package func apply(to table: Table, in scope: Scope, reporting diagnostics: inout [Diagnostic]) -> Table {
    var result = table
    result.fields = []
    result.columns = []
    for name in fields {
      guard let index = table.index(of: name.name) else {
        diagnostics.append(.unknownField(name.name, in: table, at: name.place))
        continue
      }
      result = result.setting(table.fields[index], to: table.columns[index])
    }
    return result
  }
}
