import CasusData
import CasusSource
import CasusYAML

/// One entry of `window`: a rank, a neighbour, or an aggregate over the frame.
struct WindowOperation: Sendable {
  let measure: AggregateMeasure
  /// The `n` of ntile, lag, lead and nth_value.
  private let parameter: Double?

  static let names =
    AggregateMeasure.rankOperations + [
      "lag", "lead", "first_value", "last_value", "nth_value", "prev_value", "next_value",
    ]

  init?(_ node: Node, reporting diagnostics: inout [Diagnostic]) {
    guard
      let measure = AggregateMeasure(
        node, knowing: Self.names + Aggregation.operations, reporting: &diagnostics)
    else { return nil }
    self.measure = measure
    parameter = node["param"]?.number
  }

  /// Whether it looks at all rows of the group, whatever the frame.
  var ranks: Bool { Self.names.contains(measure.operation) }

  func resultField(of table: Table) -> Field? {
    switch measure.operation {
    case "lag", "lead", "first_value", "last_value", "nth_value", "prev_value", "next_value":
      measure.field.flatMap { table.field(at: $0.name) }
    case _ where ranks: nil
    default: measure.resultField(of: table)
    }
  }

  func run(on table: Table, reporting diagnostics: inout [Diagnostic]) -> (WindowFrame) -> Value {
    let operation = measure.operation
    let offset = Int(max(0, min(1e9, parameter ?? 1)))
    if AggregateMeasure.rankOperations.contains(operation) { return { rank(operation, $0, offset) } }
    if !ranks {
      let reduce = measure.reducer(for: table, reporting: &diagnostics)
      return { reduce(Array($0.rows[$0.frame])) }
    }
    guard let field = measure.field else { return { _ in .null } }
    let read = table.reader(of: field.name, at: field.place, reporting: &diagnostics)
    return { window in
      func value(at position: Int) -> Value {
        window.rows.indices.contains(position) ? read(window.rows[position]) : .null
      }
      switch operation {
      case "lag": return value(at: window.position - offset)
      case "lead": return value(at: window.position + offset)
      case "first_value": return window.frame.isEmpty ? .null : value(at: window.frame.lowerBound)
      case "last_value": return window.frame.isEmpty ? .null : value(at: window.frame.upperBound - 1)
      case "nth_value":
        let position = window.frame.lowerBound + offset - 1
        return window.frame.contains(position) ? value(at: position) : .null
      case "prev_value":
        return (0...window.position).reversed().lazy.map(value).first { $0 != .null } ?? .null
      default:
        return (window.position..<window.rows.count).lazy.map(value).first { $0 != .null } ?? .null
      }
    }
  }

  private func rank(_ operation: String, _ window: WindowFrame, _ parameter: Int) -> Value {
    let count = Double(window.rows.count)
    let start = window.peers.start[window.position]
    switch operation {
    case "row_number": return .number(Double(window.position + 1))
    case "rank": return .number(Double(start + 1))
    case "dense_rank": return .number(Double(window.peers.number[window.position]))
    case "percent_rank": return .number(count > 1 ? Double(start) / (count - 1) : 0)
    case "cume_dist": return .number(Double(window.peers.end[window.position]) / count)
    default:
      // ntile: the share of rows up to this one, in so many parts.
      let part = (Double(parameter) * Double(window.peers.end[window.position]) / count).rounded(.up)
      return .number(part)
    }
  }
}
