/// Where a number stands in its report: the sentence, the section, the kind of place.
package struct NumberContext: Sendable, Hashable {
  /// The kind of place a number stands in.
  package enum Setting: Sendable, Hashable {
    /// Title, subtitle and the lines beside them.
    case cover
    case text
    case note(Int)
    case tile
    /// A cell of a table, by the names of its row and column.
    case cell(table: String, row: String, column: String)
    /// The words of a chart.
    case figure(String)
  }

  package var setting: Setting
  /// The heading above it; empty before the first.
  package var section: String
  /// The sentence it stands in, parted at the number.
  package var before: String
  package var number: String
  package var after: String

  package var sentence: String { before + number + after }

  /// Whether it stands in a note, which belongs to no section.
  package var isInNote: Bool { if case .note = setting { true } else { false } }
}

/// Goes through a report as a reader does, and notes where each number stands.
struct ContextWalk {
  private(set) var contexts: [Int: NumberContext] = [:]
  private(set) var typed: [TypedDigits] = []
  private var section = ""

  init(_ report: Report) {
    for text in [report.title, report.subtitle, report.author] { look(at: text, .cover) }
    for line in report.about { look(at: line.content, .cover, leading: line.label + ": ") }
    visit(report.blocks)
    section = ""
    for (index, note) in report.notes.enumerated() {
      for text in note.content { look(at: text, .note(index + 1)) }
    }
  }

  private mutating func visit(_ blocks: [ReportBlock]) {
    // Nesting is limited where the text is read.
    for block in blocks {
      switch block {
      case .heading(_, let text, _):
        section = text.plainText
        look(at: text, .text)
      case .paragraph(let text): look(at: text, .text)
      case .list(_, _, let items): for item in items { visit(item) }
      case .quote(let inner): visit(inner)
      case .callout(_, let title, let inner):
        if let title { look(at: title, .text) }
        visit(inner)
      case .code, .rule: break
      case .table(let table): visit(table)
      case .figure(let figure): for text in figure.texts { look(at: text, .figure(figure.anchor)) }
      case .tiles(let tiles):
        for tile in tiles {
          let words = [tile.unit, tile.words.plainText].filter { !$0.isEmpty }.joined(separator: " ")
          look(at: tile.figure, .tile, trailing: words.isEmpty ? "" : " " + words)
          for text in [tile.words, tile.bound] { look(at: text, .tile) }
        }
      }
    }
  }

  private mutating func visit(_ table: ReportTable) {
    for text in [table.title, table.subtitle, table.source] { if let text { look(at: text, .text) } }
    let name = table.anchor ?? ""
    for row in table.rows {
      let head = row.first?.content.plainText ?? ""
      for (cell, column) in zip(row, table.columns) {
        let title = column.title.plainText
        let isComputed = table.data != nil
        let setting = isComputed ? NumberContext.Setting.cell(table: name, row: head, column: title) : .text
        let isHead = cell.content.plainText == head
        let leading = isComputed ? (isHead ? "\(title): " : "\(head), \(title): ") : ""
        look(at: cell.content, setting, leading: leading)
      }
    }
  }

  private mutating func look(
    at text: RichText, _ setting: NumberContext.Setting, leading: String = "", trailing: String = ""
  ) {
    var plain = leading
    var numbers: [(index: Int, range: Range<String.Index>)] = []
    var stretches: [(start: Int, text: String)] = []
    var ranges: [(index: Int, start: Int, length: Int)] = []
    for run in text.runs where run.note == nil {
      let words = String(run.text.unicodeScalars.filter { $0 != "\u{2060}" })
      if let index = run.published {
        ranges.append((index, plain.count, words.count))
      } else if !run.isCode, !run.isCited {
        stretches.append((plain.count, words))
      }
      plain += words
    }
    plain += trailing
    for range in ranges {
      let start = plain.index(plain.startIndex, offsetBy: range.start)
      numbers.append((range.index, start..<plain.index(start, offsetBy: range.length)))
    }
    for number in numbers {
      let sentence = SentenceBounds(around: number.range, in: plain).range
      contexts[number.index] = NumberContext(
        setting: setting, section: section, before: String(plain[sentence.lowerBound..<number.range.lowerBound]),
        number: String(plain[number.range]), after: String(plain[number.range.upperBound..<sentence.upperBound]))
    }
    // Cells of compiled tables and whole citations are not the author's prose.
    if case .cell = setting { return }
    for stretch in stretches {
      for found in TypedDigits.numbers(in: stretch.text) {
        let start = plain.index(plain.startIndex, offsetBy: stretch.start + found.offset)
        let range = start..<plain.index(start, offsetBy: found.text.count)
        // A number and what is joined to it by a sign are one: what was computed is no part of it.
        let sentence = SentenceBounds(around: range, in: plain).range
        typed.append(
          TypedDigits(
            text: found.text, place: text.place,
            context: NumberContext(
              setting: setting, section: section, before: String(plain[sentence.lowerBound..<range.lowerBound]),
              number: found.text, after: String(plain[range.upperBound..<sentence.upperBound]))))
      }
    }
  }
}
