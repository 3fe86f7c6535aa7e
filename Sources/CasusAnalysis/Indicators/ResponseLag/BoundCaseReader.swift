import CasusData
import CasusSource

/// Reads the cells of bound cases, each column once by its type, because a table may have a million rows.
struct BoundCaseReader: Sendable {
  private let bound: BoundTable
  /// Which part holds the least days, and which the most.
  private let lowPart: String
  private let low: [Double?]
  private let high: [Double?]?
  private let status: [WaitingCase.Outcome?]?
  private let entry: [Double?]?

  /// Nil, and reported, where neither a time with a status nor bounds are bound.
  init?(_ bound: BoundTable, reporting diagnostics: inout [Diagnostic]) {
    let isBounded = bound["low"] != nil || bound["high"] != nil
    lowPart = isBounded ? "low" : "time"
    let needed = isBounded ? ["low", "high"] : ["time", "status"]
    var isComplete = true
    for part in needed where bound[part] == nil {
      diagnostics.append(.missingBinding("cases.\(part)", at: bound.place))
      isComplete = false
    }
    if isBounded, bound["time"] != nil {
      diagnostics.append(
        .unfitOption("cases.time", expected: "none beside cases.low", found: "a column", at: bound.place))
      isComplete = false
    }
    guard isComplete, let low = bound[lowPart] else { return nil }
    self.bound = bound
    self.low = Self.numbers(low)
    high = isBounded ? bound["high"].map(Self.numbers) : nil
    status = bound["status"].map(Self.outcomes)
    entry = bound["entry"].map(Self.numbers)
  }

  /// Whether two cases have what makes them depend on each other in common.
  func isClustered(_ rows: [Int]) -> Bool {
    guard let cluster = bound["cluster"].map(CodedColumn.init) else { return false }
    var seen = Set<Int32>()
    return rows.contains {
      cluster.names[Int(cluster.keys[$0])].isEmpty ? false : !seen.insert(cluster.keys[$0]).inserted
    }
  }

  /// A table with a wrong column would have a fault in every row.
  private static let faultsShown = 20

  /// The cases of some rows. One without a time or a status is a fault: left out, an open case would vanish from every
  /// number.
  func cases(_ rows: [Int], reporting diagnostics: inout [Diagnostic]) -> BoundCases {
    var cases = BoundCases()
    var faults = 0
    for row in rows {
      let outcome = status.map { $0[row] } ?? (isWithoutHigh(row) ? .open : .answered)
      let reach = outcome == .open ? low[row] : high.map { $0[row] } ?? low[row]
      let entered = entry.map { $0[row] } ?? 0
      if let outcome, let low = low[row], let reach, let entered, low >= 0, reach >= low, reach.isFinite, entered >= 0,
        entered == 0 || entered < low
      {
        cases.append(row: row, low: low, reach: reach, outcome, entry: entered)
        continue
      }
      let found = self.faults(row, outcome)
      if faults < Self.faultsShown { diagnostics += found }
      faults += found.count
    }
    if faults > Self.faultsShown { diagnostics.append(.manyUnfitCases(faults, at: bound.place)) }
    return cases
  }

  private func isWithoutHigh(_ row: Int) -> Bool {
    high.map { $0[row] == nil } == true && bound["high"]?[row].plainText.isEmpty == true
  }

  /// What is wrong with a row.
  private func faults(_ row: Int, _ outcome: WaitingCase.Outcome?) -> [Diagnostic] {
    func text(_ part: String) -> String { bound[part]?[row].plainText ?? "" }
    var found: [Diagnostic] = []
    if outcome == nil { found.append(.unknownStatus(text("status"), at: bound.place(row, "status"))) }
    guard let low = low[row], low >= 0, low.isFinite else {
      return found + [.unfitTime(text(lowPart), at: bound.place(row, lowPart))]
    }
    if let high, outcome != .open, high[row].map({ $0 >= low && $0.isFinite }) != true {
      found.append(.unfitHigh(text("high"), low: low, at: bound.place(row, "high")))
    }
    if let entry, entry[row].map({ $0 == 0 || $0 > 0 && $0 < low }) != true {
      found.append(.unfitEntry(text("entry"), end: low, at: bound.place(row, "entry")))
    }
    return found
  }

  // MARK: Columns

  private static let words: [(WaitingCase.Outcome, [String])] = [
    (.answered, ["answered", "event", "true", "yes", "1"]),
    (.open, ["open", "censored", "unanswered", "false", "no", "0"]),
    (.refused, ["refused", "refusal"]),
    (.withdrawn, ["withdrawn"]),
  ]

  private static func outcomes(_ column: Column) -> [WaitingCase.Outcome?] {
    switch column {
    case .number(let values, let missing):
      var outcomes = values.map { value -> WaitingCase.Outcome? in value == 1 ? .answered : value == 0 ? .open : nil }
      for row in missing ?? [] { outcomes[row] = nil }
      return outcomes
    case .text(let codes, let pool):
      let read = pool.map { outcome(.text($0)) }
      return codes.map { $0 < 0 ? nil : read[Int($0)] }
    default: return (0..<column.count).map { outcome(column[$0]) }
    }
  }

  private static func outcome(_ value: Value) -> WaitingCase.Outcome? {
    // Where one cell of the column is no number, the others are still read as the numbers they are.
    let text = number(value).map { Value.number($0).plainText } ?? value.plainText.lowercased()
    return words.first { $0.1.contains(text) }?.0
  }

  private static func numbers(_ column: Column) -> [Double?] {
    switch column {
    case .number(let values, let missing):
      var numbers = values.map { $0.isFinite ? Optional($0) : nil }
      for row in missing ?? [] { numbers[row] = nil }
      return numbers
    case .text(let codes, let pool):
      let read = pool.map { number(.text($0)) }
      return codes.map { $0 < 0 ? nil : read[Int($0)] }
    default: return (0..<column.count).map { number(column[$0]) }
    }
  }

  /// The number in a cell, whatever its column was taken for.
  private static func number(_ value: Value) -> Double? {
    switch value {
    case .number(let number): return number.isFinite ? number : nil
    case .text(let text):
      guard text.utf8.contains(where: { (0x30...0x39).contains($0) }),
        text.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) })
      else { return nil }
      return Double(text).flatMap { $0.isFinite ? $0 : nil }
    default: return nil
    }
  }
}
