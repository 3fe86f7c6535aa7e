import CasusData

/// Columns made cell by cell.
struct TableCells: ResultCells {
  private enum Cells {
    case words([Int32])
    case numbers([Double], missing: Set<Int>)
    case texts([Int32])
  }

  private let words: [String]
  private var cells: [Cells?]
  private var next = 0
  private(set) var rowCount = 0
  private var texts: [String] = []
  private var codeOfText: [String: Int32] = [:]

  /// `words` are those that are added by number; they are kept once.
  init(columns: Int, words: [String]) {
    self.words = words
    cells = Array(repeating: nil, count: columns)
  }

  mutating func add(word: Int) { append(.words([]), word: Int32(clamping: word)) }
  mutating func add(count: Int) { add(number: Double(count)) }

  mutating func add(number: Double?) {
    let column = next
    next += 1
    guard case .numbers(var values, var missing)? = cells[column] ?? .numbers([], missing: []) else { return }
    cells[column] = nil
    if number == nil { missing.insert(values.count) }
    values.append(number ?? 0)
    cells[column] = .numbers(values, missing: missing)
  }

  mutating func add(text: String?) {
    guard let text else { return append(.texts([]), word: -1) }
    if codeOfText[text] == nil {
      codeOfText[text] = Int32(clamping: texts.count)
      texts.append(text)
    }
    append(.texts([]), word: codeOfText[text] ?? -1)
  }

  private mutating func append(_ empty: Cells, word: Int32) {
    let column = next
    next += 1
    switch cells[column] ?? empty {
    case .words(var codes):
      cells[column] = nil
      codes.append(word)
      cells[column] = .words(codes)
    case .texts(var codes):
      cells[column] = nil
      codes.append(word)
      cells[column] = .texts(codes)
    case .numbers: break
    }
  }

  mutating func endRow() {
    next = 0
    rowCount += 1
  }

  var columns: [Column] {
    cells.map { cells in
      switch cells {
      case .words(let codes): .text(codes: codes, pool: words)
      case .texts(let codes): .text(codes: codes, pool: texts)
      case .numbers(let values, let missing): .number(values, missing: missing.isEmpty ? nil : missing)
      case nil: .text(codes: [], pool: [])
      }
    }
  }
}
