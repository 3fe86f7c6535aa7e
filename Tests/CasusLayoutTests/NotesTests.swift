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
}
