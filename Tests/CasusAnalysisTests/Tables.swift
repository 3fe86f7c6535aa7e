import CasusData
import CasusSource
import CasusSpec
import CasusYAML
import Testing

@testable import CasusAnalysis

extension Table {
  /// A small table for tests, its lineage being its own rows; fields in the order of the first row, or by name.
  init(_ name: String = "t", fields: [String]? = nil, rows: [[String: Value]]) {
    let names = fields ?? (rows.first?.keys.sorted() ?? [])
    let columns = names.map { name in Column(compacting: rows.map { $0[name] ?? .null }) }
    self.init(
      name: name, fields: zip(names, columns).map { Field($0, $1.fieldType) }, columns: columns, rowCount: rows.count,
      lineage: .identity(of: name))
  }

  /// Rows as texts, fields joined by bars, null as `null`: easy to compare with what another program printed.
  func texts(_ fields: [String]) -> [String] {
    (0..<rowCount).map { row in fields.map { value(row, $0).asText }.joined(separator: "|") }
  }
}

/// Reads YAML written in a test.
func yaml(_ text: String) -> Node {
  var diagnostics: [Diagnostic] = []
  let node = readYAML(text, at: Place(file: "test", line: 1), reporting: &diagnostics)
  #expect(diagnostics.isEmpty)
  return node ?? Node(.null, at: Place(file: "test"))
}

/// Applies steps written as a YAML list; what is reported is returned beside the table.
func apply(_ steps: String, to table: Table, in scope: Scope = Scope()) -> (table: Table, diagnostics: [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  let result = applyTransforms(yaml(steps).list ?? [], to: table, in: scope, reporting: &diagnostics)
  return (result, diagnostics)
}

/// Evaluates an expression, collecting what is reported.
func evaluate(
  _ expression: String, in scope: Scope = Scope(), asOf: CivilDay? = nil, row: (table: Table, index: Int)? = nil
) -> (result: Evaluated?, diagnostics: [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  let parsed = parseExpression(expression, at: Place(file: "test"), reporting: &diagnostics)
  let result = parsed.map {
    Evaluator(scope: scope, asOf: asOf).evaluate($0, row: row, reporting: &diagnostics)
  }
  return (result, diagnostics)
}

func date(_ edtf: String) -> Value { parseEDTF(edtf).map(Value.date) ?? .null }
