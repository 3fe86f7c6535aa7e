import CasusCharts
import CasusData
import CasusScene
import CasusSource
import CasusTestSupport
import CasusYAML
import Testing

@Suite struct `The lag mark` {
  private let cases = table(
    "cases",
    ["request", "startDetail", "days", "outcome", "level", "answer", "asked", "lead", "start", "group"],
    [
      [
        .text("Strike on Armenian soil"), .text("14 Oct 2020, no request found"), wait(337, nil), .text("open"),
        .text("none"), .null, .text("not-found"), .number(0), day(2020, 10, 14), .text("own"),
      ],
      [
        .text("Incursion: a request"), .text("asked 14 May 2021"), wait(12, 12), .text("answered"),
        .text("consultation"), .text("“ready to consult”"), .text("yes"), .number(13), day(2021, 5, 14), .text("own"),
      ],
      [
        .text("The same request: a visit"), .text("asked 14 May 2021"), wait(79, 109), .text("answered"),
        .text("mission"), .text("secretary-general’s visit"), .text("yes"), .number(0), day(2021, 5, 14), .text("own"),
      ],
      [
        .text("Kyrgyzstan: an appeal"), .text("June 2010"), wait(0, 32), .text("refused"), .text("none"),
        .text("a refusal"), .text("yes"), .number(29), days((2010, 6, 1), (2010, 6, 30)), .text("other"),
      ],
    ])

  /// The left end of the bars and the width of a day, read off the axis.
  private func scale(_ lag: Expanded) throws -> (zero: Double, day: Double) {
    let ticks = lag.items("axis").compactMap { item in Double(item.text).map { ($0, item.x) } }
    let first = try #require(ticks.first)
    let last = try #require(ticks.last)
    return (first.1, (last.1 - first.1) / (last.0 - first.0))
  }

  @Test(arguments: [493.2, 323.9, 239.2]) func `draws each wait as long as it was`(width: Double) throws {
    let lag = try #require(Expanded(LagComposite.self, cases, width: width))
    let (zero, day) = try scale(lag)
    let solid = lag.items("bars").filter { !$0.isHatched }
    for (row, length) in [(0, 337.0), (1, 12), (2, 79)] {
      let bar = try #require(solid.first { $0.rows == [row] })
      #expect(abs(bar.x - zero) < 1e-6)
      #expect(abs((bar.x2 ?? 0) - bar.x - length * day) < 1e-6)
      #expect(abs((bar.y2 ?? 0) - bar.y - 8) < 1e-6)
    }
  }

  @Test func `hatches from the lower to the upper bound and puts the sign at the upper`() throws {
    let lag = try #require(Expanded(LagComposite.self, cases, width: 493.2))
    let (zero, day) = try scale(lag)
    let hatch = try #require(lag.items("bars").first { $0.rows == [2] && $0.isHatched })
    // The frame of .5 stands inside the bounds.
    #expect(abs(hatch.x - 0.25 - (zero + 79 * day)) < 1e-6)
    #expect(abs((hatch.x2 ?? 0) + 0.25 - (zero + 109 * day)) < 1e-6)
    let sign = try #require(lag.items("answers").first { $0.rows == [2] })
    #expect(abs(sign.x - (zero + 109 * day)) < 1e-6)
    #expect(sign.mark["shape"]?.text == "circle")
  }

  @Test func `ends an open wait in an arrow of the accent and never in a hatch`() throws {
    let lag = try #require(Expanded(LagComposite.self, cases, width: 493.2))
    let (zero, day) = try scale(lag)
    #expect(lag.items("bars").allSatisfy { $0.rows != [0] || !$0.isHatched })
    let arrow = try #require(lag.items("arrows").first)
    #expect(arrow.rows == [0])
    #expect(abs(arrow.x - (zero + 337 * day)) < 1e-6)
    #expect(arrow.fill == "accent")
    #expect(arrow.x + 8.5 <= 493.2)
    #expect(lag.items("arrows").count == 1)
    #expect(lag.items("answers").allSatisfy { $0.rows != [0] })
  }

  @Test func `uses the accent for what is open and for nothing else`() throws {
    let closed = try #require(Expanded(LagComposite.self, cases.selecting([1, 2, 3]), width: 493.2))
    #expect(!closed.dump.contains("accent"))
  }

