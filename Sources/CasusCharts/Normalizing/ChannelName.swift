/// The visual properties a field can be mapped to, by their names in a specification.
enum ChannelName: String, CaseIterable {
  case x, y, x2, y2, xOffset, yOffset, xError, yError, xError2, yError2
  case theta, theta2, radius, radius2, longitude, latitude, longitude2, latitude2
  case color, fill, stroke, opacity, fillOpacity, strokeOpacity, strokeWidth, strokeDash, size, shape, angle
  case text, href, url, description, tooltip, key, order, detail, time
  case row, column, facet

  var isPosition: Bool { self == .x || self == .y }
  /// Along x or y, secondary channels and offsets included.
  var isAlongX: Bool { self == .x || self == .x2 || self == .xOffset }
  var isSecondary: Bool {
    switch self {
    case .x2, .y2, .theta2, .radius2: true
    default: false
    }
  }
  /// The channel whose scale a secondary channel shares.
  var main: ChannelName {
    switch self {
    case .x2: .x
    case .y2: .y
    case .theta2: .theta
    case .radius2: .radius
    default: self
    }
  }
  var secondary: ChannelName? {
    switch self {
    case .x: .x2
    case .y: .y2
    case .theta: .theta2
    case .radius: .radius2
    default: nil
    }
  }
  var offset: ChannelName? {
    switch self {
    case .x: .xOffset
    case .y: .yOffset
    default: nil
    }
  }
  var isColor: Bool { self == .color || self == .fill || self == .stroke }
  var isFacet: Bool { self == .row || self == .column || self == .facet }
  /// Whether values go through a scale at all.
  var isScaled: Bool {
    switch self {
    case .x, .y, .x2, .y2, .xOffset, .yOffset, .theta, .theta2, .radius, .radius2, .color, .fill, .stroke, .opacity,
      .fillOpacity, .strokeOpacity, .strokeWidth, .strokeDash, .size, .shape, .angle:
      true
    default: false
    }
  }
  /// Whether a legend can explain it.
  var hasLegend: Bool { isScaled && !isPositional && self != .angle }
  var isPositional: Bool {
    switch self {
    case .x, .y, .x2, .y2, .xOffset, .yOffset, .theta, .theta2, .radius, .radius2: true
    default: false
    }
  }
  /// Whether a field on it divides lines and stacks into series.
  var dividesSeries: Bool {
    switch self {
    case .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth, .strokeDash, .size, .shape,
      .detail, .key, .angle, .href, .url:
      true
    default: false
    }
  }

  /// A place on the globe, or one of its two coordinates.
  var isGeographic: Bool {
    switch self {
    case .longitude, .latitude, .longitude2, .latitude2: true
    default: false
    }
  }

  static let facets: [ChannelName] = [.row, .column, .facet]
}
