extension Theme.Colors {
  /// The colours of a look for dark screens, after those of another look: what both have in common on light paper they
  /// have in common on dark, and the rest is made as light as it must be to be read there.
  package func darkCounterpart(after light: Theme.Colors, dark: Theme.Colors) -> Theme.Colors {
    var result = dark
    func follow(_ path: WritableKeyPath<Theme.Colors, Color>, atLeast floor: Double) {
      guard self[keyPath: path] != light[keyPath: path] else { return }
      result[keyPath: path] = self[keyPath: path].lightened(on: [dark.background, dark.panel], to: floor)
    }
    // A paper or a grid of the user's own says nothing about the dark one.
    for path in [\Theme.Colors.ink, \.ink2, \.ink3, \.accent, \.blue] { follow(path, atLeast: Floor.text + 0.5) }
    follow(\.mark, atLeast: Floor.mark + 0.5)
    if categorical != light.categorical {
      result.categorical = categorical.map { $0.lightened(on: [dark.background], to: Floor.mark + 0.3) }
    }
    return result
  }
}

extension Color {
  /// The colour with as much white in it as it needs to stand out from dark grounds.
  fileprivate func lightened(on grounds: [Color], to floor: Double) -> Color {
    for step in 0...20 {
      let part = Double(step) / 20
      let color = Color(
        red: red + (1 - red) * part, green: green + (1 - green) * part, blue: blue + (1 - blue) * part, alpha: alpha)
      if grounds.allSatisfy({ color.contrast(with: $0) >= floor }) { return color }
    }
    return Color(0xFFFFFF)
  }
}
