package import CasusData

extension Measure {
  /// How far a number moves when what sources disagree about is read otherwise.
  package struct Sensitivity: Sendable {
    /// The least and the greatest value under any reading; a nil upper end is still open.
    package private(set) var range: Bounds?
    /// Under how many readings it is undefined.
    package private(set) var undefined = 0
    /// The conflict sets that move it, sorted.
    package var sets: [String] = []
    /// The rows of the readings that move it.
    package var lineage: @Sendable () -> [RowReference] = { [] }

    package init(_ value: Value) { include(value) }

    package var isMoved: Bool { !sets.isEmpty }

    /// Whether a value lies outside the range.
    package func isWidened(by value: Value) -> Bool {
      var copy = self
      copy.include(value)
      return copy.range != range || undefined == 0 && copy.undefined > 0
    }

    /// Widens the range to a value.
    package mutating func include(_ value: Value) {
      let bounds: Bounds
      switch value {
      case .number(let number): bounds = Bounds(low: number, high: number)
      case .bounds(let own): bounds = own
      case .null:
        undefined += 1
        return
      default: return
      }
      guard let range else {
        self.range = bounds
        return
      }
      let high = range.high.flatMap { a in bounds.high.map { max(a, $0) } }
      self.range = Bounds(low: min(range.low, bounds.low), high: high)
    }
  }
}
