/// Gives every distinct cell of a column a number, in the order in which they first occur, by their bytes and without
/// making a `String` of any.
struct WordTable {
  private let bytes: CellBytes
  /// Slots of an open-addressing table: an entry's number plus one, or 0.
  private var slots: [UInt32]
  /// Of an entry of up to eight bytes the bytes themselves, of a longer one their hash.
  private var keys: [UInt64] = []
  private(set) var entries: [Cell] = []

  init(_ bytes: CellBytes) {
    self.bytes = bytes
    slots = Array(repeating: 0, count: 64)
  }

  /// Writes the number of each of `count` cells, `width` apart, into its room.
  mutating func read(_ cells: UnsafePointer<Cell>, width: Int, count: Int, into room: UnsafeMutablePointer<Int32>) {
    var cell = cells
    for index in 0..<count {
      room[index] = number(of: cell.pointee)
      cell += width
    }
  }

  /// The number of the entry with the bytes of a cell.
  @inline(__always) mutating func number(of cell: Cell) -> Int32 {
    let isShort = cell.count <= 8
    let key = isShort ? bytes.word(cell) : hash(of: cell)
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: Self.mixed(key ^ UInt64(truncatingIfNeeded: cell.count))) & mask
    while case let taken = Int(slots[slot]), taken != 0 {
      let entry = entries[taken &- 1]
      if keys[taken &- 1] == key, entry.count == cell.count, entry.hasDoubledQuotes == cell.hasDoubledQuotes,
        isShort || bytes.equal(entry, cell)
      {
        return Int32(truncatingIfNeeded: taken &- 1)
      }
      slot = (slot &+ 1) & mask
    }
    return add(cell, key: key, at: slot)
  }

  @inline(never) private mutating func add(_ cell: Cell, key: UInt64, at slot: Int) -> Int32 {
    entries.append(cell)
    keys.append(key)
    slots[slot] = UInt32(truncatingIfNeeded: entries.count)
    if entries.count * 2 > slots.count { grow() }
    return Int32(truncatingIfNeeded: entries.count - 1)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, key) in keys.enumerated() {
      let count = UInt64(truncatingIfNeeded: entries[number].count)
      var slot = Int(truncatingIfNeeded: Self.mixed(key ^ count)) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(truncatingIfNeeded: number + 1)
    }
  }

  private func hash(of cell: Cell) -> UInt64 {
    let count = cell.count
    let p = UnsafeRawPointer(bytes.base + cell.start)
    var h: UInt64 = 0x9E37_79B9_7F4A_7C15
    var i = 0
    while i + 8 <= count {
      h = Self.folded(h ^ p.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      i += 8
    }
    var rest: UInt64 = 0
    while i < count {
      rest = rest << 8 | UInt64(p.load(fromByteOffset: i, as: UInt8.self))
      i += 1
    }
    return Self.folded(h ^ rest)
  }

  @inline(__always) private static func mixed(_ x: UInt64) -> UInt64 {
    let product = x &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 32)
  }

  private static func folded(_ x: UInt64) -> UInt64 {
    let (high, low) = x.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return high ^ low
  }
}
