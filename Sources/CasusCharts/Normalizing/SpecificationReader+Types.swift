import CasusData
import CasusYAML

extension SpecificationReader {
  /// The type as written, as the package declares it, or as Vega-Lite would take it.
  func type(of definition: ChannelDefinition, in data: ChartData) -> MeasurementType? {
    if let written = definition.node["type"]?.text { return MeasurementType(written: written) }
    if definition.value != nil { return nil }
    if let datum = definition.datum {
      switch datum.content {
      case .number: return .quantitative
      case .map: return .temporal
      default: return .nominal
      }
    }
    if definition.aggregate != nil, definition.aggregate != "argmin", definition.aggregate != "argmax" {
      return ["min", "max"].contains(definition.aggregate ?? "")
        ? sourceType(of: definition, in: data) ?? .quantitative
        : .quantitative
    }
    if definition.isBinned || definition.isPrebinned { return .quantitative }
    if definition.timeUnit != nil { return .temporal }
    if definition.channel.isFacet || definition.channel == .shape || definition.channel == .strokeDash {
      return .nominal
    }
    if let typed = sourceType(of: definition, in: data) {
      return definition.node["sort"]?.list != nil && typed != .nominal ? .ordinal : typed
    }
    if definition.field == nil { return nil }
    if let scale = definition.node["scale"]?["type"]?.text {
      switch scale {
      case "linear", "log", "pow", "sqrt", "symlog", "quantize", "quantile", "threshold": return .quantitative
      case "time", "utc": return .temporal
      default: break
      }
    }
    switch definition.channel {
    case .order, .longitude, .latitude, .longitude2, .latitude2: return .quantitative
    default: return definition.node["sort"]?.list != nil ? .ordinal : .nominal
    }
  }

  /// What the package or the computed column says; nil for data without types.
  private func sourceType(of definition: ChannelDefinition, in data: ChartData) -> MeasurementType? {
    guard data.isTyped, let source = definition.source, let index = data.table.index(of: source) else { return nil }
    if let declared = MeasurementType(data.table.fields[index].type) { return declared }
    switch data.table.columns[index] {
    case .number: return .quantitative
    case .date: return .temporal
    case .text, .boolean: return .nominal
    case .values(let values):
      switch values.first(where: { $0 != .null }) {
      case .number, .bounds: return .quantitative
      case .date, .instant: return .temporal
      default: return .nominal
      }
    }
  }
}
