import CasusScene
import Testing

@testable import CasusCharts

@Suite struct GridLayoutTests {
  /// Two wide and two narrow views, the second one with room for an axis at its left and above it.
  private let views: [(box: Rect, size: Size)] = [
    (Rect(0, 0, 100, 80), Size(100, 80)), (Rect(-30, -10, 90, 60), Size(60, 50)),
    (Rect(0, 0, 150, 60), Size(150, 60)), (Rect(0, 0, 40, 90), Size(40, 90)),
  ]

  private func places(_ change: (inout GridLayout) -> Void) -> [[Double]] {
    var layout = GridLayout(columns: 2, gap: (20, 10))
    change(&layout)
    return layout.corners(views).map { [$0.x, $0.y] }
  }

  @Test func `Plots of a column share their left edge, those of a row their top`() {
    #expect(places { _ in } == [[0, 0], [200, 0], [0, 90], [200, 90]])
  }

  @Test func `All columns and rows as large as the largest`() {
    #expect(places { $0.align = (.all, .all) } == [[0, 0], [200, 0], [0, 100], [200, 100]])
  }

  @Test func `Without alignment a plot stands as near as its own axes let it`() {
    #expect(places { $0.align = (.none, .none) } == [[0, 0], [200, 0], [0, 90], [170, 90]])
  }

  @Test func `In the middle of the cell`() {
    #expect(places { $0.center = (true, true) } == [[25, 0], [200, 15], [0, 105], [210, 90]])
  }

  @Test func `Flush, only the plots count`() {
    #expect(places { $0.isFlush = true } == [[0, 0], [170, 0], [0, 90], [170, 90]])
  }
}
