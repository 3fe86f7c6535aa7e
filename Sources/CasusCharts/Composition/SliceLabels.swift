import CasusData
import CasusScene
import CasusYAML

/// Names beside the slices of a ring instead of a key, in the house style.
struct SliceLabels {
  let setting: ChartSetting

  private static let fontSize = 7.5
  private static let smallest = 0.25

  /// The labels of a colour's slices, or nil where a slice is too thin to be named or an author wrote a legend.
  func draw(_ slot: ScaleSlot, marks: [Int: [SceneMark]]) -> SceneMark? {
    guard [.color, .fill].contains(slot.channel), case .ordinal(let scale)? = slot.scale, scale.domain.count <= 8,
      slot.definitions.allSatisfy({ $0.node["legend"] == nil }), setting.config["legend"]?["orient"] == nil,
      slot.members.count == 1, let unit = slot.members.first?.unit, unit.mark.type == .arc,
      unit.channels[.radius] == nil, let field = slot.lead?.field, let column = unit.table[field]
    else { return nil }
    let names = Dictionary(
      setting.discreteTicks(scale.domain, slot: slot, guide: Properties([])).map { ($0.value, $0.label) }
    ) { first, _ in first }
    var items: [SceneItem] = []
    for arc in (marks[unit.index] ?? []).flatMap(\.items) {
      guard let row = arc.row, row < column.count, let name = names[column[row]], let start = arc.startAngle,
        let end = arc.endAngle, let outer = arc.outerRadius, abs(end - start) >= Self.smallest
      else { return nil }
      let angle = (start + end) / 2
      let (across, down) = (sine(angle), -cosine(angle))
      var item = SceneItem()
      item.text = [name]
      item.x = arc.x + (outer + 6) * across
      item.y = arc.y + (outer + 6) * down
      item.align = across > 0.2 ? "left" : across < -0.2 ? "right" : "center"
      item.baseline = down < -0.9 ? "bottom" : down > 0.9 ? "top" : "middle"
      item.fontSize = Self.fontSize
      item.fontWeight = 600
      item.fill = .color(setting.theme.colors.ink)
      item.row = row
      items.append(item)
    }
    return items.isEmpty ? nil : SceneMark(.text, role: "mark", name: "slice-labels", items: items)
  }
}
