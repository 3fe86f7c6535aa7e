/// Splits a stretch of a file without quotes into cells, eight bytes at a time. It reports nothing: at the first record
/// that is not as it should be it gives up, and the whole file is read again by the scanner that can say why.
struct PlainTokenizer {
  private let bytes: UnsafePointer<UInt8>
  private let end: Int
  private let width: Int
  private let delimiters: UInt64
  private let newlines: UInt64 = 0x0A0A_0A0A_0A0A_0A0A
  /// The next word to look at, and the separators of the last one that were not used yet.
  private var wordStart: Int
  private var mask: UInt64 = 0
  private var maskStart = 0
  private var cellStart: Int
  private let stripsReturns: Bool
  /// How many carriage returns stood before line feeds.
  private(set) var strippedReturns = 0

  init(_ bytes: UnsafePointer<UInt8>, count: Int, width: Int, delimiter: UInt8, stripsReturns: Bool) {
    self.bytes = bytes
    end = count
    self.width = width
    self.stripsReturns = stripsReturns
    delimiters = UInt64(delimiter) &* 0x0101_0101_0101_0101
    wordStart = 0
    cellStart = 0
  }

  /// Where the next record starts.
  var offset: Int { cellStart }

  /// Reads up to `rows` records row by row and returns how many there were; nil where one has not `width` cells.
  mutating func read(into cells: UnsafeMutablePointer<Cell>, rows: Int) -> Int? {
    let wanted = rows &* width
    var out = 0
    var column = 0
    while out < wanted {
      while mask == 0 {
        guard wordStart < end else { return finish(cells, out, column) }
        let word = load()
        mask = ByteSurvey.positions(of: delimiters, in: word) | ByteSurvey.positions(of: newlines, in: word)
        maskStart = wordStart
        wordStart &+= 8
      }
      let at = maskStart &+ (mask.trailingZeroBitCount >> 3)
      mask &= mask &- 1
      guard at < end else { return finish(cells, out, column) }
      var count = at &- cellStart
      column &+= 1
      let endsRecord = bytes[at] == 0x0A
      guard endsRecord == (column == width), count <= CSVLimit.cellBytes else { return nil }
      if endsRecord {
        column = 0
        if stripsReturns, count > 0, bytes[at &- 1] == 0x0D {
          count &-= 1
          strippedReturns &+= 1
        }
      }
      cells[out] = Cell(start: cellStart, count: count)
      out &+= 1
      cellStart = at &+ 1
    }
    return rows
  }

  @inline(__always) private func load() -> UInt64 {
    if wordStart &+ 8 <= end { return UnsafeRawPointer(bytes + wordStart).loadUnaligned(as: UInt64.self) }
    var word: UInt64 = 0
    for index in 0..<(end - wordStart) { word |= UInt64(bytes[wordStart + index]) << UInt64(index * 8) }
    return word
  }

  /// The last record, which may end without a line feed.
  private mutating func finish(_ cells: UnsafeMutablePointer<Cell>, _ out: Int, _ column: Int) -> Int? {
    if column == 0, cellStart >= end { return out / width }
    guard column == width - 1, end - cellStart <= CSVLimit.cellBytes else { return nil }
    cells[out] = Cell(start: cellStart, count: end - cellStart)
    cellStart = end
    return out / width + 1
  }
}
