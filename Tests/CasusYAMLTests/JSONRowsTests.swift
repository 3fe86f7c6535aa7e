import CasusSource
import CasusYAML
import Testing

@Suite struct JSONRowsTests {
  @Test func `Rows with other keys than the row before are read as they are`() {
    var diagnostics: [Diagnostic] = []
    let text = #"""
      [{"a": 1, "b": {"a": 2}}, {"a": 3, "b": 4, "c": 5}, {"b": 6, "a": 7}, {"a": 8, "a": 9}, {"é": 1}, {"é": 2},
       {"ab": 1}, {"a": 1, "b": 2, "a": 3}]
      """#
    let node = readJSON(Array(text.utf8), file: "a.json", reporting: &diagnostics)
    let rows = node?.list ?? []
    #expect(
      rows.map { ($0.entries ?? []).map(\.key) } == [
        ["a", "b"], ["a", "b", "c"], ["b", "a"], ["a"], ["é"], ["é"], ["ab"], ["a", "b"],
      ])
    #expect(diagnostics.map { $0.place?.column } == [80, 30])
    #expect(rows[5]["é"]?.place.column == 110 - 5)
  }
}
