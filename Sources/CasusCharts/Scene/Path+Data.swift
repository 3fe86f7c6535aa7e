import CasusScene

extension Path {
  /// SVG path data, to a thousandth of a px: finer than any device draws.
  var data: String {
    var out = ""
    func add(_ letter: String, _ points: Point...) {
      out += letter
      for (index, p) in points.enumerated() {
        if index > 0 { out += "," }
        out += "\(short(p.x)),\(short(p.y))"
      }
    }
    for element in elements {
      switch element {
      case .move(let p): add("M", p)
      case .line(let p): add("L", p)
      case .curve(let a, let b, let c): add("C", a, b, c)
      case .close: out += "Z"
      }
    }
    return out
  }

  private func short(_ value: Double) -> String {
    let rounded = (value * 1000).rounded() / 1000
    return rounded == rounded.rounded() && abs(rounded) < 1e15 ? String(Int(rounded)) : "\(rounded)"
  }

  /// The smallest rectangle that holds all of its points, handles included.
  var box: Rect? {
    var low = Point(.infinity, .infinity)
    var high = Point(-.infinity, -.infinity)
    func widen(_ p: Point) {
      low = Point(min(low.x, p.x), min(low.y, p.y))
      high = Point(max(high.x, p.x), max(high.y, p.y))
    }
    for element in elements {
      switch element {
      case .move(let p), .line(let p): widen(p)
      case .curve(let a, let b, let c):
        widen(a)
        widen(b)
        widen(c)
      case .close: break
      }
    }
    return low.x <= high.x ? Rect(low.x, low.y, high.x - low.x, high.y - low.y) : nil
  }
}
