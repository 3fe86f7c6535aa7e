import CasusAnalysis
import CasusData
import CasusSource
import CasusYAML

/// Brings a view's rows to where its marks need them: instants read, transforms applied, parameters named.
extension SpecificationReader {
  /// Texts that any part of a view uses as dates become instants before the first transform looks at them, as
  /// Vega-Lite parses the fields it knows to be temporal when it loads them.
  mutating func readInstants(_ data: inout ChartData, for node: Node) {
    var fields: [String: Place] = [:]
    func collect(_ node: Node, depth: Int) {
      guard depth < 30 else { return }
      if let list = node.list { for child in list { collect(child, depth: depth + 1) } }
      guard let entries = node.entries else { return }
      if let field = node["field"]?.text, node["timeUnit"] != nil || node["type"]?.text == "temporal" {
        fields[field] = fields[field] ?? node["field"]?.place
      }
      for entry in entries where entry.key != "data" && entry.key != "datasets" {
        collect(entry.value, depth: depth + 1)
      }
    }
    collect(node, depth: 0)
    for (field, place) in fields.sorted(by: { $0.key < $1.key }) {
      guard let index = data.table.index(of: field) else { continue }
      if data.isDelimited, case .number(let numbers, _) = data.table.columns[index],
        numbers.allSatisfy({ $0.isNaN || ($0 == $0.rounded() && (1000...9999).contains($0)) })
      {
        data.table.columns[index] = .values(
          numbers.map { $0.isNaN ? .null : .instant(CalendarInterval.instant(Int($0), 1)) })
      }
      guard case .text = data.table.columns[index] else { continue }
      let instants = data.table.columns[index].asInstants
      reportLostDates(data.table.columns[index], instants, field: field, at: place)
      data.table.columns[index] = instants
    }
  }

  /// The rows after a view's transforms.
  mutating func transformed(_ data: ChartData?, by steps: [Node], at place: Place) -> ChartData? {
    guard let data else {
      let empty = Table(name: "inline", fields: [], columns: [], rowCount: 1, lineage: .none)
      return ChartData(
        table: applyTransforms(steps, to: empty, in: setting.scope.scope, reporting: &diagnostics), isTyped: false)
    }
    // What an extent finds has a name for the steps after it.
    if let index = steps.firstIndex(where: { $0["extent"]?.text != nil && $0["param"]?.text != nil }),
      let field = steps[index]["extent"]?.text, let parameter = steps[index]["param"]?.text
    {
      let before = index == 0 ? data : transformed(data, by: Array(steps[..<index]), at: place) ?? data
      let values = (before.table[field]?.numbers(high: false) ?? []).filter(\.isFinite)
      name(parameter, .list([.number(values.min() ?? 0), .number(values.max() ?? 0)]))
      let rest = Array(steps[(index + 1)...])
      return rest.isEmpty ? before : transformed(before, by: rest, at: place)
    }
    var scope = setting.scope.scope
    let steps = readingLookups(steps, into: &scope)
    scope.isTyped = data.isTyped
    var found: [Diagnostic] = []
    let table = applyTransforms(steps, to: data.table, in: scope, reporting: &found)
    if !data.isTyped {
      // Nobody has said what fields inline values and files have: one that no row has is undefined, as in Vega.
      for index in found.indices where found[index].code == "CAS0306" { found[index].severity = .warning }
    }
    diagnostics += found
    return ChartData(table: table, isTyped: data.isTyped)
  }

  /// Parameters with a value become names in expressions; those with a selection are ignored, with one note.
  mutating func readParameters(_ params: Node?) {
    for parameter in params?.list ?? [] {
      guard let name = parameter["name"]?.text else { continue }
      if parameter["select"] != nil {
        if !diagnostics.contains(where: { $0.code == "CAS0411" }) {
          diagnostics.append(.interactionIgnored(at: parameter.place))
        }
        continue
      }
      if let node = parameter["value"] {
        self.name(name, value(of: node))
      } else if let expression = parameter["expr"], let node = constant(expression) {
        self.name(name, value(of: node))
      }
    }
  }
}
