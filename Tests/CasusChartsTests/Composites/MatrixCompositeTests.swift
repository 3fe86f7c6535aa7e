import CasusCharts
import CasusData
import CasusScene
import CasusSource
import CasusTestSupport
import CasusYAML
import Testing

@Suite struct `The matrix mark` {
  /// Four members on four issues: `+`, `0`, `-` positions, `a` abstained, `s` silent, `x` no member, `.` not coded.
  private static let cells = table(
    "cells",
    [
      "actor", "actorLabel", "issue", "issueLabel", "issueOrder", "principal", "principalLabel", "state", "position",
    ],
    zip(
      [("ARM", "Armenia"), ("BLR", "Belarus"), ("KAZ", "Kazakhstan"), ("UZB", "Uzbekistan")],
      ["+++s", "0-s+", ".-a+", ".xx-"]
    ).flatMap { member, row in
      zip(
        [
          ("vote", "UN vote|2014", "BLR"), ("war", "War|2020", "ARM"), ("border", "Border|2021", "ARM"),
          ("call", "Call|2010", "BLR"),
        ], row
      ).enumerated().map { order, pair in
        let (issue, sign) = pair
        let state =
          ["a": "abstained", "s": "silent", "x": "not-member", ".": "not-coded"][sign] ?? "value"
        let position = ["+": 1.0, "-": -1, "0": 0][sign]
        return [
          .text(member.0), .text(member.1), .text(issue.0), .text(issue.1), .number(Double(order)), .text(issue.2),
          .text(issue.2 == "ARM" ? "Armenia" : "Belarus"), .text(state), position.map(Value.number) ?? .null,
        ]
      }
    })

  private func drawing(of row: Int, _ chart: Expanded) -> [String] {
    chart.layers.filter { $0.stage.hasPrefix("cells") }
      .flatMap { layer in
        layer.items.filter { $0.rows == [row] }.map { _ in
          "\(layer.stage) \(layer.mark["type"]?.text ?? "") \(layer.mark["fill"].map { "\($0.content)" } ?? "")"
        }
      }
  }

  @Test func `draws each state of a cell in its own way, colour aside`() throws {
    let chart = try #require(Expanded(MatrixComposite.self, Self.cells, width: 493.2))
    // Shapes without their colours: the sign, the frame, the hatch.
    let shapes = { (row: Int) in
      chart.layers.filter { $0.stage.hasPrefix("cells") }.flatMap { layer in
        layer.items.filter { $0.rows == [row] }.map { item in
          let isHatched = item.isHatched ? "hatch" : item.mark["fill"]?.text == nil ? "line" : "fill"
          return "\(layer.stage) \(layer.mark["type"]?.text ?? "") \(isHatched)"
        }
      }.sorted().joined(separator: ", ")
    }
    // Belarus between, against and silent; Kazakhstan not coded and abstained; Uzbekistan no member; Armenia with.
    let seven = [4, 5, 6, 8, 10, 13, 0].map(shapes)
    #expect(Set(seven).count == 7, "\(seven)")
  }

  @Test func `groups the issues by the state whose cause they are`() throws {
    let chart = try #require(Expanded(MatrixComposite.self, Self.cells, width: 493.2))
    #expect(chart.items("groups").map(\.text) == ["Belarus’ cause", "Armenia’s cause"])
    let rules = chart.items("group-rules")
    #expect((rules[1].x) - (rules[0].x2 ?? 0) > 9)
  }

  @Test func `corners the cells of the state itself`() throws {
    let chart = try #require(Expanded(MatrixComposite.self, Self.cells, width: 493.2))
    #expect(chart.items("cells-corners").map(\.rows).sorted { $0[0] < $1[0] } == [[1], [2], [4], [7]])
  }

  @Test func `counts the allies with the state concerned among those who took a position`() throws {
    let chart = try #require(Expanded(MatrixComposite.self, Self.cells, width: 493.2))
    // In the order of the columns: vote, call (Belarus), war, border (Armenia).
    #expect(chart.items("tally").map(\.text) == ["Allies with it", "1 of 1", "1 of 2", "0 of 2", "0 of 1"])
    #expect(chart.items("tally").last?.rows == [10])
  }

  @Test func `keeps members in the order of the alphabet and who has left last, after a gap`() throws {
    let rows = Column.values(
      (0..<16).map { row in row / 4 == 0 ? .text("not-member") : Self.cells.value(row, "state") })
    let chart = try #require(
      Expanded(MatrixComposite.self, Self.cells.setting(Field("state", .text), to: rows), width: 493.2))
    #expect(chart.items("members").map(\.text) == ["Belarus", "Kazakhstan", "Uzbekistan", "Armenia"])
    let heights = chart.items("members").map(\.y)
    #expect(abs(heights[3] - heights[2] - (heights[1] - heights[0]) - 6) < 1e-6)
  }

  @Test func `puts the key beside where there is room and under the cells elsewhere`() throws {
    let wide = try #require(Expanded(MatrixComposite.self, Self.cells, width: 493.2))
    #expect(wide.items("key").first?.text == "Sided with the state concerned")
    let narrow = try #require(Expanded(MatrixComposite.self, Self.cells, width: 239.2))
    #expect(narrow.items("key").first?.text == "with")
    #expect(
      (narrow.items("key").map(\.y).min() ?? 0) > (narrow.items("tally").map(\.y).max() ?? .infinity))
  }

  @Test(arguments: [493.2, 323.9, 239.2, 154.6]) func `keeps every text inside its width`(width: Double) throws {
    let chart = try #require(Expanded(MatrixComposite.self, Self.cells, width: width))
    for layer in chart.layers where layer.mark["type"]?.text == "text" {
      for item in layer.items { #expect(item.isInside(width), "\(item.text)") }
    }
  }

  @Test func `leaves out what cannot be read and reports it`() throws {
    let many = table(
      "cells", ["actorLabel", "issueLabel", "state", "position"],
      (0..<30).map { [.text("Armenia"), .text("Issue \($0)"), .text("value"), .number(0)] })
    let chart = try #require(Expanded(MatrixComposite.self, many, width: 239.2))
    #expect(chart.diagnostics.map(\.code).contains("CAS0454"))
    #expect(chart.items("cells").count < 30)
  }

  @Test func `stays where it was`() throws {
    let chart = try #require(Expanded(MatrixComposite.self, Self.cells, width: 239.2))
    expectSnapshot(chart.dump, named: "matrix-239.txt")
  }
}
