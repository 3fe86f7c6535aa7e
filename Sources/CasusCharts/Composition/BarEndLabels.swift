import CasusData
import CasusScene
import CasusYAML

/// Values at the ends of bars in the house style, where there is one series and room: `labels: false` turns them off.
struct BarEndLabels {
  let setting: ChartSetting

  private static let mostBars = 24
  private static let fontSize = 7.5

  /// The labels of a plot of one unit of plain bars, or nil where they would not read.
  func draw(_ unit: UnitView, marks: [SceneMark]) -> SceneMark? {
    let isHorizontal = unit.mark.orient == .horizontal
    let measure: ChannelName = isHorizontal ? .x : .y
    guard unit.mark.type == .bar, unit.stack == nil, unit.mark["labels"]?.boolean != false,
      let definition = unit.channels[measure], definition.type == .quantitative, !definition.isBinned,
      !definition.isPrebinned, definition.bins == nil, unit.channels[isHorizontal ? .x2 : .y2] == nil,
      definition.node["axis"]?["format"] == nil || definition.node["axis"]?["format"]?.text != nil,
      let slot = unit.scales[measure], let scale = slot.scale?.continuous, !scale.isTime,
      unit.scales[isHorizontal ? .y : .x]?.isBandLike == true,
      let field = definition.field, let column = unit.table[field]
    else { return nil }
    // The far end of each row's bar, of the parts it may be drawn in.
    var ends: [(row: Int, item: SceneItem)] = []
    for item in marks.flatMap(\.items) {
      guard let row = item.row, row < column.count else { return nil }
      if let index = ends.firstIndex(where: { $0.row == row }) {
        let old = ends[index].item
        let left = min(old.x, item.x)
        let top = min(old.y, item.y)
        let right = max(old.x + (old.width ?? 0), item.x + (item.width ?? 0))
        let bottom = max(old.y + (old.height ?? 0), item.y + (item.height ?? 0))
        ends[index].item.x = left
        ends[index].item.y = top
        ends[index].item.width = right - left
        ends[index].item.height = bottom - top
      } else {
        ends.append((row, item))
      }
    }
    guard (1...Self.mostBars).contains(ends.count) else { return nil }
    let source = definition.source.flatMap { name in
      unit.sourceTable.index(of: name).map { unit.sourceTable.fields[$0] }
    }
    let format = definition.node["axis"]?["format"]?.text
    let printing = PlainPrinting(definition, field: source, setting: setting, format: format)
    let ruler = LabelMeasure(setting: setting)
    let base = scale(0)
    var items: [SceneItem] = []
    for (row, bar) in ends {
      let text = printing.text(of: column[row])
      guard !text.isEmpty else { continue }
      let (width, height) = (bar.width ?? 0, bar.height ?? 0)
      var item = SceneItem()
      item.text = [text]
      item.fontSize = Self.fontSize
      item.fontWeight = 600
      item.halo = 2.4
      item.row = row
      let isOpen = if case .bounds(let bounds) = column[row] { bounds.isOpen } else { false }
      let hasOwnColor = unit.channels[.color] != nil
      item.fill = .color(isOpen && !hasOwnColor ? setting.theme.colors.accent : setting.theme.colors.ink)
      if isHorizontal {
        let isBack = base.isFinite && bar.x + width <= base + 0.01 && width > 0
        // Names of lanes stand left of the plot: a value that would reach them goes over the baseline.
        let isAcross = isBack && bar.x - 4 < ruler.width(text, size: Self.fontSize, weight: 600)
        item.x = isAcross ? base + 4 : isBack ? bar.x - 4 : bar.x + width + 4
        item.y = bar.y + height / 2
        item.align = isBack && !isAcross ? "right" : "left"
        item.baseline = "middle"
        if height < 6 { return nil }
      } else {
        let isBack = base.isFinite && bar.y >= base - 0.01 && height > 0
        item.x = bar.x + width / 2
        item.y = isBack ? bar.y + height + 3 : bar.y - 3
        item.align = "center"
        item.baseline = isBack ? "top" : "bottom"
        // Where one value is wider than its bar none is shown: a few of many would mislead.
        if ruler.width(text, size: Self.fontSize, weight: 600) > width + 6 { return nil }
      }
      items.append(item)
    }
    return items.isEmpty ? nil : SceneMark(.text, role: "mark", name: "bar-end-labels", items: items)
  }
}
