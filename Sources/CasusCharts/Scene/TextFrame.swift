import CasusScene

extension ChartFrame {
  /// Lines of text around an anchor, turned by the item's angle; a halo is drawn along the letters in the background.
  mutating func textFrames(_ item: SceneItem) -> [Frame] {
    var item = item
    if let radius = item.radius, let theta = item.theta {
      item.x += radius * cosine(theta - .pi / 2)
      item.y += radius * sine(theta - .pi / 2)
    }
    guard let lines = item.text, !lines.isEmpty else { return [] }
    let size = min(max(item.fontSize ?? setting.style.textSize, 0.1), 2000)
    let alpha = (item.opacity ?? 1) * (item.fillOpacity ?? 1)
    guard case .color(var color)? = item.fill ?? item.stroke, alpha > 0 else { return [] }
    color.alpha *= min(alpha, 1)
    let family = item.font.flatMap { known($0) } ?? setting.style.font
    // Numbers in a column stand under each other; in a label, tabular figures gape.
    let isTabular = !setting.isVega && item.align == "right" && !lines.contains { $0.contains(where: \.isLetter) }
    let style = TextStyle(
      family, size, weight: item.fontWeight ?? 400, italic: item.fontStyle == "italic",
      tracking: 0, features: isTabular ? "tnum=1" : "")
    let shift = SceneBounds(setting: setting).baselineShift(item, size: size, lines: lines.count)
    let lead = item.lineHeight ?? size + 2
    var frames: [Frame] = []
    let isTurned = (item.angle ?? 0) != 0
    let origin = isTurned ? Point.zero : Point(item.x, item.y)
    for (index, words) in lines.enumerated() where !words.isEmpty {
      let shown = LabelMeasure(setting: setting).limited(words, size: size, weight: item.fontWeight, limit: item.limit)
      var line = setting.typesetter.line([TextSpan(shown, style, color)])
      report(line.missing)
      let left =
        switch item.align {
        case "center": -line.width / 2
        case "right": -line.width
        default: 0.0
        }
      let place = Point(
        origin.x + (item.dx ?? 0) + left, origin.y + (item.dy ?? 0) + shift + lead * Double(index))
      if let halo = item.halo, halo > 0 {
        for index in line.runs.indices {
          line.runs[index].halo = TextRun.Halo(setting.theme.colors.background, width: halo)
        }
      }
      frames += line.frames(at: place)
    }
    guard isTurned, let angle = item.angle else { return frames }
    let turn = angle * .pi / 180
    let (c, s) = (cosine(turn), sine(turn))
    return [.group(Frame.Group(frames, transform: Transform(a: c, b: s, c: -s, d: c, tx: item.x, ty: item.y)))]
  }

  /// The families of the theme; others are drawn in the chart family.
  private func known(_ family: String) -> String? {
    let names = family.split(separator: ",").map { $0.filter { $0 != "\"" && $0 != "'" } }
    for name in names {
      let plain = String(name.drop { $0 == " " })
      if setting.theme.fonts.contains(where: { $0.family == plain }) { return plain }
    }
    return nil
  }
}
