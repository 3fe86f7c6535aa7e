import CasusSource
import CasusYAML

/// Vega-Lite's own composite marks, `errorbar`, `errorband` and `boxplot`, written out as layers with transforms.
struct SummaryMark {
  static let names = ["boxplot", "errorband", "errorbar"]

  let name: String
  let mark: Node
  let encoding: Node
  let place: Place
  /// The channel of the measure that is summed up, `x` or `y`, and its field.
  let side: String
  let field: String

  /// Nil where the mark is none of them, or has no measure.
  init?(_ mark: Node, encoding: Node?, place: Place) {
    guard let name = mark.text ?? mark["type"]?.text, Self.names.contains(name), let encoding else { return nil }
    func isMeasure(_ channel: String) -> Bool {
      guard let node = encoding[channel], node["field"] != nil else { return false }
      return node["type"]?.text == "quantitative" || (node["type"] == nil && node["scale"] != nil)
    }
    let written = mark["orient"]?.text.map { $0 == "vertical" ? "y" : "x" }
    let side = written ?? (isMeasure("y") ? "y" : "x")
    guard let field = encoding[side]?["field"]?.text else { return nil }
    self.name = name
    self.mark = mark
    self.encoding = encoding
    self.place = place
    self.side = side
    self.field = field
  }

  /// The layered specification it stands for; the house theme has its own ink and paper.
  func layered(isVega: Bool) -> Node {
    switch name {
    case "boxplot": boxplot(ink: isVega ? "black" : "ink-2", paper: isVega ? "white" : "background")
    case "errorband": spread { extent in band(extent) }
    default: spread { extent in bar(extent) }
    }
  }

  // MARK: Nodes

  private func text(_ value: String) -> Node { Node(.text(value), at: place) }
  private func number(_ value: Double) -> Node { Node(.number(value), at: place) }
  private func list(_ nodes: [Node]) -> Node { Node(.list(nodes), at: place) }
  private func map(_ members: [(String, Node?)]) -> Node {
    Node(
      .map(members.compactMap { key, value in value.map { Node.Entry(key: key, keyPlace: place, value: $0) } }),
      at: place)
  }

  /// The fields that every summary is made within: whatever else is mapped.
  private var groups: Node {
    var names: [String] = []
    for entry in encoding.entries ?? [] where entry.key != side && entry.key != "tooltip" {
      for node in entry.value.list ?? [entry.value] {
        if let name = node["field"]?.text, node["aggregate"] == nil, !names.contains(name) { names.append(name) }
      }
    }
    return list(names.map(text))
  }

  private func operation(_ op: String, _ field: String, as name: String) -> Node {
    map([("op", text(op)), ("field", text(field)), ("as", text(name))])
  }

  private func calculate(_ expression: String, as name: String) -> Node {
    map([("calculate", text(expression)), ("as", text(name))])
  }

  /// Channels with the measure replaced by a summary of it, and its other end.
  private func channels(_ low: String, _ high: String? = nil, without dropped: Set<String> = []) -> Node {
    let measure = encoding[side] ?? map([])
    var main = measure.without(["field", "aggregate", "bin", "type"])
      .setting("field", to: text(low)).setting("type", to: text("quantitative"))
    if main["title"] == nil { main = main.setting("title", to: text(field)) }
    if main["stack"] == nil { main = main.setting("stack", to: Node(.null, at: place)) }
    var result = encoding.without(dropped.union([side + "2", side + "Error", side + "Error2"])).setting(side, to: main)
    if let high { result = result.setting(side + "2", to: map([("field", text(high))])) }
    return result
  }

  private func part(_ name: String, type: String, _ defaults: [(String, Node?)]) -> Node? {
    let written = mark[name]
    if written?.boolean == false || written?.isNull == true { return nil }
    var result = map([("type", text(type))] + defaults)
    for key in ["color", "opacity", "clip", "interpolate", "tension"] {
      if let value = mark[key], result[key] == nil { result = result.setting(key, to: value) }
    }
    for entry in written?.entries ?? [] { result = result.setting(entry.key, to: entry.value) }
    return result
  }

  private func layer(_ mark: Node?, _ encoding: Node, transform: [Node] = []) -> Node? {
    mark.map { mark in
      map([
        ("transform", transform.isEmpty ? nil : list(transform)), ("mark", mark), ("encoding", encoding),
      ])
    }
  }

  // MARK: Error bars and bands

  /// The transforms that find centre and ends, around the layers that draw them.
  private func spread(_ layers: ((low: String, high: String)) -> [Node?]) -> Node {
    let (low, high, centre) = ("lower_\(field)", "upper_\(field)", "center_\(field)")
    var steps: [Node]
    if let given = givenEnds(low, high) {
      return map([("transform", list(given)), ("layer", list(layers((low, high)).compactMap { $0 }))])
    }
    let extent = mark["extent"]?.text ?? (mark["center"]?.text == "median" ? "iqr" : "stderr")
    switch extent {
    case "ci", "iqr":
      let ops = extent == "ci" ? ("ci0", "ci1", "mean") : ("q1", "q3", "median")
      steps = [
        map([
          (
            "aggregate",
            list([
              operation(ops.0, field, as: low), operation(ops.1, field, as: high), operation(ops.2, field, as: centre),
            ])
          ),
          ("groupby", groups),
        ])
      ]
    default:
      steps = [
        map([
          ("aggregate", list([operation(extent, field, as: "extent_\(field)"), operation("mean", field, as: centre)])),
          ("groupby", groups),
        ]),
        calculate("datum[\"\(centre)\"] + datum[\"extent_\(field)\"]", as: high),
        calculate("datum[\"\(centre)\"] - datum[\"extent_\(field)\"]", as: low),
      ]
    }
    return map([("transform", list(steps)), ("layer", list(layers((low, high)).compactMap { $0 }))])
  }

