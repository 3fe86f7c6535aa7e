import CasusScene

extension LiveSVGWriter {
  mutating func write(_ path: Path, _ fill: Paint?, _ stroke: Stroke?, at offset: Point) {
    let stroke = stroke.flatMap { $0.width > 0 ? $0 : nil }
    guard !path.elements.isEmpty, fill != nil || stroke != nil else { return }
    var look: PathLook?
    switch fill {
    case nil: look = PathLook(stroke: stroke)
    case .solid(let color): look = PathLook(fill: color, stroke: stroke)
    default: break
    }
    if let look, let known = pathClasses[look] {
      put("<path class=\"\(known)\" d=\"")
      appendPath(path, at: offset, into: &output)
      return put("\"/>\n")
    }
    var style: [String] = []
    var reference: String?
    switch fill {
    case nil: break
    case .solid(let color): style += paint("fill", color)
    case .hatch(let color, let width, let spacing): reference = hatch(color, width: width, spacing: spacing)
    case .linearGradient(let from, let to, let stops):
      let points = [
        ("x1", from.x + offset.x), ("y1", from.y + offset.y), ("x2", to.x + offset.x), ("y2", to.y + offset.y),
      ]
      reference = gradient("linearGradient", points, stops.map { ($0.offset, $0.color) })
    case .radialGradient(let center, let inner, let outer, let stops):
      let values = [
        ("cx", center.x + offset.x), ("cy", center.y + offset.y), ("r", max(0, outer)), ("fr", max(0, inner)),
      ]
      reference = gradient("radialGradient", values, stops.map { ($0.offset, $0.color) })
    }
    if let stroke { style += lines(stroke) }
    put("<path")
    if !style.isEmpty {
      let name = styles.name(of: style.joined(separator: ";"))
      put(" class=\"\(name)\"")
      if let look { pathClasses[look] = name }
    }
    if let reference { put(" fill=\"url(#\(reference))\"") }
    put(" d=\"")
    appendPath(path, at: offset, into: &output)
    put("\"/>\n")
  }

  /// A cloud of points: dots that may merge are lines without length and with round ends.
  mutating func write(_ dots: Dots, at offset: Point) {
    var style: [String] = []
    if dots.canMerge, let fill = dots.fill {
      style = lines(Stroke(fill, width: 2 * dots.radius, cap: .round))
    } else {
      if let fill = dots.fill { style += paint("fill", fill) }
      if let stroke = dots.stroke { style += lines(stroke) }
    }
    let name = styles.name(of: style.joined(separator: ";"))
    appendDots(dots, at: offset, attributes: " class=\"\(name)\"", into: &output)
  }

  /// A colour as a declaration, and after it as a variable for readers that know those.
  mutating func paint(_ property: String, _ color: Color) -> [String] {
    var style = ["\(property):\(color.hex)"]
    if let name = palette?.name(of: color) {
      styles.use(name)
      style.append("\(property):var(--\(name))")
    }
    if color.alpha < 1 {
      let opacity = property == "stop-color" ? "stop-opacity" : property + "-opacity"
      style.append("\(opacity):\(CSSText.number(max(0, color.alpha)))")
    }
    return style
  }

  private mutating func lines(_ stroke: Stroke) -> [String] {
    var style = paint("stroke", stroke.color)
    if stroke.width != 1 { style.append("stroke-width:\(CSSText.number(stroke.width))") }
    let dash = stroke.dash
    if dash.allSatisfy({ $0 >= 0 && $0.isFinite }), dash.contains(where: { $0 > 0 }) {
      style.append("stroke-dasharray:" + dash.map(CSSText.number).joined(separator: " "))
      if stroke.dashOffset.isFinite, stroke.dashOffset != 0 {
        style.append("stroke-dashoffset:\(CSSText.number(stroke.dashOffset))")
      }
    }
    if stroke.cap != .butt { style.append("stroke-linecap:\(stroke.cap.rawValue)") }
    if stroke.join != .miter { style.append("stroke-linejoin:\(stroke.join.rawValue)") }
    if stroke.miterLimit != 10 { style.append("stroke-miterlimit:\(CSSText.number(stroke.miterLimit))") }
    return style
  }

  /// Strokes where x + y is a multiple of the step, as on the pages: neighbours' strokes meet.
  private mutating func hatch(_ color: Color, width: Double, spacing: Double) -> String? {
    guard spacing > 0.1, width > 0 else { return nil }
    let key = "\(color.hex) \(color.alpha) \(width) \(spacing)"
    if let known = hatches[key] { return known }
    let id = nextIdentifier()
    hatches[key] = id
    let name = styles.name(
      of: (paint("stroke", color) + ["stroke-width:\(CSSText.number(width))"]).joined(separator: ";"))
    let side = CSSText.number(spacing)
    put("<pattern id=\"\(id)\" width=\"\(side)\" height=\"\(side)\" patternUnits=\"userSpaceOnUse\" ")
    put("patternTransform=\"rotate(45)\"><path class=\"\(name)\" d=\"M0 0V\(side)M\(side) 0V\(side)\"/></pattern>\n")
    return id
  }

  private mutating func gradient(
    _ element: String, _ values: [(name: String, value: Double)], _ stops: [(offset: Double, color: Color)]
  ) -> String {
    let id = nextIdentifier()
    put("<\(element) id=\"\(id)\" gradientUnits=\"userSpaceOnUse\"")
    for (name, value) in values { put(" \(name)=\"\(CSSText.number(value))\"") }
    put(">")
    for stop in stops {
      let name = styles.name(of: paint("stop-color", stop.color).joined(separator: ";"))
      put("<stop class=\"\(name)\" offset=\"\(CSSText.number(stop.offset))\"/>")
    }
    put("</\(element)>\n")
    return id
  }
}
