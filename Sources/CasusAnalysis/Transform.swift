package import CasusData
package import CasusSource
package import CasusYAML

/// One step of the query engine that facts, tables and charts share: a table in, a table out, lineage kept.
///
/// Its form is Vega-Lite's: `{filter: …}`, `{calculate: …, as: …}`, `{aggregate: […], groupby: […]}`.
package protocol Transform: Sendable {
  /// The key that names the step, such as `filter`.
  static var key: String { get }
  /// One sentence a user could read.
  static var summary: String { get }

  init(_ node: Node, reporting diagnostics: inout [Diagnostic])

  /// The table after the step. `scope` holds what expressions may name beside `datum`.
  func apply(to table: Table, in scope: Scope, reporting diagnostics: inout [Diagnostic]) -> Table
}
