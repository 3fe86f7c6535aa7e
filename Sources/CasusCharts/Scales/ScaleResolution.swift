import CasusSource
import CasusYAML

/// Decides which units share a scale, after `resolve` and Vega-Lite's defaults, and gives every unit its scales.
struct ScaleResolution {
  /// Every scale, in the order in which it was first needed.
  private(set) var slots: [ScaleSlot] = []

  init(_ view: View) {
    for (_, found) in assign(view).sorted(by: { $0.key.rawValue < $1.key.rawValue }) { slots += found }
    for slot in slots {
      for (unit, name) in slot.members where !name.isSecondary { unit.scales[slot.channel] = slot }
      for (unit, _) in slot.members where unit.scales[slot.channel] == nil { unit.scales[slot.channel] = slot }
    }
  }

  private typealias Found = [ChannelName: [ScaleSlot]]

  private func assign(_ view: View) -> Found {
    switch view {
    case .plot(let plot): return assign(plot.tree)
    case .facet(let facet): return assign(facet.child)
    case .concat(let concat):
      return merged(concat.children.map(assign), resolve: concat.resolve) { channel in !channel.isPositional }
    }
  }

  private func assign(_ tree: LayerTree) -> Found {
    switch tree {
    case .group(let children, let resolve): return merged(children.map(assign), resolve: resolve) { _ in true }
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
