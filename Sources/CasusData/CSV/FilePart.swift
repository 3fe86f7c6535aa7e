import Dispatch
import Synchronization

/// A stretch of a table's file that starts and ends with whole records, so that stretches can be read side by side.
struct FilePart {
  var range: Range<Int>
  var survey: ByteSurvey
  /// The number of its first line and of its first row.
  var firstLine: Int
  var firstRow: Int
  var rowCount: Int

  /// Cuts a file into parts of some megabytes. Where a part ends in the middle of quotes it is moved on to the next end
  /// of a record, by the parity of the quotes before it: in a file without faults every quote that opens also closes.
  static func cut(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, firstLine: Int, dialect: CSVDialect,
    partBytes: Int = 1 << 21
  ) -> [FilePart] {
    guard start < bytes.count else { return [] }
    var nominal = Array(stride(from: start, to: bytes.count, by: max(16, partBytes)))
    if nominal.count > 1, let last = nominal.last, bytes.count - last < partBytes / 2 { nominal.removeLast() }
    let ends = nominal.dropFirst() + [bytes.count]
    var ranges = zip(nominal, ends).map { $0..<$1 }
    if ranges.count > 1 {
      let quoteCounts = quoteCounts(of: ranges, in: bytes, dialect)
      var moved: [Range<Int>] = []
      var lower = start
      var quotes = 0
      for (range, count) in zip(ranges, quoteCounts) where lower < bytes.count {
        quotes += count
        // A record may reach beyond several ends.
        guard range.upperBound < bytes.count, range.upperBound > lower else { continue }
        let upper = recordEnd(in: bytes, from: range.upperBound, isInQuotes: quotes % 2 == 1, dialect)
        if upper > lower { moved.append(lower..<upper) }
        lower = max(lower, upper)
      }
      if lower < bytes.count { moved.append(lower..<bytes.count) }
      ranges = moved
    }
    let surveys = survey(ranges, of: bytes, dialect)
    let rows = rowCounts(of: ranges, in: bytes, surveys, dialect)
    var parts: [FilePart] = []
    var line = firstLine
    var row = 0
    for index in ranges.indices {
      parts.append(
        FilePart(
          range: ranges[index], survey: surveys[index], firstLine: line, firstRow: row, rowCount: rows[index]))
      line += surveys[index].newlines
      row += rows[index]
    }
    return parts
  }

  private static func survey(
    _ ranges: [Range<Int>], of bytes: UnsafeBufferPointer<UInt8>, _ dialect: CSVDialect
  ) -> [ByteSurvey] {
    nonisolated(unsafe) let bytes = bytes
    return inParallel(ranges.count) { index in
      ByteSurvey(UnsafeBufferPointer(rebasing: bytes[ranges[index]]), quote: dialect.quote)
    }
  }

  private static func quoteCounts(
    of ranges: [Range<Int>], in bytes: UnsafeBufferPointer<UInt8>, _ dialect: CSVDialect
  ) -> [Int] {
    nonisolated(unsafe) let bytes = bytes
    return inParallel(ranges.count) { index in
      ByteSurvey.count(dialect.quote, in: UnsafeBufferPointer(rebasing: bytes[ranges[index]]))
    }
  }

  /// Where the first record after an offset starts.
  private static func recordEnd(
    in bytes: UnsafeBufferPointer<UInt8>, from offset: Int, isInQuotes: Bool, _ dialect: CSVDialect
  ) -> Int {
    var isInQuotes = isInQuotes
    // An offset just after a line feed is itself the start of a record.
    var index = isInQuotes ? offset : offset - 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == dialect.quote, index >= offset {
        isInQuotes.toggle()
      } else if byte == 0x0A, !isInQuotes {
        return index + 1
      }
      index += 1
    }
    return bytes.count
  }

  private static func rowCounts(
    of ranges: [Range<Int>], in bytes: UnsafeBufferPointer<UInt8>, _ surveys: [ByteSurvey], _ dialect: CSVDialect
  ) -> [Int] {
    nonisolated(unsafe) let bytes = bytes
    return inParallel(ranges.count) { rowCount(of: ranges[$0], in: bytes, surveys[$0], dialect) }
  }

  /// How many records a part has, if none of them is at fault.
  private static func rowCount(
    of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, _ survey: ByteSurvey, _ dialect: CSVDialect
  ) -> Int {
    var count = survey.newlines
    if survey.quotes > 0 {
      count = 0
      var isInQuotes = false
      for byte in bytes[range] {
        if byte == dialect.quote {
          isInQuotes.toggle()
        } else if byte == 0x0A, !isInQuotes {
          count += 1
        }
      }
    }
    return bytes[range.upperBound - 1] == 0x0A ? count : count + 1
  }
}

/// The results of a function of 0, 1, 2 … in that order, worked out side by side; one alone is worked out at once.
func inParallel<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
  guard count > 1 else { return (0..<count).map(work) }
  let results = Mutex([Result?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let result = work(index)
    results.withLock { $0[index] = result }
  }
  return results.withLock { $0.compactMap(\.self) }
}
