import CasusCharts
import CasusScene
import Testing

@Suite struct LineEndLabelsTests {
  private func drawn(_ more: String = "", ends: [Double] = [1, 1.01], theme: Theme = .house) -> Drawn {
    let values = zip(["A", "B"], ends).map { "{x: 0, y: 0, s: \($0)}, {x: 10, y: \($1), s: \($0)}" }
    return Drawn(
      """
      data: {values: [\(values.joined(separator: ", "))]}
      mark: line
      encoding:
        x: {field: x, type: quantitative}
        y: {field: y, type: quantitative}
        color: {field: s, type: nominal\(more)}
      """, theme: theme)
  }

  @Test func `Names stand at the ends of lines, a line apart, and there is no key`() throws {
    let drawn = drawn()
    let labels = drawn.items(.text)
    #expect(labels.compactMap(\.text?.first) == ["B", "A"])
    #expect(labels[1].y - labels[0].y >= 9)
    #expect(drawn.items(.text, role: "legend-label").isEmpty)
    let lines = drawn.items(.line)
    #expect(labels.allSatisfy { $0.x > (lines.map(\.x).max() ?? 0) })
    #expect(try #require(drawn.chart).size.width == 323.9)
  }

  @Test func `A legend that is written is drawn`() {
    let drawn = drawn(", legend: {title: Series}")
    #expect(drawn.items(.text).isEmpty)
    #expect(drawn.items(.text, role: "legend-label").compactMap(\.text?.first) == ["Series", "A", "B"])
  }

  @Test func `Charts in Vega's look keep the legend beside the plot`() {
    #expect(drawn(theme: .vega).items(.text, role: "legend-label").count == 2)
  }

  @Test func `Pale colours darken until a name in them can be read`() throws {
    let paper = Color.white
    let yellow = Color(0xF0E060)
    #expect(yellow.contrast(with: paper) < 4.5)
    for label in drawn(", scale: {range: [\"#F0E060\", \"#174A78\"]}").items(.text) {
      guard case .color(let color)? = label.fill else {
        Issue.record("a label without a colour")
        continue
      }
      #expect(color.contrast(with: paper) >= 4.5)
    }
  }

  @Test func `A format that rounds does not print one tick twice`() {
    let drawn = Drawn(
      """
      data: {values: [{x: 2010, y: 1}, {x: 2012, y: 2}]}
      mark: line
      encoding: {x: {field: x, type: quantitative, axis: {format: d}}, y: {field: y, type: quantitative}}
      """, theme: .house)
    let ticks = drawn.items(.text, role: "axis-label").compactMap(\.text?.first)
    #expect(ticks.filter { $0.hasPrefix("20") } == ["2010", "2011", "2012"])
  }
}
