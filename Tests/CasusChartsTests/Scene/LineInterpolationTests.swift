import CasusScene
import Testing

@testable import CasusCharts

@Suite struct LineInterpolationTests {
  @Test func `A step after keeps its height until the next point`() {
    let path = LineInterpolation("step-after", tension: nil)
      .elements(through: [Point(0, 0), Point(10, 5)], continuing: false)
    #expect(path == [.move(Point(0, 0)), .line(Point(10, 0)), .line(Point(10, 5)), .line(Point(10, 5))])
  }

  @Test func `Monotone curves do not overshoot`() {
    let points = [Point(0, 0), Point(10, 10), Point(20, 10), Point(30, 0)]
    let path = LineInterpolation("monotone", tension: nil).elements(through: points, continuing: false)
    for case .curve(let a, let b, let c) in path {
      for point in [a, b, c] { #expect((0...10).contains(point.y)) }
    }
  }

  @Test func `Path data is read up to its first fault`() {
    #expect(PathData.path("M0,0 L10 0 10,10z").elements.count == 4)
    #expect(PathData.path("M0,0 L10 x").elements == [.move(Point(0, 0))])
    #expect(PathData.path("z z z").elements.count <= 3)
  }
}
