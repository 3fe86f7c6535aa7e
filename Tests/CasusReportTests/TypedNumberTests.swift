import CasusCharts
import CasusSource
import CasusSpec
import Testing

@testable import CasusReport

/// Numbers typed beside numbers that are computed: `lag.n` is 3, `lag.wait` 12 days, `lag.share` 50%.
struct TypedNumberTests {
  private func faults(_ body: String) -> [Diagnostic] {
    typedNumbers(in: Fixture.report(body).0, source: "---\ntitle: T\nas-of: 2021-09-16\n---\n" + body)
  }

  @Test(arguments: [
    "Of {{ lag.n }} requests some failed. All 3 requests were late.",
    "Of {{ lag.n }} requests some failed. All three requests were late.",
    "The wait was {{ lag.wait }}. It lasted 12 days.",
    "The wait was {{ lag.wait }}. A 12-day wait is long.",
    "A share of {{ lag.share }} was answered; 50% is half.",
    "On {{ call.date }} it struck. The strike of 14 October 2020 was new.",
  ])
  func `what is typed and computed as well should be pulled`(_ body: String) throws {
    let fault = try #require(faults(body).first)
    #expect(fault.code == "CAS0540" && fault.severity == .warning)
    #expect(faults(body).count == 1)
    #expect(fault.hint?.contains("write {{ ") == true)
  }

  @Test func `what says otherwise in like words is out of date`() throws {
    let found = faults(
      "The median wait for an answer was {{ lag.wait }}.\n\nThe median wait for an answer was 41 days.")
    #expect(found.map(\.code) == ["CAS0541"])
    #expect(found[0].message == "'41 days' is typed, and 'lag.wait' in like words is '12 days'")
    #expect(found[0].place == Place(file: "a.md", line: 7, column: 35, length: 2))
  }

  @Test func `a single number beside a range is out of date, the same range is typed again`() {
    let body = "The longest wait for an answer was {{ lag.longest }}. The longest wait for an answer was"
    #expect(faults(body + " 300 days.").map(\.code) == ["CAS0541"])
    #expect(faults(body + " 337+ days.").map(\.code) == ["CAS0540"])
  }

  @Test(arguments: [
    // Another thing, in other words.
    "The wait was {{ lag.wait }}. A ship takes 41 days to get there.",
    // Another noun.
    "Of {{ lag.n }} requests some failed. Three essays say so.",
    // What only names something.
    "The wait was {{ lag.wait }}. Article 12 days later became law; Figure 12 shows it.",
    "In {{ lag.n }} cases; 2003 cases; the year 2021.",
    // Code and computed values.
    "The wait was {{ lag.wait }}, not `12 days`, and {{ lag.wait }} again.",
    // The level of an interval.
    "The share is {{ lag.share }} with a 95% interval; the share answered has a 50% band.",
    // "one" is an article as often as a number.
    "Of {{ lag.n }} requests one was refused, and no one knows which one.",
  ])
  func `what is another thing is left alone`(_ body: String) {
    #expect(faults(body).map(\.message) == [])
  }

  private func chartFaults(_ spec: String) -> [Diagnostic] {
    var ignored: [Diagnostic] = []
    let text =
      "---\ntitle: T\nas-of: 2021-09-16\n---\n\nOf {{ lag.n }} cases.\n\n```chart waits\n\(spec)\ndata: lag.cases\nmark: lag\n```\n"
    let briefing = parseBriefing(text, path: "a.md", reporting: &ignored)
    let body = String(text.split(separator: "---\n", maxSplits: 2).last ?? "")
    let (report, _) = Fixture.report(body) { block, _ in
      var chart = Fixture.chart(block)
      chart.tables = [Fixture.requests]
      return chart
    }
    return staleChartWords(in: report, of: briefing)
  }

  @Test func `a number in the words of a chart that its data does not have is named with its place`() throws {
    let found = chartFaults("title: \"One wait is open after 337 days\"\nalt: \"The shortest wait is 41 days.\"")
    #expect(found.map(\.code) == ["CAS0542"])
    #expect(found[0].message == "the alternative text of 'waits' says '41', and no number of its data is that")
    #expect(found[0].place?.line == 10)
    #expect(
      chartFaults("subtitle: Seven waits").map(\.message) == [
        "the subtitle of 'waits' says 'Seven', and no number of its data is that"
      ])
  }

  @Test(arguments: [
    "alt: \"12 days for Osh; 2,500 men\"", "alt: \"Three waits, two from one source\"",
    "title: \"{{ lag.wait }} of 337, in 3 cases\"", "subtitle: \"Share with its 95% band, Article 9, in 1999\"",
    "alt: \"67% rest on the later source\"",
  ])
  func `a number that its data has, or counts to, holds`(_ spec: String) {
    #expect(chartFaults(spec).map(\.message) == [])
  }
}
