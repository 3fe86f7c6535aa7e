import CasusCharts
import CasusData
import CasusScene
import CasusSource
import CasusYAML
import Testing

@Suite struct `The staircase mark` {
  private let signals = table(
    "signals", ["actor", "date", "mode", "step", "what"],
    [
      [.text("Armenia"), days((2023, 9, 1), (2023, 9, 30)), .text("deed"), .text("absent"), .text("Missed drills")],
      [.text("Armenia"), day(2023, 9, 10), .text("words"), .text("said"), .text("Called the tie a mistake")],
      [.text("Armenia"), day(2023, 11, 23), .text("deed"), .text("absent"), .text("Left its chair empty")],
      [.text("Armenia"), day(2023, 11, 24), .text("words"), .text("denied"), .text("No break")],
    ])

  @Test func `climbs with every signal by the day by which it had come`() throws {
    var early = signals
    early.name = "signals"
    let chart = try #require(Expanded(StaircaseComposite.self, early, width: 493.2))
    let signs = chart.items("signs").sorted { $0.x < $1.x }
    #expect(signs.prefix(3).map(\.rows) == [[1], [0], [2]])
    #expect(zip(signs.prefix(3), signs.prefix(3).dropFirst()).allSatisfy { $0.y > $1.y })
    #expect(chart.items("risers").count == 3)
  }

  @Test func `fills deeds and leaves words hollow`() throws {
    let chart = try #require(Expanded(StaircaseComposite.self, signals, width: 493.2))
    let fills = Dictionary(chart.items("signs").map { ($0.rows, $0.fill) }) { first, _ in first }
    #expect(fills[[2]] == "blue")
    #expect(fills[[1]] == "background")
    #expect(fills[[3]] == "background")
  }

  @Test func `lays signs over the days a signal may have come on`() throws {
    let chart = try #require(Expanded(StaircaseComposite.self, signals, width: 493.2))
    let stages = chart.layers.map(\.stage)
    let spans = try #require(stages.lastIndex(of: "spans"))
    let signs = try #require(stages.firstIndex(of: "signs"))
    #expect(spans < signs)
  }

  @Test func `keeps a denial under the ground, where nothing climbs`() throws {
    let chart = try #require(Expanded(StaircaseComposite.self, signals, width: 493.2))
    let ground = try #require(chart.items("ground").first)
    let denial = try #require(chart.items("signs").first { $0.rows == [3] })
    #expect(denial.y > ground.y)
  }

  @Test(arguments: [493.2, 323.9, 239.2]) func `sets no label upon another`(width: Double) throws {
    let many = table(
      "signals", ["actor", "date", "mode", "step", "what"],
      (0..<9).map { index in
        [
          .text("Armenia"), index % 3 == 0 ? days((2023, 1, 1), (2023, 12, 3)) : day(2023, 2 + index, 3),
          .text(index % 2 == 0 ? "deed" : "words"), .text("said"),
          .text("A signal of some length, the number \(index) of nine of them"),
        ]
      })
    let chart = try #require(Expanded(StaircaseComposite.self, many, width: width))
    let boxes = (chart.items("labels") + chart.items("dates")).map { item -> Rect in
      let size = item.mark["fontSize"]?.number ?? 7
      let length = Double(item.text.count) * size / 2
      let left = item.mark["align"]?.text == "right" ? item.x - length : item.x
      return Rect(left, item.y - 0.73 * size, length, 0.73 * size)
    }
    #expect(boxes.count >= 18)
    for (index, box) in boxes.enumerated() {
      #expect(box.x >= -0.1 && box.maxX <= width + 0.1)
      #expect(!boxes.dropFirst(index + 1).contains { $0.intersects(box) })
    }
  }

  @Test func `tells first and last, deeds and words apart in the alternative text`() throws {
    let chart = try #require(Expanded(StaircaseComposite.self, signals, width: 493.2))
    #expect(
      chart.alt == "2 of 3 signals in deeds, the rest in words; first: Called the tie a mistake (10 Sept 2023); "
        + "latest: Left its chair empty (23 Nov 2023); 1 denial")
  }
}
