import CasusReport
import CasusScene
import CasusSource
import Testing

@testable import CasusLayout

@Suite struct LayOutTests {
  private func laidOut(_ report: Report, lacking: Set<Character> = []) -> (PagedDocument, [Diagnostic]) {
    let typesetter = EvenTypesetter()
    typesetter.lacking = lacking
    var diagnostics: [Diagnostic] = []
    let document = layOut(report, theme: .house, typesetter: typesetter, paper: .a4, reporting: &diagnostics)
    return (document, diagnostics)
  }

  @Test func `All text stands in an element of its kind, and what repeats on every page is no text`() {
    let (document, _) = laidOut(.specimen)
    let paths = document.pages.flatMap(\.frames).reduce(into: Set<String>()) { $0.formUnion($1.tagPaths) }
    let kinds = [
      "heading(level: 1)", "heading(level: 2)", "paragraph", "table", "tableRow", "tableHeader", "tableCell", "caption",
      "note", "listLabel",
    ]
    for kind in kinds { #expect(paths.contains { $0.contains(kind) }, "no \(kind)") }
    for path in paths {
      let isText = path.hasPrefix("document>") && path.split(separator: ">").count >= 2
      #expect(isText != path.hasPrefix("artifact>"), "\(path)")
    }
  }

  @Test func `A row of a table holds its cells, each once`() throws {
    let (document, _) = laidOut(.sample([.table(TableTests.table(rows: 3))]))
    func count(_ frames: [Frame], _ matches: (CasusScene.Tag) -> Bool) -> Int {
      frames.reduce(0) { sum, frame in
        switch frame {
        case .tag(let tag, let inner): sum + (matches(tag) ? 1 : 0) + count(inner, matches)
        case .link(_, let inner): sum + count(inner, matches)
        case .group(let group): sum + count(group.children, matches)
        default: sum
        }
      }
    }
    let frames = try #require(document.pages.first).frames
    #expect(count(frames) { $0 == .table } == 1)
    #expect(count(frames) { $0 == .tableRow } == 4)
    #expect(count(frames) { $0 == .tableHeader(scope: .column) } == 3)
    #expect(count(frames) { $0 == .tableHeader(scope: .row) } == 3)
    #expect(count(frames) { $0 == .tableCell() } == 6)
  }

  @Test func `Marks lead to notes, notes back to marks, references to blocks`() {
    var reference = RichText.Run("Figure 1")
    reference.link = .block("chart")
    var stray = RichText.Run("nowhere")
    stray.link = .block("gone")
    let report = Report.sample(
      [paragraph("Words.^1"), .paragraph(RichText([reference, stray])), placeholder("chart", .wide, height: 100)],
      notes: ["A note."])
    let (document, _) = laidOut(report)
    func collect(_ frames: [Frame], _ links: inout [String], _ anchors: inout [String]) {
      for frame in frames {
        switch frame {
        case .link(.destination(let name), let inner):
          links.append(name)
          collect(inner, &links, &anchors)
        case .tag(let tag, let inner):
          if case .anchor(let name) = tag { anchors.append(name) }
          collect(inner, &links, &anchors)
        case .group(let group): collect(group.children, &links, &anchors)
        default: break
        }
      }
    }
    var links: [String] = []
    var anchors: [String] = []
    collect(document.pages.flatMap(\.frames), &links, &anchors)
    #expect(Set(links) == [Anchors.note(1), Anchors.mark(ofNote: 1), "chart"])
    #expect(Set(links).isSubset(of: anchors))
    #expect(anchors.count == Set(anchors).count)
    // The number stands above the figure because the text refers to it.
    #expect(document.pages.flatMap(\.frames).map(\.words).joined().contains("Figure 1"))
  }

  @Test func `Bookmarks begin with the title and leave no level out`() {
    let blocks = [heading("A", level: 2), heading("B", level: 5), heading("C", level: 2), heading("D", level: 3)]
    let (document, _) = laidOut(.sample(blocks, title: "Title"))
    #expect(document.outline.map(\.title) == ["Title", "A", "B", "C", "D"])
    #expect(document.outline.map(\.level) == [1, 2, 3, 2, 3])
  }

  @Test func `A character without glyph is named once, with its code and its text`() throws {
    let (_, diagnostics) = laidOut(.sample([paragraph("A ☃ melts."), paragraph("☃☃")]), lacking: ["☃"])
    #expect(diagnostics.count == 1)
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostic.code == "CAS0501")
    #expect(diagnostic.message.contains("U+2603") && diagnostic.message.contains("'Vollkorn'"))
    #expect(diagnostic.message.contains("A ☃ melts."))
  }

  @Test func `An empty report is one page with head and foot`() {
    let (document, diagnostics) = laidOut(.sample([]))
    #expect(document.pages.count == 1)
    #expect(diagnostics.isEmpty)
    #expect(document.pages[0].frames.map(\.words).joined().contains("1 / 1"))
  }

  @Test func `A figure taller than a page is drawn smaller and reported`() throws {
    let (document, diagnostics) = laidOut(.sample([placeholder("tower", .wide, height: 2000)]))
    #expect(document.pages.count == 1)
    #expect(diagnostics.map(\.code) == ["CAS0504"])
  }

  @Test func `A title of many words is set smaller, in two lines`() throws {
    let short = try #require(pages(.sample([], title: "Short")).pages.first?.first)
    let words = "Who answers when an ally calls and how soon and with what"
    let long = try #require(pages(.sample([], title: words)).pages.first?.first)
    #expect(short.baselines.count == 1)
    #expect(long.baselines.count == 2)
  }

  @Test func `Only a paragraph after another is indented`() throws {
    let page = try #require(pages(.sample([heading("Here"), paragraph("First."), paragraph("Second.")])).pages.first)
    let starts = page.filter { $0.kind == .paragraph }.flatMap(\.pieces).flatMap(\.frames).flatMap(\.runs).map(
      \.origin.x)
    let left = Grid(paper: .a4).left
    #expect(starts.map { ($0 - left).rounded() } == [0, 12])
  }

  @Test func `Numbers keep their words and ranges their ends`() {
    #expect(bound("after 12 days on 14 May 2021") == "after 12\u{A0}days on 14\u{A0}May 2021")
    #expect(bound("12–25 days") == "12\u{2060}–\u{2060}25\u{A0}days")
    #expect(bound("in 2021 Yerevan") == "in 2021 Yerevan")
    #expect(bound("no numbers – here") == "no numbers – here")
  }
}
