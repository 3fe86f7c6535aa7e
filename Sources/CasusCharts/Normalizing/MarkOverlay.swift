import CasusSource
import CasusYAML

/// Lines with points, areas with lines: the layers such a mark stands for; nil where it has no overlay.
func markOverlay(_ mark: Node, encoding: Node?, config: Node, place: Place) -> [Node]? {
  guard let type = mark.text ?? mark["type"]?.text, ["line", "area", "trail"].contains(type) else { return nil }
  let fallback = config[type]
  func overlay(_ name: String) -> Node? {
    guard let node = mark[name] ?? fallback?[name] else { return nil }
    if node.boolean == false || node.isNull { return nil }
    if node.text == "transparent" {
      return Node.made([("opacity", .number(0)), ("filled", .boolean(true))], at: node.place)
    }
    return node.entries == nil ? Node(.map([]), at: node.place) : node
  }
  let point = overlay("point")
  let line = type == "area" ? overlay("line") : nil
  guard point != nil || line != nil else { return nil }

  let base = (mark.entries == nil ? Node.made([("type", .text(type))], at: mark.place) : mark)
  var main = base.without(["point", "line"])
    .setting("point", to: Node(.boolean(false), at: mark.place))
    .setting("line", to: Node(.boolean(false), at: mark.place))
  if type == "area", main["opacity"] == nil, main["fillOpacity"] == nil, fallback?["opacity"] == nil {
    main = main.setting("opacity", to: Node(.number(0.7), at: mark.place))
  }
  // What an overlay shares with the mark beneath it.
  let shared = Node(
    .map(
      (base.entries ?? []).filter {
        ["color", "stroke", "fill", "clip", "interpolate", "tension", "orient", "xOffset", "yOffset"].contains($0.key)
      }), at: mark.place)
  func layer(_ mark: Node) -> Node {
    var entries: [Node.Entry] = [Node.Entry(key: "mark", keyPlace: place, value: mark)]
    if let encoding { entries.append(Node.Entry(key: "encoding", keyPlace: encoding.place, value: encoding)) }
    return Node(.map(entries), at: place)
  }
  var layers = [layer(main)]
  // An overlay on a stacked area follows its upper edge.
  func stacked(_ layer: Node) -> Node {
    guard type == "area", let encoding = layer["encoding"] else { return layer }
    return layer.setting("encoding", to: stackedLikeArea(encoding))
  }
  if let line {
    let over = line.merged(over: shared).setting("type", to: Node(.text("line"), at: mark.place))
    layers.append(stacked(layer(over)))
  }
  if let point {
    var over = point.merged(over: shared.without(["interpolate", "tension", "orient"]))
      .setting("type", to: Node(.text("point"), at: mark.place))
    if over["filled"] == nil { over = over.setting("filled", to: Node(.boolean(true), at: mark.place)) }
    if over["opacity"] == nil { over = over.setting("opacity", to: Node(.number(1), at: mark.place)) }
    layers.append(stacked(layer(over)))
  }
  return layers
}

/// The encoding with the stacking an area would do by itself written out.
private func stackedLikeArea(_ encoding: Node) -> Node {
  guard encoding["color"]?["field"] != nil || encoding["detail"] != nil || encoding["fill"]?["field"] != nil else {
    return encoding
  }
  for name in ["y", "x"] {
    guard let channel = encoding[name], channel["stack"] == nil, channel["aggregate"] != nil,
      encoding[name + "2"] == nil
    else { continue }
    let zero = channel.setting("stack", to: Node(.text("zero"), at: channel.place))
    return encoding.setting(name, to: zero)
  }
  return encoding
}
