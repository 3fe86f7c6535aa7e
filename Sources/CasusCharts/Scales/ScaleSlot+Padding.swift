import CasusYAML

extension ScaleSlot {
  /// How much of a step lies between bands and outside them.
  func resolvePadding(_ setting: ChartSetting) {
    guard isBandLike else { return }
    let properties = properties.falling(backOn: nil)
    let both = properties.number("padding")
    let config = setting.config["scale"]
    if type == "point" {
      paddingInner = 1
      paddingOuter = both ?? properties.number("paddingOuter") ?? config?["pointPadding"]?.number ?? 0.5
      if channel == .xOffset || channel == .yOffset { paddingOuter = both ?? 0.5 }
      return
    }
    if channel == .xOffset || channel == .yOffset {
      paddingInner = both ?? properties.number("paddingInner") ?? 0
      paddingOuter = both ?? properties.number("paddingOuter") ?? 0
      return
    }
    let hasOffset = members.contains { unit, _ in
      channel.offset.flatMap { unit.channels[$0]?.isData } ?? false
    }
    // Of several layers the first one decides; the house gives bars their air wherever they stand.
    let own = members.filter { !$0.channel.isSecondary }
    let first = own.first { $0.unit.mark.type != .rule } ?? own.first ?? members.first
    let markTypes =
      setting.isVega ? Set(first.map { [$0.unit.mark.type] } ?? []) : Set(members.map { $0.unit.mark.type })
    var inner: Double
    if hasOffset {
      inner = config?["bandWithNestedOffsetPaddingInner"]?.number ?? 0.2
    } else if markTypes.contains(.bar) {
      inner = config?["barBandPaddingInner"]?.number ?? setting.style.bandPadding
    } else if markTypes.contains(.tick), !markTypes.contains(.rect) {
      inner = config?["tickBandPaddingInner"]?.number ?? setting.style.tickBandPadding
    } else if markTypes.contains(.rect) {
      inner = config?["rectBandPaddingInner"]?.number ?? 0
    } else {
      inner = setting.isVega ? config?["rectBandPaddingInner"]?.number ?? 0 : setting.style.bandPadding
    }
    if !hasOffset { inner = config?["bandPaddingInner"]?.number ?? inner }
    paddingInner = min(1, both ?? properties.number("paddingInner") ?? inner)
    paddingOuter =
      both ?? properties.number("paddingOuter")
      ?? (hasOffset
        ? config?["bandWithNestedOffsetPaddingOuter"]?.number ?? 0.2
        : config?["bandPaddingOuter"]?.number ?? paddingInner / 2)
  }
}
