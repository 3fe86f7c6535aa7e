import CasusData
import CasusScene
import CasusSource
import CasusYAML

/// Looks at the colours an author chose: marks that fade into the ground, and series that some eye takes for one.
///
/// The theme's own names are the theme's business, and Vega's theme is for looking as elsewhere.
struct WrittenColorCheck {
  let setting: ChartSetting
  private(set) var diagnostics: [Diagnostic] = []

  init(setting: ChartSetting) { self.setting = setting }

  mutating func check(_ units: [UnitView], _ slots: [ScaleSlot]) {
    guard !setting.isVega else { return }
    for (index, unit) in units.enumerated() where setting.tables[unit.sourceTable.name] == nil {
      for channel in [ChannelName.color, .fill, .stroke] {
        checkContrast(unit.channels[channel]?.value, of: unit, isFirst: index == 0)
        checkContrast(unit.mark.own[channel.rawValue], of: unit, isFirst: index == 0)
      }
    }
    for slot in slots where slot.channel.isColor {
      checkSeries(slot)
      checkClasses(slot)
    }
  }

  private mutating func checkContrast(_ node: Node?, of unit: UnitView, isFirst: Bool) {
    guard let node, let text = node.text, let color = written(node), unit.mark.type != .text || isFirst else { return }
    let ground = setting.theme.colors.background
    let seen = color.over(ground, opacity: opacity(of: unit))
    let floor = unit.mark.type == .text ? Theme.Colors.Floor.text : Theme.Colors.Floor.mark
    let found = seen.contrast(with: ground)
    // Paper upon another mark is a gap, not a mark.
    if found >= floor || (!isFirst && found < 1.1) { return }
    report(.paleColor(text, found: found, floor: floor, at: node.place))
  }

  /// How much of a colour is left by the opacities an author wrote; 1 where they differ from row to row.
  private func opacity(of unit: UnitView) -> Double {
    [ChannelName.opacity, unit.mark.isFilled ? .fillOpacity : .strokeOpacity].reduce(1) { product, channel in
      if let mapped = unit.channels[channel] { return product * (mapped.value?.number ?? 1) }
      return product * (unit.mark.own.number(channel.rawValue) ?? 1)
    }
  }

  /// The classes of a stepped scale whose colours an author wrote: each must be told from all the others.
  private mutating func checkClasses(_ slot: ScaleSlot) {
    guard case .steps(let scale)? = slot.scale, let range = slot.properties["range"],
      let unit = slot.members.first?.unit, setting.tables[unit.sourceTable.name] == nil
    else { return }
    let ground = setting.theme.colors.background
    let edges = ([scale.low] + scale.cuts + [scale.high]).map { PlainPrinting.rounded(($0 * 100).rounded() / 100) }
    let classes = scale.range.enumerated().compactMap { index, value -> (name: String, color: Color, place: Place)? in
      guard case .paint(.color(let color)?) = value, index + 1 < edges.count else { return nil }
      let isFirst = index == 0
      let isLast = index == scale.range.count - 1
      let name = isFirst ? "< \(edges[1])" : isLast ? "≥ \(edges[index])" : "\(edges[index])–\(edges[index + 1])"
      let place = range.list.flatMap { $0.indices.contains(index) ? $0[index].place : nil } ?? range.place
      return (name, color.over(ground, opacity: opacity(of: unit)), place)
    }
    checkDifferences(classes, atLeast: Theme.Colors.Floor.step)
  }

  /// Names and colours that some eye takes for one another.
  private mutating func checkDifferences(
    _ series: [(name: String, color: Color, place: Place)], atLeast floor: Double
  ) {
    guard series.count <= 40 else { return }
    for (index, item) in series.enumerated() {
      for other in series.dropFirst(index + 1) {
        let seen = ColorVision.allCases.map { ($0.seen(item.color).difference(from: $0.seen(other.color)), $0) }
        guard let worst = seen.min(by: { $0.0 < $1.0 }), worst.0 < floor else { continue }
        report(.alikeSeries(item.name, other.name, found: worst.0, floor: floor, eye: worst.1, at: other.place))
      }
    }
  }

  private mutating func checkSeries(_ slot: ScaleSlot) {
    guard case .ordinal(let scale)? = slot.scale, let range = slot.properties["range"] ?? slot.properties["scheme"],
      let unit = slot.members.first?.unit, setting.tables[unit.sourceTable.name] == nil
    else { return }
    let isOrdinal = slot.definitions.contains { $0.type == .ordinal }
    let names = setting.discreteTicks(scale.domain, slot: slot, guide: Properties([])).map(\.label)
    var series: [(name: String, color: Color, place: Place)] = []
    for (index, value) in scale.domain.enumerated() {
      guard case .paint(.color(let color)?)? = scale(value), color.alpha > 0 else { continue }
      let count = range.list?.count ?? 0
      let seen = color.over(setting.theme.colors.background, opacity: opacity(of: unit))
      series.append((names[index], seen, count > 0 ? range.list?[index % count].place ?? range.place : range.place))
    }
    for item in series where !isOrdinal {
      let found = item.color.contrast(with: setting.theme.colors.background)
      if found < Theme.Colors.Floor.mark {
        report(.paleSeries(item.name, found: found, floor: Theme.Colors.Floor.mark, at: item.place))
      }
    }
    let floor = isOrdinal ? Theme.Colors.Floor.step : Theme.Colors.Floor.series
    checkDifferences(series, atLeast: floor)
  }

  /// A colour by value; nil for the theme's own names and for no colour.
  private func written(_ node: Node) -> Color? {
    guard let text = node.text, setting.theme.colors.named(text) == nil else { return nil }
    var ignored: [Diagnostic] = []
    guard case .color(let color)? = setting.paint(node, reporting: &ignored), color.alpha > 0 else { return nil }
    return color
  }

  private mutating func report(_ diagnostic: Diagnostic) {
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }
}

extension Diagnostic {
  static func paleColor(_ color: String, found: Double, floor: Double, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0472", .warning,
      "the colour '\(color)' stands out from the ground by \(printed(found)):1, expected at least \(printed(floor)):1",
      at: place, hint: "take a darker or a lighter one, or a colour of the theme")
  }

  static func paleSeries(_ name: String, found: Double, floor: Double, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0472", .warning,
      "the colour of '\(name)' stands out from the ground by \(printed(found)):1, expected at least \(printed(floor)):1",
      at: place, hint: "take a darker or a lighter one, or leave the colours to the theme")
  }

  static func alikeSeries(
    _ name: String, _ other: String, found: Double, floor: Double, eye: ColorVision, at place: Place
  ) -> Diagnostic {
    let reader = eye == .usual ? "any eye" : "an eye with \(eye.rawValue)"
    return Diagnostic(
      "CAS0473", .warning,
      "the colours of '\(name)' and '\(other)' differ by \(printed(found)) to \(reader), expected at least "
        + "\(printed(floor))", at: place, hint: "choose colours further apart, or leave them to the theme")
  }

  private static func printed(_ value: Double) -> String { PlainPrinting.rounded((value * 10).rounded() / 10) }
}
