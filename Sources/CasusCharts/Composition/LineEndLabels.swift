import CasusData
import CasusScene
import CasusYAML

/// Names at the ends of lines instead of a key, in the house style: the eye need not travel.
///
/// They take the key's place where every series of the colour ends in the last third of the plot and the names have
/// room beside it; an author who writes a `legend` gets the legend.
struct LineEndLabels {
  let setting: ChartSetting
  let size: Size

  private static let mostSeries = 8
  private static let fontSize = 7.5
  private static let lead = 9.0
  private static let gap = 5.0

  /// A name and where its line ends.
  struct End {
    var label: String
    var point: Point
    var color: Color
    var row: Int?
  }

  /// The labels of a colour's lines, or nil where they would not read; `marks` are the drawn marks by unit.
  func draw(_ slot: ScaleSlot, marks: [Int: [SceneMark]]) -> SceneMark? {
    guard [.color, .stroke].contains(slot.channel), case .ordinal(let scale)? = slot.scale,
      (2...Self.mostSeries).contains(scale.domain.count),
      slot.definitions.allSatisfy({ $0.node["legend"] == nil }), setting.config["legend"]?["orient"] == nil
    else { return nil }
    let units = slot.members.map(\.unit)
    guard units.allSatisfy({ [.line, .point, .circle, .square].contains($0.mark.type) }),
      let lines = units.first(where: { $0.mark.type == .line }), lines.mark.orient != .horizontal,
      let field = slot.lead?.field
    else { return nil }
    let guide = Properties([])
    let names = Dictionary(
      setting.discreteTicks(scale.domain, slot: slot, guide: guide).map { ($0.value, $0.label) }
    ) { first, _ in first }
    var ends: [End] = []
    for mark in marks[lines.index] ?? [] where mark.kind == .line {
      guard let last = mark.items.last(where: { $0.defined != false }), let row = last.row,
        let column = lines.table[field], row < column.count, let label = names[column[row]],
        case .color(let color)? = last.stroke
      else { return nil }
      ends.append(End(label: label, point: Point(last.x, last.y), color: color, row: row))
    }
    let widest = ends.map { measured($0.label) }.max() ?? 0
    guard ends.count == scale.domain.count, ends.allSatisfy({ $0.point.x > size.width * 2 / 3 }),
      widest <= size.width * 0.4, Double(ends.count) * Self.lead <= size.height
    else { return nil }
    return SceneMark(.text, role: "mark", name: "line-end-labels", items: items(ends))
  }

  private func measured(_ label: String) -> Double {
    LabelMeasure(setting: setting).width(label, size: Self.fontSize, weight: 600)
  }

  private func items(_ ends: [End]) -> [SceneItem] {
    let order = ends.indices.sorted { (ends[$0].point.y, $0) < (ends[$1].point.y, $1) }
    let heights = spread(order.map { ends[$0].point.y })
    let x = (ends.map(\.point.x).max() ?? 0) + Self.gap
    return zip(order, heights).map { index, y in
      let end = ends[index]
      var item = SceneItem()
      item.x = x
      item.y = y
      item.text = [end.label]
      item.fontSize = Self.fontSize
      item.fontWeight = 600
      item.align = "left"
      item.baseline = "middle"
      item.fill = .color(end.color.legible(on: setting.theme.colors.background, towards: setting.theme.colors.ink))
      item.row = end.row
      return item
    }
  }

  /// Heights a line apart and as near to those wanted as that allows, within the plot: neighbours that touch share
  /// their middle.
  private func spread(_ wanted: [Double]) -> [Double] {
    struct Block {
      var middle: Double
      var count: Int
      var sum: Double
    }
    var blocks: [Block] = []
    for y in wanted {
      blocks.append(Block(middle: y, count: 1, sum: y))
      while blocks.count > 1 {
        let (a, b) = (blocks[blocks.count - 2], blocks[blocks.count - 1])
        let room = Double(a.count + b.count) / 2 * Self.lead
        guard b.middle - a.middle < room else { break }
        let count = a.count + b.count
        // Each wants its own height less its place within the block.
        blocks.removeLast(2)
        let sum = a.sum + b.sum
        blocks.append(Block(middle: sum / Double(count), count: count, sum: sum))
      }
    }
    return blocks.flatMap { block -> [Double] in
      let half = Double(block.count - 1) / 2 * Self.lead
      let middle = min(max(block.middle, half), max(size.height - half, half))
      return (0..<block.count).map { middle - half + Double($0) * Self.lead }
    }
  }
}

extension Color {
  /// The colour, or the first step from it towards another that text can have on a ground.
  func legible(on ground: Color, towards other: Color) -> Color {
    for step in 0...10 {
      let part = Double(step) / 10
      let mixed = Color(
        red: red + (other.red - red) * part, green: green + (other.green - green) * part,
        blue: blue + (other.blue - blue) * part)
      if mixed.contrast(with: ground) >= Theme.Colors.Floor.text { return mixed }
    }
    return other
  }
}
