import CasusReport
import CasusScene
import CasusSource
import Testing

@testable import CasusLayout

struct TableFiguresTests {
  @Test(arguments: [
    ("12", "12"), ("12.5", "12"), ("337+", "337"), ("12–25", "12–25"), ("1,234.25", "1,234"), ("1.5–2.75", "1.5–2"),
    ("–", "–"), ("12 (8–19)", "12"), ("3.5%", "3"), ("−4.0", "−4"), ("no number", nil), ("", nil),
  ])
  func `figures are level on their last whole number`(_ text: String, _ whole: String?) {
    #expect(wholePart(of: text, decimalMark: ".") == whole)
  }

  @Test func `a comma parts fractions where the language says so`() {
    #expect(wholePart(of: "1.234,5", decimalMark: ",") == "1.234")
  }

  @Test func `whole numbers of a column end at one place`() throws {
    var table = ReportTable(
      title: nil, anchor: "a",
      columns: [.init(title: rich("x"), alignment: .left), .init(title: rich("y"), alignment: .right)],
      rows: ["12", "12.25", "337+", "1–30", "–"].map { [.init(rich("row")), .init(rich($0))] })
    table.placement = .text
    let runs = pages(.sample([.table(table)])).pages[0].flatMap(\.pieces).flatMap(\.frames).flatMap(\.runs)
    func end(of text: String, without tail: Int) throws -> Double {
      let run = try #require(runs.first { $0.text.replacing("\u{2060}", with: "") == text })
      return run.origin.x + run.width * Double(text.count - tail) / Double(text.count)
    }
    let ends = try [("12", 0), ("12.25", 3), ("337+", 1), ("1–30", 0), ("–", 0)].map {
      try end(of: $0.0, without: $0.1)
    }
    for end in ends { #expect(abs(end - ends[0]) < 0.6, "\(ends)") }
  }

  @Test func `a table is no wider than its words need`() {
    var table = TableTests.table(rows: 3)
    #expect(pages(.sample([.table(table)])).pages[0].first { $0.kind == .table }?.rect.width == Grid.width(of: .wide))
    table.mayBeNarrower = true
    #expect(pages(.sample([.table(table)])).pages[0].first { $0.kind == .table }?.rect.width == Grid.width(of: .text))
  }

  @Test func `a group's head is never the last on its page`() {
    for filler in 0..<6 {
      var table = TableTests.table(rows: 60)
      for row in stride(from: 0, to: 60, by: 3) { table.roles[row] = .group }
      let text = (0..<filler).map { _ in paragraph("A line.") }
      for page in pages(.sample(text + [.table(table)])).pages {
        guard let part = page.last(where: { $0.kind == .table }) else { continue }
        let words = part.words.split(separator: " ").map(String.init)
        guard let last = words.lastIndex(of: "Case").flatMap({ Int(words[$0 + 1]) }) else { continue }
        #expect(last % 3 != 0)
      }
    }
  }

  @Test func `what repeats on the next page is seen and not read, and the table is one`() {
    var diagnostics: [Diagnostic] = []
    let document = layOut(
      .sample([.table(TableTests.table(rows: 150))]), theme: .house, typesetter: EvenTypesetter(),
      reporting: &diagnostics)
    var heads = 0
    var parts: Set<Int> = []
    func visit(_ frames: [Frame], part: Int?) {
      for frame in frames {
        switch frame {
        case .tag(.part(let number), let inner): visit(inner, part: number)
        case .tag(.table, let inner):
          if let part { parts.insert(part) }
          visit(inner, part: nil)
        case .tag(.artifact, _): break
        case .tag(.tableHeader(.column, _), _): heads += 1
        case .tag(_, let inner), .link(_, let inner): visit(inner, part: nil)
        case .group(let group): visit(group.children, part: nil)
        default: break
        }
      }
    }
    for page in document.pages { visit(page.frames, part: nil) }
    #expect(document.pages.count > 2)
    #expect(heads == 3)
    #expect(parts.count == 1)
  }
}
