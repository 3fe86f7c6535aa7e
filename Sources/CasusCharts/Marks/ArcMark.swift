import CasusScene

/// Arcs: slices of a ring around the middle of the plot.
enum ArcMark: Mark {
  static let types: [MarkType] = [.arc]

  static func draw(_ encoder: inout UnitEncoder) -> [SceneMark] {
    let mark = encoder.mark
    let outer = min(encoder.size.width, encoder.size.height) / 2
    let turn = (mark.number("thetaOffset") ?? 0, mark.number("theta2Offset") ?? 0)
    let shift = (mark.number("radiusOffset") ?? 0, mark.number("radius2Offset") ?? 0)
    var angles = angleExtent(&encoder)
    var radii = radiusExtent(&encoder, outer: outer)
    if turn != (0, 0) { angles = Extent(start: angles.start.map { $0 + turn.0 }, end: angles.end.map { $0 + turn.1 }) }
    if shift != (0, 0) { radii = Extent(start: radii.start.map { $0 + shift.1 }, end: radii.end.map { $0 + shift.0 }) }
    let painting = encoder.painting()
    let (x, y) = (encoder.points(.x), encoder.points(.y))
    let corner = mark.number("cornerRadius")
    var items: [SceneItem] = []
    for row in encoder.drawableRows(angles.start, angles.end, radii.start, radii.end) {
      var item = SceneItem()
      item.x = x[row]
      item.y = y[row]
      item.startAngle = angles.start[row]
      item.endAngle = angles.end[row]
      item.innerRadius = radii.start[row]
      item.outerRadius = radii.end[row]
      item.padAngle = mark.number("padAngle")
      item.cornerRadius = corner.map { [$0, $0, $0, $0] }
      painting.apply(to: &item, row: row)
      item.row = encoder.sourceRow(row)
      items.append(item)
    }
    return [SceneMark(.arc, role: "mark", items: items)]
  }

  private static func angleExtent(_ encoder: inout UnitEncoder) -> Extent {
    if encoder.channel(.theta) != nil {
      if encoder.channel(.theta2) != nil {
        return Extent(
          start: encoder.positions(.theta) ?? .constant(0), end: encoder.positions(.theta2) ?? .constant(0))
      }
      if let band = encoder.thetaBand {
        let start = encoder.positions(.theta, band: 0) ?? .constant(0)
        return Extent(start: start, end: start.map { $0 + band })
      }
      if encoder.unit.stack?.channel == .theta {
        return Extent(
          start: encoder.positions(.theta, end: .end) ?? .constant(0),
          end: encoder.positions(.theta, end: .start) ?? .constant(0))
      }
      return Extent(start: .constant(0), end: encoder.positions(.theta) ?? .constant(2 * .pi))
    }
    return Extent(
      start: .constant(encoder.mark.number("theta") ?? encoder.mark.number("startAngle") ?? 0),
      end: .constant(encoder.mark.number("theta2") ?? encoder.mark.number("endAngle") ?? 2 * .pi))
  }

  private static func radiusExtent(_ encoder: inout UnitEncoder, outer: Double) -> Extent {
    let mark = encoder.mark
    var inner = mark.number("innerRadius") ?? mark.number("radius2") ?? 0
    // A ring keeps its breadth where the place is narrower than the author thought.
    if !encoder.setting.isVega, mark.number("outerRadius") == nil, inner < 0.98 * max(outer, 60) {
      inner = min(inner, 0.62 * outer)
    }
    if encoder.channel(.radius) != nil {
      if let plan = encoder.unit.stack, plan.channel == .radius {
        return Extent(
          start: encoder.positions(.radius, end: .start) ?? .constant(0),
          end: encoder.positions(.radius, end: .end) ?? .constant(0))
      }
      return Extent(start: .constant(inner), end: encoder.positions(.radius) ?? .constant(outer))
    }
    return Extent(
      start: .constant(inner), end: .constant(mark.number("outerRadius") ?? mark.number("radius") ?? outer))
  }

  /// Where the labels of slices stand: in the middle of the slice, at the mark's radius.
  static func textPositions(_ encoder: inout UnitEncoder) -> (radius: Encoded<Double>, theta: Encoded<Double>) {
    let outer = min(encoder.size.width, encoder.size.height) / 2
    let angle: Encoded<Double> =
      encoder.positions(.theta, end: .middle) ?? .constant(encoder.mark.number("theta") ?? 0)
    let offset = encoder.mark.number("radiusOffset") ?? 0
    let radius: Encoded<Double> =
      encoder.channel(.radius) != nil
      ? encoder.positions(.radius, end: .end) ?? .constant(outer)
      : .constant(encoder.mark.number("radius") ?? encoder.mark.number("outerRadius") ?? outer)
    return (radius.map { $0 + offset }, angle)
  }
}

extension UnitEncoder {
  /// The angle of a band, where `theta` is a category.
  var thetaBand: Double? {
    guard case .band(let scale)? = scale(.theta) else { return nil }
    return scale.bandwidth
  }
}
