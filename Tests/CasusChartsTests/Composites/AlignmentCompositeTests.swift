import CasusCharts
import CasusData
import CasusScene
import CasusSource
import CasusYAML
import Testing

@Suite struct `The alignment mark` {
  private let pairs = table(
    "pairs", ["aLabel", "bLabel", "s", "n"],
    [
      [.text("A"), .text("B"), .number(-0.5), .number(9)], [.text("A"), .text("C"), .number(0.8), .number(6)],
      [.text("A"), .text("D"), .number(0.1), .number(7)], [.text("B"), .text("C"), .number(-0.2), .number(8)],
      [.text("B"), .text("D"), .number(0.9), .number(4)], [.text("C"), .text("D"), .number(0.2), .number(6)],
    ])

  @Test func `shows the lower triangle with a value in each cell`() throws {
    let chart = try #require(Expanded(AlignmentComposite.self, pairs, width: 493.2))
    #expect(chart.items("cells").count == 6)
    #expect(Set(chart.items("values").map(\.text)) == ["\u{2212}0.50", "0.80", "0.10", "\u{2212}0.20", "0.20"])
    #expect(chart.items("counts").count == 6)
  }

  @Test func `leaves a pair of too few issues grey and without a value`() throws {
    let chart = try #require(Expanded(AlignmentComposite.self, pairs, width: 493.2))
    #expect(chart.items("cells").filter { $0.fill == "grid" }.map(\.rows) == [[4]])
    #expect(!chart.items("values").contains { $0.rows == [4] })
    #expect(chart.alt.hasSuffix("1 without a value"))
  }

  @Test func `puts those next to each other who agree`() throws {
    let chart = try #require(Expanded(AlignmentComposite.self, pairs, width: 493.2))
    let order = chart.items("members").sorted { $0.y < $1.y }.map(\.text)
    let place = { (name: String) in order.firstIndex(of: name) ?? -9 }
    #expect(abs(place("A") - place("C")) == 1)
    #expect(abs(place("B") - place("D")) == 1)
  }

  @Test func `drops the counts where it is narrow and is a table where it is narrowest`() throws {
    let narrow = try #require(Expanded(AlignmentComposite.self, pairs, width: 239.2))
    #expect(narrow.items("counts").isEmpty)
    #expect(narrow.items("cells").count == 6)
    let table = try #require(Expanded(AlignmentComposite.self, pairs, width: 154.6))
    #expect(table.items("cells").isEmpty)
    #expect(table.items("values").count == 6)
  }
}
