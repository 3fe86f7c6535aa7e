import CasusAnalysis
import CasusData
import CasusReport
import CasusSource

/// The sheet as CSV (RFC 4180): one line for each number, with columns to fill in.
struct CheckCSV {
  private(set) var text = ""

  private static let heads = [
    "number", "line", "printed", "expression", "before", "after", "kind", "value", "low", "high", "unit", "rounding",
    "formula", "filter", "rule", "n", "missing", "open", "reason", "rows", "files", "sources", "origin", "checked",
    "by", "remark",
  ]

  init(_ ledger: EvidenceLedger) {
    add(Self.heads)
    for (index, entry) in ledger.entries.enumerated() { add(fields(entry, number: index + 1, ledger)) }
    for (index, typed) in ledger.typedByHand.enumerated() {
      var row = [String](repeating: "", count: Self.heads.count)
      row[0] = String(ledger.entries.count + index + 1)
      row[1] = typed.place.map { String($0.line) } ?? ""
      row[2] = typed.text
      (row[4], row[5]) = (typed.context.before, typed.context.after)
      row[22] = "typed by hand"
      add(row)
    }
  }

  private func fields(_ entry: Evidence, number: Int, _ ledger: EvidenceLedger) -> [String] {
    var (low, high) = (entry.interval?.low, entry.interval?.high)
    if case .bounds(let bounds) = entry.value { (low, high) = (bounds.low, bounds.high) }
    let rows = entry.rows.compactMap { ledger.row($0) }
    let files = rows.compactMap(\.place).map { "\($0.file):\($0.line)" }
    let plain = { (value: Double?) in value.map { Value.number($0).plainText } ?? "" }
    return [
      String(number), String(entry.place.line), entry.printed, entry.expression, entry.context.before,
      entry.context.after, entry.kind.rawValue, entry.value.plainText, plain(low), plain(high), entry.unit ?? "",
      entry.rounding, entry.formula, entry.filters.joined(separator: "; "), entry.rule,
      entry.n.map(String.init) ?? "", String(entry.missing), entry.open.map(String.init) ?? "", entry.reason ?? "",
      rows.map(\.name).joined(separator: " "), files.joined(separator: " "), entry.sources.joined(separator: " "),
      "computed", "", "", "",
    ]
  }

  /// A line, its fields quoted where they have to be; what a spreadsheet would take for a formula is set off.
  private mutating func add(_ fields: [String]) {
    let cells = fields.map { field -> String in
      var field = field.replacing("\n", with: " ").replacing("\r", with: " ")
      if let first = field.first, "=+@\t".contains(first) { field = "'" + field }
      let needsQuotes = field.contains { $0 == "," || $0 == "\"" }
      return needsQuotes ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
    }
    text += cells.joined(separator: ",") + "\r\n"
  }
}
