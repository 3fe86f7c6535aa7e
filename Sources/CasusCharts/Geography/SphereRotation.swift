#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A turn of the globe before it is projected: about the poles, then towards the viewer, then about the line of sight.
struct SphereRotation: Sendable {
  private let yaw: Double
  private let pitch: (cosine: Double, sine: Double)
  private let roll: (cosine: Double, sine: Double)

  /// Angles in degrees.
  init(_ yaw: Double, _ pitch: Double, _ roll: Double) {
    let factor = Double.pi / 180
    self.yaw = (yaw * factor).remainder(dividingBy: 2 * .pi)
    self.pitch = (cos(pitch * factor), sin(pitch * factor))
    self.roll = (cos(roll * factor), sin(roll * factor))
  }

  func callAsFunction(_ point: SpherePoint) -> SpherePoint {
    var longitude = point.longitude + yaw
    if longitude > .pi { longitude -= 2 * .pi } else if longitude < -.pi { longitude += 2 * .pi }
    if pitch.sine == 0, pitch.cosine == 1, roll.sine == 0, roll.cosine == 1 {
      return SpherePoint(longitude, point.latitude)
    }
    let v = SphereVector(SpherePoint(longitude, point.latitude))
    let k = v.z * pitch.cosine + v.x * pitch.sine
    return SpherePoint(
      atan2(v.y * roll.cosine - k * roll.sine, v.x * pitch.cosine - v.z * pitch.sine),
      asin(max(-1, min(1, k * roll.cosine + v.y * roll.sine))))
  }
}
