/// The bytes of one cell, the quotes around it taken off: where they start in their stretch of the file, and how many.
struct Cell {
  var start: Int
  private var size: UInt32

  private static let doubled: UInt32 = 1 << 31

  init(start: Int, count: Int, hasDoubledQuotes: Bool = false) {
    self.start = start
    size = UInt32(truncatingIfNeeded: count) | (hasDoubledQuotes ? Self.doubled : 0)
  }

  var count: Int { Int(size & ~Self.doubled) }
  /// Whether doubled quotes inside stand for single ones.
  var hasDoubledQuotes: Bool { size & Self.doubled != 0 }
}

/// A stretch of a file's bytes that cells point into.
struct CellBytes {
  let base: UnsafePointer<UInt8>
  /// How many bytes may be read from the base on; at least those of the cells.
  let limit: Int
  let quote: UInt8

  func bytes(_ cell: Cell) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base + cell.start, count: cell.count)
  }

  func text(_ cell: Cell) -> String {
    guard cell.hasDoubledQuotes else { return String(decoding: bytes(cell), as: UTF8.self) }
    var collapsed: [UInt8] = []
    var isSecond = false
    for byte in bytes(cell) {
      isSecond = byte == quote && !isSecond
      if byte != quote || isSecond { collapsed.append(byte) }
    }
    return String(decoding: collapsed, as: UTF8.self)
  }

  /// Up to eight bytes as a number, the first one lowest; only for cells of no more than eight.
  @inline(__always) func word(_ cell: Cell) -> UInt64 {
    let start = cell.start
    let count = cell.count
    if start + 8 <= limit {
      let word = UnsafeRawPointer(base + start).loadUnaligned(as: UInt64.self)
      return count >= 8 ? word : word & ((1 << UInt64(truncatingIfNeeded: count &* 8)) &- 1)
    }
    var word: UInt64 = 0
    for index in 0..<min(count, 8) { word |= UInt64(base[start + index]) << UInt64(index * 8) }
    return word
  }

  func equal(_ a: Cell, _ b: Cell) -> Bool {
    guard a.count == b.count, a.hasDoubledQuotes == b.hasDoubledQuotes else { return false }
    return bytes(a).elementsEqual(bytes(b))
  }

  /// Whether a cell counts as missing.
  func isMissing(_ cell: Cell, _ missingValues: [[UInt8]]) -> Bool {
    if cell.hasDoubledQuotes { return missingValues.contains { $0.elementsEqual(text(cell).utf8) } }
    for value in missingValues where value.count == cell.count {
      if value.isEmpty || value.elementsEqual(bytes(cell)) { return true }
    }
    return false
  }
}
