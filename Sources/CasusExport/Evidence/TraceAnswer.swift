package import CasusReport
import CasusSource

/// What a question about the numbers of a briefing finds: all of them, some, one, or a chart.
package enum TraceAnswer: Sendable {
  /// Numbers in order of appearance, by their index in the ledger; more than one where the question left it open.
  case numbers([Int])
  /// One number, and every place at which it is printed.
  case number([Int])
  /// A chart or a table, and which of its rows.
  case block(EvidenceBlock)

  /// The answer to a question: a name or an id, a line of the briefing, the printed text, words of the sentence, or a
  /// chart or table, with the key of a row in brackets. Nil where nothing fits.
  package init?(_ question: String, in ledger: EvidenceLedger) {
    let wanted = normalized(question)
    if let block = TraceAnswer.block(question, in: ledger) {
      self = .block(block)
      return
    }
    let entries = ledger.entries
    func indices(_ fits: (Evidence) -> Bool) -> [Int] { entries.indices.filter { fits(entries[$0]) } }
    // An id names one printing; what it names is then known, and its other printings with it.
    let named = indices { $0.id == question || $0.subject == question || $0.expression == question }
    if !named.isEmpty {
      self = TraceAnswer.answer(named, in: ledger)
      return
    }
    var line = question
    if let colon = line.lastIndex(of: ":") { line = String(line[line.index(after: colon)...]) }
    let onLine = Int(line).map { number in indices { $0.place.line == number } } ?? []
    let steps: [(Evidence) -> Bool] = [
      { normalized($0.printed) == wanted },
      { $0.subject.hasPrefix(question + ".") || $0.subject.hasPrefix(question + "[") },
      { normalized($0.printed).contains(wanted) },
      { normalized($0.context.sentence).contains(wanted) },
    ]
    var found: [Int] = []
    // A whole number may be a line or what is printed: both are candidates.
    for step in onLine.isEmpty ? steps : [steps[0]] {
      found = indices(step)
      if !found.isEmpty { break }
    }
    let all = Set(onLine + found).sorted()
    guard !all.isEmpty, !wanted.isEmpty else { return nil }
    self = TraceAnswer.answer(all, in: ledger)
  }

  /// The names a misspelt question may have meant.
  package static func known(in ledger: EvidenceLedger) -> [String] {
    var seen: Set<String> = []
    let names =
      ledger.entries.map(\.subject) + ledger.blocks.map(\.name)
      + ledger.entries.compactMap { $0.subject.split(separator: ".").first.map(String.init) }
    return names.filter { seen.insert($0).inserted }
  }

  private static func answer(_ found: [Int], in ledger: EvidenceLedger) -> TraceAnswer {
    let subjects = Set(found.map { ledger.entries[$0].subject })
    guard subjects.count == 1, let subject = subjects.first else { return .numbers(found) }
    return .number(ledger.entries.indices.filter { ledger.entries[$0].subject == subject })
  }

  /// `waits`, or `waits[arm-may-2021]` for the rows that have such a value or rest on such a row.
  private static func block(_ question: String, in ledger: EvidenceLedger) -> EvidenceBlock? {
    if let block = ledger.blocks.first(where: { $0.name == question }) { return block }
    guard let open = question.firstIndex(of: "["), question.hasSuffix("]"),
      let block = ledger.blocks.first(where: { $0.name == question[..<open] })
    else { return nil }
    let key = String(question[question.index(after: open)...].dropLast())
    let found = block.filtered { datum in
      datum.cells.contains { $0.value == key } || datum.rows.contains { ledger.row($0)?.key == key }
    }
    return found.count == 0 ? nil : found
  }
}

/// Text as two people would type it: one kind of space, dash and quotation mark, in small letters.
private func normalized(_ text: String) -> String {
  var result = ""
  for character in text.lowercased() {
    switch character {
    case "\u{2060}": continue
    case "–", "—", "‑", "−": result.append("-")
    case "’", "‘": result.append("'")
    case "“", "”": result.append("\"")
    case _ where character.isWhitespace: if result.last != " " { result.append(" ") }
    default: result.append(character)
    }
  }
  return result.trimmingBlanks
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = Substring(self)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
