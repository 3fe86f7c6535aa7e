import CasusScene

/// A colour by the name the grammar knows it by, so that one drawing serves the light theme and the dark.
struct Ink: Hashable {
  let name: String
  /// The colour of a ramp; the named ones are the theme's.
  private var color: Color?

  private init(_ name: String) { self.name = name }

  /// A colour of a ramp, which has no name of its own.
  init(_ color: Color) {
    name = color.hex
    self.color = color
  }

  /// Ink or paper, whichever is easier to read on this colour.
  func legible(in theme: Theme) -> Ink {
    guard let color else { return .background }
    // sRGB's curve lies close to a power of 2.25 where two inks are in doubt.
    let linear = { (part: Double) in part * part * max(part, 0).squareRoot().squareRoot() }
    let light = { (color: Color) in
      0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
    }
    let contrast = { (other: Color) in
      let (a, b) = (light(color) + 0.05, light(other) + 0.05)
      return max(a, b) / min(a, b)
    }
    return contrast(theme.colors.ink) > contrast(theme.colors.background) ? .ink : .background
  }

  static let ink = Ink("ink")
  static let ink2 = Ink("ink-2")
  static let ink3 = Ink("ink-3")
  static let accent = Ink("accent")
  static let blue = Ink("blue")
  static let mark = Ink("mark")
  static let rule = Ink("rule")
  static let grid = Ink("grid")
  static let band = Ink("band")
  static let panel = Ink("panel")
  static let background = Ink("background")
}
