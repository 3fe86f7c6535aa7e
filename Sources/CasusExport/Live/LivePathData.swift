import CasusScene

/// Appends an outline as SVG's path data, to a hundredth of a pt; straight lines along an axis take one number.
func appendPath(_ path: Path, at offset: Point, into output: inout [UInt8]) {
  var last = Point.zero
  func rounded(_ point: Point) -> Point {
    Point(((point.x + offset.x) * 100).rounded() / 100, ((point.y + offset.y) * 100).rounded() / 100)
  }
  func put(_ command: String, _ numbers: [Double]) {
    output += command.utf8
    for (index, number) in numbers.enumerated() {
      if index > 0, number >= 0 || number.isNaN || number > -0.005 { output.append(0x20) }
      appendNumber(number, into: &output)
    }
  }
  for element in path.elements {
    switch element {
    case .move(let to):
      last = rounded(to)
      put("M", [last.x, last.y])
    case .line(let to):
      let end = rounded(to)
      if end.y == last.y {
        put("H", [end.x])
      } else if end.x == last.x {
        put("V", [end.y])
      } else {
        put("L", [end.x, end.y])
      }
      last = end
    case .curve(let a, let b, let to):
      let (a, b, end) = (rounded(a), rounded(b), rounded(to))
      put("C", [a.x, a.y, b.x, b.y, end.x, end.y])
      last = end
    case .close: output.append(UInt8(ascii: "Z"))
    }
  }
}
