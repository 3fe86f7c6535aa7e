import CasusData
import Testing

@testable import CasusCharts

/// Expected ticks are those of d3-scale 4.0.
@Suite struct ScaleTests {
  @Test(arguments: [
    (0.0, 1.0, 10, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]), (0.0, 100.0, 4, [0, 20, 40, 60, 80, 100]),
    (-10.0, 10.0, 5, [-10, -5, 0, 5, 10]), (3.0, 3.0, 5, [3]),
  ])
  func `Linear ticks are multiples of 1, 2 or 5`(low: Double, high: Double, count: Int, expected: [Double]) {
    #expect(LinearScale().ticks(low, high, count: count) == expected)
  }

  @Test func `A linear domain widens to round values`() {
    let (low, high) = LinearScale().nice(0.201, 0.964, count: 10)
    #expect(low == 0.2)
    #expect(high == 1)
  }

  @Test func `Time ticks follow the calendar`() {
    let january = Double(CivilDay(year: 2021, month: 1, day: 1).number) * 86_400_000
    let june = Double(CivilDay(year: 2021, month: 6, day: 1).number) * 86_400_000
    let ticks = TimeScale().ticks(january, june, count: 6)
    #expect(ticks.map { CalendarInterval.civil($0).month } == [1, 2, 3, 4, 5, 6])
    #expect(ticks.allSatisfy { CalendarInterval.civil($0).day == 1 })
    #expect(ticks.map(TimeScale.multiFormat).prefix(2) == ["%Y", "%B"])
  }

  @Test func `Logarithmic ticks keep round labels only`() {
    let scale = LogScale()
    let ticks = scale.ticks(1, 1000, count: 10)
    #expect(ticks.count == 28)
    #expect(ticks.filter { scale.keepsLabel($0, among: 28, asked: 10) } == [1, 2, 3, 10, 20, 30, 100, 200, 300, 1000])
  }

  @Test func `Bands leave their padding between and outside`() {
    let scale = BandScale(
      [.text("a"), .text("b")], from: 0, to: 40, paddingInner: 0.1, paddingOuter: 0.05, isPoint: false,
      isReversed: false)
    #expect(abs(scale(.text("a")) - 1) < 1e-9)
    #expect(abs(scale(.text("b")) - 21) < 1e-9)
    #expect(abs(scale.bandwidth - 18) < 1e-9)
    #expect(scale(.text("c")).isNaN)
  }

  @Test func `Bins are at most as many as asked, and hold every value`() {
    let values = [1.4, 2.2, 3.9, 9.2]
    let bins = BinSteps(nil, values: values, channel: .x)
    #expect((bins.start, bins.stop, bins.step) == (1, 10, 1))
    #expect(bins.edges(of: values).low == [1, 2, 3, 9])
    #expect(bins.edges(of: [.nan]).low[0].isNaN)
  }
}
