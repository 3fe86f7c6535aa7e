import CasusReport
import CasusScene
import CasusSource
import Testing

@testable import CasusLayout

@Suite struct PaginatorTests {
  /// Reports that stress the paginator in different ways.
  private static let reports: [String: Report] = [
    "specimen": .specimen,
    "paragraphs": .sample((0..<200).map { paragraph(lorem($0)) }, title: "Two hundred paragraphs"),
    "figures": .sample((1...12).map { placeholder("f\($0)", .wide, height: Double(120 + 40 * $0), number: $0) }),
    "sides": .sample((0..<40).flatMap { [heading("Section \($0)"), paragraph(lorem($0)), aside($0)] }),
    "mixed": .sample((0..<60).flatMap(mixed), title: "A long report", notes: (1...80).map { lorem($0) }),
    "long word": .sample([paragraph(String(repeating: "Zusammensetzung", count: 300))]),
    "tall aside": .sample([
      heading("Tall"), paragraph(lorem(3)), .callout(kind: .unknown, title: nil, (0..<60).map { paragraph(lorem($0)) }),
    ]),
    "empty": .sample([]),
    "tall row": .sample([
      .table(
        ReportTable(
          title: rich("Tall"),
          columns: [.init(title: rich("A"), alignment: .left), .init(title: rich("B"), alignment: .left)],
          rows: [[.init(rich("short")), .init(rich(String(repeating: "word ", count: 9000)))]]))
    ]),
    "headings only": .sample((0..<120).map { heading("Heading \($0)", level: 1 + $0 % 4) }),
    "notes only": .sample([], notes: (1...300).map { lorem($0) }),
  ]

  private static func lorem(_ seed: Int) -> String {
    let words = ["request", "answer", "of", "the", "alliance", "in", "waiting", "border", "and", "May", "consultation"]
    return (0..<(12 + seed * 7 % 90)).map { words[(seed + $0 * $0) % words.count] }.joined(separator: " ")
  }

  private static func aside(_ seed: Int) -> ReportBlock {
    .callout(kind: .aside, title: rich("Aside \(seed)"), [paragraph(lorem(seed * 3))])
  }

  private static func mixed(_ seed: Int) -> [ReportBlock] {
    let start: [ReportBlock] = [heading("Section \(seed)", level: 1 + seed % 3), paragraph(lorem(seed))]
    switch seed % 6 {
    case 0: return start + [placeholder("f\(seed)", .wide, height: 260), paragraph(lorem(seed + 1)), aside(seed)]
    case 1: return start + [aside(seed), placeholder("s\(seed)", .side, height: 90), paragraph(lorem(seed + 9))]
    case 2: return start + [.table(TableTests.table(rows: 3 + seed))]
    case 3: return start + [.list(isOrdered: true, start: 1, items: (0..<7).map { [paragraph(lorem($0))] })]
    case 4: return start + [.quote([paragraph(lorem(seed))]), placeholder("t\(seed)", .text, height: 150), .rule]
    default: return start + [.code("let a = 1\n  let b = 2"), .callout(kind: .note, title: nil, [paragraph("Note.")])]
    }
  }

