import CasusCharts
import CasusScene
import Testing

@Suite struct LegibleLabelsTests {
  private func fills(_ text: String, theme: Theme = .house) -> [ScenePaint?] {
    Drawn(
      """
      data: {values: [{a: p, n: 1}, {a: q, n: 9}]}
      encoding: {x: {field: a, type: nominal}}
      layer:
      - {mark: rect, encoding: {color: {field: n, type: quantitative, scale: {range: ["#EEF2F6", "#0B2F52"]}}}}
      - {mark: \(text), encoding: {text: {field: n, type: quantitative}}}
      """, theme: theme
    ).items(.text).map(\.fill)
  }

  @Test func `Numbers in cells are ink on the pale ones and paper on the dark ones`() {
    #expect(fills("text") == [.color(Theme.house.colors.ink), .color(.white)])
    let dark = Theme.houseDark.colors
    #expect(fills("text", theme: .houseDark) == [.color(dark.background), .color(dark.ink)])
  }

  @Test func `A colour somebody chose stays`() {
    #expect(fills("{type: text, color: accent}").allSatisfy { $0 == .color(Theme.house.colors.accent) })
    #expect(fills("text", theme: .vega).allSatisfy { $0 == .color(.black) })
  }
}
