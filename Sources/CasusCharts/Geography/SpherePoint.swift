#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A place on the globe in radians: longitude from -π to π, latitude from -π/2 to π/2.
struct SpherePoint: Hashable, Sendable {
  var longitude: Double
  var latitude: Double

  init(_ longitude: Double, _ latitude: Double) {
    self.longitude = longitude
    self.latitude = latitude
  }

  /// From degrees.
  init(degrees longitude: Double, _ latitude: Double) {
    self.init(longitude * .pi / 180, latitude * .pi / 180)
  }

  init(_ vector: SphereVector) {
    self.init(atan2(vector.y, vector.x), asin(max(-1, min(1, vector.z))))
  }

  /// Equal to within what a rounding of degrees leaves.
  func isClose(to other: SpherePoint) -> Bool {
    abs(longitude - other.longitude) < 1e-6 && abs(latitude - other.latitude) < 1e-6
  }
}

/// A direction from the globe's centre: x to where both coordinates are 0, z to the North Pole.
struct SphereVector: Sendable {
  var x: Double
  var y: Double
  var z: Double

  init(x: Double, y: Double, z: Double) {
    self.x = x
    self.y = y
    self.z = z
  }

  init(_ point: SpherePoint) {
    let ring = cos(point.latitude)
    self.init(x: ring * cos(point.longitude), y: ring * sin(point.longitude), z: sin(point.latitude))
  }

  var length: Double { (x * x + y * y + z * z).squareRoot() }

  static func + (a: Self, b: Self) -> Self { Self(x: a.x + b.x, y: a.y + b.y, z: a.z + b.z) }
  static func - (a: Self, b: Self) -> Self { Self(x: a.x - b.x, y: a.y - b.y, z: a.z - b.z) }
  static func * (a: Self, k: Double) -> Self { Self(x: a.x * k, y: a.y * k, z: a.z * k) }
  func dot(_ other: Self) -> Double { x * other.x + y * other.y + z * other.z }
}