  @Test(arguments: reports.keys.sorted(), [Paper.a4, .letter])
  func `No two blocks overlap and none leaves the text area`(name: String, paper: Paper) throws {
    let sketch = pages(try #require(PaginatorTests.reports[name]), paper: paper)
    let area = Rect(sketch.grid.left, sketch.grid.top, sketch.grid.right - sketch.grid.left, sketch.grid.height)
    #expect(sketch.pages.count == sketch.runningHeads.count)
    for (number, page) in sketch.pages.enumerated() {
      #expect(!page.isEmpty || sketch.pages.count == 1, "page \(number + 1) is empty")
      for (index, block) in page.enumerated() {
        let rect = block.rect
        #expect(rect.y >= area.y - 0.01 && rect.maxY <= area.maxY + 0.01, "page \(number + 1): \(block.kind)")
        #expect(rect.x >= area.x - 0.01 && rect.maxX <= area.maxX + 0.01, "page \(number + 1): \(block.kind)")
        for baseline in block.baselines { #expect(baseline > rect.y && baseline < rect.maxY + 0.01) }
        for other in page[(index + 1)...] {
          let inner = Rect(rect.x, rect.y + 0.01, rect.width, rect.height - 0.02)
          #expect(
            !inner.intersects(other.rect),
            "page \(number + 1): \(block.kind) and \(other.kind), \(block.words.prefix(40))")
        }
      }
    }
  }

  @Test(arguments: reports.keys.sorted())
  func `A heading never stands last in the text of a page`(name: String) throws {
    guard name != "headings only" else { return }
    let sketch = pages(try #require(PaginatorTests.reports[name]))
    for page in sketch.pages.dropLast() {
      let text = page.filter { $0.rect.x < sketch.grid.x(ofColumn: 4) - 1 }
      guard let last = text.max(by: { $0.rect.maxY < $1.rect.maxY }) else { continue }
      if case .heading = last.kind { Issue.record("'\(last.words)' stands alone at the foot") }
    }
  }

  @Test func `Two lines of a paragraph stay together on either side of a page`() {
    let sketch = pages(.sample((0..<80).map { paragraph(PaginatorTests.lorem(40 + $0 % 9)) }))
    #expect(sketch.pages.count > 5)
    for page in sketch.pages {
      for block in page { #expect(block.baselines.count >= 2) }
    }
  }

  @Test func `The same report gives the same pages`() {
    let typesetter = EvenTypesetter()
    var diagnostics: [Diagnostic] = []
    let first = layOut(.specimen, theme: .house, typesetter: typesetter, paper: .a4, reporting: &diagnostics)
    let second = layOut(.specimen, theme: .house, typesetter: EvenTypesetter(), paper: .a4, reporting: &diagnostics)
    #expect(first == second)
  }

  @Test func `A figure without room moves to the next page, and the text goes on`() throws {
    let text = (0..<12).map { paragraph(PaginatorTests.lorem(50 + $0)) }
    let sketch = pages(.sample(text[..<5] + [placeholder("late", .wide, height: 400)] + text[5...]))
    let figurePage = try #require(sketch.pages.firstIndex { $0.contains { $0.kind == .figure } })
    let figure = try #require(sketch.pages[figurePage].first { $0.kind == .figure })
    #expect(figurePage == 1)
    #expect(figure.rect.y == sketch.grid.top)
    let filled = sketch.pages[0].map(\.rect.maxY).max() ?? 0
    #expect(filled > sketch.grid.bottom - 4 * 13.5)
  }

  @Test func `An aside stands level with the heading of the text it follows`() throws {
    let page = try #require(
      pages(.sample([heading("Here"), paragraph("Words."), PaginatorTests.aside(2)])).pages.first)
    let heading = try #require(page.first { $0.kind == .heading(rank: 1) })
    let aside = try #require(page.first { $0.kind == .aside })
    #expect(aside.rect.y >= heading.rect.y && aside.rect.y < heading.rect.maxY)
    #expect(aside.rect.x > heading.rect.maxX)
  }

  @Test func `A heading whose box has no room beside it goes to the next page with its box`() throws {
    let box = ReportBlock.callout(kind: .unknown, title: nil, (0..<5).map { paragraph(PaginatorTests.lorem($0)) })
    let blocks = [placeholder("tall", .wide, height: 540), heading("Here"), paragraph(PaginatorTests.lorem(80)), box]
    let sketch = pages(.sample(blocks))
    #expect(sketch.pages.count == 2)
    #expect(sketch.pages[1].map(\.kind).contains(.heading(rank: 1)))
    #expect(sketch.pages[1].map(\.kind).contains(.unknown))
  }

  @Test func `Every paragraph is broken once`() {
    let typesetter = EvenTypesetter()
    var diagnostics: [Diagnostic] = []
    let report = Report.sample((0..<100).map { paragraph(PaginatorTests.lorem($0)) })
    _ = layOut(report, theme: .house, typesetter: typesetter, paper: .a4, reporting: &diagnostics)
    #expect(typesetter.paragraphs == 100)
  }
}
