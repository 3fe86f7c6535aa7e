import CasusAnalysis
package import CasusData

extension Report {
  /// The report with its box of changes filled in; at the end where its author left no place for one.
  ///
  /// Listed is each number that an earlier edition printed otherwise, old and new, with the sentence it stands in, in
  /// the order of the text; a number that is printed in several forms is listed once.
  package func tellingChanges(since earlier: EarlierEdition, asOf: CivilDay) -> Report {
    let words = ChangeWords(language: language)
    let printer = Printer(language: language)
    func date(_ printed: String?, _ day: ImpreciseDate?) -> String {
      let words = day.flatMap { printer.print(.measure(Measure(.date($0), .date, rule: "", formula: "") { [] }))?.text }
      return printed ?? words ?? "?"
    }
    let own = self.date.isEmpty ? nil : self.date.plainText
    let title = words.title(
      from: date(earlier.date, earlier.asOf), to: date(own, ImpreciseDate(asOf)))
    let box = changes(since: earlier, words)
    var copy = self
    var isFilled = false
    copy.blocks = blocks.map { $0.filling(title: title, with: box, &isFilled) }
    if !isFilled { copy.blocks.append(.callout(kind: .note, title: RichText(title), box)) }
    return copy
  }

  private func changes(since earlier: EarlierEdition, _ words: ChangeWords) -> [ReportBlock] {
    let contexts = ContextWalk(self).contexts
    var seen: Set<String> = []
    var items: [[ReportBlock]] = []
    var further = 0
    for (index, value) in published.enumerated() {
      let now = value.text.plain
      guard let before = earlier.printed[value.source], before != now else { continue }
      let subject = value.source.split(separator: " : ").first.map(String.init) ?? value.source
      guard seen.insert(subject).inserted else { continue }
      guard items.count < Self.changesListed else {
        further += 1
        continue
      }
      var new = RichText.Run(now)
      new.isStrong = true
      var runs = [RichText.Run("\(before) → "), new]
      if let context = contexts[index] { runs.append(RichText.Run(". " + context.excerpt)) }
      // The words come from another edition and from the text: nobody typed their numbers here.
      for index in runs.indices { runs[index].isCited = true }
      items.append([.paragraph(RichText(runs))])
    }
    if items.isEmpty { return [.paragraph(RichText(words.nothing))] }
    let list = ReportBlock.list(isOrdered: false, start: 1, items: items)
    return further == 0 ? [list] : [list, .paragraph(RichText(words.more(further)))]
  }

  /// So many changes are spelt out: a box is no annex.
  private static var changesListed: Int { 12 }
}

extension String {
  /// Without the joiners that keep a range on one line.
  fileprivate var plain: String { String(unicodeScalars.filter { $0 != "\u{2060}" }) }
}

extension NumberContext {
  /// The sentence around a number, shortened on both sides; of a cell its row and column.
  fileprivate var excerpt: String {
    if case .cell(let table, let row, let column) = setting {
      return [table, row, column].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    let side = 56
    var start = before.drop(while: \.isWhitespace)
    if start.count > side { start = "…" + start.suffix(side).drop { !$0.isWhitespace }.dropFirst() }
    var end = after[...]
    if end.count > side {
      let cut = end.prefix(side)
      end = (cut.lastIndex(where: \.isWhitespace).map { cut[..<$0] } ?? cut) + "…"
    }
    let words = start + number + end
    return "“\(words.reversed().drop(while: \.isWhitespace).reversed().map(String.init).joined())”"
  }
}

extension ReportBlock {
  /// The block with its box of changes, if it is one or holds one, filled in.
  fileprivate func filling(title: String, with box: [ReportBlock], _ isFilled: inout Bool) -> ReportBlock {
    switch self {
    case .callout(.changes, let own, let blocks):
      isFilled = true
      return .callout(kind: .note, title: own ?? RichText(title), blocks + box)
    case .quote(let blocks): return .quote(blocks.map { $0.filling(title: title, with: box, &isFilled) })
    case .callout(let kind, let own, let blocks):
      return .callout(kind: kind, title: own, blocks.map { $0.filling(title: title, with: box, &isFilled) })
    default: return self
    }
  }
}
