import CasusCharts
import CasusData
import CasusScene
import CasusSource
import CasusYAML
import Testing

@Suite struct `The ladder mark` {
  private let cases = table(
    "cases", ["actorLabel", "highest", "outcome"],
    [
      [.text("Kyrgyzstan"), .text("none"), .text("refused")], [.text("Armenia"), .text("mission"), .text("answered")],
      [.text("Armenia"), .text("none"), .text("open")], [.text("Kazakhstan"), .text("force"), .text("answered")],
      [.text("Armenia"), .text("statement"), .text("answered")],
    ])

  @Test func `draws one block for each case, from no answer up to the highest`() throws {
    let chart = try #require(Expanded(LadderComposite.self, cases, width: 239.2))
    let armenia = chart.items("blocks").filter { [1, 2, 4].contains($0.rows.first) }.sorted { $0.x < $1.x }
    #expect(armenia.map(\.rows) == [[2], [4], [1]])
    #expect(chart.items("blocks").count == 5)
  }

  @Test func `puts the member with most cases first`() throws {
    let chart = try #require(Expanded(LadderComposite.self, cases, width: 239.2))
    let members = chart.items("members").sorted { $0.y < $1.y }.map(\.text)
    #expect(members == ["Armenia", "Kazakhstan", "Kyrgyzstan"])
  }

  @Test func `crosses out a refusal, which is not the same as no answer`() throws {
    let chart = try #require(Expanded(LadderComposite.self, cases, width: 239.2))
    #expect(chart.items("blocks-signs").map(\.rows) == [[0]])
    #expect(chart.alt == "5 cases by highest answer: 1 without an answer, 1 refused, 1 statement, 1 mission, 1 force")
  }

  @Test func `counts in one bar where blocks would be too thin`() throws {
    let many = table(
      "cases", ["actorLabel", "highest"], (0..<200).map { [.text("Armenia"), .text($0 < 150 ? "none" : "force")] })
    let chart = try #require(Expanded(LadderComposite.self, many, width: 239.2))
    #expect(chart.items("blocks").count == 2)
    #expect(chart.items("numbers").map(\.text) == ["150", "50"])
  }

  @Test func `is a table of counts in the narrowest places`() throws {
    let chart = try #require(Expanded(LadderComposite.self, cases, width: 154.6))
    let armenia = chart.items("numbers").filter { $0.y == chart.items("members").map(\.y).min() }
    // none, refused, statement, mission, force
    #expect(armenia.sorted { $0.x < $1.x }.map(\.text) == ["1", "–", "1", "1", "–"])
    #expect(chart.items("counts").map(\.text).sorted(by: >) == ["3", "1", "1"])
    #expect(chart.items("heads").count + chart.items("heads-signs").count >= 5)
  }
}
