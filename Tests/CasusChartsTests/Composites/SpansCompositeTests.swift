import CasusCharts
import CasusData
import CasusScene
import CasusSource
import CasusYAML
import Testing

@Suite struct `The spans mark` {
  private let spells = table(
    "memberships", ["actor", "from", "to", "organisation"],
    [
      [.text("Armenia"), day(2002, 1, 1), .null, .text("Organization")],
      [.text("Uzbekistan"), day(2006, 1, 1), days((2012, 1, 1), (2012, 12, 31)), .text("Organization")],
    ])

  @Test func `runs to the day of the report where a spell lasts`() throws {
    let chart = try #require(Expanded(SpansComposite.self, spells, width: 239.2))
    let lasting = try #require(chart.items("spells").first { $0.rows == [0] })
    #expect(abs((lasting.x2 ?? 0) - (239.2 - 3)) < 1e-6)
  }

  @Test func `hatches the year in which a spell ended`() throws {
    let chart = try #require(Expanded(SpansComposite.self, spells, width: 239.2))
    let hatch = try #require(chart.items("unknown").first)
    let solid = try #require(chart.items("spells").first { $0.rows == [1] })
    #expect(hatch.isHatched && hatch.rows == [1])
    // Six years and a leap day before it: the hatch is 366 days wide.
    #expect(abs((hatch.x - 0.25) - (solid.x2 ?? 0)) < 1e-6)
    let perDay = ((solid.x2 ?? 0) - solid.x) / 2190
    #expect(abs((hatch.x2 ?? 0) + 0.25 - (hatch.x - 0.25) - 366 * perDay) < 1e-6)
    #expect(chart.alt == "2 spells of 2: ended for Uzbekistan")
  }
}
