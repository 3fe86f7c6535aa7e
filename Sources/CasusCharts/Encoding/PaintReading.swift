import CasusScene
import CasusSource
import CasusYAML

extension ChartSetting {
  /// What a specification paints with: a CSS colour, a colour of the theme by name, a hatch or a gradient.
  ///
  /// `{hatch: "#7D8690", width: 0.75, spacing: 2.6}` draws parallel strokes at 45°: "we do not know the day".
  func paint(_ node: Node, reporting diagnostics: inout [Diagnostic]) -> ScenePaint? {
    if let text = node.text {
      if text == "transparent" || text == "none" || text.isEmpty { return nil }
      guard let color = color(text) else {
        diagnostics.append(.unknownColor(text, named: themeColorNames, at: node.place))
        return nil
      }
      return color
    }
    if let hatch = node["hatch"]?.text {
      guard case .color(let color) = color(hatch) else {
        diagnostics.append(.unknownColor(hatch, named: themeColorNames, at: node["hatch"]?.place ?? node.place))
        return nil
      }
      return .hatch(
        color, width: node["width"]?.number ?? 0.75, spacing: max(0.5, node["spacing"]?.number ?? 2.6))
    }
    if let kind = node["gradient"]?.text {
      let stops = (node["stops"]?.list ?? []).compactMap { stop -> Paint.GradientStop? in
        guard let offset = stop["offset"]?.number, let text = stop["color"]?.text,
          case .color(let color) = color(text)
        else { return nil }
        return Paint.GradientStop(offset, color)
      }
      if kind == "radial" {
        return .radialGradient(
          x1: node["x1"]?.number ?? 0.5, y1: node["y1"]?.number ?? 0.5, r1: node["r1"]?.number ?? 0,
          x2: node["x2"]?.number ?? 0.5, y2: node["y2"]?.number ?? 0.5, r2: node["r2"]?.number ?? 0.5, stops: stops)
      }
      return .linearGradient(
        x1: node["x1"]?.number ?? 0, y1: node["y1"]?.number ?? 0, x2: node["x2"]?.number ?? 1,
        y2: node["y2"]?.number ?? 0, stops: stops)
    }
    return nil
  }

  /// The names of the theme's colours, none where they stand for nothing.
  private var themeColorNames: [String] { !isVega || knowsInk ? Theme.Colors.names : [] }

  /// A colour by name; the theme's own names stand before CSS's, except under Vega's theme.
  func color(_ text: String) -> ScenePaint? {
    if !isVega || knowsInk, let color = theme.colors.named(text) { return .color(color) }
    if case .color(let color) = readColor(text) { return .color(color) }
    return nil
  }

  /// A plain colour, for guides.
  func plainColor(_ node: Node?, _ fallback: Color) -> Color? {
    guard let text = node?.text else { return node?.isNull == true ? nil : fallback }
    if case .color(let color) = color(text) { return color.alpha == 0 ? nil : color }
    return text == "transparent" || text == "none" ? nil : fallback
  }
}