  @Test func `hatches an uncertain start left of zero unless the bounds already hold it`() throws {
    let lag = try #require(Expanded(LagComposite.self, cases, width: 493.2))
    let (zero, day) = try scale(lag)
    let early = lag.items("bars").filter { $0.isHatched && $0.x < zero }
    #expect(early.map(\.rows) == [[1]])
    #expect(abs((early.first?.x ?? 0) - 0.25 - (zero - 13 * day)) < 1e-6)
  }

  @Test func `says the wait in figures, with its bounds and the words of the answer`() throws {
    let lag = try #require(Expanded(LagComposite.self, cases, width: 493.2))
    let labels = lag.items("labels").map { $0.text.filter { $0 != "\u{2060}" } }
    #expect(
      labels == [
        "337+ days", ", no answer by 16 Sept 2021", "12 days", "79–109 days", "0–32 days", "to “ready to consult”",
        ", secretary-general’s visit", "to a refusal",
      ])
  }

  @Test(arguments: [493.2, 323.9, 239.2, 154.6]) func `keeps every text inside its width`(width: Double) throws {
    let lag = try #require(Expanded(LagComposite.self, cases, width: width))
    for layer in lag.layers where layer.mark["type"]?.text == "text" {
      for item in layer.items { #expect(item.isInside(width), "\(item.text)") }
    }
  }

  @Test func `explains only what occurs`() throws {
    let lag = try #require(Expanded(LagComposite.self, cases, width: 493.2))
    #expect(
      lag.items("key").map(\.text) == [
        "asked", "no request found", "waiting", "day not known", "consult", "mission", "refused", "open",
      ])
    let one = try #require(Expanded(LagComposite.self, cases.selecting([1]), width: 493.2))
    #expect(one.items("key").map(\.text) == ["asked", "waiting", "day not known", "consult"])
  }

  @Test func `reports a label it had to shorten`() throws {
    let long = String(repeating: "long words ", count: 30)
    let column = Column.values((0..<4).map { .text($0 == 1 ? long : "x") })
    let lag = try #require(
      Expanded(LagComposite.self, cases.setting(Field("answer", .text), to: column), width: 323.9))
    #expect(lag.diagnostics.map(\.code) == ["CAS0450"])
  }

  @Test func `rules groups off and keeps the members of a group together`() throws {
    let lag = try #require(Expanded(LagComposite.self, cases.selecting([0, 3, 1, 2]), width: 493.2))
    #expect(lag.items("separators").count == 1)
    let heights = lag.items("lanes").filter { $0.rows == [1] }.map(\.y)
    #expect((heights.max() ?? 0) < (lag.items("separators").first?.y ?? 0))
  }

  @Test func `tells the finding to who cannot see it`() throws {
    let lag = try #require(Expanded(LagComposite.self, cases, width: 493.2))
    #expect(
      lag.alt == "4 waits: 1 still open after 337 days; 1 refused; the shortest answered after 12 days")
  }

  @Test func `names the field it misses`() {
    var diagnostics: [Diagnostic] = []
    let unit = CompositeUnit(
      spec: Node(.null, at: here), table: table("t", ["request"], []), theme: .house, width: 300,
      typesetter: FixedTypesetter(), asOf: nil, place: here)
    #expect(LagComposite.expand(unit, reporting: &diagnostics) == nil)
    #expect(diagnostics.map(\.code) == ["CAS0452"])
  }

  @Test func `draws nothing of no waits and says so`() throws {
    let lag = try #require(Expanded(LagComposite.self, cases.selecting([]), width: 239.2))
    #expect(lag.diagnostics.map(\.code) == ["CAS0453"])
    #expect(lag.items("bars").isEmpty)
  }

  @Test func `stays where it was`() throws {
    let lag = try #require(Expanded(LagComposite.self, cases, width: 493.2))
    expectSnapshot(lag.dump, named: "lag-493.txt")
  }
}

private func wait(_ low: Double, _ high: Double?) -> Value { .bounds(Bounds(low: low, high: high)) }

extension Expanded.Item {
  /// Whether a text, measured as the fixed typesetter does, lies between 0 and a width.
  func isInside(_ width: Double) -> Bool {
    let length = Double(text.count) * (mark["fontSize"]?.number ?? 0) / 2
    let left =
      switch mark["align"]?.text {
      case "right": x - length
      case "center": x - length / 2
      default: x
      }
    return left >= -0.01 && left + length <= width + 0.01
  }
}
