import CasusCharts
import CasusScene
import Testing

@Suite struct CloudFrameTests {
  private func drawing(_ count: Int, _ mark: String) throws -> (clouds: [Dots], paths: Int) {
    let drawn = Drawn(
      """
      data: {sequence: {start: 0, stop: \(count), as: i}}
      transform: [{calculate: "datum.i % 100", as: x}]
      mark: \(mark)
      encoding: {x: {field: x, type: quantitative, axis: null}, y: {field: i, type: quantitative, axis: null}}
      """, theme: .house)
    var clouds: [Dots] = []
    var paths = 0
    func collect(_ frames: [Frame]) {
      for frame in frames {
        switch frame {
        case .path: paths += 1
        case .dots(let dots): clouds.append(dots)
        case .group(let group): collect(group.children)
        case .tag(_, let children), .link(_, let children): collect(children)
        default: break
        }
      }
    }
    collect(try #require(drawn.chart).frames)
    return (clouds, paths)
  }

  @Test func `Thousands of dots are one cloud, with a place for each`() throws {
    let drawing = try drawing(2_500, "circle")
    #expect(drawing.clouds.count == 1 && drawing.paths == 0)
    let cloud = try #require(drawing.clouds.first)
    #expect(cloud.centers.count == 2_500 && cloud.radius == 22.0.squareRoot() / 2)
    #expect(cloud.stroke == nil && cloud.canMerge)
  }

  @Test func `Open circles are a cloud of outlines`() throws {
    let cloud = try #require(try drawing(2_500, "point").clouds.first)
    #expect(cloud.fill == nil && cloud.stroke != nil && cloud.canMerge)
  }

  @Test func `Dots that can be seen through darken each other`() throws {
    let cloud = try #require(try drawing(2_500, "{type: circle, opacity: 0.5}").clouds.first)
    #expect(cloud.centers.count == 2_500 && !cloud.canMerge)
  }

  @Test func `What is no circle is drawn one by one, and so are few points`() throws {
    #expect(try drawing(2_500, "square").paths == 2_500)
    #expect(try drawing(100, "circle").paths == 100)
  }
}
