import CasusCharts
import CasusData
import CasusScene
import CasusSource
import CasusTestSupport
import CasusYAML
import Testing

@Suite struct `The timeline mark` {
  private let events = table(
    "events", ["date", "label", "detail", "side"],
    [
      [day(2020, 10, 14), .text("Strike on Armenia"), .text("14 Oct 2020"), .text("happened")],
      [days((2021, 3, 1), (2021, 3, 31)), .text("Corridor threat"), .null, .text("happened")],
      [day(2021, 5, 14), .text("Request"), .text("14 May"), .text("happened")],
      [day(2021, 5, 26), .text("Ready to consult"), .text("26 May"), .text("alliance")],
      [days((2021, 7, 21), (2021, 7, 31)), .text("Neutral statement"), .text("end of July"), .text("alliance")],
      [days((2021, 8, 1), (2021, 8, 31)), .text("Visit"), .text("August"), .text("alliance")],
    ])

  private let encoding = ["detail": ["field": "detail"]]

  @Test func `puts a dot on a day and hatches all days an event may have been`() throws {
    let chart = try #require(Expanded(TimelineComposite.self, events, width: 323.9))
    #expect(chart.items("days").map(\.rows) == [[0], [2], [3]])
    let spans = chart.items("spans")
    #expect(spans.map(\.rows) == [[1], [4], [5]])
    #expect(spans.allSatisfy { $0.isHatched })
    let widths = spans.map { ($0.x2 ?? 0) - $0.x }
    // March and August have the same 31 days.
    #expect(abs(widths[0] - widths[2]) < 1e-6)
  }

  @Test(arguments: [493.2, 323.9, 239.2]) func `lets no two labels touch and no leader cross a label`(
    width: Double
  ) throws {
    let chart = try #require(Expanded(TimelineComposite.self, events, width: width, encoding: encoding))
    let texts = chart.items("labels") + chart.items("details")
    #expect(chart.items("labels").count == 6)
    for (index, a) in texts.enumerated() {
      #expect(a.isInside(width))
      for b in texts.dropFirst(index + 1) where a.rows != b.rows { #expect(!a.box.touches(b.box)) }
      for leader in chart.items("leaders") where leader.rows != a.rows {
        let line = (x: leader.x, top: min(leader.y, leader.y2 ?? 0), bottom: max(leader.y, leader.y2 ?? 0))
        let crosses =
          line.x > a.box.left && line.x < a.box.right && line.bottom > a.box.top && line.top < a.box.bottom
        #expect(!crosses, "\(a.text)")
      }
    }
  }

  private let crowd = table(
    "events", ["date", "label", "side"],
    (1...28).map { [day(2021, 2, $0), .text("Event number \($0) with a long name"), .text("happened")] })

  @Test func `reports a label for which there was no room`() throws {
    let chart = try #require(Expanded(TimelineComposite.self, crowd, width: 323.9))
    let dropped = chart.diagnostics.filter { $0.code == "CAS0451" }
    #expect(!dropped.isEmpty)
    #expect(Set(chart.items("labels").map(\.rows)).count + dropped.count == 28)
    #expect(chart.items("days").count == 28)
  }

  @Test func `lists what a narrow band has no room to name`() throws {
    let chart = try #require(Expanded(TimelineComposite.self, crowd, width: 239.2))
    #expect(chart.items("band").isEmpty)
    #expect(Set(chart.items("labels").map(\.rows)).count == 28)
    #expect(!chart.diagnostics.contains { $0.code == "CAS0451" })
  }

  @Test func `stacks bars that overlap, so that each stays whole`() throws {
    let overlapping = table(
      "events", ["date", "label"],
      [
        [days((2021, 7, 1), (2021, 7, 31)), .text("A")], [days((2021, 7, 21), (2021, 7, 31)), .text("B")],
        [days((2021, 8, 1), (2021, 8, 31)), .text("C")],
      ])
    let chart = try #require(Expanded(TimelineComposite.self, overlapping, width: 323.9))
    let heights = chart.items("spans").map(\.y)
    #expect(heights[0] - heights[1] > 5)
    #expect(heights[0] == heights[2])
  }

  @Test func `reports an event without a date`() throws {
    let undated = table("events", ["date", "label"], [[.null, .text("Border disputes")]])
    let chart = try #require(Expanded(TimelineComposite.self, undated, width: 239.2))
    #expect(chart.diagnostics.map(\.code) == ["CAS0451", "CAS0453"])
  }

  @Test func `turns upright where it is narrowest`() throws {
    let chart = try #require(Expanded(TimelineComposite.self, events, width: 154.6))
    #expect(chart.items("band").isEmpty)
    let heights = chart.items("labels").sorted { $0.y < $1.y }.map(\.rows)
    #expect(heights == [[0], [1], [2], [3], [4], [5]])
  }

  @Test func `prints a date as precisely as its source where no detail is given`() throws {
    let chart = try #require(Expanded(TimelineComposite.self, events, width: 323.9))
    #expect(chart.items("details").map(\.text).contains("March 2021"))
    #expect(chart.items("details").map(\.text).contains("21–31 July 2021"))
  }

  @Test func `stays where it was`() throws {
    let chart = try #require(Expanded(TimelineComposite.self, events, width: 239.2, encoding: encoding))
    expectSnapshot(chart.dump, named: "timeline-239.txt")
  }
}

extension Expanded.Item {
  fileprivate struct Box {
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double

    func touches(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  /// The box of a text from the top of its capitals to its baseline.
  fileprivate var box: Box {
    let size = mark["fontSize"]?.number ?? 0
    let length = Double(text.count) * size / 2
    let left =
      switch mark["align"]?.text {
      case "right": x - length
      case "center": x - length / 2
      default: x
      }
    return Box(left: left, right: left + length, top: y - 0.73 * size, bottom: y)
  }
}
