package import CasusScene

/// A drawn chart in the terms of Vega's scenegraph: marks of items, before they become paths and glyphs.
///
/// The scene export writes it as JSON; `ChartFrame` lowers it to frames.
package struct SceneMark: Sendable {
  /// The kinds of mark a scene is made of.
  package enum Kind: String, Sendable, Hashable {
    case arc, area, group, image, line, path, rect, rule, shape, symbol, text, trail
  }

  package var kind: Kind
  /// Vega's role: `mark`, `axis-label`, `legend-symbol`, `title-text`, `frame`, `scope` …
  package var role: String
  package var name: String?
  package var items: [SceneItem]

  package init(_ kind: Kind, role: String, name: String? = nil, items: [SceneItem] = []) {
    self.kind = kind
    self.role = role
    self.name = name
    self.items = items
  }
}

/// One item of a mark, positions relative to the group that holds it, in px (= pt in the house theme).
package struct SceneItem: Sendable {
  package var x: Double = 0
  package var y: Double = 0
  package var x2: Double?
  package var y2: Double?
  package var width: Double?
  package var height: Double?
  package var fill: ScenePaint?
  package var stroke: ScenePaint?
  package var opacity: Double?
  package var fillOpacity: Double?
  package var strokeOpacity: Double?
  package var strokeWidth: Double?
  package var strokeDash: [Double]?
  package var strokeCap: String?
  package var strokeJoin: String?
  /// Symbols: area in px² and shape; lines and areas: `defined` is false at a gap.
  package var size: Double?
  package var shape: String?
  package var interpolate: String?
  package var tension: Double?
  package var orient: String?
  package var defined: Bool?
  package var cornerRadius: [Double]?
  /// Text.
  package var text: [String]?
  package var font: String?
  package var fontSize: Double?
  package var fontWeight: Int?
  package var fontStyle: String?
  package var align: String?
  package var baseline: String?
  package var angle: Double?
  package var dx: Double?
  package var dy: Double?
  package var limit: Double?
  package var lineHeight: Double?
  /// Arcs.
  package var startAngle: Double?
  package var endAngle: Double?
  package var innerRadius: Double?
  package var outerRadius: Double?
  package var padAngle: Double?
  /// Text around a centre: its distance and direction from x and y, clockwise from twelve o'clock.
  package var radius: Double?
  package var theta: Double?
  /// Shapes and paths, as SVG path data.
  package var path: String?
  /// The same where it was made here and not read.
  package var outline: Path?
  package var url: String?
  package var href: String?
  package var clip: Bool?
  package var description: String?
  /// What a group holds.
  package var children: [SceneMark]?
  /// A halo of the background behind text or a symbol, in px; a casus extension.
  package var halo: Double?
  /// The row of the mark's data this item was drawn from; its lineage is that row's.
  package var row: Int?

  package init() {}
}

/// What an item is painted with.
package enum ScenePaint: Sendable, Hashable {
  case color(Color)
  case hatch(Color, width: Double, spacing: Double)
  /// Parts of the item's own bounding box, as in Vega.
  case linearGradient(x1: Double, y1: Double, x2: Double, y2: Double, stops: [Paint.GradientStop])
  case radialGradient(
    x1: Double, y1: Double, r1: Double, x2: Double, y2: Double, r2: Double, stops: [Paint.GradientStop])
}
