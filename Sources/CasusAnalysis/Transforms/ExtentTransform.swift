package import CasusData
package import CasusSource
package import CasusYAML

/// Vega-Lite's extent: it feeds a parameter of interaction and leaves the rows as they are.
package struct ExtentTransform: Transform {
  package static let key = "extent"
  package static let summary = "Leaves the rows as they are; the extent feeds a parameter."

  package init(_ node: Node, reporting diagnostics: inout [Diagnostic]) {
    var step = StepReader(node)
    _ = step.field("extent", reporting: &diagnostics)
    _ = step.take("param")
    step.finish(reporting: &diagnostics)
  }

  package func apply(to table: Table, in scope: Scope, reporting diagnostics: inout [Diagnostic]) -> Table { table }
}
