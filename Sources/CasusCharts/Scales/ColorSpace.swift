import CasusScene

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where two colours are mixed: `interpolate` of a scale, after d3-interpolate.
struct ColorSpace {
  /// The spaces by their names in a specification.
  enum Kind: String {
    case rgb, lab, hcl, hsl, cubehelix
  }

  var kind = Kind.rgb
  /// Whether hues go the long way round.
  var isLong = false
  var gamma = 1.0

  /// Nil for a name d3 does not know.
  init?(_ name: String, gamma: Double = 1) {
    let base = name.hasSuffix("-long") ? String(name.dropLast(5)) : name
    guard let kind = Kind(rawValue: base) else { return nil }
    self.kind = kind
    isLong = base != name
    self.gamma = gamma.isFinite && gamma > 0 ? gamma : 1
  }

  /// The colour at a part of the way from one colour to another.
  func mixed(_ a: Color, _ b: Color, _ part: Double) -> Color {
    let alpha = a.alpha + (b.alpha - a.alpha) * part
    if kind == .rgb {
      func channel(_ x: Double, _ y: Double) -> Double {
        gamma == 1 ? x + (y - x) * part : pow(pow(x, gamma) + (pow(y, gamma) - pow(x, gamma)) * part, 1 / gamma)
      }
      return Color(
        red: channel(a.red, b.red), green: channel(a.green, b.green), blue: channel(a.blue, b.blue), alpha: alpha)
    }
    let (p, q) = (coordinates(a), coordinates(b))
    let t = kind == .cubehelix ? pow(part, gamma) : part
    let mixed =
      kind == .lab
      ? (linear(p.0, q.0, t), linear(p.1, q.1, t), linear(p.2, q.2, t))
      : (hue(p.0, q.0, part), linear(p.1, q.1, part), linear(p.2, q.2, t))
    return color(mixed, alpha: alpha)
  }

  /// A coordinate that a colour does not have, such as a grey's hue, is the other colour's.
  private func linear(_ a: Double, _ b: Double, _ t: Double) -> Double { a.isNaN ? b : b.isNaN ? a : a + (b - a) * t }

  private func hue(_ a: Double, _ b: Double, _ t: Double) -> Double {
    guard !a.isNaN, !b.isNaN else { return a.isNaN ? b : a }
    let way = b - a
    return a + (isLong || abs(way) <= 180 ? way : way - 360 * (way / 360).rounded()) * t
  }

  private func coordinates(_ color: Color) -> (Double, Double, Double) {
    switch kind {
    case .rgb: (color.red, color.green, color.blue)
    case .lab: lab(color)
    case .hcl:
      {
        let (l, a, b) = lab(color)
        if abs(a) < 1e-9, abs(b) < 1e-9 { return (.nan, l > 0 && l < 100 ? 0 : .nan, l) }
        return (turned(atan2(b, a)), hypot(a, b), l)
      }()
    case .hsl: hsl(color)
    case .cubehelix: helix(color)
    }
  }

  private func color(_ c: (Double, Double, Double), alpha: Double) -> Color {
    switch kind {
    case .rgb: return Color(red: c.0, green: c.1, blue: c.2, alpha: alpha)
    case .lab: return fromLab(c.0, c.1, c.2, alpha)
    case .hcl:
      let angle = (c.0.isNaN ? 0 : c.0) * .pi / 180
      let chroma = c.1.isNaN ? 0 : c.1
      return fromLab(c.2, cos(angle) * chroma, sin(angle) * chroma, alpha)
    case .hsl: return fromHSL(c, alpha)
    case .cubehelix: return fromHelix(c, alpha)
    }
  }

  private func turned(_ radians: Double) -> Double {
    let degrees = radians * 180 / .pi
    return degrees < 0 ? degrees + 360 : degrees
  }

  private func clamped(_ r: Double, _ g: Double, _ b: Double, _ alpha: Double) -> Color {
    func limit(_ x: Double) -> Double { min(max(x, 0), 1) }
    return Color(red: limit(r), green: limit(g), blue: limit(b), alpha: alpha)
  }

  // MARK: CIELAB, D50

