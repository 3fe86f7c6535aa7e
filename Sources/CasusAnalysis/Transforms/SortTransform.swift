package import CasusData
package import CasusSource
package import CasusYAML

/// Puts rows in order.
package struct SortTransform: Transform {
  package static let key = "sort"
  package static let summary = "Puts rows in order; rows that compare equal stay as they were."

  private let order: SortOrder

  package init(_ node: Node, reporting diagnostics: inout [Diagnostic]) {
    var step = StepReader(node)
    order = SortOrder(step.take("sort"), reporting: &diagnostics)
    step.finish(reporting: &diagnostics)
  }

  package func apply(to table: Table, in scope: Scope, reporting diagnostics: inout [Diagnostic]) -> Table {
    table.selecting(order.sorted(Array(0..<table.rowCount), of: table, reporting: &diagnostics))
  }
}
