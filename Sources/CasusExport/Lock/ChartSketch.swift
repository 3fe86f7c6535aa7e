package import CasusCharts
import CasusScene

/// What tells one drawing of a chart from another: each mark by what it is and by where it stands.
///
/// It is made from the scene and not from pixels, so that a moved bar is one moved bar.
package struct ChartSketch: Sendable, Hashable {
  /// A hash over the whole scene.
  package var hash: String
  /// How many marks and texts there are.
  package var count: Int
  /// Each of them in eight digits: what it is, where it is; empty where there are too many.
  package var marks: [Mark]
  /// The words of the drawing in the order in which they are drawn, in so far as the marks are listed.
  package var texts: [String]

  /// One mark or text of a scene.
  package struct Mark: Sendable, Hashable {
    /// Its kind, role and words, and how it is painted.
    package var what: String
    /// Its position and extent.
    package var place: String

    package init(what: String, place: String) {
      self.what = what
      self.place = place
    }
  }

  /// A lock lists so many marks of a chart.
  static let limit = 240

  init(hash: String, count: Int, marks: [Mark], texts: [String]) {
    self.hash = hash
    self.count = count
    self.marks = marks
    self.texts = texts
  }

  /// The sketch of a scene, all marks listed.
  package init(_ scene: SceneMark) {
    var reader = SceneReader()
    reader.read(scene, x: 0, y: 0)
    hash = reader.hash.hex(12)
    count = reader.marks.count
    marks = reader.marks
    texts = reader.texts
  }

  /// As a lock holds it: of a drawing of very many marks only the hash and the number.
  package var folded: ChartSketch {
    guard marks.count > Self.limit else { return self }
    return ChartSketch(hash: hash, count: count, marks: [], texts: [])
  }
}

/// Walks a scene.
private struct SceneReader {
  var hash = ShortHash()
  var marks: [ChartSketch.Mark] = []
  var texts: [String] = []

  mutating func read(_ mark: SceneMark, x: Double, y: Double) {
    if mark.kind == .line || mark.kind == .area || mark.kind == .trail {
      return add(mark.items, kind: mark.kind, role: mark.role, x: x, y: y)
    }
    for item in mark.items {
      if mark.kind == .group {
        // A group is a place; what it holds is drawn.
        for child in item.children ?? [] { read(child, x: x + item.x, y: y + item.y) }
        if item.fill != nil || item.stroke != nil { add([item], kind: mark.kind, role: mark.role, x: x, y: y) }
      } else {
        add([item], kind: mark.kind, role: mark.role, x: x, y: y)
      }
    }
  }

  /// Adds what is drawn in one go: a mark's item, or all points of a line.
  private mutating func add(_ items: [SceneItem], kind: SceneMark.Kind, role: String, x: Double, y: Double) {
    guard let first = items.first else { return }
    var what = ShortHash()
    for word in [kind.rawValue, role] + (first.text ?? []) { what.add(word) }
    for paint in [first.fill, first.stroke] { what.add(paint) }
    for word in [first.shape, first.font, first.url] { what.add(word ?? "") }
    let looks = [first.opacity ?? 1, first.fillOpacity ?? 1, first.strokeOpacity ?? 1, first.strokeWidth ?? 0]
    for number in looks + [first.fontSize ?? 0, Double(first.fontWeight ?? 0)] + (first.strokeDash ?? []) {
      what.add(number)
    }
    var place = ShortHash()
    for item in items { place.add(positionOf: item, x: x, y: y) }
    let mark = ChartSketch.Mark(what: what.hex(4), place: place.hex(4))
    hash.add(what.hex(16))
    hash.add(place.hex(16))
    marks.append(mark)
    if let text = first.text { texts.append(text.joined(separator: " ")) }
  }
}

extension ShortHash {
  /// Adds where an item stands and how far it reaches.
  fileprivate mutating func add(positionOf item: SceneItem, x: Double, y: Double) {
    let sides = [item.x + x, item.y + y, item.x2 ?? 0, item.y2 ?? 0, item.width ?? 0, item.height ?? 0]
    let angles = [item.startAngle ?? 0, item.endAngle ?? 0, item.innerRadius ?? 0, item.outerRadius ?? 0]
    let words = [item.size ?? 0, item.angle ?? 0, item.dx ?? 0, item.dy ?? 0, item.radius ?? 0, item.theta ?? 0]
    for number in sides + angles + words { add(number) }
    add(item.path ?? "")
    for element in item.outline?.elements ?? [] {
      switch element {
      case .move(let point), .line(let point): add(point)
      case .curve(let a, let b, let c):
        add(a)
        add(b)
        add(c)
      case .close: add("close")
      }
    }
    if item.defined == false { add("gap") }
  }

  private mutating func add(_ point: Point) {
    add(point.x)
    add(point.y)
  }

  fileprivate mutating func add(_ paint: ScenePaint?) {
    switch paint {
    case nil: add("none")
    case .color(let color): add(color)
    case .hatch(let color, let width, let spacing):
      add(color)
      add(width)
      add(spacing)
    case .linearGradient(let x1, let y1, let x2, let y2, let stops):
      for number in [x1, y1, x2, y2] { add(number) }
      for stop in stops { add("\(stop)") }
    case .radialGradient(let x1, let y1, let r1, let x2, let y2, let r2, let stops):
      for number in [x1, y1, r1, x2, y2, r2] { add(number) }
      for stop in stops { add("\(stop)") }
    }
  }

  private mutating func add(_ color: Color) {
    for part in [color.red, color.green, color.blue, color.alpha] { add(part * 255) }
  }
}
