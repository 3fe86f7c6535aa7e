#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Cuts at the meridian opposite the middle of the map.
struct AntimeridianClip: GlobeClip {
  let outline = [
    SpherePoint(-.pi, -.pi / 2), SpherePoint(-.pi, 0), SpherePoint(-.pi, .pi / 2), SpherePoint(0, .pi / 2),
    SpherePoint(.pi, .pi / 2), SpherePoint(.pi, 0), SpherePoint(.pi, -.pi / 2), SpherePoint(0, -.pi / 2),
    SpherePoint(-.pi, -.pi / 2),
  ]

  func shows(_ place: SpherePoint) -> Bool { true }

  func isWhole(_ line: [SpherePoint]) -> Bool {
    zip(line, line.dropFirst()).allSatisfy { cut($0, $1) == nil }
  }

  func parts(of line: [SpherePoint]) -> [[SpherePoint]] {
    guard var last = line.first else { return [] }
    var parts: [[SpherePoint]] = []
    var part = [last]
    for place in line.dropFirst() {
      if let cut = cut(last, place) {
        part += cut.before
        parts.append(part)
        part = cut.after
      }
      part.append(place)
      last = place
    }
    parts.append(part)
    return parts
  }

  /// Where the short way from one place to the next meets the cut.
  private func cut(_ a: SpherePoint, _ b: SpherePoint) -> (before: [SpherePoint], after: [SpherePoint])? {
    let sideA = a.longitude > 0 ? Double.pi : -.pi
    let sideB = b.longitude > 0 ? Double.pi : -.pi
    let width = abs(b.longitude - a.longitude)
    if abs(width - .pi) < 1e-6 {
      // Over a pole.
      let pole = (a.latitude + b.latitude) / 2 > 0 ? Double.pi / 2 : -.pi / 2
      return (
        [SpherePoint(a.longitude, pole), SpherePoint(sideA, pole)],
        [SpherePoint(sideB, pole), SpherePoint(b.longitude, pole)]
      )
    }
    guard sideA != sideB, width >= .pi else { return nil }
    // A place on the cut itself would divide by nothing.
    let from = abs(a.longitude - sideA) < 1e-6 ? a.longitude - sideA / .pi * 1e-6 : a.longitude
    let to = abs(b.longitude - sideB) < 1e-6 ? b.longitude - sideB / .pi * 1e-6 : b.longitude
    let between = sin(from - to)
    let latitude =
      abs(between) > 1e-6
      ? atan(
        (sin(a.latitude) * cos(b.latitude) * sin(to) - sin(b.latitude) * cos(a.latitude) * sin(from))
          / (cos(a.latitude) * cos(b.latitude) * between))
      : (a.latitude + b.latitude) / 2
    return ([SpherePoint(sideA, latitude)], [SpherePoint(sideB, latitude)])
  }

  /// Up the western side, down the eastern one.
  func edgePosition(_ place: SpherePoint) -> Double {
    place.longitude < 0 ? place.latitude - .pi / 2 : .pi / 2 - place.latitude
  }

  func edge(from start: SpherePoint, to end: SpherePoint) -> [SpherePoint] {
    let isWest = start.longitude < 0
    let endsWest = end.longitude < 0
    let north = [SpherePoint(-.pi, .pi / 2), SpherePoint(0, .pi / 2), SpherePoint(.pi, .pi / 2)]
    let south = [SpherePoint(.pi, -.pi / 2), SpherePoint(0, -.pi / 2), SpherePoint(-.pi, -.pi / 2)]
    if isWest != endsWest { return (isWest ? north : south) + [end] }
    let goesOn = edgePosition(start) <= edgePosition(end) + 1e-9
    return (goesOn ? [] : isWest ? north + south : south + north) + [end]
  }
}
