package import CasusAnalysis
import CasusData

/// What is to be said of a number beside its rows, label and words, in the order in which a checker asks.
package struct EvidenceFacts {
  package private(set) var lines: [(label: String, words: String)] = []

  package init(_ entry: Evidence) {
    lines.append(("value", Self.value(of: entry)))
    lines.append(("rounded", entry.rounding))
    lines.append(("formula", entry.formula))
    if let interval = entry.interval { lines.append(("interval", Self.words(of: interval))) }
    if let moves = Self.sensitivity(of: entry) { lines.append(("contested", moves)) }
    var counts: [String] = []
    if let n = entry.n { counts.append("n \(n)") }
    if entry.missing > 0 { counts.append("\(entry.missing) missing") }
    if let open = entry.open { counts.append("\(open) open") }
    if !counts.isEmpty { lines.append(("cases", counts.joined(separator: ", "))) }
    lines.append(("rule", entry.rule))
  }

  /// The value unrounded, with its bounds, or why there is none.
  package static func value(of entry: Evidence) -> String {
    var unit = entry.unit.map { " \($0)" } ?? (entry.kind == .days ? " days" : "")
    let isOne = entry.value == .number(1) || entry.value == .bounds(Bounds(low: 1, high: 1))
    if isOne, unit == " days" { unit = " day" }
    switch entry.value {
    case .null: return "undefined: \(entry.reason ?? "no reason given")"
    case .bounds(let bounds):
      let low = Value.number(bounds.low).plainText
      guard let high = bounds.high else { return "at least \(low)\(unit), still open" }
      return bounds.isExact ? "\(low)\(unit)" : "between \(low) and \(Value.number(high).plainText)\(unit)"
    case .number(let number): return Value.number(number).plainText + unit
    case .date(let date):
      guard let first = date.first, let last = date.last, first != last else { return date.edtf }
      return "\(date.edtf) (\(first) to \(last))"
    default: return entry.value.plainText
    }
  }

  package static func words(of interval: Measure.Interval) -> String {
    func words(_ limit: Double?) -> String { limit.map { Value.number($0).plainText } ?? "not reached" }
    return "95 %: \(words(interval.low)) to \(words(interval.high))"
  }

  /// What other readings of contested facts do to the number; nil where nobody asked.
  package static func sensitivity(of entry: Evidence) -> String? {
    guard let sensitivity = entry.sensitivity else { return nil }
    guard sensitivity.isMoved, let range = sensitivity.range else { return "no other reading moves it" }
    let high = range.high.map { Value.number($0).plainText } ?? "open"
    let undefined = sensitivity.undefined > 0 ? "; undefined under \(sensitivity.undefined)" : ""
    return "\(Value.number(range.low).plainText) to \(high) under other readings\(undefined); moved by"
      + " \(sensitivity.sets.joined(separator: ", "))"
  }

  /// `evn-2021, p3 · stated · essay`.
  package static func ground(of row: EvidenceRow) -> String {
    let source = [row.source, row.locator].compactMap { $0 }.joined(separator: ", ")
    let reading = row.isPreferred.map { $0 ? "preferred reading" : "other reading" }
    return [source.isEmpty ? nil : source, row.certainty, row.basis, reading].compactMap { $0 }
      .joined(separator: " · ")
  }
}
