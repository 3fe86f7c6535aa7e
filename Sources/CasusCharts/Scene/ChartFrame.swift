import CasusScene
import CasusSource
import CasusYAML

/// Lowers a scene to frames: marks become outlines and shaped text.
struct ChartFrame {
  let setting: ChartSetting
  let spec: Node
  var diagnostics: [Diagnostic] = []
  private var reportedCharacters: Set<Character> = []
  /// Pictures by their address; empty for those that could not be read.
  var images: [String: [UInt8]] = [:]

  init(setting: ChartSetting, spec: Node) {
    self.setting = setting
    self.spec = spec
  }

  mutating func frames(of mark: SceneMark, depth: Int = 0) -> [Frame] {
    guard depth < 60 else { return [] }
    switch mark.kind {
    case .line: return lineFrames(mark)
    case .area: return areaFrames(mark)
    case .trail: return trailFrames(mark)
    case .symbol where mark.items.count > Self.singleSymbols: return cloudFrames(mark.items)
    default: break
    }
    var frames: [Frame] = []
    frames.reserveCapacity(mark.items.count)
    for item in mark.items {
      if item.opacity == 0 { continue }
      let drawn: [Frame] =
        switch mark.kind {
        case .rect: rectFrames(item)
        case .symbol: symbolFrames(item)
        case .rule: ruleFrames(item)
        case .text: textFrames(item)
        case .arc: arcFrames(item)
        case .path, .shape: pathFrames(item)
        case .image: imageFrames(item)
        case .group: groupFrames(item, depth: depth)
        default: []
        }
      frames += linked(faded(drawn, item), item)
    }
    return frames
  }

  private mutating func groupFrames(_ item: SceneItem, depth: Int) -> [Frame] {
    var children: [Frame] = []
    if let width = item.width, let height = item.height, width > 0, height > 0, item.fill != nil || item.stroke != nil {
      var box = item
      (box.x, box.y) = (0, 0)
      children += rectFrames(box)
    }
    for mark in item.children ?? [] { children += frames(of: mark, depth: depth + 1) }
    guard !children.isEmpty else { return [] }
    if item.clip == true, let width = item.width, let height = item.height {
      return [
        .group(
          Frame.Group(
            children, transform: .translation(item.x, item.y),
            clip: roundedRect(Rect(0, 0, width, height), item.cornerRadius)))
      ]
    }
    return item.x == 0 && item.y == 0 ? children : [.moved(item.x, item.y, children)]
  }

  /// One group where an item with an opacity is made of several frames.
  private func faded(_ frames: [Frame], _ item: SceneItem) -> [Frame] { frames }

  func linked(_ frames: [Frame], _ item: SceneItem) -> [Frame] {
    guard let href = item.href, !href.isEmpty, !frames.isEmpty else { return frames }
    return [.link(.url(href), frames)]
  }

  // MARK: Paint

  /// What an item is filled with, its opacities worked into the colours.
  func fill(_ item: SceneItem, in box: Rect) -> Paint? {
    let alpha = (item.opacity ?? 1) * (item.fillOpacity ?? 1)
    return item.fill.flatMap { paint($0, alpha: alpha, box) }
  }

  func stroke(_ item: SceneItem, in box: Rect) -> Stroke? {
    guard let paint = item.stroke else { return nil }
    let alpha = (item.opacity ?? 1) * (item.strokeOpacity ?? 1)
    let color: Color
    switch paint {
    case .color(let plain), .hatch(let plain, _, _): color = plain
    case .linearGradient(_, _, _, _, let stops), .radialGradient(_, _, _, _, _, _, let stops):
      color = stops.first?.color ?? .black
    }
    let width = item.strokeWidth ?? 1
    guard width > 0, alpha > 0 else { return nil }
    var dash = item.strokeDash ?? []
    // A dash without gaps is a line, and a negative one is a slip.
    if dash.contains(where: { $0 < 0 || !$0.isFinite }) || dash.allSatisfy({ $0 == 0 }) || dash == [1, 0] { dash = [] }
    return Stroke(
      faded(color, alpha), width: width, dash: dash, cap: item.strokeCap.flatMap(Stroke.Cap.init(rawValue:)) ?? .butt,
      join: item.strokeJoin.flatMap(Stroke.Join.init(rawValue:)) ?? .miter)
  }

  private func faded(_ color: Color, _ alpha: Double) -> Color {
    var color = color
    color.alpha *= min(max(alpha, 0), 1)
    return color
  }

  private func paint(_ paint: ScenePaint, alpha: Double, _ box: Rect) -> Paint? {
    guard alpha > 0 else { return nil }
    func at(_ x: Double, _ y: Double) -> Point { Point(box.x + x * box.width, box.y + y * box.height) }
    func stops(_ stops: [Paint.GradientStop]) -> [Paint.GradientStop] {
      stops.map { Paint.GradientStop($0.offset, faded($0.color, alpha)) }
    }
    switch paint {
    case .color(let color): return color.alpha == 0 ? nil : .solid(faded(color, alpha))
    case .hatch(let color, let width, let spacing):
      return .hatch(faded(color, alpha), width: width, spacing: spacing)
    case .linearGradient(let x1, let y1, let x2, let y2, let list):
      return .linearGradient(from: at(x1, y1), to: at(x2, y2), stops: stops(list))
    case .radialGradient(_, _, let r1, let x2, let y2, let r2, let list):
      let side = max(box.width, box.height)
      return .radialGradient(center: at(x2, y2), innerRadius: r1 * side, outerRadius: r2 * side, stops: stops(list))
    }
  }

  /// The background around an outline: what keeps a symbol or a label apart from what it crosses.
  func halo(_ path: Path, _ item: SceneItem) -> [Frame] {
    guard let width = item.halo, width > 0 else { return [] }
    let outer = 2 * width + (item.stroke == nil ? 0 : item.strokeWidth ?? 1)
    return [.path(path, fill: nil, stroke: Stroke(setting.theme.colors.background, width: outer, join: .round))]
  }

  // MARK: Text

  mutating func report(_ missing: [Character]) {
    for character in missing where reportedCharacters.insert(character).inserted {
      var missing = Diagnostic.missingGlyph(character, at: place(of: character, in: spec) ?? spec.place)
      // Vega's own theme is for comparing scenes: a scene says what is written, whoever can draw it.
      if setting.isVega { missing.severity = .warning }
      diagnostics.append(missing)
    }
  }

  /// Where the specification writes a text.
  func place(of text: String) -> Place? { text.first.flatMap { place(of: $0, in: spec) } }

  /// Where the specification writes a character: the words an author can mend, not the whole chart.
  private func place(of character: Character, in node: Node, depth: Int = 0) -> Place? {
    if let text = node.text { return text.contains(character) ? node.place : nil }
    guard depth < 60 else { return nil }
    for child in node.list ?? [] {
      if let place = place(of: character, in: child, depth: depth + 1) { return place }
    }
    for entry in node.entries ?? [] where entry.key != "$schema" {
      if let place = place(of: character, in: entry.value, depth: depth + 1) { return place }
    }
    return nil
  }
}
