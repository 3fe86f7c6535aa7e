import CasusScene

@testable import CasusCharts

/// A scene as numbers: every mark relative to its plot, ticks and words of all guides.
struct SceneReading {
  struct Mark: Sendable, CustomStringConvertible {
    var kind: String
    var numbers: [Double]
    var text: String?
    var description: String { "\(kind) \(numbers) \(text ?? "")" }

    func matches(_ other: Mark) -> Bool {
      guard kind == other.kind, text == other.text else { return false }
      if kind == "shape" { return true }
      return numbers.count == other.numbers.count && zip(numbers, other.numbers).allSatisfy { abs($0 - $1) <= 1.01 }
    }
  }

  struct Tick: Sendable {
    var side: Character
    var place: Double
    func isNear(_ other: Tick) -> Bool { side == other.side && abs(place - other.place) <= 1.01 }
  }

  var marks: [Mark] = []
  var ticks: [Tick] = []
  var words: [String] = []

  mutating func read(_ mark: SceneMark, x: Double = 0, y: Double = 0) {
    switch mark.role {
    case "axis-tick", "axis-grid", "axis-domain", "legend-symbol": return
    case "mark": return mark.items.forEach { read($0, mark.kind, x, y) }
    default: break
    }
    guard mark.kind == .group else {
      if mark.kind == .text {
        words += mark.items.map { plain($0.text ?? []) }.filter { !$0.isEmpty }
      }
      return
    }
    for item in mark.items {
      if mark.role == "axis" { readAxis(item) }
      // A sized group is a plot of its own.
      let isPlot = (item.width ?? 0) > 0 && (item.height ?? 0) > 0
      for child in item.children ?? [] { read(child, x: isPlot ? 0 : x + item.x, y: isPlot ? 0 : y + item.y) }
    }
  }

  private mutating func readAxis(_ axis: SceneItem) {
    let isHorizontal = axis.orient == "bottom" || axis.orient == "top"
    for mark in axis.children ?? [] where mark.role == "axis-tick" {
      ticks += mark.items.map { Tick(side: isHorizontal ? "x" : "y", place: (isHorizontal ? $0.x : $0.y).rounded()) }
    }
  }

  private mutating func read(_ item: SceneItem, _ kind: SceneMark.Kind, _ dx: Double, _ dy: Double) {
    guard item.opacity != 0 else { return }
    let (x, y) = (item.x + dx, item.y + dy)
    var numbers = [x, y]
    switch kind {
    case .rect, .image: numbers += [item.width ?? 0, item.height ?? 0]
    case .rule:
      let ends = [[x, y], [(item.x2 ?? item.x) + dx, (item.y2 ?? item.y) + dy]]
      numbers = ends.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 }
    case .symbol: numbers.append(max(0, item.size ?? 64).squareRoot())
    case .arc:
      numbers += [
        item.innerRadius ?? 0, item.outerRadius ?? 0, 20 * (item.startAngle ?? 0), 20 * (item.endAngle ?? 0),
      ]
    case .area: numbers += [(item.x2 ?? item.x) + dx, (item.y2 ?? item.y) + dy]
    case .trail: numbers.append(item.size ?? 1)
    case .text: numbers = [x + (item.dx ?? 0), y + (item.dy ?? 0)]
    default: break
    }
    let text = kind == .text ? plain(item.text ?? []) : nil
    if text?.isEmpty == true { return }
    marks.append(Mark(kind: kind.rawValue, numbers: numbers, text: text))
  }

  private func plain(_ lines: [String]) -> String {
    lines.joined(separator: "\n").replacing("\u{2212}", with: "-").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}
