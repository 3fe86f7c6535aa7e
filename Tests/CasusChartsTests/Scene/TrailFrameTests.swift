import CasusCharts
import CasusScene
import Testing

@Suite struct TrailFrameTests {
  /// Twice the area of each part of a path with the sign of its turning, corners only.
  private func turnings(_ path: Path) -> [Double] {
    var parts: [[Point]] = []
    for element in path.elements {
      switch element {
      case .move(let point): parts.append([point])
      case .line(let point), .curve(_, _, let point): parts[parts.count - 1].append(point)
      case .close: break
      }
    }
    return parts.map { part in
      zip(part, part.dropFirst() + part.prefix(1)).map { $0.x * $1.y - $1.x * $0.y }.reduce(0, +)
    }
  }

  @Test func `Strips and joints of a trail turn one way, so that neither cuts a hole into the other`() throws {
    let drawn = Drawn(
      """
      data: {values: [{x: 0, y: 2, n: 2}, {x: 1, y: 3, n: 4}, {x: 2, y: 1, n: 6}, {x: 3, y: 1, n: 3}]}
      mark: trail
      encoding:
        x: {field: x, type: quantitative, axis: null}
        y: {field: y, type: quantitative, axis: null}
        size: {field: n, type: quantitative, legend: null}
      """, theme: .house)
    var found: [Path] = []
    func collect(_ frames: [Frame]) {
      for frame in frames {
        switch frame {
        case .path(let path, .some, nil): found.append(path)
        case .group(let group): collect(group.children)
        case .tag(_, let children), .link(_, let children): collect(children)
        default: break
        }
      }
    }
    collect(try #require(drawn.chart).frames)
    let trail = try #require(found.map(turnings).first { $0.count == 7 }, "3 strips, 4 joints")
    #expect(trail.allSatisfy { $0 > 0 })
  }
}
