import CasusCharts
import CasusScene
import CasusSource
import Testing

/// Channels that divide other charts into facets and mean something else in a mark of the field.
@Suite struct OwnFacetsTests {
  private func drawn(_ rest: String) -> Drawn {
    Drawn(
      """
      data:
        values:
        - {d: 2021-05-14, what: Request, who: Armenia, n: 12, g: war}
        - {d: 2021-07-28, what: Statement, who: Russia, n: 40, g: border}
        - {d: 2021-08-02, what: Visit, who: Russia, n: 7, g: war}
      \(rest)
      """, theme: .house)
  }

  private func words(_ drawn: Drawn) -> [String] { drawn.items(.text).map(text) }

  private func text(_ item: SceneItem) -> String { (item.text ?? []).joined(separator: " ") }

  @Test func `A timeline's row is its side`() throws {
    let drawn = drawn("mark: timeline\nencoding: {x: {field: d}, text: {field: what}, row: {field: who}}")
    let chart = try #require(drawn.chart, "\(drawn.diagnostics)")
    #expect(drawn.diagnostics.isEmpty)
    #expect(chart.size.height > 80)
    #expect(words(drawn).filter { ["Armenia", "Russia"].contains($0) } == ["Armenia", "Russia"])
    #expect(Set(words(drawn)).isSuperset(of: ["Request", "Statement", "Visit"]))
  }

  @Test func `A timeline names all that stands below its band`() {
    let drawn = drawn("mark: timeline\nencoding: {x: {field: d}, text: {field: what}, row: {field: what}}")
    #expect(words(drawn).contains("Statement, Visit"))
  }

  @Test func `A lag's row puts its cases into groups`() throws {
    let plain = drawn("mark: lag\nencoding: {x: {field: n}, y: {field: what}}")
    let grouped = drawn("mark: lag\nencoding: {x: {field: n}, y: {field: what}, row: {field: g}}")
    func order(_ drawn: Drawn) -> [String] {
      drawn.items(.text).filter { ["Request", "Statement", "Visit"].contains(text($0)) }
        .sorted { $0.y < $1.y }.map(text)
    }
    #expect(order(plain) == ["Request", "Statement", "Visit"])
    #expect(order(grouped) == ["Request", "Visit", "Statement"])
    #expect(try #require(grouped.chart).size.height > 60)
  }

  @Test func `A staircase's row gives each its own stairs`() {
    let drawn = drawn("mark: staircase\nencoding: {x: {field: d}, text: {field: what}, row: {field: who}}")
    // The longest first.
    #expect(words(drawn).filter { ["Armenia", "Russia"].contains($0) } == ["Russia", "Armenia"])
  }

  @Test(arguments: [
    "mark: lag\nencoding: {x: {field: n}, y: {field: what}, row: {field: g}, column: {field: who}}",
    "mark: timeline\nencoding: {x: {field: d}, text: {field: what}, facet: {field: who}}",
    "facet: {field: who}\nspec: {mark: timeline, encoding: {x: {field: d}, text: {field: what}}}",
    "facet: {row: {field: who}}\nspec: {layer: [{mark: lag, encoding: {x: {field: n}, y: {field: what}}}]}",
  ])
  func `A mark of the field within facets is refused, not drawn empty`(spec: String) {
    let drawn = drawn(spec)
    #expect(drawn.chart == nil)
    #expect(drawn.codes == ["CAS0455"])
  }

  @Test func `A field the data lack is named`() {
    let drawn = drawn("mark: timeline\nencoding: {x: {field: d}, text: {field: what}, row: {field: whom}}")
    #expect(drawn.chart == nil)
    #expect(drawn.codes == ["CAS0452"])
    #expect(drawn.diagnostics.first?.hint == "did you mean 'who'?")
  }
}
