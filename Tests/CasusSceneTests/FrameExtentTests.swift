import CasusScene
import Testing

struct FrameExtentTests {
  private func bar(_ x: Double, _ y: Double, stroke: Double? = nil) -> Frame {
    .path(Path(Rect(x, y, 10, 5)), fill: nil, stroke: stroke.map { Stroke(.black, width: $0) })
  }

  @Test func `Nothing drawn has no extent`() {
    #expect([Frame]().extent() == nil)
    #expect([Frame.group(Frame.Group([bar(0, 0)], opacity: 0))].extent() == nil)
  }

  @Test func `It spans all that is drawn, strokes with half their width`() {
    #expect([bar(0, 0), bar(20, 10)].extent() == Rect(0, 0, 30, 15))
    #expect([bar(0, 0, stroke: 2)].extent() == Rect(-1, -1, 12, 7))
  }

  @Test func `Groups move it, turn it and cut it`() {
    #expect([Frame.moved(3, 4, [.moved(1, 1, [bar(0, 0)])])].extent() == Rect(4, 5, 10, 5))
    // A quarter turn: x' = -y, y' = x.
    let turn = Transform(a: 0, b: 1, c: -1, d: 0)
    #expect([Frame.group(Frame.Group([bar(0, 0)], transform: turn))].extent() == Rect(-5, 0, 5, 10))
    let window = Path(Rect(0, 0, 4, 100))
    #expect([Frame.group(Frame.Group([bar(2, 1)], clip: window))].extent() == Rect(2, 1, 2, 5))
    #expect([Frame.group(Frame.Group([bar(50, 0)], clip: window))].extent() == nil)
  }

  @Test func `What is not finite does not count`() {
    #expect([bar(.nan, .infinity)].extent() == nil)
  }
}
