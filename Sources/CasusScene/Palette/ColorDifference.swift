#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Color {
  /// How different two colours look, about 1 where it can just be seen: CIEDE2000 (CIE 142-2001; Sharma, Wu & Dalal
  /// 2005), under the daylight D65 of sRGB.
  package func difference(from other: Color) -> Double {
    let (p, q) = (lab, other.lab)
    let meanChroma = (hypot(p.a, p.b) + hypot(q.a, q.b)) / 2
    let g = 0.5 * (1 - (pow(meanChroma, 7) / (pow(meanChroma, 7) + pow(25, 7))).squareRoot())
    let (a1, a2) = ((1 + g) * p.a, (1 + g) * q.a)
    let (c1, c2) = (hypot(a1, p.b), hypot(a2, q.b))
    let (h1, h2) = (Self.hue(a1, p.b), Self.hue(a2, q.b))
    let isGrey = c1 * c2 == 0
    var step = isGrey ? 0 : h2 - h1
    if step > 180 { step -= 360 } else if step < -180 { step += 360 }
    var middle = h1 + h2
    if !isGrey {
      if abs(h1 - h2) <= 180 { middle /= 2 } else { middle = (middle + (middle < 360 ? 360 : -360)) / 2 }
    }
    let (l, c) = ((p.l + q.l) / 2, (c1 + c2) / 2)
    let t =
      1 - 0.17 * Self.cosine(middle - 30) + 0.24 * Self.cosine(2 * middle) + 0.32 * Self.cosine(3 * middle + 6)
      - 0.2 * Self.cosine(4 * middle - 63)
    let sl = 1 + 0.015 * (l - 50) * (l - 50) / (20 + (l - 50) * (l - 50)).squareRoot()
    let sc = 1 + 0.045 * c
    let sh = 1 + 0.015 * c * t
    let turn = 30 * exp(-((middle - 275) / 25) * ((middle - 275) / 25))
    let rt = -2 * (pow(c, 7) / (pow(c, 7) + pow(25, 7))).squareRoot() * sin(2 * turn * .pi / 180)
    let dl = (q.l - p.l) / sl
    let dc = (c2 - c1) / sc
    let dh = 2 * (c1 * c2).squareRoot() * sin(step / 2 * .pi / 180) / sh
    return max(0, dl * dl + dc * dc + dh * dh + rt * dc * dh).squareRoot()
  }

  /// CIE 1976 L*, a*, b*.
  private var lab: (l: Double, a: Double, b: Double) {
    let c = linear
    let x = (0.4124564 * c.red + 0.3575761 * c.green + 0.1804375 * c.blue) / 0.95047
    let y = 0.2126729 * c.red + 0.7151522 * c.green + 0.0721750 * c.blue
    let z = (0.0193339 * c.red + 0.1191920 * c.green + 0.9503041 * c.blue) / 1.08883
    func f(_ t: Double) -> Double { t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116 }
    return (116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z)))
  }

  private static func hue(_ a: Double, _ b: Double) -> Double {
    guard a != 0 || b != 0 else { return 0 }
    let degrees = atan2(b, a) * 180 / .pi
    return degrees < 0 ? degrees + 360 : degrees
  }

  private static func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
}
