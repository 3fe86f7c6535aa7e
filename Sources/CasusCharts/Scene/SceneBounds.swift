import CasusScene

/// How much room drawn items take.
struct SceneBounds {
  let setting: ChartSetting

  /// The box of everything below a mark, in the coordinates of the group that holds it; hidden items count nothing.
  func box(of mark: SceneMark, depth: Int = 0) -> Rect? {
    var result: Rect?
    func add(_ rect: Rect) { result = result.map { $0.union(rect) } ?? rect }
    guard depth < 40 else { return nil }
    for item in mark.items where item.opacity != 0 || mark.kind == .group {
      switch mark.kind {
      case .group:
        if let width = item.width, let height = item.height, width > 0 || height > 0 {
          add(Rect(item.x, item.y, width, height))
        }
        if item.clip == true { continue }
        for child in item.children ?? [] {
          if let inner = box(of: child, depth: depth + 1) {
            add(Rect(inner.x + item.x, inner.y + item.y, inner.width, inner.height))
          }
        }
      case .text: if item.text?.joined().isEmpty == false { add(box(ofText: item)) }
      case .symbol:
        let radius = max(0, item.size ?? 0).squareRoot() / 2 + (item.stroke == nil ? 0 : (item.strokeWidth ?? 1) / 2)
        add(Rect(item.x - radius, item.y - radius, 2 * radius, 2 * radius))
      case .arc:
        let radius = item.outerRadius ?? 0
        add(Rect(item.x - radius, item.y - radius, 2 * radius, 2 * radius))
      case .rect, .image: add(Rect(item.x, item.y, item.width ?? 0, item.height ?? 0))
      case .rule, .line, .area, .trail:
        guard item.defined != false else { continue }
        let (x2, y2) = (item.x2 ?? item.x, item.y2 ?? item.y)
        add(Rect(min(item.x, x2), min(item.y, y2), abs(x2 - item.x), abs(y2 - item.y)))
      case .shape: if let inner = item.outline?.box { add(inner) }
      case .path: break
      }
    }
    return result
  }

  /// The box of one text item, turned by its angle.
  func box(ofText item: SceneItem) -> Rect {
    let measure = LabelMeasure(setting: setting)
    let size = item.fontSize ?? setting.style.textSize
    let lines = item.text ?? []
    let width = lines.map { measure.width($0, size: size, weight: item.fontWeight) }.max() ?? 0
    let lead = item.lineHeight ?? size + 2
    let height = size + lead * Double(max(0, lines.count - 1))
    let left =
      switch item.align {
      case "center": -width / 2
      case "right": -width
      default: 0.0
      }
    let top = baselineShift(item, size: size, lines: lines.count) - 0.8 * size
    let (dx, dy) = (item.dx ?? 0, item.dy ?? 0)
    let corners = Rect(left + dx, top + dy, width, height)
    guard let angle = item.angle, angle != 0 else {
      return Rect(item.x + corners.x, item.y + corners.y, width, height)
    }
    let turn = angle * .pi / 180
    let (c, s) = (cosine(turn), sine(turn))
    var result: Rect?
    for (x, y) in [
      (corners.x, corners.y), (corners.maxX, corners.y), (corners.x, corners.maxY), (corners.maxX, corners.maxY),
    ] {
      let point = Rect(item.x + x * c - y * s, item.y + x * s + y * c, 0, 0)
      result = result.map { $0.union(point) } ?? point
    }
    return result ?? corners
  }

  /// How far below its y the first baseline of a text stands.
  func baselineShift(_ item: SceneItem, size: Double, lines: Int) -> Double {
    let lead = item.lineHeight ?? size + 2
    let block = lead * Double(max(0, lines - 1))
    switch item.baseline {
    case "top": return 0.79 * size
    case "middle": return 0.3 * size - block / 2
    case "bottom": return -0.21 * size - block
    case "line-top": return 0.29 * size + 0.5 * lead
    case "line-bottom": return 0.29 * size - 0.5 * lead
    default: return 0
    }
  }
}
