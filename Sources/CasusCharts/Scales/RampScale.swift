import CasusScene

/// Numbers onto a ramp of colours.
struct RampScale {
  /// Maps the domain onto 0 … 1 along the ramp.
  var position: ContinuousScale
  var ramp: ColorRamp

  func callAsFunction(_ value: Double) -> Color? {
    let part = position(value)
    return part.isNaN ? nil : ramp(part)
  }
}

/// Colours between which a ramp is mixed, evenly spaced.
struct ColorRamp {
  var colors: [Color]
  /// Where neighbours are mixed; nil mixes red, green and blue.
  var space: ColorSpace?

  /// The colour at a part of the ramp, from 0 to 1.
  func callAsFunction(_ part: Double) -> Color {
    guard let first = colors.first else { return .black }
    guard colors.count > 1 else { return first }
    let along = min(max(part, 0), 1) * Double(colors.count - 1)
    let index = whole(along, in: 0...(colors.count - 2))
    let local = along - Double(index)
    let (a, b) = (colors[index], colors[index + 1])
    if let space { return space.mixed(a, b, local) }
    return Color(
      red: a.red + (b.red - a.red) * local, green: a.green + (b.green - a.green) * local,
      blue: a.blue + (b.blue - a.blue) * local, alpha: a.alpha + (b.alpha - a.alpha) * local)
  }

  /// As many colours as asked, from inside the ramp: its two ends are left to continuous scales.
  func samples(_ count: Int) -> [Color] {
    (0..<max(0, count)).map { callAsFunction(Double($0 + 1) / Double(count + 1)) }
  }
}
