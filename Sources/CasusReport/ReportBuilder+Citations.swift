import CasusAnalysis
import CasusData
import CasusSource
import CasusSpec

/// Sources as notes name them: author, title in quotation marks, publisher, date and place the first time; author, short
/// title and place after that.
extension ReportBuilder {
  /// The sources of one note, parted by semicolons; nil where none is known.
  mutating func runs(of citations: [Citation], beginsNote: Bool) -> [RichText.Run]? {
    var runs: [RichText.Run] = []
    for citation in citations {
      guard let sources = dataset["sources"], let row = row(ofSource: citation.source, in: sources) else {
        diagnostics.append(.unknownSource(citation.source, known: sourceIDs, at: citation.place))
        continue
      }
      let isFirst = runs.isEmpty
      if !isFirst { runs.append(RichText.Run("; ")) }
      if let prefix = citation.prefix {
        let words = isFirst && beginsNote ? prefix.prefix(1).uppercased() + prefix.dropFirst() : prefix
        runs.append(RichText.Run(words + " "))
      }
      note(.text, ofSource: citation.source)
      let isNew = citedSources.insert(citation.source).inserted
      runs += isNew ? fullCitation(row, in: sources) : shortCitation(row, in: sources)
      if let locator = citation.locator { runs.append(RichText.Run(", " + self.locator(locator))) }
    }
    return runs.isEmpty ? nil : runs
  }

  /// A note ends with a full stop.
  func close(_ runs: inout [RichText.Run]) {
    let last = runs.last?.text.last
    if last.map({ !".?!…".contains($0) }) ?? false { runs.append(RichText.Run(".")) }
  }

  /// Author, title, publisher and date, as far as the dataset knows them.
  func fullCitation(_ row: Int, in sources: Table) -> [RichText.Run] {
    var parts: [[RichText.Run]] = []
    if let author = text(row, "author", in: sources) { parts.append([RichText.Run(author)]) }
    let title = text(row, "title", in: sources) ?? shortName(row, in: sources)
    parts.append(quoted(title, link: text(row, "url", in: sources)))
    // A body that publishes what it wrote is named once.
    if let publisher = text(row, "publisher", in: sources), publisher != text(row, "author", in: sources) {
      parts.append([RichText.Run(publisher)])
    }
    if case .date(let date) = sources.value(row, "published"), let day = words(for: date) {
      parts.append([RichText.Run(day)])
    }
    return Array(parts.joined(separator: [RichText.Run(", ")]))
  }

  private func shortCitation(_ row: Int, in sources: Table) -> [RichText.Run] {
    guard let title = text(row, "title", in: sources) else { return [RichText.Run(shortName(row, in: sources))] }
    let short = quoted(text(row, "short-title", in: sources) ?? shortened(title), link: nil)
    guard let author = text(row, "author", in: sources) else { return short }
    return [RichText.Run(author + ", ")] + short
  }

  /// The title without its subtitle; of a long one the first words.
  private func shortened(_ title: String) -> String {
    let head = title.firstRange(of: ": ").map { String(title[..<$0.lowerBound]) } ?? title
    guard head.count > 45 else { return head }
    var words = head.split(separator: " ")
    while words.count > 1, words.joined(separator: " ").count > 40 { words.removeLast() }
    while let last = words.last, words.count > 1, last.count < 4 { words.removeLast() }
    return words.joined(separator: " ").trimmingEnd(of: ",;:–") + "…"
  }

  /// The title between quotation marks, which are no part of its link.
  func quoted(_ title: String, link: String?) -> [RichText.Run] {
    let words = DocumentWords.of(briefing.frontMatter.language)
    var run = RichText.Run(title)
    run.link = link.map(RichText.Link.url)
    guard run.link != nil else { return [RichText.Run(words.quote(title))] }
    return [RichText.Run(words.openQuote), run, RichText.Run(words.closeQuote)]
  }

  /// `p5` of the dataset in words: `para. 5`; what the author wrote otherwise stands.
  func locator(_ locator: String) -> String {
    let words = DocumentWords.of(briefing.frontMatter.language)
    guard let first = locator.first, first == "p" else { return locator }
    let rest = locator.dropFirst()
    let parts = rest.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.count < 7 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return locator }
    return (parts.count == 1 ? words.paragraph : words.paragraphs) + "\u{A0}"
      + parts.joined(separator: "\u{2060}–\u{2060}")
  }
}

extension String {
  fileprivate func trimmingEnd(of signs: String) -> String {
    var text = self[...]
    while let last = text.last, signs.contains(last) { text = text.dropLast() }
    return String(text)
  }
}
