import CasusScene

/// What stands in a plot already, and where words would still be free of it.
struct AnnotationGround {
  struct Found {
    var box: Rect
    var align: String
    /// Where the leader ends, for words that do not touch their mark's side.
    var leader: Point?
  }

  private let bounds: Rect
  private var boxes: [Rect] = []
  private var words: [Rect] = []
  private var lines: [(Point, Point)] = []

  init(setting: ChartSetting, size: Size, marks: [SceneMark], headroom: Double) {
    bounds = Rect(0, -headroom, size.width, size.height + headroom)
    let measure = SceneBounds(setting: setting)
    func collect(_ mark: SceneMark, _ shift: Point, depth: Int) {
      guard depth < 20 else { return }
      var last: SceneItem?
      for item in mark.items where item.opacity != 0 || mark.kind == .group {
        func moved(_ rect: Rect) -> Rect { Rect(rect.x + shift.x, rect.y + shift.y, rect.width, rect.height) }
        switch mark.kind {
        case .group:
          for child in item.children ?? [] {
            collect(child, Point(shift.x + item.x, shift.y + item.y), depth: depth + 1)
          }
        case .text: if item.text?.joined().isEmpty == false { words.append(moved(measure.box(ofText: item))) }
        case .symbol:
          let radius = max(0, item.size ?? 0).squareRoot() / 2
          boxes.append(moved(Rect(item.x - radius, item.y - radius, 2 * radius, 2 * radius)))
        case .rect, .image:
          let (width, height) = (item.width ?? 0, item.height ?? 0)
          // A ground for everything is nothing to keep clear of.
          if width * height < 0.5 * size.width * size.height {
            boxes.append(moved(Rect(item.x, item.y, width, height)))
          }
        case .line, .trail:
          if let last, last.defined != false, item.defined != false {
            let (a, b) = (Point(last.x + shift.x, last.y + shift.y), Point(item.x + shift.x, item.y + shift.y))
            if item.interpolate?.hasPrefix("step") == true {
              lines += [(a, Point(b.x, a.y)), (Point(b.x, a.y), b)]
            } else {
              lines.append((a, b))
            }
          }
          last = item
        case .rule:
          if mark.role != "axis-grid" {
            lines.append(
              (
                Point(item.x + shift.x, item.y + shift.y),
                Point((item.x2 ?? item.x) + shift.x, (item.y2 ?? item.y) + shift.y)
              ))
          }
        default: break
        }
      }
    }
    for mark in marks { collect(mark, Point(0, 0), depth: 0) }
  }

  /// The nearest free place: right, left, above, below, then the same further away with a leader.
  mutating func place(_ size: Size, at anchor: Point) -> Found? {
    for distance in [6.0, 14, 24, 36, 50] {
      for (across, down) in [(1.0, 0.0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1)] {
        // Straight to a side the words touch their mark; a leader takes over from the second step on.
        let part = across != 0 && down != 0 ? 0.7 : 1.0
        let middle = Point(
          anchor.x + across * (distance * part + size.width / 2), anchor.y + down * (distance * part + size.height / 2))
        let box = Rect(middle.x - size.width / 2, middle.y - size.height / 2, size.width, size.height)
        let needsLeader = distance > 8 || (across != 0 && down != 0)
        let end = Point(
          across > 0 ? box.x - 1.5 : across < 0 ? box.maxX + 1.5 : anchor.x,
          down > 0 ? box.y - 1.5 : down < 0 ? box.maxY + 1.5 : anchor.y)
        guard isFree(box), !needsLeader || isOpen(from: anchor, to: end) else { continue }
        words.append(box)
        if needsLeader { lines.append((anchor, end)) }
        return Found(
          box: box, align: across > 0 ? "left" : across < 0 ? "right" : "center", leader: needsLeader ? end : nil)
      }
    }
    return nil
  }

  private func isFree(_ box: Rect) -> Bool {
    guard box.x >= bounds.x, box.maxX <= bounds.maxX, box.y >= bounds.y, box.maxY <= bounds.maxY + 2 else {
      return false
    }
    let wide = box.insetBy(-2)
    return !words.contains { $0.intersects(wide) } && !boxes.contains { $0.intersects(wide) }
      && !lines.contains { Self.crosses($0.0, $0.1, box.insetBy(-1)) }
  }

  /// Whether a leader keeps clear of all words.
  private func isOpen(from a: Point, to b: Point) -> Bool { !words.contains { Self.crosses(a, b, $0) } }

  /// Whether a stretch runs through a box (Liang & Barsky 1984).
  static func crosses(_ a: Point, _ b: Point, _ box: Rect) -> Bool {
    var (low, high) = (0.0, 1.0)
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    for (p, q) in [(-dx, a.x - box.x), (dx, box.maxX - a.x), (-dy, a.y - box.y), (dy, box.maxY - a.y)] {
      if p == 0 {
        if q < 0 { return false }
      } else if p < 0 {
        low = max(low, q / p)
      } else {
        high = min(high, q / p)
      }
    }
    return low <= high
  }
}
