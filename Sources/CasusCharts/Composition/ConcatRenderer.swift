import CasusScene
import CasusYAML

extension ViewRenderer {
  /// Views beside or below each other, rows as high and columns as wide as their largest view.
  mutating func render(_ concat: ConcatView, available: Double?, cell: Cell?) -> RenderedView {
    let count = concat.children.count
    let columns = max(1, min(concat.columns ?? count, count))
    let gap = concat.spacing ?? (setting.style.spacing, setting.style.spacing)
    let share = available.map { max(20, ($0 - gap.x * Double(columns - 1)) / Double(columns)) }
    var views: [RenderedView] = []
    for child in concat.children {
      var view = render(child, available: share, cell: cell)
      placeLegends(of: child.units, around: &view)
      addTitle(child.frame.title, to: &view)
      views.append(view)
    }
    return arrange(views, columns: columns, gap: gap, share: share)
  }

  /// Places views on a grid: plots of one column share their left edge, plots of one row their top.
  func arrange(
    _ views: [RenderedView], columns: Int, gap: (x: Double, y: Double), share: Double? = nil
  ) -> RenderedView {
    let rows = (views.count + columns - 1) / columns
    var left = Array(repeating: 0.0, count: columns)
    var right = left
    var top = Array(repeating: 0.0, count: rows)
    var bottom = top
    for (index, view) in views.enumerated() {
      let (row, column) = (index / columns, index % columns)
      left[column] = max(left[column], -view.bounds.x)
      right[column] = max(right[column], view.bounds.maxX)
      top[row] = max(top[row], -view.bounds.y)
      bottom[row] = max(bottom[row], view.bounds.maxY)
    }
    var children: [SceneMark] = []
    var bounds: Rect?
    var x: [Double] = []
    var cursor = 0.0
    for column in 0..<columns {
      cursor += column == 0 ? 0 : left[column]
      x.append(cursor)
      cursor += (share.map { max($0 - left[column], right[column]) } ?? right[column]) + gap.x
    }
    var y: [Double] = []
    cursor = 0
    for row in 0..<rows {
      cursor += row == 0 ? 0 : top[row]
      y.append(cursor)
      cursor += bottom[row] + gap.y
    }
    var extent = Size(0, 0)
    for (index, view) in views.enumerated() {
      var item = view.group
      item.x = x[index % columns]
      item.y = y[index / columns]
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
