import CasusScene

/// Labels upon cells and bars: in ink or in the paper's colour, whichever is easier to read on what lies beneath.
struct LegibleLabels {
  let setting: ChartSetting
  /// More pairs of labels and grounds than this are left as they are.
  private static let mostPairs = 4_000_000

  /// The grounds labels may stand on: cells and bars of one plain colour.
  static func grounds(_ marks: [SceneMark]) -> [SceneItem] {
    marks.filter { $0.kind == .rect }.flatMap(\.items).filter { item in
      if case .color? = item.fill { item.width != nil && item.height != nil } else { false }
    }
  }

  func repaint(_ marks: inout [SceneMark], over grounds: [SceneItem]) {
    let paper = setting.theme.colors.background
    let ink = setting.theme.colors.ink
    let bounds = SceneBounds(setting: setting)
    for mark in marks.indices where marks[mark].kind == .text {
      guard marks[mark].items.count * grounds.count <= Self.mostPairs else { continue }
      for index in marks[mark].items.indices {
        let item = marks[mark].items[index]
        guard item.opacity != 0, item.halo == nil else { continue }
        let box = bounds.box(ofText: item)
        let (x, y) = (box.x + box.width / 2, box.y + box.height / 2)
        let ground = grounds.last { ground in
          guard let width = ground.width, let height = ground.height else { return false }
          return ground.x <= x && x <= ground.x + width && ground.y <= y && y <= ground.y + height
            && box.width <= width + 1
        }
        guard case .color(let color)? = ground?.fill else { continue }
        let seen = color.over(paper, opacity: (ground?.opacity ?? 1) * (ground?.fillOpacity ?? 1))
        marks[mark].items[index].fill = .color(seen.contrast(with: ink) >= seen.contrast(with: paper) ? ink : paper)
      }
    }
  }
}

extension Color {
  /// The colour as it is seen through an opacity on a ground.
  func over(_ ground: Color, opacity: Double = 1) -> Color {
    let part = min(max(alpha * opacity, 0), 1)
    return Color(
      red: ground.red + (red - ground.red) * part, green: ground.green + (green - ground.green) * part,
      blue: ground.blue + (blue - ground.blue) * part, alpha: 1)
  }
}
