package import CasusReport
package import CasusScene
package import CasusSource
import CasusSpec

/// Sets a report on pages: every text shaped once, every block placed by rule.
package func layOut(
  _ report: Report, theme: Theme, typesetter: any Typesetter, paper: Paper? = nil,
  reporting diagnostics: inout [Diagnostic]
) -> PagedDocument {
  let paper = paper ?? Paper(theme.page.sheet)
  let sketch = sketch(report, theme: theme, typesetter: typesetter, paper: paper, reporting: &diagnostics)
  let paint = background(of: theme, on: paper)
  // Everything is laid out from the left; in languages written from the right the page is turned round at the end.
  let isMirrored = readsRightToLeft(report.language)
  let drawn = sketch.pages.map { $0.flatMap(\.pieces) }
  let meant = drawn.map { $0.filter { !$0.path.isEmpty } }
  var growth = Growth(meant)
  let pages = drawn.indices.map { page in
    let text = growth.frames(meant[page][...])
    let frames = paint + sketch.runningHeads[page] + drawn[page].artifact + [.tag(.document, text)]
    return PagedDocument.Page(
      size: paper.size, frames: isMirrored ? frames.map { $0.mirrored(in: paper.size.width) } : frames)
  }
  var document = PagedDocument(pages: pages, outline: outline(of: report), metadata: metadata(of: report))
  document.bodyPageCount = sketch.bodyPageCount
  return document
}

/// The colour of the sheet, where it is not the paper's own.
func background(of theme: Theme, on paper: Paper) -> [Frame] {
  guard theme.colors.background != .white else { return [] }
  // A corner beyond the sheet: Cairo takes a plain rectangle of the page's size for a fresh start and forgets the
  // structure recorded before it.
  var sheet = Path(Rect(-1, -1, paper.size.width + 2, paper.size.height + 2))
  sheet.elements.insert(.line(Point(paper.size.width / 2, -3)), at: 1)
  return [.tag(.artifact, [.path(sheet, fill: .solid(theme.colors.background), stroke: nil)])]
}

/// Pages before they become frames: which block stands where.
struct PageSketch {
  var grid: Grid
  var pages: [[PlacedBlock]]
  var runningHeads: [[Frame]]
  /// How many of the pages are the briefing itself; its evidence follows.
  var bodyPageCount: Int
}

func sketch(
  _ report: Report, theme: Theme, typesetter: any Typesetter, paper: Paper,
  reporting diagnostics: inout [Diagnostic]
) -> PageSketch {
  let grid = Grid(paper: paper)
  let composer = Composer(
    typesetter: typesetter, theme: theme, language: report.language, grid: grid,
    anchors: Anchors.defined(in: report), cited: Anchors.cited(in: report), evidence: report.evidence)
  var blocks = [composer.cover(report)].filter { !$0.strips.isEmpty }
  blocks += composer.flow(report.blocks, ranks: HeadingRanks(report))
  let notes = composer.notes(report.notes)
  let contents = composer.contents(of: report, blocks: blocks)
  if let contents { blocks.insert(contents.block, at: blocks.firstIndex(where: \.isHeading) ?? blocks.endIndex) }

  var paginator = Paginator(grid: grid, rule: theme.colors.rule)
  if report.settings.notes == .foot {
    paginator.footNotes = Dictionary(uniqueKeysWithValues: notes.enumerated().map { ($0 + 1, $1) })
  }
  paginator.place(blocks)
  if report.settings.notes == .end { paginator.place(notes) }
  var pages = paginator.pages
  if let contents { composer.number(contents, on: &pages) }
  let bodyPageCount = pages.count
  var running = composer.runningHeads(report, pages: bodyPageCount)
  if let evidence = report.evidence, !evidence.sections.isEmpty {
    let (head, entries) = composer.evidence(evidence)
    var paginator = Paginator(grid: grid, rule: theme.colors.rule)
    paginator.place(head)
    paginator.place(entries)
    running += composer.runningHeads(report, pages: paginator.pages.count, part: evidence.words.evidence)
    pages += paginator.pages
  }
  diagnostics += composer.diagnostics
  return PageSketch(grid: grid, pages: pages, runningHeads: running, bodyPageCount: bodyPageCount)
}

/// The title, and the headings below it.
private func outline(of report: Report) -> [PagedDocument.Bookmark] {
  let ranks = HeadingRanks(report)
  var bookmarks: [PagedDocument.Bookmark] = []
  if !report.title.isEmpty {
    bookmarks.append(.init(title: report.title.plainText, level: 1, destination: Anchors.title))
  }
  for case .heading(let level, let text, let anchor) in report.blocks where !text.isEmpty {
    // A reader's outline has no level without one above it.
    let deepest = (bookmarks.last?.level ?? 0) + 1
    bookmarks.append(
      .init(title: text.plainText, level: min(ranks.depth(ofLevel: level), deepest), destination: anchor))
  }
  if let evidence = report.evidence, !evidence.sections.isEmpty {
    bookmarks.append(
      .init(title: evidence.words.evidence, level: bookmarks.isEmpty ? 1 : 2, destination: Anchors.evidence))
  }
  return bookmarks
}

private func metadata(of report: Report) -> PagedDocument.Metadata {
  func words(_ text: RichText) -> String? { text.isEmpty ? nil : text.plainText }
  let date = report.date.plainText
  let isISO = date.utf8.count == 10 && date.utf8.allSatisfy { $0 == 0x2D || (0x30...0x39).contains($0) }
  return PagedDocument.Metadata(
    title: words(report.title) ?? report.name, subtitle: words(report.subtitle), author: words(report.author),
    language: report.language, date: isISO ? date : nil)
}
