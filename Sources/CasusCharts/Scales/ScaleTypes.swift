import CasusSource
import CasusYAML

extension ScaleSlot {
  /// The scale's type: as written, or the one Vega-Lite takes for the channel, the field and the marks.
  func chooseType(reporting diagnostics: inout [Diagnostic]) {
    let properties = properties
    if let written = properties["type"], let name = written.text {
      guard Self.known.contains(name) else {
        diagnostics.append(
          .unknownChoice(name, of: "scale type", known: Self.known.sorted(), at: written.place))
        type = fallbackType
        return
      }
      let fallback = fallbackType
      let wantsNumbers = !["band", "point", "ordinal", "bin-ordinal"].contains(name)
      if wantsNumbers, let lead, lead.type == .nominal, channel.isPosition, lead.node["type"] == nil,
        definitions.allSatisfy({ $0.type == .nominal })
      {
        diagnostics.append(.unfitType("nominal", scale: name, at: written.place))
        type = fallback
        return
      }
      type = name
      return
    }
    type = fallbackType
  }

  static let known: Set<String> = [
    "linear", "log", "pow", "sqrt", "symlog", "time", "utc", "band", "point", "ordinal", "quantize", "quantile",
    "threshold", "bin-ordinal", "sequential", "identity",
  ]

  private var fallbackType: String {
    let candidates = members.map { fallbackType(of: $0.unit, $0.channel) }
    // Bars and points on one axis stand on bands; a time beside a category is a category.
    for preferred in ["band", "ordinal", "time", "linear"] where candidates.contains(preferred) { return preferred }
    return candidates.first ?? "linear"
  }

  private func fallbackType(of unit: UnitView, _ name: ChannelName) -> String {
    guard let definition = unit.channels[name] else { return "linear" }
    let kind = definition.type ?? unit.channels[name.main]?.type ?? .quantitative
    switch channel {
    case .color, .fill, .stroke:
      if definition.isBinned { return "bin-ordinal" }
      return kind.isDiscrete ? "ordinal" : kind == .temporal ? "time" : "linear"
    case .shape, .strokeDash: return "ordinal"
    case .x, .y, .xOffset, .yOffset, .theta, .radius:
      if kind.isDiscrete {
        if unit.mark.type.fillsBands || unit.mark.type == .rule || unit.mark.type == .arc { return "band" }
        if let offset = channel.offset, unit.channels[offset]?.isData == true { return "band" }
        if unit.mark[channel == .x || channel == .xOffset ? "width" : "height"]?["band"] != nil { return "band" }
        return "point"
      }
      return kind == .temporal ? "time" : "linear"
    default:
      if definition.isBinned { return "bin-ordinal" }
      return kind.isDiscrete ? "point" : kind == .temporal ? "time" : "linear"
    }
  }

  var isBandLike: Bool { type == "band" || type == "point" }
  var isContinuousNumber: Bool {
    ["linear", "log", "pow", "sqrt", "symlog", "time", "utc", "sequential"].contains(type)
  }

  /// The transform of a continuous type.
  func transform() -> any ScaleTransform {
    let properties = properties
    switch type {
    case "log": return LogScale(base: max(1.0001, properties.number("base") ?? 10))
    case "pow": return PowScale(exponent: properties.number("exponent") ?? 1)
    case "sqrt": return PowScale(exponent: 0.5)
    case "symlog": return SymlogScale(constant: max(1e-9, properties.number("constant") ?? 1))
    case "time", "utc": return TimeScale()
    default: return LinearScale()
    }
  }
}
