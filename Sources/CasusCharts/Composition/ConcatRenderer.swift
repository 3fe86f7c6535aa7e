import CasusScene
import CasusYAML

extension ViewRenderer {
  /// Views beside or below each other, rows as high and columns as wide as their largest view.
  mutating func render(_ concat: ConcatView, available: Double?, cell: Cell?) -> RenderedView {
    let count = concat.children.count
    let general = setting.config["concat"]
    let usual = concat.isOneRow ? nil : general?["columns"]?.number.map { whole($0, in: 1...10_000) }
    let columns = max(1, min(concat.columns ?? usual ?? count, count))
    let spacing = general?["spacing"]?.number ?? setting.style.spacing
    let gap = concat.spacing ?? (spacing, spacing)
    let share = available.map { max(20, ($0 - gap.x * Double(columns - 1)) / Double(columns)) }
    var views: [RenderedView] = []
    for child in concat.children {
      var view = render(child, available: share, cell: cell)
      placeLegends(of: child.units, around: &view)
      addTitle(child.frame.title, to: &view)
      views.append(view)
    }
    var layout = GridLayout(columns: columns, gap: gap)
    layout.isWhole = setting.isVega
    layout.share = share
    layout.read(align: concat.align, center: concat.center, bounds: concat.bounds)
    return arrange(views, layout)
  }

  /// Places views on a grid: plots of one column share their left edge, plots of one row their top.
  func arrange(_ views: [RenderedView], _ layout: GridLayout) -> RenderedView {
    let corners = layout.corners(views.map { ($0.bounds, $0.size) })
    var children: [SceneMark] = []
    var bounds: Rect?
    var extent = Size(0, 0)
    for (view, corner) in zip(views, corners) {
      var item = view.group
      item.x = corner.x
      item.y = corner.y
      children.append(SceneMark(.group, role: "scope", items: [item]))
      let box = Rect(view.bounds.x + item.x, view.bounds.y + item.y, view.bounds.width, view.bounds.height)
      bounds = bounds.map { $0.union(box) } ?? box
      extent = Size(max(extent.width, item.x + view.size.width), max(extent.height, item.y + view.size.height))
    }
    var group = SceneItem()
    group.children = children
    return RenderedView(group: group, size: extent, bounds: bounds ?? Rect(0, 0, 0, 0))
  }

  /// The title of a view inside a composition.
  mutating func addTitle(_ title: Node?, to view: inout RenderedView) {
    guard let title, !title.isNull, let lines = title.lines ?? title["text"]?.lines else { return }
    let mark = TitleBuilder(setting: setting).title(
      lines, subtitle: title["subtitle"]?.lines, properties: Properties([title, setting.config["title"]]),
      over: view.bounds, plot: view.size, isComposed: false)
    view.group.children = (view.group.children ?? []) + [mark]
    if let box = SceneBounds(setting: setting).box(of: mark) { view.bounds = view.bounds.union(box) }
  }
}
