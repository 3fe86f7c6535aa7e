import CasusCanvas

/// The ICC profile that says what the red, green and blue of a page look like: sRGB, as IEC 61966-2-1 defines it.
///
/// It is worked out here rather than taken from a file, so that an archive depends on no machine's profiles: version
/// 4.2 of the format, a display profile of three primaries and one curve.
enum SRGBProfile {
  /// The profile's bytes.
  static let bytes: [UInt8] = {
    let d65 = XYZ(x: 0.3127, y: 0.3290)
    let adaptation = Matrix.bradford(from: d65, to: d50)
    let primaries = Matrix(
      columns: [XYZ(x: 0.64, y: 0.33), XYZ(x: 0.30, y: 0.60), XYZ(x: 0.15, y: 0.06)], whiteAt: d65)
    let adapted = adaptation * primaries
    let curve = parametricCurve([2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045])
    return profile([
      ("desc", text("sRGB IEC61966-2.1")), ("cprt", text("No copyright, use freely")), ("wtpt", xyz(d50)),
      ("chad", signature("sf32") + zeros(4) + adaptation.rows.flatMap { $0 }.flatMap(fixed)),
      ("rXYZ", xyz(adapted.column(0))), ("gXYZ", xyz(adapted.column(1))), ("bXYZ", xyz(adapted.column(2))),
      ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
    ])
  }()

  /// The white of the space in which profiles meet.
  private static let d50 = XYZ(0.9642, 1, 0.8249)

  private static func profile(_ tags: [(name: String, data: [UInt8])]) -> [UInt8] {
    let start = 128 + 4 + 12 * tags.count
    var table = integer(tags.count)
    var body: [UInt8] = []
    var places: [[UInt8]: Int] = [:]
    for (name, data) in tags {
      // What says the same stands there once.
      let place = places[data] ?? start + body.count
      table += signature(name) + integer(place) + integer(data.count)
      guard places.updateValue(place, forKey: data) == nil else { continue }
      body += data + zeros((4 - data.count % 4) % 4)
    }
    var header = integer(start + body.count) + zeros(4) + [4, 0x20, 0, 0]
    header += signature("mntr") + signature("RGB ") + signature("XYZ ")
    // A day of the standard's making, not of ours: year, month, day, and no time.
    header += [2003, 1, 1, 0, 0, 0].flatMap { integer($0).suffix(2) }
    header += signature("acsp") + zeros(4 + 4 + 4 + 4 + 8)
    header += zeros(4) + [d50.x, d50.y, d50.z].flatMap(fixed) + zeros(4)
    let id = md5(header + zeros(44) + table + body)
    return header + id + zeros(28) + table + body
  }

  /// A text in one language, in the format's own encoding.
  private static func text(_ words: String) -> [UInt8] {
    let units = words.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    return signature("mluc") + zeros(4) + integer(1) + integer(12) + Array("enUS".utf8) + integer(units.count)
      + integer(28) + units
  }

  /// The curve Y = (aX + b)^g from d on and Y = cX before it, from g, a, b, c and d.
  private static func parametricCurve(_ parameters: [Double]) -> [UInt8] {
    signature("para") + zeros(4) + [0, 3, 0, 0] + parameters.flatMap(fixed)
  }

  private static func xyz(_ color: XYZ) -> [UInt8] {
    signature("XYZ ") + zeros(4) + [color.x, color.y, color.z].flatMap(fixed)
  }

  /// A number with 16 bits before and 16 behind the point.
  private static func fixed(_ value: Double) -> [UInt8] { integer(Int((value * 65536).rounded())) }

  private static func integer(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  private static func signature(_ name: String) -> [UInt8] { Array(name.utf8) }
  private static func zeros(_ count: Int) -> [UInt8] { Array(repeating: 0, count: count) }
}

/// A colour by its CIE tristimulus values.
private struct XYZ {
  var x: Double
  var y: Double
  var z: Double

  init(_ x: Double, _ y: Double, _ z: Double) {
    self.x = x
    self.y = y
    self.z = z
  }

  /// A colour of luminance 1 by its chromaticity.
  init(x: Double, y: Double) { self.init(x / y, 1, (1 - x - y) / y) }
}

/// A map between colours.
private struct Matrix {
  var rows: [[Double]]

  init(_ rows: [[Double]]) { self.rows = rows }

  /// Primaries of these chromaticities, as strong as they must be to make this white together.
  init(columns: [XYZ], whiteAt white: XYZ) {
    let plain = Matrix([columns.map(\.x), columns.map(\.y), columns.map(\.z)])
    let strengths = plain.inverse * white
    let factors = [strengths.x, strengths.y, strengths.z]
    self.init(plain.rows.map { row in zip(row, factors).map { $0 * $1 } })
  }

  /// Bradford's map of colours seen under one white to those that look the same under another.
  static func bradford(from source: XYZ, to target: XYZ) -> Matrix {
    let cones = Matrix([[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]])
    let before = cones * source
    let after = cones * target
    let gains = Matrix([[after.x / before.x, 0, 0], [0, after.y / before.y, 0], [0, 0, after.z / before.z]])
    return cones.inverse * (gains * cones)
  }

  func column(_ index: Int) -> XYZ { XYZ(rows[0][index], rows[1][index], rows[2][index]) }

  static func * (a: Matrix, b: XYZ) -> XYZ {
    let values = a.rows.map { $0[0] * b.x + $0[1] * b.y + $0[2] * b.z }
    return XYZ(values[0], values[1], values[2])
  }

  static func * (a: Matrix, b: Matrix) -> Matrix {
    let columns = (0..<3).map { a * b.column($0) }
    return Matrix([columns.map(\.x), columns.map(\.y), columns.map(\.z)])
  }

  /// By the rule of adjugates.
  var inverse: Matrix {
    func minor(_ row: Int, _ column: Int) -> Double {
      let (r, s) = ((row + 1) % 3, (row + 2) % 3)
      let (c, d) = ((column + 1) % 3, (column + 2) % 3)
      return rows[r][c] * rows[s][d] - rows[r][d] * rows[s][c]
    }
    let determinant = (0..<3).reduce(0) { $0 + rows[0][$1] * minor(0, $1) }
    return Matrix((0..<3).map { row in (0..<3).map { column in minor(column, row) / determinant } })
  }
}
