import CasusData
import CasusScene
import CasusSource
import CasusYAML

/// Draws a plot's annotations: finds the mark of each row, and a free place for the words beside it.
struct AnnotationLayer {
  let setting: ChartSetting
  let size: Size
  private(set) var diagnostics: [Diagnostic] = []
  /// What is drawn: leaders and words.
  private(set) var marks: [SceneMark] = []

  private static let fontSize = 7.5
  private static let lead = 9.0

  init(setting: ChartSetting, size: Size) {
    self.setting = setting
    self.size = size
  }

  /// Places the annotations in the order in which they are written; `own` are the marks of each unit, `all` whatever
  /// words must keep clear of. In a facet's cell a row may be another cell's.
  mutating func draw(
    _ annotations: [Annotation], units: [UnitView], own: [Int: [SceneMark]], all: [SceneMark], isCell: Bool
  ) {
    // Over a plot there is air, unless its axis stands there.
    let hasAxisAbove = units.contains { $0.scales[.y]?.isBandLike == true }
    var ground = AnnotationGround(setting: setting, size: size, marks: all, headroom: hasAxisAbove ? 2 : 14)
    var leaders: [SceneItem] = []
    var words: [SceneItem] = []
    for annotation in annotations {
      guard let anchor = anchor(of: annotation, units: units, own: own, isCell: isCell) else { continue }
      let lines = lines(of: annotation.text)
      let measure = LabelMeasure(setting: setting)
      let width = lines.map { measure.width($0, size: Self.fontSize, weight: 600) }.max() ?? 0
      let height = Self.fontSize + Double(lines.count - 1) * Self.lead
      guard let place = ground.place(Size(width, height), at: anchor) else {
        diagnostics.append(.annotationDropped(annotation.text, at: annotation.condition.place))
        continue
      }
      if let end = place.leader {
        var item = SceneItem()
        (item.x, item.y, item.x2, item.y2) = (anchor.x, anchor.y, end.x, end.y)
        item.stroke = .color(setting.theme.colors.mark)
        item.strokeWidth = 0.5
        leaders.append(item)
      }
      for (index, line) in lines.enumerated() {
        var item = SceneItem()
        item.text = [line]
        item.x = place.align == "left" ? place.box.x : place.align == "right" ? place.box.maxX : place.box.x + width / 2
        item.y = place.box.y + 0.8 * Self.fontSize + Double(index) * Self.lead
        item.align = place.align
        item.baseline = "alphabetic"
        item.fontSize = Self.fontSize
        item.fontWeight = 600
        item.fill = .color(setting.theme.colors.ink)
        item.halo = 2.4
        words.append(item)
      }
    }
    if !leaders.isEmpty { marks.append(SceneMark(.rule, role: "mark", name: "annotation-leaders", items: leaders)) }
    if !words.isEmpty { marks.append(SceneMark(.text, role: "mark", name: "annotations", items: words)) }
  }

  /// Where the mark of the first row stands for which the condition holds.
  private mutating func anchor(
    of annotation: Annotation, units: [UnitView], own: [Int: [SceneMark]], isCell: Bool
  ) -> Point? {
    var faults: [Diagnostic] = []
    var isKnown = false
    var isFound = false
    for unit in units {
      var rows: Set<Int>
      if let bound = annotation.rows {
        isKnown = true
        // Faults of a composite's annotation were told where its own table was at hand.
        if bound.isEmpty { return nil }
        rows = Self.rows(of: unit.table, standingFor: bound)
      } else {
        var found: [Diagnostic] = []
        guard let list = setting.rows(of: unit.table, where: annotation.condition, reporting: &found) else {
          if faults.isEmpty { faults = found }
          continue
        }
        isKnown = true
        rows = Set(list)
      }
      if rows.isEmpty { continue }
      isFound = true
      for mark in own[unit.index] ?? [] {
        for item in mark.items {
          guard let row = item.row, rows.contains(row), let point = Self.anchor(item, mark.kind, unit) else { continue }
          return point
        }
      }
    }
    if !isKnown {
      diagnostics += faults
    } else if !isFound {
      diagnostics.append(.annotationFindsNoRow(at: annotation.condition.place))
    } else if !isCell {
      diagnostics.append(.annotationDropped(annotation.text, at: annotation.condition.place))
    }
    return nil
  }

  /// The items of a composite's derived table that stand for a row of its own; what stands for one row alone first.
  private static func rows(of table: Table, standingFor bound: [Int]) -> Set<Int> {
    guard case .values(let lists)? = table["__rows"], let first = bound.min() else { return [] }
    return Set(
      lists.indices.filter { index in
        guard case .list(let values) = lists[index], values.count == 1 else { return false }
        return values[0] == .number(Double(first))
      })
  }

  /// Where a leader meets a mark: the end of a bar, the middle of anything else.
  private static func anchor(_ item: SceneItem, _ kind: SceneMark.Kind, _ unit: UnitView) -> Point? {
    switch kind {
    case .rect:
      let (width, height) = (item.width ?? 0, item.height ?? 0)
      guard unit.mark.type == .bar else { return Point(item.x + width / 2, item.y + height / 2) }
      return unit.mark.orient == .horizontal
        ? Point(item.x + width, item.y + height / 2) : Point(item.x + width / 2, item.y)
    case .symbol, .line, .area, .trail: return item.defined == false ? nil : Point(item.x, item.y)
    case .rule: return Point((item.x + (item.x2 ?? item.x)) / 2, (item.y + (item.y2 ?? item.y)) / 2)
    case .arc:
      let angle = ((item.startAngle ?? 0) + (item.endAngle ?? 0)) / 2
      let radius = item.outerRadius ?? 0
      return Point(item.x + radius * sine(angle), item.y - radius * cosine(angle))
    default: return nil
    }
  }

  /// The words on as few lines of at most 130 pt as they need.
  private func lines(of text: String) -> [String] {
    let measure = LabelMeasure(setting: setting)
    let room = min(130, 0.45 * setting.width)
    var lines: [String] = []
    for part in text.split(separator: "\n") {
      var line = ""
      for word in part.split(separator: " ") {
        let longer = line.isEmpty ? String(word) : "\(line) \(word)"
        if line.isEmpty || measure.width(longer, size: Self.fontSize, weight: 600) <= room {
          line = longer
        } else {
          lines.append(line)
          line = String(word)
        }
      }
      if !line.isEmpty { lines.append(line) }
    }
    return lines
  }
}
