/// Reads columns whose values repeat (words, dates, true and false): each distinct cell is read and checked once.
final class DictionaryReader: ColumnReader {
  private let column: Int
  private let field: Int
  private let rules: FieldRules
  private let missing: [[UInt8]]
  private var cells: CellDictionary
  private var codes: [Int32] = []
  /// What each entry of the dictionary came to.
  private var fates: [Fate] = []
  private var pool: [String] = []
  private var dates: [ImpreciseDate?] = []
  private var booleans: [Bool?] = []
  private var firstRows: [Int32] = []
  private var faultWords: [Int32: [(code: String, words: FaultWords)]] = [:]

  private struct Fate {
    /// The place in the pool; -1 where missing.
    var code: Int32
    var isFaulty: Bool
  }

  init(column: Int, field: Int, rules: FieldRules, bytes: UnsafePointer<UInt8>) {
    self.column = column
    self.field = field
    self.rules = rules
    missing = rules.missingValues.map { Array($0.utf8) }
    cells = CellDictionary(bytes: bytes)
  }

  func read(_ batch: CellBatch, faults: inout FaultLog) {
    let required = rules.isRequired
    let unique = rules.isUnique
    codes.reserveCapacity(max(codes.capacity, codes.count + batch.rowCount))
    for index in 0..<batch.rowCount {
      let cell = batch.cells[index * batch.width + column]
      let (entry, isNew) = cells.entry(for: cell)
      if isNew { fates.append(judge(entry, isMissing: batch.isMissing(cell, missing))) }
      let fate = fates[entry]
      codes.append(fate.code)
      if fate.code < 0 {
        if required { faults.add(DataCode.required, row: batch.firstRow + index, column: field) { .required(rules) } }
        continue
      }
      if fate.isFaulty {
        for (code, words) in faultWords[fate.code] ?? [] {
          faults.add(code, row: batch.firstRow + index, column: field) { words }
        }
      }
      if unique {
        let first = firstRows[Int(fate.code)]
        if first >= 0 {
          faults.add(DataCode.unique, row: batch.firstRow + index, column: field) {
            .notUnique(pool[Int(fate.code)], rules, firstRow: Int(first))
          }
        } else {
          firstRows[Int(fate.code)] = Int32(truncatingIfNeeded: batch.firstRow + index)
        }
      }
    }
  }

  private func judge(_ entry: Int, isMissing: Bool) -> Fate {
    guard !isMissing else { return Fate(code: -1, isFaulty: false) }
    let code = Int32(pool.count)
    let text = cells.text(of: entry)
    pool.append(text)
    firstRows.append(-1)
    var problems: [(code: String, words: FaultWords)] = []
    var date: ImpreciseDate?
    switch rules.field.type {
    case .date:
      date = rules.date(text)
      if date == nil { problems.append((DataCode.type, .unfit(text, rules))) }
      dates.append(date)
    case .boolean:
      let boolean = rules.trueValues.contains(text) ? true : rules.falseValues.contains(text) ? false : nil
      if boolean == nil { problems.append((DataCode.type, .unfit(text, rules))) }
      booleans.append(boolean)
    default: break
    }
    problems += rules.problems(ofText: text)
    if let date { problems += rules.problems(ofDate: date) }
    if !problems.isEmpty { faultWords[code] = problems }
    return Fate(code: code, isFaulty: !problems.isEmpty)
  }

  func finish() -> Column {
    switch rules.field.type {
    case .date: .date(codes.map { $0 < 0 ? nil : dates[Int($0)] })
    case .boolean: .boolean(codes.map { $0 < 0 ? nil : booleans[Int($0)] })
    default: .text(codes: codes, pool: pool)
    }
  }
}
