import CasusData
import CasusSource
import CasusSpec
import CasusYAML

/// An option that is an expression over the rows of a table: `where: "datum.form == 'military'"`.
struct RowFilter: Sendable {
  /// The expression as written; empty where every row passes.
  let text: String
  private let expression: Expression?

  init(_ options: inout Options, of table: String, reporting diagnostics: inout [Diagnostic]) {
    let node = options.takeNode(DeclaredOption("where", .expression, "Only rows of \(table) that pass this test."))
    guard let node else {
      (text, expression) = ("", nil)
      return
    }
    guard let text = node.text else {
      diagnostics.append(.unfitOption("where", expected: "an expression", found: node.kindName, at: node.place))
      (text, expression) = ("", nil)
      return
    }
    self.text = text
    expression = parseExpression(text, at: node.place, reporting: &diagnostics)
  }

  /// The rows that pass.
  func apply(to rows: [Int], of table: Table, in subject: Subject, reporting diagnostics: inout [Diagnostic]) -> [Int] {
    guard let expression else { return rows }
    let (scope, faults) = Scope(names: subject.names, dataset: subject.dataset, view: subject.view).recordingFaults()
    let test = Evaluator(scope: scope, asOf: subject.asOf).compile(expression, for: table, reporting: &diagnostics)
    defer { faults.drain(into: &diagnostics) }
    return rows.filter(test.passes)
  }

  /// What it adds to a rule id.
  var rule: String { text.isEmpty ? "" : ";where(\(text))" }
}
