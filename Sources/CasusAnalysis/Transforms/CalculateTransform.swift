package import CasusData
package import CasusSource
import CasusSpec
package import CasusYAML

/// Adds a field computed from the others of its row.
package struct CalculateTransform: Transform {
  package static let key = "calculate"
  package static let summary = "Adds a field computed from the others of its row."

  private let expression: Expression?
  private let name: String

  package init(_ node: Node, reporting diagnostics: inout [Diagnostic]) {
    var step = StepReader(node)
    let source = step.take("calculate")
    if let text = source?.text {
      expression = parseExpression(text, at: source?.place ?? node.place, reporting: &diagnostics)
    } else {
      expression = nil
      diagnostics.append(
        .unfitOption(
          "calculate", expected: "an expression", found: source?.kindName ?? "none", at: source?.place ?? node.place))
    }
    name = step.field("as", reporting: &diagnostics).name
    step.finish(reporting: &diagnostics)
  }

  package func apply(to table: Table, in scope: Scope, reporting diagnostics: inout [Diagnostic]) -> Table {
    guard let expression else { return table }
    let compiled = Evaluator(scope: scope).compile(expression, for: table, reporting: &diagnostics)
    let values = (0..<table.rowCount).map { compiled.value($0) }
    var result = table.adding(name, values, like: compiled.field)
    // What the expression took from facts and indicators stands behind the row too.
    let own = table.lineage
    result.lineage = Lineage { row in union([own[row], compiled.lineage(row)]) }
    return result
  }
}
