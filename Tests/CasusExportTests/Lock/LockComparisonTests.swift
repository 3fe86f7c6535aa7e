import Testing

@testable import CasusExport

struct LockComparisonTests {
  private func kinds(from old: Lock, to new: Lock) -> [String: NumberChange.Kind] {
    Dictionary(LockComparison(from: old, to: new).numbers.map { ($0.id, $0.kind) }) { first, _ in first }
  }

  @Test func `a lock does not differ from itself`() {
    let comparison = LockComparison(from: smallLock(), to: smallLock())
    #expect(comparison.isEmpty)
    #expect(!comparison.isDrift)
  }

  @Test func `a number that reads otherwise is told from one that moved below its rounding`() {
    var new = smallLock()
    new.published[0].printed = "14 days"
    new.published[0].value = .bounds(low: 14, high: nil)
    new.published[2].value = .number(0.4219)
    let comparison = LockComparison(from: smallLock(), to: new)
    #expect(comparison.numbers.map(\.kind) == [.printed, .hidden])
    #expect(comparison.numbers[1].hiddenParts == ["value 0.4217 → 0.4219"])
    #expect(comparison.isDrift)
  }

  @Test func `the rows because of which a number changed are named, changed ones first with their columns`() {
    var new = smallLock()
    new.published[0].printed = "14 days"
    new.published[0].rows = Lock.RowSet(count: 2, hash: "x", rows: ["requests/r0", "requests/r9"])
    new.rows[0].hash = "9999999999"
    new.rows[0].cells = "a1c3"
    new.rows[1].name = "requests/r9"
    let change = LockComparison(from: smallLock(), to: new).numbers[0]
    #expect(
      change.rows == [
        RowChange(kind: .changed, name: "requests/r0", columns: ["date"]),
        RowChange(kind: .added, name: "requests/r9"), RowChange(kind: .removed, name: "requests/r1"),
      ])
  }

  @Test func `a column put elsewhere changes no row`() {
    var new = smallLock()
    new.tables[0].columns = ["date", "id"]
    new.rows[0].cells = "b2a1"
    new.rows[0].hash = "changed"
    #expect(LockComparison(from: smallLock(), to: new).rows.map(\.columns) == [[]])
  }

  @Test func `numbers are matched by what was asked, not by where they stand`() {
    var new = smallLock()
    new.published.insert(published("essays.count", "4", .number(4), rows: []), at: 0)
    #expect(kinds(from: smallLock(), to: new) == ["essays.count": .added])
    #expect(kinds(from: new, to: smallLock()) == ["essays.count": .removed])
  }

  @Test func `another expression of the same value and rows is a renaming`() {
    var new = smallLock()
    new.published[2].id = "wait.share"
    let changes = LockComparison(from: smallLock(), to: new).numbers
    #expect(changes.map(\.kind) == [.renamed])
    #expect(changes[0].old?.id == "lag.share" && changes[0].new?.id == "wait.share")
    new.published[2].value = .number(0.5)
    #expect(kinds(from: smallLock(), to: new) == ["wait.share": .added, "lag.share": .removed])
  }

  @Test func `an expression that is printed once more is no new number`() {
    var new = smallLock()
    new.published.append(
      published("lag.median", "12 days", .bounds(low: 12, high: nil), occurrence: 3, rows: ["requests/r0"]))
    #expect(kinds(from: smallLock(), to: new) == ["lag.median#3": .repeated])
    #expect(kinds(from: new, to: smallLock()) == ["lag.median#3": .repeated])
  }

  @Test func `other rows under the same number are evidence and no drift`() {
    var new = smallLock()
    new.rows[0].hash = "9999999999"
    new.rows[0].cells = "a1b3"
    let comparison = LockComparison(from: smallLock(), to: new)
    #expect(comparison.numbers.map(\.kind) == [.evidence, .evidence, .evidence])
    #expect(!comparison.isDrift)
  }

  @Test func `bytes of inputs, fonts and versions are told and are no drift`() {
    var new = smallLock()
    new.inputs[0].sha256 = "bb"
    new.fonts[0].sha256 = "ee"
    new.versions[0].version = "1.18.0"
    let comparison = LockComparison(from: smallLock(), to: new)
    #expect(comparison.inputs == [FileChange(kind: .changed, path: "Data/a.csv")])
    #expect(comparison.fonts == [FileChange(kind: .changed, path: "/f/Inter.otf")])
    #expect(comparison.circumstances.map(\.words) == ["Cairo 1.16.0 → 1.18.0"])
    #expect(!comparison.isDrift && !comparison.isEmpty)
  }

  @Test func `charts are ranked by the share of marks that moved, came or went`() {
    func chart(_ name: String, _ marks: [(String, String)], alt: String = "") -> Lock.Chart {
      Lock.Chart(name: name, title: name, alt: alt, sketch: smallSketch(marks))
    }
    var (old, new) = (smallLock(), smallLock())
    let bars = [("aa", "1"), ("aa", "2"), ("aa", "3"), ("bb", "1")]
    old.charts = [chart("a", bars), chart("b", bars), chart("c", bars), chart("d", bars), chart("gone", bars)]
    new.charts = [
      chart("a", bars), chart("b", [("aa", "1"), ("aa", "2"), ("aa", "9"), ("bb", "1")]),
      chart("c", [("aa", "1"), ("aa", "2"), ("cc", "8"), ("bb", "4")]), chart("d", bars, alt: "new"),
    ]
    let changes = LockComparison(from: old, to: new).charts
    #expect(changes.map(\.name) == ["gone", "c", "b", "d"])
    #expect(changes.map(\.share) == [1, 0.75, 0.25, 0])
    #expect(changes[1].marks.map { [$0.moved, $0.added, $0.removed] } == [1, 1, 1])
    #expect(changes[2].isOnlyMoved)
  }

  @Test func `what another font moved is no drift of a chart`() {
    var new = smallLock()
    new.charts[0].sketch = smallSketch([("aaaa", "0009"), ("bbbb", "0002")])
    #expect(LockComparison(from: smallLock(), to: new).isDrift)
    new.fonts[0].sha256 = "ee"
    let comparison = LockComparison(from: smallLock(), to: new)
    #expect(!comparison.isDrift && comparison.charts.count == 1)
  }
}