  private func lab(_ color: Color) -> (Double, Double, Double) {
    func light(_ x: Double) -> Double { x <= 0.04045 ? x / 12.92 : pow((x + 0.055) / 1.055, 2.4) }
    func bent(_ t: Double) -> Double { t > 216.0 / 24389 ? cbrt(t) : t * 841 / 108 + 4.0 / 29 }
    let (r, g, b) = (light(color.red), light(color.green), light(color.blue))
    let y = bent(0.2225045 * r + 0.7168786 * g + 0.0606169 * b)
    if r == g, g == b { return (116 * y - 16, 0, 0) }
    let x = bent((0.4360747 * r + 0.3850649 * g + 0.1430804 * b) / 0.96422)
    let z = bent((0.0139322 * r + 0.0971045 * g + 0.7141733 * b) / 0.82521)
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))
  }

  private func fromLab(_ l: Double, _ a: Double, _ b: Double, _ alpha: Double) -> Color {
    func straight(_ t: Double) -> Double { t > 6.0 / 29 ? t * t * t : 108.0 / 841 * (t - 4.0 / 29) }
    func screen(_ x: Double) -> Double { x <= 0.0031308 ? 12.92 * x : 1.055 * pow(x, 1 / 2.4) - 0.055 }
    let middle = (l + 16) / 116
    let x = 0.96422 * straight(middle + a / 500)
    let y = straight(middle)
    let z = 0.82521 * straight(middle - b / 200)
    return clamped(
      screen(3.1338561 * x - 1.6168667 * y - 0.4906146 * z), screen(-0.9787684 * x + 1.9161415 * y + 0.0334540 * z),
      screen(0.0719453 * x - 0.2289914 * y + 1.4052427 * z), alpha)
  }

  // MARK: Hue, saturation, lightness

  private func hsl(_ color: Color) -> (Double, Double, Double) {
    let (r, g, b) = (color.red, color.green, color.blue)
    let (low, high) = (min(r, g, b), max(r, g, b))
    let light = (low + high) / 2
    guard high > low else { return (.nan, light > 0 && light < 1 ? 0 : .nan, light) }
    let span = high - low
    let sixth = r == high ? (g - b) / span + (g < b ? 6 : 0) : g == high ? (b - r) / span + 2 : (r - g) / span + 4
    return (sixth * 60, span / (light < 0.5 ? high + low : 2 - high - low), light)
  }

  private func fromHSL(_ c: (Double, Double, Double), _ alpha: Double) -> Color {
    let hue = (c.0.isNaN ? 0 : c.0).truncatingRemainder(dividingBy: 360)
    let saturation = c.0.isNaN || c.1.isNaN ? 0 : c.1
    let m2 = c.2 + (c.2 < 0.5 ? c.2 : 1 - c.2) * saturation
    let m1 = 2 * c.2 - m2
    func part(_ angle: Double) -> Double {
      let h = (angle + 720).truncatingRemainder(dividingBy: 360)
      return h < 60 ? m1 + (m2 - m1) * h / 60 : h < 180 ? m2 : h < 240 ? m1 + (m2 - m1) * (240 - h) / 60 : m1
    }
    return clamped(part(hue + 120), part(hue), part(hue - 120), alpha)
  }

  // MARK: Dave Green's cubehelix

  private func helix(_ color: Color) -> (Double, Double, Double) {
    let (b, c, d, e, a) = (1.78277, -0.29227, -0.90649, 1.97294, -0.14861)
    let (ed, eb, rest) = (e * d, e * b, b * c - d * a)
    let light = (rest * color.blue + ed * color.red - eb * color.green) / (rest + ed - eb)
    let blue = color.blue - light
    let k = (e * (color.green - light) - c * blue) / d
    let saturation = (k * k + blue * blue).squareRoot() / (e * light * (1 - light))
    guard saturation.isFinite, saturation != 0 else { return (.nan, saturation.isFinite ? 0 : .nan, light) }
    let degrees = atan2(k, blue) * 180 / .pi - 120
    return (degrees < 0 ? degrees + 360 : degrees, saturation, light)
  }

  private func fromHelix(_ c: (Double, Double, Double), _ alpha: Double) -> Color {
    let angle = c.0.isNaN ? 0 : (c.0 + 120) * .pi / 180
    let amplitude = c.1.isNaN ? 0 : c.1 * c.2 * (1 - c.2)
    let (x, y) = (cos(angle), sin(angle))
    return clamped(
      c.2 + amplitude * (-0.14861 * x + 1.78277 * y), c.2 + amplitude * (-0.29227 * x - 0.90649 * y),
      c.2 + amplitude * 1.97294 * x, alpha)
  }
}
