package import CasusData
package import CasusSource
package import CasusYAML

/// Lays the values of a group end to end.
package struct StackTransform: Transform {
  package static let key = "stack"
  package static let summary = "Lays the values of a group end to end: stacked bars and areas."

  /// Where a stack starts.
  package enum Offset: String, Sendable, CaseIterable { case zero, center, normalize }

  private let field: FieldName
  private let groupBy: [FieldName]
  private let sort: SortOrder
  private let offset: Offset
  private let names: [String]

  package init(_ node: Node, reporting diagnostics: inout [Diagnostic]) {
    var step = StepReader(node)
    field = step.field("stack", reporting: &diagnostics)
    groupBy = step.fields("groupby", reporting: &diagnostics)
    sort = SortOrder(step.take("sort"), reporting: &diagnostics)
    let written = step.text("offset", reporting: &diagnostics) ?? "zero"
    offset = Offset(rawValue: written) ?? .zero
    if Offset(rawValue: written) == nil {
      diagnostics.append(
        .unknownChoice(
          written, option: "offset", choices: Offset.allCases.map(\.rawValue), at: node["offset"]?.place ?? node.place))
    }
    let asNames = step.fields("as", reporting: &diagnostics).map(\.name)
    let start = asNames.first ?? "\(field.name)_start"
    names = [start, asNames.count > 1 ? asNames[1] : asNames.isEmpty ? "\(field.name)_end" : "\(start)_end"]
    step.finish(reporting: &diagnostics)
  }

  package func apply(to table: Table, in scope: Scope, reporting diagnostics: inout [Diagnostic]) -> Table {
    let read = table.reader(of: field.name, at: field.place, reporting: &diagnostics)
    var starts = Array(repeating: Value.null, count: table.rowCount)
    var ends = starts
    let groups = Grouping(table, by: groupBy, reporting: &diagnostics).groups
    let heights = (0..<table.rowCount).map { row -> Double in
      let number = read(row).asNumber
      return number.isNaN ? 0 : number
    }
    let sums = groups.map { $0.reduce(0) { $0 + abs(heights[$1]) } }
    let tallest = sums.max() ?? 0
    for (group, sum) in zip(groups, sums) {
      var above = 0.0
      var below = 0.0
      var position = offset == .center ? (tallest - sum) / 2 : 0
      var total = 0.0
      for row in sort.sorted(group, of: table, reporting: &diagnostics) {
        let height = heights[row]
        switch offset {
        case .zero where height < 0:
          starts[row] = .number(below)
          below += height
          ends[row] = .number(below)
        case .zero:
          starts[row] = .number(above)
          above += height
          ends[row] = .number(above)
        case .center:
          starts[row] = .number(position)
          position += abs(height)
          ends[row] = .number(position)
        case .normalize:
          starts[row] = .number(position)
          total += abs(height)
          position = sum == 0 ? .nan : total * (1 / sum)
          ends[row] = position.isNaN ? .null : .number(position)
        }
      }
    }
    return table.adding(names[0], starts).adding(names[1], ends)
  }
}
