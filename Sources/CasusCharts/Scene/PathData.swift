import CasusScene

/// Reads SVG path data; what it cannot read ends the path, and never more than a bounded number of steps is made.
enum PathData {
  static func path(_ text: String) -> Path {
    var scanner = Scanner(bytes: Array(text.utf8.prefix(100_000)))
    var path = Path()
    var current = Point.zero
    var start = Point.zero
    var lastControl: Point?
    var command: UInt8 = 0
    while path.elements.count < 20_000 {
      if let next = scanner.command() {
        command = next
      } else if command == 0 || scanner.isAtEnd || !scanner.hasNumber {
        break
      } else if command == UInt8(ascii: "M") {
        command = UInt8(ascii: "L")
      } else if command == UInt8(ascii: "m") {
        command = UInt8(ascii: "l")
      }
      let isRelative = command >= 0x61
      func absolute(_ x: Double, _ y: Double) -> Point {
        isRelative ? Point(current.x + x, current.y + y) : Point(x, y)
      }
      var control: Point?
      switch command & 0xDF {
      case UInt8(ascii: "M"):
        guard let (x, y) = scanner.pair() else { return path }
        current = absolute(x, y)
        start = current
        path.elements.append(.move(current))
      case UInt8(ascii: "L"):
        guard let (x, y) = scanner.pair() else { return path }
        current = absolute(x, y)
        path.elements.append(.line(current))
      case UInt8(ascii: "H"):
        guard let x = scanner.number() else { return path }
        current = Point(isRelative ? current.x + x : x, current.y)
        path.elements.append(.line(current))
      case UInt8(ascii: "V"):
        guard let y = scanner.number() else { return path }
        current = Point(current.x, isRelative ? current.y + y : y)
        path.elements.append(.line(current))
      case UInt8(ascii: "C"), UInt8(ascii: "S"):
        var first = lastControl.map { Point(2 * current.x - $0.x, 2 * current.y - $0.y) } ?? current
        if command & 0xDF == UInt8(ascii: "C") {
          guard let (x, y) = scanner.pair() else { return path }
          first = absolute(x, y)
        }
        guard let (x2, y2) = scanner.pair(), let (x, y) = scanner.pair() else { return path }
        let second = absolute(x2, y2)
        control = second
        let end = absolute(x, y)
        path.elements.append(.curve(first, second, end))
        current = end
      case UInt8(ascii: "Q"), UInt8(ascii: "T"):
        var handle = lastControl.map { Point(2 * current.x - $0.x, 2 * current.y - $0.y) } ?? current
        if command & 0xDF == UInt8(ascii: "Q") {
          guard let (x, y) = scanner.pair() else { return path }
          handle = absolute(x, y)
        }
        guard let (x, y) = scanner.pair() else { return path }
        let end = absolute(x, y)
        control = handle
        path.elements.append(
          .curve(
            Point(current.x + (handle.x - current.x) * 2 / 3, current.y + (handle.y - current.y) * 2 / 3),
            Point(end.x + (handle.x - end.x) * 2 / 3, end.y + (handle.y - end.y) * 2 / 3), end))
        current = end
      case UInt8(ascii: "A"):
        guard let (rx, ry) = scanner.pair(), let rotation = scanner.number(), let large = scanner.flag(),
          let sweep = scanner.flag(), let (x, y) = scanner.pair()
        else { return path }
        let end = absolute(x, y)
        appendArc(&path, from: current, to: end, rx, ry, rotation, large: large, sweep: sweep)
        current = end
      case UInt8(ascii: "Z"):
        path.elements.append(.close)
        current = start
        if scanner.hasNumber { return path }
      default: return path
      }
      lastControl = control
    }
    return path
  }

