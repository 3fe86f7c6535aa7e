import CasusAnalysis
import CasusData
import CasusSource

/// The sheet on which somebody who did not write a briefing ticks off its numbers, one by one.
package struct CheckSheet: Sendable {
  /// A number to be checked.
  package struct Row: Sendable {
    /// Counted from 1 through the sheet.
    package var number: Int
    package var line: Int
    package var printed: String
    /// The sentence it stands in, the number set off.
    package var sentence: RichText
    /// Value and rounding.
    package var value: String
    /// How it was worked out, and the rule's id.
    package var formula: String
    package var rows: String
    package var sources: String
  }

  /// Numbers of one kind, with words above them.
  package struct Part: Sendable {
    package var title: String
    package var words: String
    package var rows: [Row]
  }

  package var title: String
  package var words: String
  /// What was computed, and what was typed by hand.
  package var parts: [Part]
  /// The head of each column, the tick box's first.
  package static let heads = [
    "", "No.", "Printed", "In the text", "Value", "How it was worked out", "Rows and sources",
  ]

  package init(_ ledger: EvidenceLedger, of report: Report, path: String) {
    title = "Number check: \(report.title.plainText)"
    let asOf = report.asOf.map { ", as of \($0)" } ?? ""
    let typed = ledger.typedByHand.count
    words =
      "\(ledger.entries.count) numbers computed and \(typed) typed by hand in \(path)\(asOf). For somebody who did not"
      + " write the briefing: compare each number with its rows, and tick it."
    let computed = ledger.entries.enumerated().map { Row($1, number: $0 + 1, in: ledger) }
    parts = [Part(title: "Computed", words: "In order of appearance.", rows: computed)]
    guard typed > 0 else { return }
    let byHand = ledger.typedByHand.enumerated().map { Row($1, number: computed.count + $0 + 1) }
    parts.append(
      Part(title: "Typed by hand", words: "No rows stand behind these digits. " + TypedDigits.rule, rows: byHand))
  }
}

extension CheckSheet.Row {
  fileprivate init(_ entry: Evidence, number: Int, in ledger: EvidenceLedger) {
    self.number = number
    line = entry.place.line
    printed = entry.printed
    sentence = entry.context.marked
    value = "\(EvidenceFacts.value(of: entry)); \(entry.rounding)"
    let first = entry.steps.first.map { ": \($0.words)" } ?? ""
    // The rule of a cell or a count is that there is none; a long one stands in full in the CSV.
    let isPlain = ["row", "count", "expression", "parameter"].contains(entry.rule)
    let rule = entry.rule.count > 60 ? entry.rule.prefix(59) + "…" : entry.rule
    formula = "\(entry.formula)\(first)" + (isPlain ? "" : ". Rule \(rule)")
    let found = entry.rows.compactMap { ledger.row($0) }
    let names = found.map { row in
      row.place.map { "\(row.reference.table):\($0.line) \(row.key)" } ?? row.name
    }
    rows =
      names.count <= 4
      ? names.joined(separator: ", ")
      : names.prefix(3).joined(separator: ", ") + " and \(names.count - 3) more"
    sources = CheckSheet.Row.sources(of: found, in: ledger)
  }

  fileprivate init(_ typed: TypedDigits, number: Int) {
    self.number = number
    line = typed.place?.line ?? 0
    printed = typed.text
    sentence = typed.context.marked
    value = ""
    formula = "typed by hand"
    rows = ""
    sources = ""
  }

  private static func sources(of rows: [EvidenceRow], in ledger: EvidenceLedger) -> String {
    var order: [String] = []
    var places: [String: [String]] = [:]
    for row in rows {
      guard let id = row.source ?? (row.reference.table == "sources" ? row.key : nil) else { continue }
      if places[id] == nil { order.append(id) }
      let known = places[id] ?? []
      places[id] = known + (row.locator.map { known.contains($0) ? [] : [$0] } ?? [])
    }
    return order.map { id in
      let places = places[id] ?? []
      let shown = places.count <= 4 ? places : Array(places.prefix(3)) + ["…"]
      return ledger.source(id).short + (shown.isEmpty ? "" : ": " + shown.joined(separator: ", "))
    }.joined(separator: "; ")
  }
}

extension NumberContext {
  /// The sentence with the number in strong letters.
  fileprivate var marked: RichText {
    var strong = RichText.Run(number)
    strong.isStrong = true
    return RichText([RichText.Run(before), strong, RichText.Run(after)].filter { !$0.text.isEmpty })
  }
}
