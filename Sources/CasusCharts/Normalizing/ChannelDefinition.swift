import CasusSource
import CasusYAML

/// What is mapped to a channel: a field, a constant in data terms, or a constant in visual terms, with conditions.
struct ChannelDefinition {
  var channel: ChannelName
  /// The definition as written, defaults of parents merged in.
  var node: Node
  /// The field as written; nil for constants and for `count`.
  var source: String?
  /// The column that holds the values once bins, time units and aggregates have been worked out.
  var field: String?
  /// The column of the upper end of a bin or time unit.
  var endField: String?
  var type: MeasurementType?
  var aggregate: String?
  var timeUnit: String?
  var isBinned = false
  /// Whether the data came binned: `bin: "binned"`.
  var isPrebinned = false
  var value: Node?
  var datum: Node?
  var conditions: [Condition] = []

  /// The steps of the field's bins.
  var bins: BinSteps?
  /// Further fields of `detail` and `order`.
  var extraFields: [String] = []
  var testField: String?
  /// Whether the field holds shapes of the globe: `type: geojson`.
  var isGeometry = false

  /// A test, worked out for every row in a column of its own, and what holds where it is true.
  struct Condition {
    var maskField: String
    var definition: Node
  }

  init(_ channel: ChannelName, _ node: Node) {
    self.channel = channel
    self.node = node
  }

  var place: Place { node.place }
  /// Whether it says what to show; a definition may hold a type or an axis for layers to share, and no more.
  var mapsSomething: Bool {
    field != nil || source != nil || value != nil || datum != nil || aggregate != nil || node["condition"] != nil
  }
  var isField: Bool { field != nil }
  var isData: Bool { field != nil || datum != nil }
  /// Bins and time units stand for a stretch of the axis, not for a point.
  var isInterval: Bool { endField != nil }
  var bandPosition: Double? { node["bandPosition"]?.number }
  var title: Node? { node["title"] }
  var scale: Node? { node["scale"] }
  var isScaleDisabled: Bool { node["scale"]?.isNull == true }
}
