import CasusData
import CasusSource
import CasusYAML

/// The fields a composite reads: those its `encoding` names, or its own defaults.
struct CompositeFields {
  let table: Table
  let spec: Node

  init(_ unit: CompositeUnit) {
    table = unit.table
    spec = unit.spec
  }

  /// The field of a channel: as written, or the default; nil where the table has neither.
  func name(_ channel: String, default field: String) -> String? {
    let written = spec["encoding"]?[channel]?["field"]?.text ?? field
    return table.index(of: written) == nil ? nil : written
  }

  /// The field a composite cannot do without.
  func required(
    _ channel: String, default field: String, in mark: String, reporting diagnostics: inout [Diagnostic]
  ) -> String? {
    if let name = name(channel, default: field) { return name }
    let written = spec["encoding"]?[channel]?["field"]
    diagnostics.append(
      .compositeLacksField(
        mark, channel: channel, field: written?.text ?? field, known: table.fieldNames,
        at: written?.place ?? spec.place))
    return nil
  }

  /// A title written for a channel.
  func title(_ channel: String) -> String? { spec["encoding"]?[channel]?["title"]?.text }

  /// A property of the mark, where it is written as a mapping.
  func property(_ name: String) -> Node? { spec["mark"]?[name] }

  func text(_ row: Int, _ field: String?) -> String {
    guard let field else { return "" }
    let value = table.value(row, field)
    return if case .date(let date) = value { PrintedDay.text(date) } else { value.plainText }
  }

  func number(_ row: Int, _ field: String?) -> Double? {
    guard let field else { return nil }
    switch table.value(row, field) {
    case .number(let value): return value.isFinite ? value : nil
    case .bounds(let bounds): return bounds.low
    default: return nil
    }
  }
}
