package import CasusData
package import CasusSource
package import CasusYAML

/// Puts numbers into bins of equal width with round limits.
package struct BinTransform: Transform {
  package static let key = "bin"
  package static let summary = "Puts numbers into bins of equal width with round limits."

  private let options: BinOptions
  private let field: FieldName
  private let names: [String]

  package init(_ node: Node, reporting diagnostics: inout [Diagnostic]) {
    var step = StepReader(node)
    options = step.take("bin").map { BinOptions($0, reporting: &diagnostics) } ?? BinOptions()
    field = step.field("field", reporting: &diagnostics)
    let written = step.fields("as", reporting: &diagnostics).map(\.name)
    let start = written.first ?? "bin_\(field.name)"
    names = [start, written.count > 1 ? written[1] : "\(start)_end"]
    step.finish(reporting: &diagnostics)
  }

  package func apply(to table: Table, in scope: Scope, reporting diagnostics: inout [Diagnostic]) -> Table {
    let read = table.reader(of: field.name, at: field.place, reporting: &diagnostics)
    let values = (0..<table.rowCount).map { row -> Double in
      let value = read(row)
      return value == .null ? .nan : value.asNumber
    }
    guard let bins = options.bins(over: values) else {
      let none = Array(repeating: Value.null, count: table.rowCount)
      return table.adding(names[0], none).adding(names[1], none)
    }
    let starts = values.map { bins.start(of: $0) }
    return table.adding(names[0], starts.map { $0.map(Value.number) ?? .null })
      .adding(names[1], starts.map { $0.map { Value.number(bins.end(of: $0)) } ?? .null })
  }
}
