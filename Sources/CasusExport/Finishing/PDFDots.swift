import CasusCanvas
import CasusScene

/// Writes clouds of points where Cairo left their marks: a dot as a line without length, a ring or what is seen through
/// as one small drawing that is repeated.
struct PDFDots {
  private let marks: DotMarks
  /// The drawings a page uses, by their names in its resources.
  private(set) var drawings: [(name: String, content: [UInt8], reach: Double)] = []

  init(_ marks: DotMarks) { self.marks = marks }

  /// The content with each mark replaced. A mark is `9.000003 M x y m x y l S`.
  mutating func placed(in content: [UInt8]) -> [UInt8] {
    drawings = []
    var output: [UInt8] = []
    output.reserveCapacity(content.count)
    content.withUnsafeBufferPointer { bytes in
      var copied = 0
      var index = 0
      while index < bytes.count {
        guard let (entry, start, end) = mark(in: bytes, at: index) else {
          index += 1
          continue
        }
        output += bytes[copied..<start]
        append(entry, into: &output)
        copied = end
        index = end
      }
      output += bytes[copied...]
    }
    return output
  }

  /// The mark whose operator is at this place: what it stands for, where it begins, and where the line it draws ends.
  private func mark(
    in bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (entry: DotMarks.Entry, start: Int, end: Int)? {
    guard bytes[index] == UInt8(ascii: "M"), index >= 8, bytes[index - 1] == 0x20 else { return nil }
    var start = index - 1
    while start > 0, index - start < 12,
      bytes[start - 1] == UInt8(ascii: ".") || (0x30...0x39).contains(bytes[start - 1])
    { start -= 1 }
    guard let entry = marks.entry(ofMiterLimit: String(decoding: bytes[start..<index - 1], as: UTF8.self)) else {
      return nil
    }
    // Nothing but numbers and the line's two operators stand before its stroke.
    guard let end = bytes[index...].firstIndex(of: UInt8(ascii: "S")), end - index < 200 else { return nil }
    return (entry, start, end + 1)
  }

  private mutating func append(_ entry: DotMarks.Entry, into output: inout [UInt8]) {
    let dots = entry.dots
    let t = entry.transform
    func number(_ value: Double) -> String {
      var bytes: [UInt8] = []
      appendDecimal(value, into: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
    func color(_ color: Color?, _ name: String) -> String {
      color.map { "\(number($0.red)) \(number($0.green)) \(number($0.blue)) \(name) " } ?? ""
    }
    let matrix = [t.a / 100, t.b / 100, t.c / 100, t.d / 100, t.tx, t.ty].map(number).joined(separator: " ")
    output += "q \(matrix) cm [] 0 d 10 M 0 j ".utf8
    if dots.canMerge, let fill = dots.fill {
      output += "1 J \(number(200 * dots.radius)) w \(color(fill, "RG"))".utf8
      appendLines(dots.centers, into: &output)
    } else {
      output += "\(color(dots.stroke?.color, "RG"))\(color(dots.fill, "rg"))".utf8
      appendCopies(dots, into: &output)
    }
    output += "Q".utf8
  }

  private func appendLines(_ centers: [Point], into output: inout [UInt8]) {
    for (index, center) in centers.enumerated() {
      var place: [UInt8] = []
      appendInteger(center.x, into: &place)
      place.append(0x20)
      appendInteger(center.y, into: &place)
      output += place
      output += " m ".utf8
      output += place
      output += " l\n".utf8
      if index % 1_000 == 999 || index == centers.count - 1 { output += "S\n".utf8 }
    }
  }

  private mutating func appendCopies(_ dots: Dots, into output: inout [UInt8]) {
    var outline = Dots([], radius: dots.radius * 100, fill: nil, stroke: nil).outline(at: .zero).elements
    if dots.radius == 0 { outline = [] }
    var content: [UInt8] = []
    func put(_ points: [Point], _ name: String) {
      for point in points {
        appendDecimal(point.x, into: &content)
        content.append(0x20)
        appendDecimal(point.y, into: &content)
        content.append(0x20)
      }
      content += "\(name)\n".utf8
    }
    if let stroke = dots.stroke {
      appendDecimal(stroke.width * 100, into: &content)
      content += " w 0 J\n".utf8
    }
    for element in outline {
      switch element {
      case .move(let to): put([to], "m")
      case .line(let to): put([to], "l")
      case .curve(let a, let b, let to): put([a, b, to], "c")
      case .close: put([], "h")
      }
    }
    content += (dots.stroke == nil ? "f" : dots.fill == nil ? "S" : "B").utf8
    let reach = (dots.radius + (dots.stroke?.width ?? 0)) * 100 + 1
    let name: String
    if let known = drawings.first(where: { $0.content == content }) {
      name = known.name
    } else {
      name = "/dot\(drawings.count)"
      drawings.append((name, content, reach))
    }
    var last = (x: 0, y: 0)
    for center in dots.centers {
      let (x, y) = (Int((center.x * 100).rounded()), Int((center.y * 100).rounded()))
      output += "1 0 0 1 ".utf8
      appendInteger(x - last.x, into: &output)
      output.append(0x20)
      appendInteger(y - last.y, into: &output)
      output += " cm\(name) Do\n".utf8
      last = (x, y)
    }
  }

  private func appendInteger(_ value: Double, into output: inout [UInt8]) {
    appendInteger(Int((value * 100).rounded()), into: &output)
  }

  private func appendInteger(_ value: Int, into output: inout [UInt8]) {
    if value < 0 { output.append(UInt8(ascii: "-")) }
    appendDigits(Int(value.magnitude), atLeast: 1, into: &output)
  }
}

/// Appends a number with up to six places.
private func appendDecimal(_ value: Double, into output: inout [UInt8]) {
  guard value.isFinite, abs(value) < 1e9 else {
    output.append(UInt8(ascii: "0"))
    return
  }
  let millionths = Int((abs(value) * 1_000_000).rounded())
  appendDecimal(
    isNegative: value < 0, whole: millionths / 1_000_000, fraction: millionths % 1_000_000, digits: 6, into: &output)
}
