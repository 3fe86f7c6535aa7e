import CasusScene

/// Appends an area over each mark that leads somewhere: Cairo's SVG knows no links.
func appendLinkLayer(_ frames: [Frame], into output: inout [UInt8]) {
  for area in linkAreas(frames, .identity) {
    output += "<a href=\"".utf8
    appendXML(area.url, into: &output)
    output += "\"><rect".utf8
    for (name, value) in [
      ("x", area.rect.x), ("y", area.rect.y), ("width", area.rect.width), ("height", area.rect.height),
    ] {
      output += " \(name)=\"".utf8
      appendNumber(value, into: &output)
      output.append(UInt8(ascii: "\""))
    }
    output += " fill=\"none\" pointer-events=\"all\"/></a>\n".utf8
  }
}

/// The links of some frames that may be followed, each with the smallest upright rectangle around what is drawn.
func linkAreas(_ frames: [Frame], _ transform: Transform) -> [(url: String, rect: Rect)] {
  var areas: [(url: String, rect: Rect)] = []
  for frame in frames {
    switch frame {
    case .link(.url(let url), let inner):
      guard let safe = SafeLink(url) else { continue }
      var extent = Extent()
      extent.add(inner, transform)
      if let rect = extent.rect { areas.append((safe.url, rect)) }
    case .group(let group) where group.opacity > 0:
      areas += linkAreas(group.children, group.transform.followed(by: transform))
    case .link(.destination, let inner), .tag(_, let inner): areas += linkAreas(inner, transform)
    default: break
    }
  }
  return areas
}

/// What a drawing covers.
private struct Extent {
  private var left = Double.infinity
  private var top = Double.infinity
  private var right = -Double.infinity
  private var bottom = -Double.infinity

  /// At least as large as a finger's tip finds, and never larger than any drawing.
  var rect: Rect? {
    guard left <= right, top <= bottom, [left, top, right, bottom].allSatisfy({ abs($0) < 1e6 }) else { return nil }
    let (width, height) = (max(right - left, 4), max(bottom - top, 4))
    return Rect((left + right - width) / 2, (top + bottom - height) / 2, width, height)
  }

  mutating func add(_ frames: [Frame], _ transform: Transform) {
    for frame in frames {
      switch frame {
      case .path(let path, _, _):
        for element in path.elements {
          switch element {
          case .move(let point), .line(let point): add(point, transform)
          case .curve(let a, let b, let point): [a, b, point].forEach { add($0, transform) }
          case .close: break
          }
        }
      case .dots(let dots):
        guard let box = dots.box else { break }
        add(Point(box.x, box.y), transform)
        add(Point(box.maxX, box.maxY), transform)
      case .text(let run):
        add(Point(run.origin.x, run.origin.y - 0.75 * run.style.size), transform)
        add(Point(run.origin.x + run.width, run.origin.y + 0.25 * run.style.size), transform)
      case .image(let image):
        add(Point(image.rect.x, image.rect.y), transform)
        add(Point(image.rect.maxX, image.rect.maxY), transform)
      case .group(let group): add(group.children, group.transform.followed(by: transform))
      case .link(_, let inner), .tag(_, let inner): add(inner, transform)
      }
    }
  }

  private mutating func add(_ point: Point, _ t: Transform) {
    let x = t.a * point.x + t.c * point.y + t.tx
    let y = t.b * point.x + t.d * point.y + t.ty
    left = min(left, x)
    right = max(right, x)
    top = min(top, y)
    bottom = max(bottom, y)
  }
}
