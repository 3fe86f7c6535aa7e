import CasusData
import CasusScene
import CasusSource

/// A drawing placed to the pt that is handed on as a layered Vega-Lite specification.
///
/// Items of one stage and one look become one layer with one derived table, each of whose rows knows the rows of the
/// composite's own table it was drawn from. Stages are drawn in the order in which they were first named.
struct Sketch {
  /// The mark a layer is drawn with, and the look its items share.
  enum Form: Hashable {
    case rect(fill: Fill?, line: Line?)
    case rule(Line)
    case text(Lettering)
    /// A Vega symbol or an SVG path, whose unit length is drawn as the radius.
    case symbol(String, radius: Double, fill: Fill?, line: Line?)
    /// A line that keeps its height until the next point.
    case steps(Line)
    case stepBand(Ink)
  }

  enum Fill: Hashable {
    case solid(Ink)
    case hatch(Ink)
  }

  struct Line: Hashable {
    var ink: Ink
    var width: Double
    var dash: [Double] = []
  }

  /// One item: its place in pt, its text, and the rows it stands for.
  struct Item {
    var x: Double
    var y: Double
    var x2: Double?
    var y2: Double?
    var text: String?
    var rows: [Int]
  }

  struct Layer {
    var stage: String
    var form: Form
    var items: [Item]
  }

  let width: Double
  let ruler: LabelRuler
  private(set) var layers: [Layer] = []

  init(_ unit: CompositeUnit) {
    width = unit.width
    ruler = LabelRuler(typesetter: unit.typesetter, family: unit.theme.chartFamily)
  }

  mutating func add(_ item: Item, _ form: Form, in stage: String) {
    if let index = layers.firstIndex(where: { $0.stage == stage && $0.form == form }) {
      layers[index].items.append(item)
    } else {
      let after = layers.lastIndex { $0.stage == stage }.map { $0 + 1 } ?? layers.count
      layers.insert(Layer(stage: stage, form: form, items: [item]), at: after)
    }
  }

  mutating func rect(
    _ rect: Rect, fill: Fill? = nil, line: Line? = nil, in stage: String, rows: [Int] = []
  ) {
    let item = Item(x: rect.x, y: rect.y, x2: rect.maxX, y2: rect.maxY, rows: rows)
    add(item, .rect(fill: fill, line: line), in: stage)
  }

  /// A rectangle of hatch with its frame inside its edges.
  mutating func hatched(_ rect: Rect, _ ink: Ink, in stage: String, rows: [Int] = []) {
    let frame = Line(ink: ink, width: 0.5)
    self.rect(rect.insetBy(min(0.25, rect.width / 2)), fill: .hatch(ink), line: frame, in: stage, rows: rows)
  }

  mutating func rule(from a: Point, to b: Point, _ line: Line, in stage: String, rows: [Int] = []) {
    add(Item(x: a.x, y: a.y, x2: b.x, y2: b.y, rows: rows), .rule(line), in: stage)
  }

  mutating func text(
    _ text: String, at baseline: Point, _ lettering: Lettering, in stage: String, rows: [Int] = []
  ) {
    // A space before the words is distance, not text: writers of real text would lose it.
    if text.hasPrefix(" "), lettering.align == .left {
      let space = ruler.width(" ", lettering)
      return self.text(
        String(text.dropFirst()), at: Point(baseline.x + space, baseline.y), lettering, in: stage, rows: rows)
    }
    guard !text.isEmpty else { return }
    add(Item(x: baseline.x, y: baseline.y, text: text, rows: rows), .text(lettering), in: stage)
  }

  mutating func symbol(
    _ shape: String, at center: Point, radius: Double, fill: Fill? = nil, line: Line? = nil, in stage: String,
    rows: [Int] = []
  ) {
    let item = Item(x: center.x, y: center.y, rows: rows)
    add(item, .symbol(shape, radius: radius, fill: fill, line: line), in: stage)
  }

  /// The drawing moved down.
  static func lowering(_ sketch: Sketch, by distance: Double) -> Sketch {
    var copy = sketch
    for layer in copy.layers.indices {
      for item in copy.layers[layer].items.indices {
        copy.layers[layer].items[item].y += distance
        if let y2 = copy.layers[layer].items[item].y2 { copy.layers[layer].items[item].y2 = y2 + distance }
      }
    }
    return copy
  }
}
