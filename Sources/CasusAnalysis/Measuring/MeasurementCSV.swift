import CasusData
import Dispatch
import Synchronization

/// Results as CSV, one line for each row; undefined is an empty cell.
enum MeasurementCSV {
  /// How many lines are handed over at once.
  private static let rowsAtOnce = 4096

  static func write(
    _ results: IndicatorResults, to sink: @Sendable (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    if let streamed = results.streamed { return try write(streamed, to: sink) }
    let table = results.results
    var lines = CSVLines()
    lines.add(header: table.fields)
    for row in 0..<table.rowCount {
      for column in table.columns {
        switch column[row] {
        case .number(let number): lines.add(number: number)
        case let value: lines.add(text: value.plainText)
        }
      }
      lines.endRow()
      if row % rowsAtOnce == rowsAtOnce - 1 { try lines.flush(sink) }
    }
    try lines.flush(sink)
  }

  /// Parts are made on every core and written in their order, each by whoever finds it is its turn.
  private static func write(
    _ results: any StreamedResults, to sink: @Sendable (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    var header = CSVLines()
    header.add(header: results.fields)
    try header.flush(sink)
    let queue = PartQueue(count: results.partCount)
    DispatchQueue.concurrentPerform(iterations: max(1, min(coreCount, results.partCount))) { _ in
      var lines = CSVLines()
      while let part = queue.next() {
        results.writeCSV(part: part, to: &lines)
        queue.finish(part, &lines, sink)
      }
    }
    if let failure = queue.failure { throw failure }
  }
}

extension CSVLines {
  fileprivate mutating func add(header fields: [Field]) {
    for field in fields { add(text: field.name) }
    endRow()
  }
}

/// Gives out parts in order and writes them in order.
private final class PartQueue: Sendable {
  private struct State {
    var next = 0
    var written = 0
    /// Parts that are done before their turn.
    var waiting: [Int: [UInt8]] = [:]
    var failure: (any Error)?
  }

  private let state = Mutex(State())
  private let count: Int

  init(count: Int) { self.count = count }

  var failure: (any Error)? { state.withLock { $0.failure } }

  func next() -> Int? {
    state.withLock { state in
      guard state.next < count, state.failure == nil else { return nil }
      state.next += 1
      return state.next - 1
    }
  }

  func finish(
    _ part: Int, _ lines: inout CSVLines, _ sink: @Sendable (UnsafeRawBufferPointer) throws -> Void
  ) {
    state.withLock { state in
      guard state.failure == nil else { return }
      do {
        guard part == state.written else {
          lines.flush { state.waiting[part] = Array($0) }
          return
        }
        try lines.flush(sink)
        state.written += 1
        while let bytes = state.waiting.removeValue(forKey: state.written) {
          try bytes.withUnsafeBytes(sink)
          state.written += 1
        }
      } catch {
        state.failure = error
      }
    }
  }
}
