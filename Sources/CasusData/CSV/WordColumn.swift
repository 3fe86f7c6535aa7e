/// A column of words, dates, or true and false from the distinct cells of its parts: each is read and checked once.
struct WordColumn {
  private let rules: FieldRules
  private let field: Int
  private let missing: [[UInt8]]
  /// What each distinct cell of each part came to: its place in the pool, -1 where missing.
  private var codes: [[Int32]] = []
  private var pool: [String] = []
  private var codeOf: [String: Int32] = [:]
  private var dates: [ImpreciseDate?] = []
  private var booleans: [Bool?] = []
  private var problems: [Int32: [FieldRules.Problem]] = [:]
  private var hasMissing = false

  init(_ rules: FieldRules, field: Int) {
    self.rules = rules
    self.field = field
    missing = rules.missingValues.map { Array($0.utf8) }
  }

  /// Takes the distinct cells of the next part.
  mutating func add(_ cells: [Cell], _ bytes: CellBytes) {
    codes.append(
      cells.map { cell in
        if bytes.isMissing(cell, missing) {
          hasMissing = true
          return -1
        }
        let text = bytes.text(cell)
        if let code = codeOf[text] { return code }
        let code = Int32(truncatingIfNeeded: pool.count)
        codeOf[text] = code
        pool.append(text)
        judge(text, code)
        return code
      })
  }

  private mutating func judge(_ text: String, _ code: Int32) {
    var found: [FieldRules.Problem] = []
    var date: ImpreciseDate?
    switch rules.field.type {
    case .date:
      date = rules.date(text)
      if date == nil { found.append((DataCode.type, .unfit(text, rules))) }
      dates.append(date)
    case .boolean:
      let boolean = rules.trueValues.contains(text) ? true : rules.falseValues.contains(text) ? false : nil
      if boolean == nil { found.append((DataCode.type, .unfit(text, rules))) }
      booleans.append(boolean)
    default: break
    }
    found += rules.problems(ofText: text)
    if let date { found += rules.problems(ofDate: date) }
    if !found.isEmpty { problems[code] = found }
  }

  /// The column, from what each row had in its part; `starts` are the first rows of the parts.
  func column(
    _ room: UnsafeMutablePointer<Int32>, rowCount: Int, starts: [Int], faults: inout FaultLog
  ) -> Column {
    let all = [Int32](unsafeUninitializedCapacity: rowCount) { buffer, count in
      count = rowCount
      nonisolated(unsafe) let target = buffer.baseAddress
      nonisolated(unsafe) let source = room
      let ends = starts.dropFirst() + [rowCount]
      let ranges = zip(starts, ends).map { $0..<$1 }
      _ = inParallel(ranges.count) { part in
        codes[part].withUnsafeBufferPointer { map in
          for row in ranges[part] { target?[row] = map[Int(source[row])] }
        }
      }
    }
    report(all, &faults)
    return switch rules.field.type {
    case .date: .date(all.map { $0 < 0 ? nil : dates[Int($0)] })
    case .boolean: .boolean(all.map { $0 < 0 ? nil : booleans[Int($0)] })
    default: .text(codes: all, pool: pool)
    }
  }

  private func report(_ all: [Int32], _ faults: inout FaultLog) {
    if hasMissing, rules.isRequired {
      for (row, code) in all.enumerated() where code < 0 {
        faults.add(DataCode.required, row: row, column: field) { .required(rules) }
      }
    }
    if !problems.isEmpty {
      for (row, code) in all.enumerated() where code >= 0 {
        for (rule, words) in problems[code] ?? [] { faults.add(rule, row: row, column: field) { words } }
      }
    }
    guard rules.isUnique else { return }
    var firstRows = [Int32](repeating: -1, count: pool.count)
    for (row, code) in all.enumerated() where code >= 0 {
      let first = firstRows[Int(code)]
      if first < 0 {
        firstRows[Int(code)] = Int32(truncatingIfNeeded: row)
      } else {
        faults.add(DataCode.unique, row: row, column: field) {
          .notUnique(pool[Int(code)], rules, firstRow: Int(first))
        }
      }
    }
  }
}
