import CasusScene
import CasusYAML

/// Puts legends around a view in Vega's manner, and widens its bounds by them.
struct LegendLayout {
  let setting: ChartSetting

  func place(_ legends: [LegendContent], around view: inout RenderedView) {
    let plot = view.cell ?? view.size
    let builder = LegendBuilder(setting: setting, plotHeight: plot.height, plotWidth: plot.width)
    var bounds = view.bounds
    var right = 0.0
    for content in legends {
      let orient = content.guide.text("orient") ?? "right"
      var (mark, size) = builder.draw(content, height: plot.height)
      let offset = content.guide.number("offset") ?? setting.style.legend.offset
      var place = Point(max(view.size.width, 0), 0)
      switch orient {
      case "none": place = Point(content.guide.number("legendX") ?? 0, content.guide.number("legendY") ?? 0)
      case "left": place = Point(bounds.x - offset - size.width, 0)
      case "top": place = Point(0, bounds.y - offset - size.height)
      case "bottom": place = Point(0, bounds.maxY + offset)
      case "top-left": place = Point(offset, offset)
      case "top-right": place = Point(view.size.width - size.width - offset, offset)
      case "bottom-left": place = Point(offset, view.size.height - size.height - offset)
      case "bottom-right":
        place = Point(view.size.width - size.width - offset, view.size.height - size.height - offset)
      default:
        place = Point(max(view.size.width, view.bounds.maxX) + offset, right)
        right += size.height + (setting.config["legend"]?["rowPadding"]?.number ?? 16)
      }
      mark.items[0].x = place.x.rounded()
      mark.items[0].y = place.y.rounded()
      view.group.children = (view.group.children ?? []) + [mark]
      bounds = bounds.union(Rect(place.x, place.y, size.width, size.height))
    }
    view.bounds = bounds
  }
}

extension ViewRenderer {
  /// The legends that belong to a part of the chart, beside it.
  mutating func placeLegends(of units: [UnitView], around view: inout RenderedView) {
    let numbers = units.map(\.index)
    let own = homes.filter { $0.units == numbers }
    guard !own.isEmpty else { return }
    placeLegends(own.map { $0.slot.narrowed(to: units) }, around: &view)
  }

  mutating func placeLegends(_ slots: [ScaleSlot], around view: inout RenderedView) {
    let plot = view.cell ?? view.size
    var builder = LegendBuilder(setting: setting, plotHeight: plot.height, plotWidth: plot.width)
    let contents = builder.contents(slots)
    diagnostics += builder.diagnostics
    LegendLayout(setting: setting).place(contents, around: &view)
  }
}
