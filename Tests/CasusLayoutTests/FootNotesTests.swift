import CasusReport
import CasusScene
import CasusSpec
import Testing

@testable import CasusLayout

struct FootNotesTests {
  /// Words with single plain spaces between them.
  private func normalized(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func report(_ notes: [String], paragraphs: Int, marksEvery step: Int) -> Report {
    var blocks: [ReportBlock] = []
    var next = 1
    for index in 0..<paragraphs {
      var words = "Words that fill a line and a half of the text, so that pages fill as they do."
      if index % step == 0, index % 9 != 4, next <= notes.count {
        words += "^\(next)"
        next += 1
      }
      blocks.append(index % 9 == 4 ? heading("Heading \(index)") : paragraph(words))
    }
    var report = Report.sample(blocks, notes: notes)
    report.settings.notes = .foot
    return report
  }

  @Test(arguments: [1, 2, 3, 5]) func `a note stands on the page of its mark, below the text`(_ step: Int) {
    let notes = (1...24).map { "Note number \($0) says where this was found and by whom it was told." }
    let sketch = pages(report(notes, paragraphs: 160, marksEvery: step))
    var found: [Int] = []
    for page in sketch.pages {
      let feet = page.filter { $0.kind == .notes }
      let text = page.filter { $0.kind != .notes }
      #expect(feet.count <= 1)
      let marks = text.flatMap(\.pieces).flatMap(\.path).compactMap { branch -> Int? in
        if case .tag(.anchor(let name)) = branch.kind { Anchors.note(ofMark: name) } else { nil }
      }
      guard let foot = feet.first else {
        #expect(marks.isEmpty)
        continue
      }
      #expect(foot.rect.maxY <= sketch.grid.bottom + 0.01)
      for block in text { #expect(block.rect.maxY <= foot.rect.y + 0.01) }
      let words = normalized(foot.words)
      for mark in marks { #expect(words.contains("number \(mark) "), "\(mark)") }
      found += marks
    }
    #expect(found == Array(1...24))
  }

  @Test func `a note too long for its page goes on at the foot of the next, and no word is lost`() {
    let long = (1...900).map { "w\($0)" }.joined(separator: " ")
    let sketch = pages(report([long, "Short."], paragraphs: 60, marksEvery: 1))
    let feet = sketch.pages.flatMap { $0.filter { $0.kind == .notes } }
    #expect(feet.count > 1)
    // Long words are broken at the end of a line: letters alone are compared.
    let letters = feet.map(\.words).joined().filter { $0.isLetter || $0.isNumber }
    #expect(letters.contains((1...900).map { "w\($0)" }.joined()))
    for page in sketch.pages {
      guard let foot = page.first(where: { $0.kind == .notes }) else { continue }
      for block in page where block.kind != .notes { #expect(block.rect.maxY <= foot.rect.y + 0.01) }
    }
  }

  @Test func `contents list what was asked for, with the page of each`() {
    var report = Report.sample(
      [
        heading("One"), paragraph("Words."), heading("Below", level: 3), placeholder("chart", .wide, height: 200),
        heading("Two"), .table(TableTests.table(rows: 3)),
      ])
    #expect(!pages(report).pages[0].contains { $0.kind == .contents })
    report.settings.contents = .init(depth: 1, listsFigures: true, listsTables: true)
    let words = pages(report).pages[0].first { $0.kind == .contents }?.words
    #expect(normalized(words ?? "") == "Contents One 1 Two 1 Figures 1 chart 1 Tables 1 Who answered 1")
    report.settings.contents = .init(depth: 0)
    #expect(!pages(report).pages[0].contains { $0.kind == .contents })
  }
}
