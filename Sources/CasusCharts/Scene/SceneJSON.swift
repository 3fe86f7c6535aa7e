import CasusScene
import CasusSource

/// The finished scene in the shape of Vega's scenegraph JSON: `{"width", "height", "origin", "scenegraph"}`.
package func sceneJSON(_ chart: Chart) -> String {
  var writer = SceneWriter(words: chart.writtenColors)
  writer.out = "{\"width\":\(jsonNumber(chart.size.width)),\"height\":\(jsonNumber(chart.size.height)),"
  writer.out +=
    "\"origin\":[\(jsonNumber(chart.origin.x)),\(jsonNumber(chart.origin.y))],\"scenegraph\":"
  writer.write(chart.scene)
  writer.out += "}\n"
  return writer.out
}

private struct SceneWriter {
  var out = ""
  let words: [Color: String]

  init(words: [Color: String]) { self.words = words }

  mutating func write(_ mark: SceneMark) {
    out += "{\"marktype\":\"\(mark.kind.rawValue)\",\"role\":\(jsonText(mark.role))"
    if let name = mark.name { out += ",\"name\":\(jsonText(name))" }
    out += ",\"items\":["
    for (index, item) in mark.items.enumerated() {
      if index > 0 { out += "," }
      write(item, in: mark.kind)
    }
    out += "]}"
  }

  private mutating func write(_ item: SceneItem, in kind: SceneMark.Kind) {
    out += "{\"x\":\(jsonNumber(item.x)),\"y\":\(jsonNumber(item.y))"
    func numbers(_ pairs: [(String, Double?)]) {
      for case (let key, let value?) in pairs where value.isFinite { out += ",\"\(key)\":\(jsonNumber(value))" }
    }
    func texts(_ pairs: [(String, String?)]) {
      for case (let key, let value?) in pairs { out += ",\"\(key)\":\(jsonText(value))" }
    }
    numbers([
      ("x2", item.x2), ("y2", item.y2), ("width", item.width), ("height", item.height), ("opacity", item.opacity),
      ("fillOpacity", item.fillOpacity), ("strokeOpacity", item.strokeOpacity), ("strokeWidth", item.strokeWidth),
      ("size", item.size), ("tension", item.tension), ("fontSize", item.fontSize),
      ("fontWeight", item.fontWeight.map(Double.init)), ("angle", item.angle), ("dx", item.dx), ("dy", item.dy),
      ("limit", item.limit), ("lineHeight", item.lineHeight), ("startAngle", item.startAngle),
      ("endAngle", item.endAngle), ("innerRadius", item.innerRadius), ("outerRadius", item.outerRadius),
      ("padAngle", item.padAngle), ("halo", item.halo),
    ])
    texts([
      ("shape", item.shape), ("interpolate", item.interpolate), ("orient", item.orient), ("font", item.font),
      ("fontStyle", item.fontStyle), ("align", item.align), ("baseline", item.baseline),
      ("path", item.path ?? item.outline?.data),
      ("url", item.url), ("href", item.href), ("strokeCap", item.strokeCap), ("strokeJoin", item.strokeJoin),
      ("description", item.description),
    ])
    if let fill = item.fill { out += ",\"fill\":\(paint(fill))" }
    if let stroke = item.stroke { out += ",\"stroke\":\(paint(stroke))" }
    if let dash = item.strokeDash { out += ",\"strokeDash\":[\(dash.map(jsonNumber).joined(separator: ","))]" }
    if let radius = item.cornerRadius?.max(), radius > 0 { out += ",\"cornerRadius\":\(jsonNumber(radius))" }
    if item.defined == false { out += ",\"defined\":false" }
    if item.clip == true { out += ",\"clip\":true" }
    if let lines = item.text {
      out += ",\"text\":"
      out += lines.count == 1 ? jsonText(lines[0]) : "[\(lines.map(jsonText).joined(separator: ","))]"
    }
    if kind == .group {
      out += ",\"items\":["
      for (index, child) in (item.children ?? []).enumerated() {
        if index > 0 { out += "," }
        write(child)
      }
      out += "]"
    }
    out += "}"
  }

  func paint(_ paint: ScenePaint) -> String {
    switch paint {
    case .color(let color): return jsonText(words[color] ?? color.hex)
    case .hatch(let color, let width, let spacing):
      return "{\"hatch\":\(jsonText(color.hex)),\"width\":\(jsonNumber(width)),\"spacing\":\(jsonNumber(spacing))}"
    case .linearGradient(let x1, let y1, let x2, let y2, let stops):
      return "{\"gradient\":\"linear\",\"x1\":\(jsonNumber(x1)),\"y1\":\(jsonNumber(y1)),\"x2\":\(jsonNumber(x2)),"
        + "\"y2\":\(jsonNumber(y2)),\"stops\":[\(self.stops(stops))]}"
    case .radialGradient(let x1, let y1, let r1, let x2, let y2, let r2, let stops):
      return "{\"gradient\":\"radial\",\"x1\":\(jsonNumber(x1)),\"y1\":\(jsonNumber(y1)),\"r1\":\(jsonNumber(r1)),"
        + "\"x2\":\(jsonNumber(x2)),\"y2\":\(jsonNumber(y2)),\"r2\":\(jsonNumber(r2)),\"stops\":[\(self.stops(stops))]}"
    }
  }

  private func stops(_ stops: [Paint.GradientStop]) -> String {
    stops.map { "{\"offset\":\(jsonNumber($0.offset)),\"color\":\(jsonText($0.color.hex))}" }.joined(separator: ",")
  }
}
