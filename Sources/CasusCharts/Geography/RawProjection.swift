#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import CasusScene

/// A projection as a formula: from the turned globe to a plane with y up, one unit the globe's radius.
///
/// The formulas are those of Snyder, "Map Projections: A Working Manual" (1987), and for the equal-earth projection of
/// Šavrič, Patterson & Jenny 2018, for natural earth of Šavrič, Jenny, Patterson, Petrovič & Hurni 2011.
struct RawProjection: Sendable {
  let place: @Sendable (_ longitude: Double, _ latitude: Double) -> Point

  func callAsFunction(_ point: SpherePoint) -> Point { place(point.longitude, point.latitude) }
}

// MARK: Cylinders

extension RawProjection {
  static let equirectangular = RawProjection { Point($0, $1) }
  static let mercator = RawProjection { Point($0, stretched($1)) }
  static let transverseMercator = RawProjection { Point(stretched($1), -$0) }

  /// How far from the equator a parallel lies; the poles, at infinity, are held just short of it.
  private static func stretched(_ latitude: Double) -> Double {
    let held = max(-.pi / 2 + 1e-9, min(.pi / 2 - 1e-9, latitude))
    return log(tan((.pi / 2 + held) / 2))
  }

  static func cylindricalEqualArea(_ parallel: Double) -> RawProjection {
    let stretch = cos(parallel)
    return RawProjection { Point($0 * stretch, sin($1) / stretch) }
  }
}

// MARK: Cones, by two standard parallels in radians

extension RawProjection {
  static func conicEqualArea(_ south: Double, _ north: Double) -> RawProjection {
    let low = sin(south)
    let n = (low + sin(north)) / 2
    guard abs(n) > 1e-6 else { return cylindricalEqualArea(south) }
    let c = 1 + low * (2 * n - low)
    let middle = c.squareRoot() / n
    return RawProjection { longitude, latitude in
      let r = max(0, c - 2 * n * sin(latitude)).squareRoot() / n
      return Point(r * sin(n * longitude), middle - r * cos(n * longitude))
    }
  }

  static func conicConformal(_ south: Double, _ north: Double) -> RawProjection {
    @Sendable func t(_ latitude: Double) -> Double { tan((.pi / 2 + latitude) / 2) }
    let n = south == north ? sin(south) : log(cos(south) / cos(north)) / log(t(north) / t(south))
    guard n != 0, n.isFinite else { return mercator }
    let f = cos(south) * pow(t(south), n) / n
    return RawProjection { longitude, latitude in
      // The far pole lies at infinity.
      let held = f > 0 ? max(latitude, -.pi / 2 + 1e-6) : min(latitude, .pi / 2 - 1e-6)
      let r = f / pow(t(held), n)
      return Point(r * sin(n * longitude), f - r * cos(n * longitude))
    }
  }

  static func conicEquidistant(_ south: Double, _ north: Double) -> RawProjection {
    let n = south == north ? sin(south) : (cos(south) - cos(north)) / (north - south)
    guard abs(n) > 1e-6 else { return equirectangular }
    let g = cos(south) / n + south
    return RawProjection { longitude, latitude in
      Point((g - latitude) * sin(n * longitude), g - (g - latitude) * cos(n * longitude))
    }
  }
}

// MARK: From one point

extension RawProjection {
  static let orthographic = RawProjection { Point(cos($1) * sin($0), sin($1)) }
  static let stereographic = azimuthal { 1 / (1 + $0) }
  static let gnomonic = azimuthal { 1 / $0 }
  static let azimuthalEqualArea = azimuthal { (2 / (1 + $0)).squareRoot() }
  static let azimuthalEquidistant = azimuthal { cosine in
    let angle = acos(max(-1, min(1, cosine)))
    return angle == 0 ? 1 : angle / sin(angle)
  }

  /// A stretch of the orthographic picture by the cosine of the distance from its middle.
  private static func azimuthal(_ stretch: @escaping @Sendable (Double) -> Double) -> RawProjection {
    RawProjection { longitude, latitude in
      let k = stretch(cos(longitude) * cos(latitude))
      guard k.isFinite else { return Point(2, 0) }
      return Point(k * cos(latitude) * sin(longitude), k * sin(latitude))
    }
  }
}

// MARK: Worlds

extension RawProjection {
  static let equalEarth = RawProjection { longitude, latitude in
    let slope = 3.0.squareRoot() / 2
    let l = asin(slope * sin(latitude))
    let l2 = l * l
    let l6 = l2 * l2 * l2
    let (a, b, c, d) = (1.340264, -0.081106, 0.000893, 0.003796)
    return Point(
      longitude * cos(l) / (slope * (a + 3 * b * l2 + l6 * (7 * c + 9 * d * l2))),
      l * (a + b * l2 + l6 * (c + d * l2)))
  }

  static let naturalEarth1 = RawProjection { longitude, latitude in
    let p2 = latitude * latitude
    let p4 = p2 * p2
    return Point(
      longitude * (0.8707 - 0.131979 * p2 + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4))),
      latitude * (1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4))))
  }

  static let mollweide = RawProjection { longitude, latitude in
    // 2t + sin 2t = π sin φ by Newton's steps; at the poles the slope is nothing and the answer known.
    var t = latitude
    let goal = .pi * sin(latitude)
    for _ in 0..<30 where abs(abs(latitude) - .pi / 2) > 1e-9 {
      let step = (t + sin(t) - goal) / (1 + cos(t))
      t -= step
      if abs(step) < 1e-9 { break }
    }
    if abs(abs(latitude) - .pi / 2) <= 1e-9 { t = latitude > 0 ? .pi : -.pi }
    return Point(8.0.squareRoot() / .pi * longitude * cos(t / 2), 2.0.squareRoot() * sin(t / 2))
  }
}
