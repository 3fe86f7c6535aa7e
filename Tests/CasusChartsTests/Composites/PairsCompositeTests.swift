import CasusCharts
import CasusData
import CasusScene
import CasusSource
import CasusTestSupport
import CasusYAML
import Testing

@Suite struct `The pairs mark` {
  private let cases = table(
    "cases", ["request", "form", "highest", "outcome", "asked"],
    [
      [.text("Unrest"), .text("military"), .text("force"), .text("answered"), .text("yes")],
      [.text("Incursion"), .text("consultation"), .text("mission"), .text("answered"), .text("yes")],
      [.text("Appeal"), .text("other"), .text("none"), .text("refused"), .text("yes")],
      [.text("Strike"), .text("other"), .text("none"), .text("open"), .text("not-found")],
      [.text("Attack"), .text("military"), .text("statement"), .text("answered"), .text("yes")],
    ])

  @Test func `sets what was asked above what was got, on one ladder`() throws {
    let chart = try #require(Expanded(PairsComposite.self, cases, width: 493.2))
    let asked = try #require(chart.items("asked").first { $0.rows == [0] })
    let got = try #require(chart.items("got").first { $0.rows == [0] })
    #expect(asked.x2 == got.x2)
    #expect(asked.y < got.y)
    let less = try #require(chart.items("got").first { $0.rows == [4] })
    #expect((less.x2 ?? 0) < (got.x2 ?? 0))
  }

  @Test func `hatches a request whose kind nobody recorded, over all it may have been`() throws {
    let chart = try #require(Expanded(PairsComposite.self, cases, width: 493.2))
    let unknown = chart.items("asked").filter { $0.rows == [2] }
    #expect(unknown.map(\.isHatched) == [true])
    #expect(chart.items("labels").contains { $0.rows == [2] && $0.text == "help, kind not said" })
  }

  @Test func `tells nothing, a refusal, an open case and no request apart`() throws {
    let chart = try #require(Expanded(PairsComposite.self, cases, width: 493.2))
    #expect(chart.items("refusals").map(\.rows) == [[2]])
    #expect(chart.items("arrows").map(\.rows) == [[3]])
    #expect(chart.items("arrows").first?.fill == "accent")
    #expect(chart.items("starts").map(\.rows) == [[3]])
    #expect(chart.items("asked").allSatisfy { $0.rows != [3] })
    #expect(
      chart.alt == "5 cases: 2 got what was asked or more; 1 got less; 1 refused; 1 still open; "
        + "1 without a request on record; the widest gap is Attack: asked force, got statement")
  }

  @Test func `counts where both sides are numbers, with bounds hatched and an open end as an arrow`() throws {
    let numbers = table(
      "cases", ["request", "asked", "got"],
      [
        [.text("Radios"), .number(900), .bounds(Bounds(low: 200, high: 250))],
        [.text("Drones"), .number(60), .bounds(Bounds(low: 15, high: nil))],
        [.text("Trucks"), .number(120), .number(0)],
      ])
    let chart = try #require(Expanded(PairsComposite.self, numbers, width: 323.9))
    #expect(chart.items("got").filter { $0.rows == [0] }.map(\.isHatched).contains(true))
    #expect(chart.items("arrows").map(\.rows) == [[1]])
    let labels = chart.items("labels").map(\.text)
    #expect(labels.contains("15+, still open"))
    #expect(labels.contains("nothing"))
    #expect(chart.items("axis").map(\.text).contains("800"))
  }

  @Test func `takes another ladder where the author names one`() throws {
    var diagnostics: [Diagnostic] = []
    let spec = readYAML(
      "mark: {type: pairs, levels: [nothing, words, money]}\nencoding: {x: {field: a}, x2: {field: b}}", at: here,
      reporting: &diagnostics)
    let own = table("cases", ["request", "a", "b"], [[.text("Loan"), .text("money"), .text("words")]])
    let unit = CompositeUnit(
      spec: try #require(spec), table: own, theme: .house, width: 323.9, typesetter: FixedTypesetter(), asOf: nil,
      place: here)
    let expansion = try #require(PairsComposite.expand(unit, reporting: &diagnostics))
    #expect(diagnostics.isEmpty)
    #expect(expansion.spec["description"]?.text?.contains("asked money, got words") == true)
  }
}
