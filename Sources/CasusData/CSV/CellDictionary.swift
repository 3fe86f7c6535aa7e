/// Gives every distinct cell of a column a code, by its bytes, without making a `String` of any.
struct CellDictionary {
  private let bytes: UnsafePointer<UInt8>
  /// Slots of an open-addressing table: an entry's number plus one, or 0.
  private var slots: [UInt32]
  private var hashes: [UInt32] = []
  private(set) var entries: [Cell] = []
  /// The entry of the last cell: neighbours in a column are often the same.
  private var last = -1

  init(bytes: UnsafePointer<UInt8>) {
    self.bytes = bytes
    slots = Array(repeating: 0, count: 64)
  }

  /// The number of the entry with these bytes, and whether it is new.
  mutating func entry(for cell: Cell) -> (number: Int, isNew: Bool) {
    if last >= 0, equal(entries[last], cell) { return (last, false) }
    let hash = hash(of: cell)
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while case let taken = Int(slots[slot]), taken != 0 {
      if hashes[taken - 1] == hash, equal(entries[taken - 1], cell) {
        last = taken - 1
        return (last, false)
      }
      slot = (slot + 1) & mask
    }
    entries.append(cell)
    hashes.append(hash)
    slots[slot] = UInt32(entries.count)
    last = entries.count - 1
    if entries.count * 2 > slots.count { grow() }
    return (last, true)
  }

  func text(of entry: Int) -> String { text(of: entries[entry]) }

  func text(of cell: Cell) -> String {
    String(decoding: UnsafeBufferPointer(start: bytes + Int(cell.start), count: Int(cell.count)), as: UTF8.self)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, hash) in hashes.enumerated() {
      var slot = Int(hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(number + 1)
    }
  }

  private func equal(_ a: Cell, _ b: Cell) -> Bool {
    guard a.count == b.count else { return false }
    let count = Int(a.count)
    let p = UnsafeRawPointer(bytes + Int(a.start))
    let q = UnsafeRawPointer(bytes + Int(b.start))
    var i = 0
    while i + 8 <= count {
      if p.loadUnaligned(fromByteOffset: i, as: UInt64.self) != q.loadUnaligned(fromByteOffset: i, as: UInt64.self) {
        return false
      }
      i += 8
    }
    while i < count {
      if p.load(fromByteOffset: i, as: UInt8.self) != q.load(fromByteOffset: i, as: UInt8.self) { return false }
      i += 1
    }
    return true
  }

  /// A multiply-and-fold hash, eight bytes at a time.
  private func hash(of cell: Cell) -> UInt32 {
    let count = Int(cell.count)
    let p = UnsafeRawPointer(bytes + Int(cell.start))
    var h: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: count)
    var i = 0
    while i + 8 <= count {
      h = folded(h ^ p.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      i += 8
    }
    var rest: UInt64 = 0
    while i < count {
      rest = rest << 8 | UInt64(p.load(fromByteOffset: i, as: UInt8.self))
      i += 1
    }
    h = folded(h ^ rest)
    return UInt32(truncatingIfNeeded: h ^ (h >> 32))
  }

  private func folded(_ x: UInt64) -> UInt64 {
    let (high, low) = x.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return high ^ low
  }
}
