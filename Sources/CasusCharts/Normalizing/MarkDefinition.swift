import CasusSource
import CasusYAML

/// A mark as written, with `config` and the style's defaults beneath it.
struct MarkDefinition {
  var type: MarkType
  var properties: Properties
  /// The mark's own mapping, without what lies beneath.
  var own: Properties
  var place: Place
  var orient: Orientation?
  /// The columns of properties that differ from row to row.
  var rowProperties: [String: String] = [:]

  subscript(name: String) -> Node? { properties[name] }
  func number(_ name: String) -> Double? { properties.number(name) }
  func text(_ name: String) -> String? { properties.text(name) }
  func boolean(_ name: String) -> Bool? { properties.boolean(name) }

  /// Whether the mark is painted inside rather than along its outline.
  var isFilled: Bool { properties.boolean("filled") ?? type.isFilledByDefault }
  var isClipped: Bool { properties.boolean("clip") ?? false }
}

/// Which way bars grow, lines run and ticks stand.
enum Orientation: String {
  case horizontal, vertical
}

/// The primitive marks.
enum MarkType: String, CaseIterable {
  case arc, area, bar, circle, image, line, point, rect, rule, square, text, tick, trail, geoshape

  var isFilledByDefault: Bool {
    switch self {
    case .point, .line, .rule: false
    default: true
    }
  }
  /// Whether many rows make one item.
  var isPath: Bool { self == .line || self == .area || self == .trail }
  var isSymbol: Bool { self == .point || self == .circle || self == .square }
  /// Whether an item covers the width of its band.
  var fillsBands: Bool {
    switch self {
    case .bar, .rect, .image, .tick: true
    default: false
    }
  }
  /// What assistive readers and alternative texts call it.
  var noun: String {
    switch self {
    case .bar: "bar chart"
    case .line, .trail: "line chart"
    case .area: "area chart"
    case .point, .circle, .square: "scatter plot"
    case .rect: "heat map"
    case .rule: "ruled chart"
    case .text: "chart of labels"
    case .tick: "strip plot"
    case .arc: "pie chart"
    case .image: "chart of pictures"
    case .geoshape: "map"
    }
  }
}
