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

  @Test func `are told of as the classes of a scale of steps`() {
    func steps(_ type: String, _ colors: String) -> [String] {
      codes("{field: n, type: quantitative, scale: {type: \(type), range: [\(colors)]}}")
    }
    let close = "\"#174A78\", \"#1A4D7A\", \"#7196B6\""
    #expect(steps("quantize", close).contains("CAS0473"))
    #expect(steps("quantile", close).contains("CAS0473"))
    #expect(steps("threshold, domain: [1, 2]", close).contains("CAS0473"))
    #expect(steps("quantize", "\"#D3DEE8\", \"#7196B6\", \"#0B2F52\"").isEmpty)
  }

  @Test func `are looked at through their opacity`() {
    let faint = Drawn(
      "data: {values: [{k: a, n: 3}]}\nmark: {type: bar, color: \"#333333\", opacity: 0.2}\n"
        + "encoding: {y: {field: k, type: nominal}, x: {field: n, type: quantitative}}", theme: .house)
    #expect(faint.codes == ["CAS0472"])
  }

  @Test func `are nobody's business under Vega's theme`() {
    #expect(codes("{value: \"#EEEEEE\"}", theme: .vega).isEmpty)
    #expect(codes("{field: s, type: nominal, scale: {range: [\"#C0392B\", \"#B03A2E\"]}}", theme: .vega).isEmpty)
  }
}
