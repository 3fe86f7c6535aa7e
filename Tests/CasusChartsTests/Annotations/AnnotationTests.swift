import CasusCharts
import CasusScene
import CasusSource
import Testing

@Suite struct `Annotations` {
  private func chart(_ notes: String, mark: String = "bar") -> Drawn {
    Drawn(
      """
      data: {values: [{k: a, n: 3}, {k: b, n: 9}, {k: c, n: 5}]}
      mark: {type: \(mark), labels: false}
      encoding: {x: {field: k, type: nominal}, y: {field: n, type: quantitative}}
      annotations: \(notes)
      """, theme: .house)
  }

  private func words(_ drawn: Drawn) -> [SceneItem] { drawn.items(.text).filter { $0.fontWeight == 600 } }

  @Test func `stand beside the mark of their row`() throws {
    let drawn = chart("[{where: \"datum.k == 'c'\", text: Here}]")
    #expect(drawn.diagnostics.isEmpty)
    let bar = try #require(drawn.items(.rect).first { $0.row == 2 })
    let label = try #require(words(drawn).first)
    #expect(label.text == ["Here"])
    #expect(abs(label.x - (bar.x + (bar.width ?? 0) / 2)) < 80)
  }

  @Test func `keep clear of marks, of each other and of other leaders`() {
    let drawn = chart("[{where: \"datum.k == 'a'\", text: First}, {where: \"datum.k == 'a'\", text: Second}]")
    #expect(drawn.diagnostics.isEmpty)
    let labels = words(drawn)
    #expect(labels.count == 2)
    #expect(Set(labels.map { "\($0.x) \($0.y)" }).count == 2)
  }

  @Test func `are an error where no row fits`() {
    let drawn = chart("[{where: \"datum.k == 'z'\", text: Nowhere}]")
    #expect(drawn.codes == ["CAS0470"])
    #expect(drawn.diagnostics.first?.severity == .error)
  }

  @Test func `are reported where they find no room`() {
    let long = String(repeating: "longestwordinthebook", count: 6)
    #expect(chart("[{where: \"datum.k == 'b'\", text: \(long)}]").codes == ["CAS0471"])
  }

  @Test func `need a rule and words`() {
    #expect(chart("[{text: Lost}]").codes == ["CAS0412"])
    #expect(chart("[{where: \"datum.n > 1\"}]").codes == ["CAS0412"])
    #expect(chart("Words").codes == ["CAS0412"])
  }

  @Test func `come out the same each time`() {
    let notes = "[{where: \"datum.k == 'a'\", text: One}, {where: \"datum.k == 'b'\", text: Two}]"
    let places = (0..<3).map { _ in words(chart(notes)).map { "\($0.x) \($0.y)" } }
    #expect(Set(places).count == 1)
  }

  @Test func `find the rows of a composite, whose drawing has other rows`() throws {
    let drawn = { (name: String) in
      Drawn(
        """
        data: {values: [{request: Strike, days: 300}, {request: Incursion, days: 12}]}
        mark: lag
        encoding: {x: {field: days}, y: {field: request}}
        annotations: [{where: "datum.request == '\(name)'", text: Note}]
        """, theme: .house, width: 493.2)
    }
    let found = drawn("Incursion")
    #expect(found.diagnostics.isEmpty)
    let note = try #require(found.items(.text).first { $0.text == ["Note"] })
    let lane = try #require(found.items(.text).first { $0.text == ["Incursion"] })
    #expect(abs(note.y - lane.y) < 30)
    #expect(drawn("Nobody").codes == ["CAS0470"])
  }
}
