import CasusCharts
import CasusScene
import Testing

@Suite struct `Colours an author writes` {
  private func codes(_ color: String, theme: Theme = .house) -> [String] {
    Drawn(
      "data: {values: [{k: a, n: 3, s: p}, {k: b, n: 2, s: q}]}\nmark: bar\n"
        + "encoding: {y: {field: k, type: nominal}, x: {field: n, type: quantitative}, color: \(color)}", theme: theme
    ).codes
  }

  @Test func `are told of where they fade into the ground`() {
    #expect(codes("{value: \"#EEEEEE\"}") == ["CAS0472"])
    #expect(codes("{value: \"#333333\"}").isEmpty)
    #expect(codes("{value: \"#333333\"}", theme: .houseDark) == ["CAS0472"])
    #expect(codes("{value: grid}").isEmpty)
  }

  @Test func `are told of where some eye takes two series for one`() {
    #expect(codes("{field: s, type: nominal, scale: {range: [\"#C0392B\", \"#B03A2E\"]}}").contains("CAS0473"))
    // Red and green of one brightness, the usual trap.
    #expect(codes("{field: s, type: nominal, scale: {range: [\"#B5542A\", \"#7A7A28\"]}}").contains("CAS0473"))
    #expect(codes("{field: s, type: nominal, scale: {range: [\"#174A78\", \"#BB8432\"]}}").isEmpty)
  }

  @Test func `are nobody's business under Vega's theme`() {
    #expect(codes("{value: \"#EEEEEE\"}", theme: .vega).isEmpty)
    #expect(codes("{field: s, type: nominal, scale: {range: [\"#C0392B\", \"#B03A2E\"]}}", theme: .vega).isEmpty)
  }
}
