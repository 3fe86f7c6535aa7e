import CasusSource
import CasusSpec
import CasusYAML
import Testing

private func parse(_ text: String) -> (Briefing, [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  return (parseBriefing(text, path: "a.md", reporting: &diagnostics), diagnostics.filter { $0.code != "CAS0213" })
}

private func places(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.map { "\($0.code) \($0.place?.line ?? 0):\($0.place?.column ?? 0)+\($0.place?.length ?? 0)" }
}

@Suite struct ComputedBlockTests {
  @Test func `A chart's YAML keeps its places, indented or not`() {
    let (briefing, diagnostics) = parse(
      "```chart lag\nmark: lag\n```\n\n- a\n\n  ```table who\n  data: lag\n    .cases\n  ```\n")
    #expect(diagnostics.isEmpty)
    guard case .computed(let chart)? = briefing.blocks.first, case .list(let list)? = briefing.blocks.last,
      case .computed(let table)? = list.items.first?.last
    else {
      Issue.record("expected a chart, and a table in a list")
      return
    }
    #expect(chart.kind == .chart)
    #expect(chart.name == "lag")
    #expect(chart.namePlace == Place(file: "a.md", line: 1, column: 10, length: 3))
    #expect(chart.spec["mark"]?.place == Place(file: "a.md", line: 2, column: 7, length: 3))
    #expect(table.spec.entries?.first?.keyPlace == Place(file: "a.md", line: 8, column: 3, length: 4))
  }

  @Test(arguments: [
    ("```chart\nmark: bar\n```", "CAS0230 1:4+5"),
    ("```chart a b c\nmark: bar\n```", "CAS0234 1:12+1"),
    ("```chart ../a\nmark: bar\n```", "CAS0231 1:10+4"),
    ("```chart a\nmark: bar\n```\n```table a\ndata: x\n```", "CAS0232 4:10+1"),
    ("```chrat lag\nmark: bar\n```", "CAS0233 1:4+5"),
    ("```chart a\n```", "CAS0235 1:1+1"),
    ("```chart a\n- b\n```", "CAS0235 2:1+1"),
    ("```tiles\nb\n```", "CAS0235 2:1+1"),
    ("```chart a\nmark: [b\n```", "CAS0201 3:1+1"),
    ("> ```chart a\n> x: 1\n> x: 2\n> ```", "CAS0202 3:3+1"),
  ])
  func `A faulty block is an error at its place`(_ text: String, _ expected: String) {
    #expect(places(parse(text).1) == [expected])
  }

  @Test func `A misspelt kind is guessed`() {
    #expect(parse("```chrat lag\n```").1.first?.hint == "did you mean 'chart'?")
    #expect(parse("```swift lag\n```\n\n```chat\n```").1.isEmpty)
  }
}
