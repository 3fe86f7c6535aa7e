package import CasusData
package import CasusSource
package import CasusYAML

/// Keeps the first rows.
package struct LimitTransform: Transform {
  package static let key = "limit"
  package static let summary = "Keeps the first rows."

  private let count: Double

  package init(_ node: Node, reporting diagnostics: inout [Diagnostic]) {
    var step = StepReader(node)
    count = step.count("limit", reporting: &diagnostics) ?? .infinity
    step.finish(reporting: &diagnostics)
  }

  package func apply(to table: Table, in scope: Scope, reporting diagnostics: inout [Diagnostic]) -> Table {
    guard count < Double(table.rowCount) else { return table }
    return table.selecting(Array(0..<Int(max(0, count.isNaN ? 0 : count))))
  }
}