  /// An elliptical arc as curves of at most a quarter turn.
  private static func appendArc(
    _ path: inout Path, from a: Point, to b: Point, _ radiusX: Double, _ radiusY: Double, _ degrees: Double,
    large: Bool, sweep: Bool
  ) {
    var (rx, ry) = (abs(radiusX), abs(radiusY))
    guard rx > 0, ry > 0, a != b else {
      path.elements.append(.line(b))
      return
    }
    let turn = degrees * .pi / 180
    let (c, s) = (cosine(turn), sine(turn))
    let (dx, dy) = ((a.x - b.x) / 2, (a.y - b.y) / 2)
    let (px, py) = (c * dx + s * dy, -s * dx + c * dy)
    let stretch = px * px / (rx * rx) + py * py / (ry * ry)
    if stretch > 1 {
      rx *= stretch.squareRoot()
      ry *= stretch.squareRoot()
    }
    let top = rx * rx * ry * ry - rx * rx * py * py - ry * ry * px * px
    let factor = (max(0, top) / (rx * rx * py * py + ry * ry * px * px)).squareRoot() * (large == sweep ? -1 : 1)
    let (qx, qy) = (factor * rx * py / ry, -factor * ry * px / rx)
    let center = Point(c * qx - s * qy + (a.x + b.x) / 2, s * qx + c * qy + (a.y + b.y) / 2)
    let from = arcTangent((py - qy) / ry, (px - qx) / rx)
    var sweepAngle = arcTangent((-py - qy) / ry, (-px - qx) / rx) - from
    if sweep, sweepAngle < 0 { sweepAngle += 2 * .pi }
    if !sweep, sweepAngle > 0 { sweepAngle -= 2 * .pi }
    for element in arcCurves(from: from, sweep: sweepAngle) {
      func place(_ p: Point) -> Point {
        Point(center.x + c * rx * p.x - s * ry * p.y, center.y + s * rx * p.x + c * ry * p.y)
      }
      path.elements.append(.curve(place(element.0), place(element.1), place(element.2)))
    }
  }

  private struct Scanner {
    var bytes: [UInt8]
    var index = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { index >= bytes.count }

    mutating func skip() {
      while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x2C || (0x09...0x0D).contains(bytes[index]) {
        index += 1
      }
    }
    mutating func command() -> UInt8? {
      skip()
      guard index < bytes.count, (0x41...0x5A).contains(bytes[index] & 0xDF), bytes[index] & 0xDF != 0x45 else {
        return nil
      }
      index += 1
      return bytes[index - 1]
    }
    var hasNumber: Bool {
      var copy = self
      return copy.number() != nil
    }
    mutating func flag() -> Bool? {
      skip()
      guard index < bytes.count, bytes[index] == 0x30 || bytes[index] == 0x31 else { return nil }
      index += 1
      return bytes[index - 1] == 0x31
    }
    mutating func pair() -> (Double, Double)? {
      guard let x = number(), let y = number() else { return nil }
      return (x, y)
    }
    mutating func number() -> Double? {
      skip()
      let start = index
      var hasDot = false
      if index < bytes.count, bytes[index] == 0x2D || bytes[index] == 0x2B { index += 1 }
      while index < bytes.count {
        let byte = bytes[index]
        if (0x30...0x39).contains(byte) {
          index += 1
        } else if byte == 0x2E, !hasDot {
          hasDot = true
          index += 1
        } else if byte == 0x65 || byte == 0x45 {
          index += 1
          if index < bytes.count, bytes[index] == 0x2D || bytes[index] == 0x2B { index += 1 }
          while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
          break
        } else {
          break
        }
      }
      guard let value = Double(String(decoding: bytes[start..<index], as: UTF8.self)), value.isFinite else {
        index = start
        return nil
      }
      return value
    }
  }
}

/// Curves along the unit circle: the two handles and the end of each.
func arcCurves(from start: Double, sweep: Double) -> [(Point, Point, Point)] {
  let parts = whole((abs(sweep) / (.pi / 2) - 1e-9).rounded(.up), in: 1...16)
  let step = sweep / Double(parts)
  let handle = 4.0 / 3.0 * sine(step / 4) / cosine(step / 4)
  return (0..<parts).map { part in
    let a = start + step * Double(part)
    let b = a + step
    let (p, q) = (Point(cosine(a), sine(a)), Point(cosine(b), sine(b)))
    return (Point(p.x - handle * p.y, p.y + handle * p.x), Point(q.x + handle * q.y, q.y - handle * q.x), q)
  }
}
