import CasusAnalysis
import CasusData
import CasusSpec

/// What a source was used for.
enum SourceUse: Hashable {
  case text
  case figure(Int, anchor: String)
  case table(Int, anchor: String)
}

extension ReportBuilder {
  /// Remembers what the rows of a block rest on.
  mutating func note(_ use: SourceUse, of rows: [RowReference]) {
    guard briefing.frontMatter.document.listsSources else { return }
    for id in sourceIDs(behind: rows).sorted() { note(use, ofSource: id) }
  }

  mutating func note(_ use: SourceUse, ofSource id: String) {
    if !sourceUses[id, default: []].contains(use) { sourceUses[id, default: []].append(use) }
  }

  /// The sources of all that is printed, cited in full, by author or title, each with what it was used for.
  mutating func sourceList() -> [ReportBlock] {
    for value in published {
      guard case .template? = value.origin else { continue }
      note(.text, of: value.measure.lineage())
    }
    guard let sources = dataset["sources"], !sourceUses.isEmpty else { return [] }
    let words = DocumentWords.of(briefing.frontMatter.language)
    var entries: [(key: String, id: String, content: RichText)] = []
    for (id, uses) in sourceUses.sorted(by: { $0.key < $1.key }) {
      guard let row = row(ofSource: id, in: sources) else { continue }
      var runs = fullCitation(row, in: sources)
      close(&runs)
      runs.append(RichText.Run(" \(words.usedFor) "))
      runs += Array(uses.sorted(by: precedes).map { [run(for: $0, words)] }.joined(separator: [RichText.Run(", ")]))
      runs.append(RichText.Run("."))
      // Nothing here is typed by the author.
      for index in runs.indices { runs[index].isCited = true }
      let key = (text(row, "author", in: sources) ?? text(row, "title", in: sources) ?? id).lowercased()
      entries.append((key, id, RichText(runs)))
    }
    let ordered = entries.sorted { ($0.key, $0.id) < ($1.key, $1.id) }
    var level = 2
    for case .heading(let first, _, _) in briefing.blocks.prefix(200) {
      level = first
      break
    }
    // The notes of Chicago and of think tanks alike: no bullets need tell entries apart that begin with a name.
    return [
      .heading(level: level, RichText(words.sources), anchor: anchors.sourceListAnchor),
      .list(isOrdered: false, start: 1, items: ordered.map { [.paragraph($0.content)] }),
    ]
  }

  /// Text first, then figures and tables by their numbers.
  private func precedes(_ a: SourceUse, _ b: SourceUse) -> Bool { order(a) < order(b) }

  private func order(_ use: SourceUse) -> (Int, Int) {
    switch use {
    case .text: (0, 0)
    case .figure(let number, _): (1, number)
    case .table(let number, _): (2, number)
    }
  }

  private func run(for use: SourceUse, _ document: DocumentWords) -> RichText.Run {
    switch use {
    case .text: return RichText.Run(document.text)
    case .figure(let number, let anchor):
      var run = RichText.Run("\(words.figure[0])\u{A0}\(number)")
      run.link = .block(anchor)
      return run
    case .table(let number, let anchor):
      var run = RichText.Run("\(words.table[0])\u{A0}\(number)")
      run.link = .block(anchor)
      return run
    }
  }
}
