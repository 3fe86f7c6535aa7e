/// The values of columns as whole numbers that are equal where the values are: a quick look whether rows differ.
struct RowCodes {
  private var codes: [UInt64]
  /// All codes are below it.
  private var limit: UInt64
  /// Whether a row lacks a value.
  private(set) var hasMissing = false

  /// Nil for columns whose values are not so easily numbered.
  init?(of columns: [Column]) {
    guard let first = columns.first, var all = RowCodes(of: first) else { return nil }
    for column in columns.dropFirst() {
      guard let next = RowCodes(of: column), !all.limit.multipliedReportingOverflow(by: next.limit).overflow else {
        return nil
      }
      let limit = next.limit
      for row in all.codes.indices { all.codes[row] = all.codes[row] &* limit &+ next.codes[row] }
      all.limit *= limit
      all.hasMissing = all.hasMissing || next.hasMissing
    }
    self = all
  }

  init?(of column: Column) {
    switch column {
    case .text(let texts, let pool):
      codes = texts.map { UInt64(truncatingIfNeeded: $0 &+ 1) }
      limit = UInt64(pool.count + 1)
      hasMissing = texts.contains { $0 < 0 }
    case .number(let values, let missing):
      var low = Double.infinity
      var high = -Double.infinity
      for value in values {
        guard value == value.rounded(.towardZero) else { return nil }
        low = min(low, value)
        high = max(high, value)
      }
      guard abs(low) < 1e15, abs(high) < 1e15 else { return nil }
      codes = values.map { UInt64($0 - low) }
      limit = UInt64(high - low) + 1
      hasMissing = missing?.isEmpty == false
    default: return nil
    }
  }

  /// Whether no two rows have the same codes.
  func areDistinct() -> Bool {
    // One bit for each possible code, where there are not many more of them than rows.
    if limit <= UInt64(codes.count) * 64 + 1024 {
      var bits = [UInt64](repeating: 0, count: Int(limit / 64) + 1)
      for code in codes {
        let mask: UInt64 = 1 << (code & 63)
        let word = Int(truncatingIfNeeded: code >> 6)
        if bits[word] & mask != 0 { return false }
        bits[word] |= mask
      }
      return true
    }
    var size = 1024
    while size < codes.count * 2 { size *= 2 }
    // A slot holds a code plus one; 0 is free.
    var slots = [UInt64](repeating: 0, count: size)
    for code in codes {
      let product = code &* 0x9E37_79B9_7F4A_7C15
      var slot = Int(truncatingIfNeeded: product ^ (product >> 32)) & (size - 1)
      while slots[slot] != 0 {
        if slots[slot] == code &+ 1 { return false }
        slot = (slot + 1) & (size - 1)
      }
      slots[slot] = code &+ 1
    }
    return true
  }
}
