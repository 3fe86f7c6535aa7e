import CasusAnalysis
import CasusData
package import CasusSource

/// Numbers an author typed beside ones that are computed: what says the same should be pulled, and what says otherwise
/// of the same thing is out of date.
///
/// A typed number, in digits or as a word from "two" on, *repeats* a published one where both have the same value and
/// are followed by the same noun or sign. It *contradicts* one where the noun is the same, no published number with that
/// noun has its value, and the sentences of the two have two more words of meaning in common. A typed date repeats a
/// published one that prints the same. Articles, figures, years, code and links are left alone.
package func typedNumbers(in report: Report, source: String) -> [Diagnostic] {
  TypedNumberCheck(report, source: source).diagnostics()
}

private struct TypedNumberCheck {
  private let report: Report
  private let lines: [Substring]
  private let texts: [(text: RichText, typed: TypedText)]
  private let neighbours: [PrintedNumber]

  init(_ report: Report, source: String) {
    self.report = report
    lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    let words = NumberWords(language: report.language)
    let texts = report.prose.map { (text: $0, typed: TypedText($0, words: words)) }
    self.texts = texts
    neighbours = PrintedNumber.all(in: report, texts.map(\.typed), words)
  }

  func diagnostics() -> [Diagnostic] {
    texts.flatMap { text, typed in repeatedDates(in: text) + numbers(in: text, typed) }
  }

  private func numbers(in text: RichText, _ typed: TypedText) -> [Diagnostic] {
    typed.tokens.indices.compactMap { position in
      let token = typed.tokens[position]
      var (value, isPercent): (Double?, Bool) = (nil, false)
      if case .number(let number, _, let percent) = token.kind {
        (value, isPercent) = (number, percent)
      } else if !token.isRange {
        return nil
      }
      guard !typed.isReference(position), !typed.isConfidenceLevel(position) else { return nil }
      let nouns = typed.nouns(after: position)
      guard !nouns.isEmpty else { return nil }
      let alike = neighbours.filter { $0.isPercent == isPercent && !$0.nouns.isDisjoint(with: nouns) }
      let next = position + 1 < typed.tokens.count && !isPercent ? " " + typed.tokens[position + 1].text : ""
      let said = token.text + next
      let place = place(of: token.text, in: text)
      if let same = alike.first(where: { value == nil ? $0.words == token.text : $0.value == value }) {
        return .typedAgain(said, expression: report.published[same.index].source, at: place)
      }
      let context = typed.context(of: position).subtracting(nouns)
      guard let other = alike.first(where: { $0.context.subtracting($0.nouns).intersection(context).count >= 2 }) else {
        return nil
      }
      let published = report.published[other.index]
      return .typedOtherwise(said, published.text, expression: published.source, at: place)
    }
  }

  /// Dates in the text that print as a published date does.
  private func repeatedDates(in text: RichText) -> [Diagnostic] {
    var found: [(words: String, fault: Diagnostic)] = []
    let typed = text.runs.filter {
      $0.published == nil && $0.note == nil && !$0.isCode && !$0.isCited && $0.link == nil
    }.map(\.text)
    for published in dates where typed.contains(where: { $0.holds(published.text) }) {
      // "14 May" within "14 May 2021" is the same date.
      if found.contains(where: { $0.words.contains(published.text) }) { continue }
      let place = place(of: published.text, in: text)
      found.append((published.text, .typedAgain(published.text, expression: published.source, at: place)))
    }
    return found.map(\.fault)
  }

  /// Published dates of more than a year or a month, the longest first.
  private var dates: [PublishedValue] {
    var seen: Set<String> = []
    return report.published.filter { value in
      value.measure.kind == .date && value.text.contains(" ") && value.text.contains(where: \.isNumber)
        && seen.insert(value.text).inserted
    }.sorted { ($0.text.count, $1.text) > ($1.text.count, $0.text) }
  }

  /// Where the words stand: in the lines of the block, outside of `{{ }}`; the block's place where they are not found.
  private func place(of words: String, in text: RichText) -> Place? {
    guard let block = text.place, block.line > 0 else { return text.place }
    for number in block.line..<min(block.line + 40, lines.count + 1) {
      let line = lines[number - 1]
      if number > block.line, line.isEmpty { break }
      if let column = line.columnOutsideBraces(of: words) {
        return Place(file: block.file, line: number, column: column, length: words.count)
      }
    }
    return block
  }
}

extension StringProtocol {
  /// Whether the words stand in it and neither go on before nor after.
  fileprivate func holds(_ words: String) -> Bool {
    ranges(of: words).contains { range in
      let before = range.lowerBound > startIndex ? self[index(before: range.lowerBound)] : " "
      let after = range.upperBound < endIndex ? self[range.upperBound] : " "
      return !before.isLetter && !before.isNumber && !after.isLetter && !after.isNumber
    }
  }

  /// The column, from 1, at which the words stand outside of `{{ }}`.
  fileprivate func columnOutsideBraces(of words: String) -> Int? {
    for range in ranges(of: words) {
      let before = self[startIndex..<range.lowerBound]
      let opened = before.ranges(of: "{{").count
      let closed = before.ranges(of: "}}").count
      let isWord =
        !(before.last.map { $0.isLetter || $0.isNumber } ?? false)
        && !(range.upperBound < endIndex && (self[range.upperBound].isLetter || self[range.upperBound].isNumber))
      if opened == closed, isWord { return before.count + 1 }
    }
    return nil
  }
}
