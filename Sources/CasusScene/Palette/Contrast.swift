#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Color {
  /// The parts as light, from 0 to 1: sRGB without its gamma (IEC 61966-2-1).
  var linear: (red: Double, green: Double, blue: Double) {
    func light(_ part: Double) -> Double {
      let held = min(max(part, 0), 1)
      return held <= 0.04045 ? held / 12.92 : pow((held + 0.055) / 1.055, 2.4)
    }
    return (light(red), light(green), light(blue))
  }

  /// The colour of an amount of light of each kind, each from 0 to 1.
  init(linear red: Double, _ green: Double, _ blue: Double) {
    func part(_ light: Double) -> Double {
      let held = min(max(light, 0), 1)
      return held <= 0.0031308 ? held * 12.92 : 1.055 * pow(held, 1 / 2.4) - 0.055
    }
    self.init(red: part(red), green: part(green), blue: part(blue))
  }

  /// How bright it looks beside white: 0 for black, 1 for white (WCAG 2.2, relative luminance).
  package var luminance: Double {
    let light = linear
    return 0.2126 * light.red + 0.7152 * light.green + 0.0722 * light.blue
  }

  /// How far two colours stand apart in brightness, from 1 to 21 (WCAG 2.2, contrast ratio).
  package func contrast(with other: Color) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }
}
