import CasusSource
import CasusYAML

/// Decides which units share a scale, after `resolve` and Vega-Lite's defaults, and gives every unit its scales.
struct ScaleResolution {
  /// Every scale, in the order in which it was first needed.
  private(set) var slots: [ScaleSlot] = []
  /// Legends that belong to a part of the chart, by the units of that part; the others stand beside the whole.
  private(set) var homes: [LegendHome] = []

  /// Whether a scale's legend stands beside the whole chart.
  func isAtRoot(_ slot: ScaleSlot) -> Bool { !homes.contains { $0.slot === slot } }

  init(_ view: View) {
    for (_, found) in assign(view).sorted(by: { $0.key.rawValue < $1.key.rawValue }) { slots += found }
    for slot in slots {
      for (unit, name) in slot.members where !name.isSecondary { unit.scales[slot.channel] = slot }
      for (unit, _) in slot.members where unit.scales[slot.channel] == nil { unit.scales[slot.channel] = slot }
    }
  }

  private typealias Found = [ChannelName: [ScaleSlot]]

  private mutating func assign(_ view: View) -> Found {
    switch view {
    case .plot(let plot): return assign(plot.tree)
    case .facet(let facet):
      let found = assign(facet.child)
      // Cells with scales of their own have legends of their own.
      for channel in ChannelName.allCases where channel.hasLegend {
        guard facet.resolve?["scale"]?[channel.rawValue]?.text == "independent" else { continue }
        for slot in found[channel] ?? [] { homes.append(LegendHome(slot: slot, units: [])) }
      }
      return found
    case .concat(let concat):
      let parts = concat.children.map { assign($0) }
      let result = merged(parts, resolve: concat.resolve) { channel in !channel.isPositional }
      let units = concat.children.map { $0.units.map(\.index) }
      for channel in ChannelName.allCases where channel.hasLegend {
        let isApart = concat.resolve?["legend"]?[channel.rawValue]?.text == "independent"
        for slot in result[channel] ?? [] where isAtRoot(slot) {
          for (part, own) in zip(parts, units) {
            let isMember = (part[channel] ?? []).contains { $0 === slot }
            let isShared = !isMember && slot.members.contains { own.contains($0.unit.index) }
            let staysShared = concat.resolve?["scale"]?[channel.rawValue]?.text != "independent"
            if isShared ? isApart : isMember && (isApart || !staysShared) {
              homes.append(LegendHome(slot: slot, units: own))
            }
          }
        }
      }
      return result
    }
  }

  private mutating func assign(_ tree: LayerTree) -> Found {
    switch tree {
    case .group(let children, let resolve): return merged(children.map { assign($0) }, resolve: resolve) { _ in true }
    case .unit(let unit):
      var found: Found = [:]
      for channel in ChannelName.allCases where channel.isScaled && !channel.isSecondary {
        var members: [(unit: UnitView, channel: ChannelName)] = []
        for name in [channel, channel.secondary].compactMap({ $0 }) {
          guard let definition = unit.channels[name], !definition.isScaleDisabled, !definition.isGeometry,
            definition.value == nil || definition.source != nil,
            definition.isData || definition.source != nil || definition.aggregate != nil
          else { continue }
          if name.isSecondary, unit.channels[channel]?.isScaleDisabled == true { continue }
          members.append((unit, name))
        }
        if !members.isEmpty { found[channel] = [ScaleSlot(channel, members)] }
      }
      return found
    }
  }

  private func merged(
    _ parts: [Found], resolve: Node?, sharedByDefault: (ChannelName) -> Bool
  ) -> Found {
    var result: Found = [:]
    for channel in ChannelName.allCases {
      let slots = parts.flatMap { $0[channel] ?? [] }
      guard !slots.isEmpty else { continue }
      let word = resolve?["scale"]?[channel.rawValue]?.text
      let isShared = word.map { $0 == "shared" } ?? sharedByDefault(channel)
      if isShared, slots.count > 1 {
        result[channel] = [ScaleSlot(channel, slots.flatMap(\.members))]
      } else {
        result[channel] = slots
      }
    }
    return result
  }
}

/// A legend that stands beside a part of the chart.
struct LegendHome {
  var slot: ScaleSlot
  /// The numbers of the part's units.
  var units: [Int]
}