  /// Ends that the data has already: a second channel, or an error on one or both sides.
  private func givenEnds(_ low: String, _ high: String) -> [Node]? {
    let quoted = "datum[\"\(field)\"]"
    if let second = encoding[side + "2"]?["field"]?.text {
      return [calculate(quoted, as: low), calculate("datum[\"\(second)\"]", as: high)]
    }
    guard let error = encoding[side + "Error"]?["field"]?.text else { return nil }
    let other = encoding[side + "Error2"]?["field"]?.text
    return [
      calculate("\(quoted) + datum[\"\(error)\"]", as: high),
      calculate(
        other.map { "\(quoted) + datum[\"\($0)\"]" } ?? "\(quoted) - datum[\"\(error)\"]", as: low),
    ]
  }

  private func bar(_ extent: (low: String, high: String)) -> [Node?] {
    let rule = part("rule", type: "rule", [("orient", text(side == "y" ? "vertical" : "horizontal"))])
    var layers = [layer(rule, channels(extent.low, extent.high))]
    if let ticks = mark["ticks"], ticks.boolean != false, !ticks.isNull {
      let tick = part(
        "ticks", type: "tick", [("orient", text(side == "y" ? "horizontal" : "vertical"))])
      layers += [layer(tick, channels(extent.low)), layer(tick, channels(extent.high))]
    }
    return layers
  }

  private func band(_ extent: (low: String, high: String)) -> [Node?] {
    let isLine = encoding[side == "y" ? "x" : "y"] != nil
    let area = part("band", type: isLine ? "area" : "rect", mark["opacity"] == nil ? [("opacity", number(0.3))] : [])
    var layers = [layer(area, channels(extent.low, extent.high))]
    if let borders = mark["borders"], borders.boolean != false, !borders.isNull {
      let line = part("borders", type: isLine ? "line" : "rule", [])
      layers += [layer(line, channels(extent.low)), layer(line, channels(extent.high))]
    }
    return layers
  }

  // MARK: Boxes

  private func boxplot(ink: String, paper: String) -> Node {
    let quoted = "datum[\"\(field)\"]"
    let (q1, q3, middle) = ("lower_box_\(field)", "upper_box_\(field)", "mid_box_\(field)")
    let (low, high) = ("lower_whisker_\(field)", "upper_whisker_\(field)")
    let isMinMax = mark["extent"]?.text == "min-max"
    let reach = mark["extent"]?.number ?? 1.5
    let size = mark["size"] ?? number(14)
    let quartiles = [operation("q1", field, as: q1), operation("q3", field, as: q3)]
    let median = operation("median", field, as: middle)
    let ends = [operation("min", field, as: low), operation("max", field, as: high)]
    let plain: Set<String> = ["color", "fill", "size", "shape"]
    let rule = part("rule", type: "rule", [("color", text(ink))])
    let bar = part("box", type: "bar", [("size", size), ("orient", text(side == "y" ? "vertical" : "horizontal"))])
    let tick = part(
      "median", type: "tick",
      [("color", text(paper)), ("size", size), ("orient", text(side == "y" ? "horizontal" : "vertical"))])
    let boxSteps = [map([("aggregate", list(quartiles + [median] + (isMinMax ? ends : []))), ("groupby", groups)])]
    let boxes = [layer(bar, channels(q1, q3)), layer(tick, channels(middle, without: plain))]
    var endTicks: [Node?] = []
    if let ticks = mark["ticks"], ticks.boolean != false, !ticks.isNull {
      let end = part(
        "ticks", type: "tick", [("color", text(ink)), ("orient", text(side == "y" ? "horizontal" : "vertical"))])
      endTicks = [layer(end, channels(low, without: plain)), layer(end, channels(high, without: plain))]
    }
    if isMinMax {
      let whiskers = [
        layer(rule, channels(low, q1, without: plain)), layer(rule, channels(q3, high, without: plain)),
      ]
      return map([("transform", list(boxSteps)), ("layer", list((whiskers + endTicks + boxes).compactMap { $0 }))])
    }
    let join = map([("joinaggregate", list(quartiles)), ("groupby", groups)])
    let fence = "\(reach) * (datum[\"\(q3)\"] - datum[\"\(q1)\"])"
    let inside = "\(quoted) >= datum[\"\(q1)\"] - \(fence) && \(quoted) <= datum[\"\(q3)\"] + \(fence)"
    let outlierSteps = [join, map([("filter", text("isValid(\(quoted)) && !(\(inside))"))])]
    let whiskerSteps = [
      join, map([("filter", text(inside))]),
      map([
        (
          "aggregate",
          list(ends + [operation("min", q1, as: q1), operation("max", q3, as: q3)])
        ),
        ("groupby", groups),
      ]),
    ]
    let point = part("outliers", type: "point", [])
    let outliers = layer(point, channels(field, without: ["size"]), transform: outlierSteps)
    let whiskers = map([
      ("transform", list(whiskerSteps)),
      (
        "layer",
        list(
          ([layer(rule, channels(low, q1, without: plain)), layer(rule, channels(q3, high, without: plain))] + endTicks)
            .compactMap { $0 })
      ),
    ])
    let box = map([("transform", list(boxSteps)), ("layer", list(boxes.compactMap { $0 }))])
    return map([("layer", list([outliers, whiskers, box].compactMap { $0 }))])
  }
}
