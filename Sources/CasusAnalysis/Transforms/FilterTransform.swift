package import CasusData
package import CasusSource
import CasusSpec
package import CasusYAML

/// Keeps the rows that pass a test: an expression, or one of Vega-Lite's predicates.
package struct FilterTransform: Transform {
  package static let key = "filter"
  package static let summary = "Keeps the rows that pass a test."

  private let predicate: Predicate?
  private let place: Place

  package init(_ node: Node, reporting diagnostics: inout [Diagnostic]) {
    var step = StepReader(node)
    place = node["filter"]?.place ?? node.place
    predicate = step.take("filter").flatMap { Predicate($0, reporting: &diagnostics) }
    step.finish(reporting: &diagnostics)
  }

  package func apply(to table: Table, in scope: Scope, reporting diagnostics: inout [Diagnostic]) -> Table {
    guard let predicate else { return table }
    let test = predicate.test(on: table, in: scope, reporting: &diagnostics)
    var undecided = 0
    var kept: [Int] = []
    for row in 0..<table.rowCount {
      let value = test(row)
      if value.isTruthy { kept.append(row) } else if value == .null { undecided += 1 }
    }
    if undecided > 0, predicate.comparesIntervals(in: table) {
      diagnostics.append(.undecidedRows(undecided, of: table.rowCount, at: place))
    }
    return kept.count == table.rowCount ? table : table.selecting(kept)
  }
}
