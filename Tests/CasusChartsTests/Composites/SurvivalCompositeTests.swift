import CasusCharts
import CasusData
import CasusTestSupport
import CasusYAML
import Testing

@Suite struct `The survival mark` {
  /// Four waits: ends after 10 and 20 days, one last seen open on day 15, one on day 40.
  private let curve = table(
    "curve", ["days", "survival", "low", "high", "atRisk", "events", "censored"],
    [
      [.number(0), .number(1), .null, .null, .number(4), .number(0), .number(0)],
      [.number(10), .number(0.75), .number(0.3), .number(0.95), .number(4), .number(1), .number(0)],
      [.number(15), .number(0.75), .number(0.3), .number(0.95), .number(3), .number(0), .number(1)],
      [.number(20), .number(0.375), .number(0.05), .number(0.7), .number(2), .number(1), .number(0)],
      [.number(40), .number(0.375), .number(0.05), .number(0.7), .number(1), .number(0), .number(1)],
    ])

  private func line(_ chart: Expanded) -> [Expanded.Item] { chart.items("curve") }

  @Test func `steps down at each end and keeps its height between`() throws {
    let chart = try #require(Expanded(SurvivalComposite.self, curve, width: 239.2))
    let points = line(chart)
    let top = try #require(points.first?.y)
    let bottom = try #require(chart.items("base").first?.y)
    let heights = points.map { (bottom - $0.y) / (bottom - top) }
    for (height, share) in zip(heights, [1, 0.75, 0.75, 0.375, 0.375]) { #expect(abs(height - share) < 1e-9) }
    #expect(points.first?.mark["interpolate"]?.text == "step-after")
    let widths = points.map { ($0.x - points[0].x) / (points[4].x - points[0].x) * 40 }
    for (width, day) in zip(widths, [0.0, 10, 15, 20, 40]) { #expect(abs(width - day) < 1e-9) }
  }

  @Test func `ticks the days on which somebody left sight`() throws {
    let chart = try #require(Expanded(SurvivalComposite.self, curve, width: 239.2))
    let ticks = chart.items("censored")
    #expect(ticks.map(\.rows) == [[2], [4]])
    #expect(ticks.allSatisfy { abs(($0.y2 ?? 0) - $0.y - 7.2) < 1e-9 })
  }

  @Test func `rings the median where the curve passes a half`() throws {
    let chart = try #require(Expanded(SurvivalComposite.self, curve, width: 239.2))
    let ring = try #require(chart.items("medians").first)
    #expect(ring.rows == [3])
    #expect(abs(ring.x - line(chart)[3].x) < 1e-9)
    #expect(chart.items("median-labels").map(\.text) == ["median 20 days"])
  }

  @Test func `says so where the median was not reached`() throws {
    let chart = try #require(Expanded(SurvivalComposite.self, curve.selecting([0, 1, 2]), width: 239.2))
    #expect(chart.items("medians").isEmpty)
    #expect(chart.items("median-labels").map(\.text) == ["median not reached"])
    #expect(chart.alt == "4 waits: the median was not reached; 75% still open after 15 days")
  }

  @Test func `counts who is watched at each tick, and where there is room who ended and who left sight`() throws {
    let chart = try #require(Expanded(SurvivalComposite.self, curve, width: 323.9))
    let strip = chart.items("strip")
    let ticks = chart.items("ticks").map(\.x)
    let numbers = { (row: Int) in strip.dropFirst(row * ticks.count).prefix(ticks.count).map(\.text) }
    // Ticks at 0, 10, 20, 30 and 40 days.
    #expect(numbers(0) == ["4", "4", "2", "1", "1"])
    #expect(numbers(1) == ["0", "1", "2", "2", "2"])
    #expect(numbers(2) == ["0", "0", "1", "1", "2"])
    #expect(chart.items("strip-words").map(\.text) == ["open", "ended", "censored"])
    let narrow = try #require(Expanded(SurvivalComposite.self, curve, width: 239.2))
    #expect(narrow.items("strip-words").map(\.text) == ["open"])
    #expect(narrow.items("strip").first?.text == "4")
  }

  @Test func `draws one curve for each group and leaves the accent to what is open`() throws {
    let groups = Column.values((0..<5).map { .text($0 < 3 ? "ARM" : "KGZ") })
    let chart = try #require(
      Expanded(SurvivalComposite.self, curve.setting(Field("group", .text), to: groups), width: 323.9))
    #expect(!chart.items("curve-ARM").isEmpty)
    #expect(!chart.items("curve-KGZ").isEmpty)
    #expect(!chart.dump.contains("accent") && !chart.dump.contains("#bf3b22"))
  }

  @Test func `stays where it was`() throws {
    let chart = try #require(Expanded(SurvivalComposite.self, curve, width: 323.9))
    expectSnapshot(chart.dump, named: "survival-324.txt")
  }
}
