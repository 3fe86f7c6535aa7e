import CasusReport
import CasusSource
import Testing

private func tiles(_ spec: String) -> ([Tile], [Diagnostic], Report) {
  let (report, diagnostics) = Fixture.report("```tiles\n\(spec)\n```")
  guard case .tiles(let tiles)? = report.blocks.first else { return ([], diagnostics, report) }
  return (tiles, diagnostics, report)
}

@Suite struct TilesBlockTests {
  @Test func `A tile prints its figure without the unit`() {
    let (tiles, diagnostics, report) = tiles(
      """
      - figure: "{{ lag.longest }}"
        unit: days
        words: without an answer of {{ lag.n }}
        bound: Lower bound
        range: {domain: [0, 400]}
      - figure: lag.wait
        range: {domain: [0, "{{ lag.n * 10 }}"], value: lag.wait, low: 3, high: 20, other: 1}
      - figure: "{{ lag.n }} of 8"
      """)
    #expect(diagnostics.isEmpty)
    #expect(tiles.map { outline($0.figure) } == ["!337+!", "12", "3 of 8"])
    #expect(tiles.map(\.isOpen) == [true, false, false])
    #expect(tiles[0].unit == "days")
    #expect(tiles[0].words.plainText == "without an answer of 3")
    #expect(tiles[0].range == Tile.Range(low: 337, high: nil, value: 337, other: nil, domain: 0...400))
    #expect(tiles[1].range == Tile.Range(low: 3, high: 20, value: 12, other: 1, domain: 0...30))
    #expect(tiles[2].range == nil)
    #expect(report.published.map(\.text) == ["337+", "3", "12", "3"])
  }

  @Test(arguments: [
    ("- {unit: days}", "CAS0520 6:3"), ("- {figure: lag.n, wrds: x}", "CAS0517 6:19"),
    ("- {figure: lag.n, range: {domain: [4, 1]}}", "CAS0518 6:35"),
    ("- {figure: lag.n, range: {domain: [0, .nan]}}", "CAS0220 6:39"),
    ("- {figure: lag.median}", "CAS0510 6:12"), ("- {figure: lag.n, range: {domain: [0, lag.median]}}", "CAS0510 6:39"),
    ("- x", "CAS0518 6:3"),
  ])
  func `A faulty tile is an error at its place`(_ spec: String, _ expected: String) {
    let diagnostics = tiles(spec).1
    #expect(diagnostics.first.map { "\($0.code) \($0.place?.line ?? 0):\($0.place?.column ?? 0)" } == expected)
  }
}
