import CasusScene

extension ChartFrame {
  /// A line is one outline: its items are points, broken where one is not defined.
  func lineFrames(_ mark: SceneMark) -> [Frame] {
    guard let first = mark.items.first(where: { $0.defined != false }) else { return [] }
    let interpolation = LineInterpolation(
      first.interpolate, tension: first.tension, isVertical: first.orient == "horizontal")
    var path = Path()
    for run in runs(mark.items) {
      path.elements += interpolation.elements(through: run.map { Point($0.x, $0.y) }, continuing: false)
    }
    guard !path.elements.isEmpty, first.opacity != 0 else { return [] }
    let box = box(of: mark.items)
    var item = first
    item.strokeJoin = item.strokeJoin ?? "miter"
    let frame = Frame.path(path, fill: fill(item, in: box), stroke: stroke(item, in: box))
    return first.href.map { [.link(.url($0), [frame])] } ?? [frame]
  }

  /// Stretches of items without a gap.
  func runs(_ items: [SceneItem]) -> [[SceneItem]] {
    var runs: [[SceneItem]] = []
    var current: [SceneItem] = []
    for item in items {
      if item.defined == false {
        if !current.isEmpty { runs.append(current) }
        current = []
      } else {
        current.append(item)
      }
    }
    if !current.isEmpty { runs.append(current) }
    return runs
  }

  func box(of items: [SceneItem]) -> Rect {
    var box: Rect?
    for item in items where item.defined != false {
      let (x2, y2) = (item.x2 ?? item.x, item.y2 ?? item.y)
      let rect = Rect(min(item.x, x2), min(item.y, y2), abs(x2 - item.x), abs(y2 - item.y))
      box = box.map { $0.union(rect) } ?? rect
    }
    return box ?? Rect(0, 0, 0, 0)
  }
}
