/// Lines of CSV in one piece of memory, written cell by cell: an undefined number is an empty cell.
package struct CSVLines: ResultCells {
  private(set) var bytes: [UInt8] = []
  private var count = 0
  private var isFirst = true
  /// Words as they are written, with their quotes and the comma before them; `starts[i]..<starts[i + 1]` is word i.
  private var words: [UInt8] = []
  private var starts: [Int] = [0]

  package init() {}

  /// Announces the words that will be added by number; those of before are forgotten.
  mutating func announce(_ names: some Sequence<String>) {
    words.removeAll(keepingCapacity: true)
    starts = [0]
    for name in names {
      words.append(Self.comma)
      Self.append(name, to: &words)
      starts.append(words.count)
    }
  }

  private static let comma = UInt8(ascii: ",")

  /// Writes to memory with room for some bytes; the body yields how many it took.
  @inline(__always)
  private mutating func reserve(_ room: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Int) {
    if bytes.count < count + room {
      bytes.append(contentsOf: repeatElement(0, count: max(bytes.count, room, 1 << 16)))
    }
    bytes.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      count += body(base + count)
    }
  }

  mutating func add(word: Int) {
    guard word >= 0, word + 1 < starts.count else { return separate() }
    let first = isFirst ? 1 : 0
    isFirst = false
    let start = starts[word] + first
    let length = starts[word + 1] - start
    words.withUnsafeBufferPointer { words in
      guard let base = words.baseAddress else { return }
      reserve(length) { place in
        place.update(from: base + start, count: length)
        return length
      }
    }
  }

  mutating func add(count number: Int) {
    separate()
    reserve(ShortestDecimal.width) { place in
      guard number < 0 else { return ShortestDecimal.write(whole: UInt64(number), to: place) }
      place[0] = UInt8(ascii: "-")
      return 1 + ShortestDecimal.write(whole: UInt64(number.magnitude), to: place + 1)
    }
  }

  mutating func add(number: Double?) {
    separate()
    guard let number else { return }
    reserve(ShortestDecimal.width) { ShortestDecimal.write(number, to: $0) }
  }

  mutating func add(text: String?) {
    separate()
    guard let text else { return }
    var cell: [UInt8] = []
    Self.append(text, to: &cell)
    reserve(cell.count) { place in
      for (index, byte) in cell.enumerated() { place[index] = byte }
      return cell.count
    }
  }

  private mutating func separate() {
    guard !isFirst else {
      isFirst = false
      return
    }
    reserve(1) { place in
      place[0] = Self.comma
      return 1
    }
  }

  mutating func endRow() {
    isFirst = true
    reserve(1) { place in
      place[0] = 0x0A
      return 1
    }
  }

  /// Hands over what was written and starts anew in the same memory.
  mutating func flush<Failure: Error>(
    _ write: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    let length = count
    count = 0
    isFirst = true
    var failure: Failure?
    bytes.withUnsafeBytes { whole in
      do throws(Failure) { try write(UnsafeRawBufferPointer(rebasing: whole[..<length])) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    guard text.utf8.contains(where: { $0 == quote || $0 == comma || $0 == 0x0A || $0 == 0x0D }) else {
      bytes += text.utf8
      return
    }
    bytes.append(quote)
    for byte in text.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}
