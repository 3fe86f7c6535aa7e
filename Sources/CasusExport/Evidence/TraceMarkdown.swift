import CasusAnalysis
import CasusData
import CasusReport
import CasusSource

/// Evidence as Markdown, to be pasted into an issue or a review.
struct TraceMarkdown {
  private let trace: Trace
  private let ledger: EvidenceLedger
  private(set) var text = ""

  init(_ trace: Trace) {
    self.trace = trace
    ledger = trace.ledger
    switch trace.answer {
    case .numbers(let indices): list(indices)
    case .number(let indices): number(indices)
    case .block(let block): self.block(block)
    }
  }

  private mutating func list(_ indices: [Int]) {
    let entries = indices.map { ledger.entries[$0] }
    let rows = entries.map { entry in
      [
        String(entry.place.line), "**\(cell(entry.printed))**", "`\(cell(entry.expression))`",
        entry.n.map(String.init) ?? "", String(entry.rows.count), cell(entry.sources.joined(separator: ", ")),
      ]
    }
    table(["Line", "Printed", "Expression", "n", "Rows", "Sources"], numeric: [0, 3, 4], rows)
  }

  private mutating func number(_ indices: [Int]) {
    guard let first = indices.first else { return }
    let entry = ledger.entries[first]
    text += "## \(plain(entry.printed))\n\n"
    let context = entry.context
    let place = "\(entry.place.file):\(entry.place.line)"
    text += "> \(plain(context.before))**\(plain(context.number))**\(plain(context.after))\n\n`\(place)`\n\n"
    for fact in EvidenceFacts(entry).lines { text += "- \(fact.label): \(plain(fact.words))\n" }
    for step in entry.steps { text += "- from `\(step.name)`: \(plain(step.words))\n" }
    let others = indices.dropFirst().map { "\(ledger.entries[$0].printed) (line \(ledger.entries[$0].place.line))" }
    if !others.isEmpty { text += "- also printed: \(plain(others.joined(separator: ", ")))\n" }
    rows(entry.rows)
    for conflict in entry.conflicts {
      text += "\nContested: `\(conflict.name)`\n\n"
      for reading in conflict.readings {
        let says = reading.says.filter { !$0.value.isEmpty }.map { "\($0.field) \($0.value)" }.joined(separator: ", ")
        let words = [says, reading.evidence ?? "", reading.isPreferred ? "preferred" : "", reading.reason ?? ""]
        text +=
          "- `\(reading.table)/\(reading.key)`: "
          + plain(words.filter { !$0.isEmpty }.joined(separator: "; ")) + "\n"
      }
    }
  }

  private mutating func block(_ block: EvidenceBlock) {
    text += "## \(plain(block.title.isEmpty ? block.name : block.title))\n\n"
    for datum in block.data {
      let names = datum.rows.compactMap { ledger.row($0)?.name }.map { "`\($0)`" }.joined(separator: ", ")
      text += "- " + plain(datum.cells.map { "\($0.field) \($0.value)" }.joined(separator: ", "))
      text += names.isEmpty ? "\n" : ": \(names)\n"
    }
    rows(block.rowsShown)
  }

  private mutating func rows(_ references: [RowReference]) {
    let rows = references.compactMap { ledger.row($0) }
    guard !rows.isEmpty else { return }
    text += "\n"
    table(
      ["Row", "Cells", "Source", "File"], numeric: [],
      rows.map { row in
        [
          "`\(cell(row.name))`", cell(row.cells.map { "\($0.field) \($0.value)" }.joined(separator: ", ")),
          cell(EvidenceFacts.ground(of: row)), row.place.map { "`\(cell($0.file)):\($0.line)`" } ?? "",
        ]
      })
    let ids = Set(rows.compactMap(\.source)).sorted()
    if !ids.isEmpty { text += "\n" }
    for id in ids {
      let source = ledger.source(id)
      text += "- `\(id)`: \(plain(source.citation))" + (source.url.map { " <\($0)>" } ?? "") + "\n"
    }
  }

  private mutating func table(_ heads: [String], numeric: Set<Int>, _ rows: [[String]]) {
    text += "| " + heads.joined(separator: " | ") + " |\n"
    text += "|" + heads.indices.map { numeric.contains($0) ? "--:|" : "---|" }.joined() + "\n"
    for row in rows { text += "| " + row.joined(separator: " | ") + " |\n" }
  }

  /// Words that Markdown takes for words.
  private func plain(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_[]<>#|".contains(character) { result += "\\" }
      result.append(character == "\n" ? " " : character)
    }
    return result
  }

  private func cell(_ text: String) -> String {
    text.replacing("|", with: "\\|").replacing("\n", with: " ").replacing("`", with: "'")
  }
}
