import CasusReport
import CasusScene
import Testing

@testable import CasusLayout

@Suite struct NotesTests {
  @Test func `A note of two paragraphs stays in its column`() throws {
    var report = Report.sample([paragraph("Words.^1")])
    report.notes = [Report.Note(content: [rich("First paragraph."), rich("Second paragraph.")])]
    let notes = try #require(pages(report).pages.first?.last)
    let starts = notes.pieces.flatMap(\.frames).flatMap(\.runs).filter { $0.text.hasSuffix("paragraph.") }
    #expect(starts.count == 2)
    #expect(starts.first?.origin.x == starts.last?.origin.x)
  }

  @Test func `Notes fill three columns in reading order, none higher than need be`() throws {
    let sketch = pages(.sample([paragraph("Words.")], notes: (1...9).map { "Note number \($0)." }))
    let notes = try #require(sketch.pages.first?.last)
    #expect(notes.kind == .notes)
    let runs = notes.pieces.flatMap(\.frames).flatMap(\.runs).filter { $0.text.hasPrefix("Note number") }
    #expect(runs.map(\.text) == (1...9).map { "Note number \($0)." })
    #expect(Set(runs.map { ($0.origin.x - sketch.grid.left).rounded() }).count == 3)
    #expect(Set(runs.map(\.origin.y)).count == 3)
  }

  @Test(arguments: [1, 2])
  func `One or two long notes fill all three columns, and every line of them stands there once`(count: Int) throws {
    let words = (1...240).map { "word\($0)" }.joined(separator: " ")
    let sketch = pages(.sample([paragraph("Words.")], notes: (0..<count).map { _ in words }))
    let notes = try #require(sketch.pages.first?.last)
    let runs = notes.pieces.flatMap(\.frames).flatMap(\.runs).filter { !["1", "2"].contains($0.text) }
    let lines = (0..<3).map { column in
      let left = sketch.grid.x(ofColumn: 2 * column)
      return runs.filter { $0.origin.x >= left && $0.origin.x < left + Grid.width(ofColumns: 2) }.count
    }
    #expect(lines.min().map { $0 >= 4 } == true)
    #expect((lines.max() ?? 0) - (lines.min() ?? 0) <= 3, "\(lines)")
    let set = runs.map(\.text).joined().filter { !$0.isWhitespace }
    #expect(set == String(repeating: words, count: count).filter { $0 != " " })
  }

  @Test func `Short notes are not cut to fill columns`() throws {
    let sketch = pages(.sample([paragraph("Words.")], notes: ["A note of a line or of two lines, and of no more."]))
    let notes = try #require(sketch.pages.first?.last)
    let runs = notes.pieces.flatMap(\.frames).flatMap(\.runs).filter { $0.text != "1" }
    #expect(Set(runs.map(\.origin.x)).count == 1)
  }
}
