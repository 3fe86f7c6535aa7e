import CasusCharts
import CasusScene
import Testing

@Suite struct CloudFrameTests {
  private func paths(_ count: Int, _ mark: String) throws -> [(path: Path, fill: Paint?, stroke: Stroke?)] {
    let drawn = Drawn(
      """
      data: {sequence: {start: 0, stop: \(count), as: i}}
      transform: [{calculate: "datum.i % 100", as: x}]
      mark: \(mark)
      encoding: {x: {field: x, type: quantitative, axis: null}, y: {field: i, type: quantitative, axis: null}}
      """, theme: .house)
    var paths: [(path: Path, fill: Paint?, stroke: Stroke?)] = []
    func collect(_ frames: [Frame]) {
      for frame in frames {
        switch frame {
        case .path(let path, let fill, let stroke): paths.append((path, fill, stroke))
        case .group(let group): collect(group.children)
        case .tag(_, let children), .link(_, let children): collect(children)
        default: break
        }
      }
    }
    collect(try #require(drawn.chart).frames)
    return paths
  }

  @Test func `Thousands of dots are a few strokes with round ends, one place for each dot`() throws {
    let paths = try paths(2_500, "circle")
    #expect(paths.count == 3)
    let stroke = try #require(paths[0].stroke)
    #expect(stroke.cap == .round && stroke.width == 22.0.squareRoot())
    #expect(paths.flatMap(\.path.elements).count { if case .move = $0 { true } else { false } } == 2_500)
    guard case .move(let start)? = paths[0].path.elements.first, case .line(let end) = paths[0].path.elements[1] else {
      Issue.record("expected a dot")
      return
    }
    #expect(start == end)
  }

  @Test func `Open circles stay outlines`() throws {
    let paths = try paths(2_500, "point")
    #expect(paths.count == 3)
    #expect(paths.allSatisfy { $0.fill == nil && $0.stroke?.cap == .butt })
  }

  @Test(arguments: ["{type: circle, opacity: 0.5}", "square"])
  func `What shows through, and what is no circle, is drawn one by one`(mark: String) throws {
    #expect(try paths(2_500, mark).count == 2_500)
  }

  @Test func `Few points are drawn one by one`() throws {
    #expect(try paths(100, "circle").count == 100)
  }
}
