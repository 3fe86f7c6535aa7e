package import CasusData
package import CasusSource
package import CasusYAML

/// Brings instants down to a part of the calendar: months, years, hours of the day.
package struct TimeUnitTransform: Transform {
  package static let key = "timeUnit"
  package static let summary = "Brings instants down to a part of the calendar."

  private let unit: TimeUnit?
  private let field: FieldName
  private let names: [String]

  package init(_ node: Node, reporting diagnostics: inout [Diagnostic]) {
    var step = StepReader(node)
    unit = step.take("timeUnit").flatMap { TimeUnit($0, reporting: &diagnostics) }
    field = step.field("field", reporting: &diagnostics)
    let written = step.fields("as", reporting: &diagnostics).map(\.name)
    let start = written.first ?? "\(unit?.units.map(\.rawValue).joined() ?? "unit")_\(field.name)"
    names = [start, written.count > 1 ? written[1] : "\(start)_end"]
    step.finish(reporting: &diagnostics)
  }

  package func apply(to table: Table, in scope: Scope, reporting diagnostics: inout [Diagnostic]) -> Table {
    guard let unit else { return table }
    let read = table.reader(of: field.name, at: field.place, reporting: &diagnostics)
    let starts = (0..<table.rowCount).map { unit.floor(read($0)) }
    let ends = starts.map { start -> Value in
      if case .instant(let time) = start { .instant(unit.next(time)) } else { .null }
    }
    return table.adding(names[0], starts).adding(names[1], ends)
  }
}
