import CasusScene
import CasusSource

/// The parts of one axis, drawn from its ticks and their places.
struct AxisDrawing {
  let setting: ChartSetting
  let guide: Properties
  let orient: AxisOrient
  let size: Size
  let slot: ScaleSlot
  let scale: Scale
  var ticks: [Tick]
  var places: [Double]
  var diagnostics: [Diagnostic]

  var style: ChartStyle.AxisStyle { setting.style.axis }
  var isHorizontal: Bool { orient.isHorizontal }
  var length: Double { isHorizontal ? size.width : size.height }
  /// 1 where the axis grows downwards or to the right, away from the plot.
  var sign: Double { orient == .bottom || orient == .right ? 1 : -1 }
  var measure: LabelMeasure { LabelMeasure(setting: setting) }

  mutating func main(title: [String]?) -> [SceneMark] {
    var marks: [SceneMark] = []
    if let ticks = tickMarks() { marks.append(ticks) }
    let labels = labelMarks()
    if let labels { marks.append(labels) }
    if let domain = domainMark() { marks.append(domain) }
    if let title, !title.isEmpty { marks.append(titleMark(title, below: labels)) }
    return marks
  }

  var hasTicks: Bool { guide.boolean("ticks") ?? style.hasTicks }
  var tickSize: Double { hasTicks ? guide.number("tickSize") ?? style.tickSize : 0 }

  func color(_ name: String, _ fallback: Color) -> ScenePaint? {
    setting.plainColor(guide[name], fallback).map { .color($0) }
  }
}
