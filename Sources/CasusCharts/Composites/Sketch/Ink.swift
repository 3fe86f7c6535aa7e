import CasusScene

/// A colour by the name the grammar knows it by, so that one drawing serves the light theme and the dark.
struct Ink: Hashable {
  let name: String

  private init(_ name: String) { self.name = name }

  /// A colour of a ramp, which has no name of its own.
  init(_ color: Color) { name = color.hex }

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
