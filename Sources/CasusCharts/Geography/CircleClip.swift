#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Cuts at a circle around the middle of the map, such as the horizon.
struct CircleClip: GlobeClip {
  /// How far the horizon is from the middle, in radians.
  let radius: Double

  func shows(_ place: SpherePoint) -> Bool { SphereVector(place).x > cos(radius) }

  func isWhole(_ line: [SpherePoint]) -> Bool {
    line.allSatisfy(shows) && zip(line, line.dropFirst()).allSatisfy { crossings($0, $1).isEmpty }
  }

  func parts(of line: [SpherePoint]) -> [[SpherePoint]] {
    guard var last = line.first else { return [] }
    var parts: [[SpherePoint]] = []
    var isVisible = shows(last)
    var part = isVisible ? [last] : []
    for place in line.dropFirst() {
      for crossing in crossings(last, place) {
        part.append(crossing)
        if isVisible {
          parts.append(part)
          part = []
        }
        isVisible.toggle()
      }
      // What rounding says at the horizon itself gives way to the place.
      if shows(place) != isVisible {
        if isVisible, !part.isEmpty { parts.append(part) }
        part = []
        isVisible = shows(place)
      }
      if isVisible { part.append(place) }
      last = place
    }
    if !part.isEmpty { parts.append(part) }
    return parts
  }

  /// Where the short way from one place to the next crosses the circle, in order.
  private func crossings(_ a: SpherePoint, _ b: SpherePoint) -> [SpherePoint] {
    let (u, v) = (SphereVector(a), SphereVector(b))
    let away = v - u * u.dot(v)
    guard away.length > 1e-12 else { return [] }
    let w = away * (1 / away.length)
    let length = atan2(away.length, u.dot(v))
    let reach = hypot(u.x, w.x)
    guard reach > abs(cos(radius)) else { return [] }
    let peak = atan2(w.x, u.x)
    let spread = acos(cos(radius) / reach)
    return [peak - spread, peak + spread]
      .map { $0 < 0 ? $0 + 2 * .pi : $0 }
      .filter { $0 > 1e-12 && $0 < length }
      .sorted()
      .map { SpherePoint(u * cos($0) + w * sin($0)) }
  }

  private func angle(_ place: SpherePoint) -> Double {
    let v = SphereVector(place)
    return -atan2(v.z, v.y)
  }

  private func place(at angle: Double) -> SpherePoint {
    SpherePoint(
      SphereVector(x: cos(radius), y: sin(radius) * cos(-angle), z: sin(radius) * sin(-angle)))
  }

  func edgePosition(_ place: SpherePoint) -> Double { angle(place) }

  func edge(from start: SpherePoint, to end: SpherePoint) -> [SpherePoint] {
    let first = angle(start)
    var last = angle(end)
    if last < first - 1e-9 { last += 2 * .pi }
    return arc(from: first, to: last) + [end]
  }

  var outline: [SpherePoint] {
    [place(at: -.pi)] + arc(from: -.pi, to: .pi) + [place(at: -.pi)]
  }

  /// Places every six degrees between two angles.
  private func arc(from first: Double, to last: Double) -> [SpherePoint] {
    let step = Double.pi / 30
    let count = whole(((last - first) / step).rounded(.down), in: 0...60)
    return (0..<count).map { first + Double($0 + 1) * step }.filter { $0 < last - 1e-9 }.map(place)
  }
}
