import CasusScene
import Testing

@testable import CasusCharts

@Suite struct BarMarkTests {
  private let data = "data: {values: [{a: A, b: 20}, {a: B, b: 50}, {a: C, b: 100}]}\n"

  @Test func `Bars stand on zero, on bands of 20 px under Vega's theme`() {
    let drawn = Drawn(data + "mark: bar\nencoding: {x: {field: a}, y: {field: b, type: quantitative}}")
    let bars = drawn.items(.rect)
    #expect(drawn.diagnostics.isEmpty)
    #expect(bars.map(\.x) == [1, 21, 41])
    #expect(bars.map(\.width) == [18, 18, 18])
    #expect(bars.map(\.y) == [240, 150, 0])
    #expect(bars.map(\.height) == [60, 150, 300])
  }

  @Test func `Bars of one place are stacked in the order of their series, none hidden`() {
    let drawn = Drawn(
      """
      data: {values: [{a: A, b: 20, c: x}, {a: A, b: 30, c: y}]}
      mark: bar
      encoding: {y: {field: a}, x: {field: b, type: quantitative}, color: {field: c}}
      """)
    let bars = drawn.items(.rect)
    #expect(bars.map(\.x) == [0, 120])
    #expect(bars.map(\.width) == [120, 180])
    #expect(bars.map(\.fill) == [.color(Color(0x4C78A8)), .color(Color(0xF58518))])
  }

  @Test func `A hatch is a paint`() {
    let drawn = Drawn(
      data + "mark: {type: bar, fill: {hatch: mark, width: 0.75, spacing: 2.6}}\n"
        + "encoding: {x: {field: a}, y: {field: b, type: quantitative}}", theme: .house)
    #expect(drawn.items(.rect).first?.fill == .hatch(Color(0x7D8690), width: 0.75, spacing: 2.6))
  }
}
