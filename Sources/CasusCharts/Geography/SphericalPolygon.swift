#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A polygon on the globe, by its rings.
struct SphericalPolygon {
  var rings: [[SpherePoint]]

  /// Whether a place lies inside.
  ///
  /// A line from the place due south crosses the rings some number of times before the South Pole; the place is on the
  /// pole's side after an even number. The pole is inside where the rings turn about it westwards or, where they do not
  /// turn about it, where the area to their right holds it.
  func contains(_ place: SpherePoint) -> Bool {
    let meridian = SphereVector(x: sin(place.longitude), y: -cos(place.longitude), z: 0)
    var turn = 0.0
    var area = 0.0
    var crossings = 0
    var latitude = place.latitude
    if sin(latitude) == 1 { latitude = .pi / 2 + 1e-6 } else if sin(latitude) == -1 { latitude = -.pi / 2 - 1e-6 }
    for ring in rings where ring.count > 1 {
      for index in ring.indices {
        let a = ring[index == 0 ? ring.count - 1 : index - 1]
        let b = ring[index]
        let step = b.longitude - a.longitude
        let sign = step >= 0 ? 1.0 : -1.0
        let width = abs(step)
        let crossesBack = width > .pi
        // The area between the edge and the South Pole, by half angles.
        let (half0, half1) = (a.latitude / 2 + .pi / 4, b.latitude / 2 + .pi / 4)
        let k = sin(half0) * sin(half1)
        area += atan2(k * sign * sin(width), cos(half0) * cos(half1) + k * cos(width))
        turn += crossesBack ? step - sign * 2 * .pi : step
        // Whether the edge's arc crosses the place's meridian south of the place.
        guard crossesBack != ((a.longitude >= place.longitude) != (b.longitude >= place.longitude)) else { continue }
        let (u, v) = (SphereVector(a), SphereVector(b))
        let normal = Self.unit(Self.cross(u, v))
        let crossing = Self.unit(Self.cross(meridian, normal))
        let isEastward = crossesBack != (step >= 0)
        let height = (isEastward ? -1 : 1) * asin(max(-1, min(1, crossing.z)))
        if latitude > height || (latitude == height && (normal.x != 0 || normal.y != 0)) {
          crossings += isEastward ? 1 : -1
        }
      }
    }
    let holdsPole = turn < -1e-6 || (turn < 1e-6 && area < -1e-12)
    return holdsPole != (crossings & 1 != 0)
  }

  private static func cross(_ a: SphereVector, _ b: SphereVector) -> SphereVector {
    SphereVector(x: a.y * b.z - a.z * b.y, y: a.z * b.x - a.x * b.z, z: a.x * b.y - a.y * b.x)
  }

  private static func unit(_ v: SphereVector) -> SphereVector {
    let length = v.length
    return length > 0 ? v * (1 / length) : v
  }
}
