import CasusScene

/// The theme's colours as CSS variables, so that a page can change them and a dark screen gets the dark ones.
struct LivePalette: Sendable {
  /// A colour by its meaning; `dark` is what stands in for it on a dark screen.
  struct Entry: Sendable {
    var name: String
    var light: Color
    var dark: Color?
  }

  let entries: [Entry]
  private let names: [String: String]

  init(_ theme: Theme) {
    let dark = theme.dark
    let light = Self.list(theme.colors)
    let others = dark.map(Self.list)
    var entries: [Entry] = []
    for (index, item) in light.enumerated() {
      let other = others.flatMap { $0.indices.contains(index) ? $0[index].color : nil }
      entries.append(Entry(name: item.name, light: item.color, dark: other))
    }
    self.entries = entries
    // The first meaning of a colour stands for all of them: white is the background.
    names = Dictionary(entries.map { ($0.light.hex, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// What a colour of the theme means; nil for any other.
  func name(of color: Color) -> String? { names[color.hex] }

  /// Whether all colours are the theme's: only then can a drawing turn dark and keep its contrasts.
  func holds(_ frames: [Frame]) -> Bool {
    frames.allSatisfy { frame in
      switch frame {
      case .path(_, let fill, let stroke):
        (fill?.colors ?? []).allSatisfy { name(of: $0) != nil } && stroke.map { name(of: $0.color) != nil } ?? true
      case .dots(let dots): [dots.fill, dots.stroke?.color].allSatisfy { $0.map { name(of: $0) != nil } ?? true }
      case .text(let run): name(of: run.color) != nil && run.halo.map { name(of: $0.color) != nil } ?? true
      case .image: true
      case .group(let group): holds(group.children)
      case .link(_, let children), .tag(_, let children): holds(children)
      }
    }
  }

  private static func list(_ c: Theme.Colors) -> [(name: String, color: Color)] {
    func numbered(_ name: String, _ colors: [Color]) -> [(name: String, color: Color)] {
      colors.enumerated().map { ("\(name)-\($0.offset + 1)", $0.element) }
    }
    let single = [
      ("background", c.background), ("panel", c.panel), ("ink", c.ink), ("ink-2", c.ink2), ("ink-3", c.ink3),
      ("accent", c.accent), ("blue", c.blue), ("mark", c.mark), ("rule", c.rule), ("grid", c.grid), ("band", c.band),
    ]
    return single + numbered("series", c.categorical) + numbered("step", c.ordinal) + numbered("stance", c.stance)
      + numbered("sign", c.stanceSigns)
  }
}

extension Theme {
  /// Whether the theme's own background is dark.
  var isDark: Bool {
    let c = colors.background
    return 0.2126 * c.red + 0.7152 * c.green + 0.0722 * c.blue < 0.5
  }
}

extension Paint {
  fileprivate var colors: [Color] {
    switch self {
    case .solid(let color), .hatch(let color, _, _): [color]
    case .linearGradient(_, _, let stops), .radialGradient(_, _, _, let stops): stops.map(\.color)
    }
  }
}
