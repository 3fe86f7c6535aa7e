/// A wait known to have ended between two times, or not before one.
package struct WaitSpan: Sendable, Hashable {
  /// Which of its ends belongs to a span. The literature has both: a wait of 3 to 5 days has lifelines' [3, 5] or the
  /// (2, 5] of R's `interval2`.
  package enum Ends: String, Sendable, CaseIterable {
    /// Both do: a wait of whole days between two imprecise dates.
    case closed
    /// The lower does not, unless the two are the same time: a wait looked after from time to time.
    case halfOpen = "half-open"
  }

  package var low: Double
  /// Nil while still open: longer than `low`.
  package var high: Double?

  package init(_ low: Double, _ high: Double?) {
    self.low = low
    self.high = high
  }

  package var isExact: Bool { high == low }

  /// The ends in an order in which, at one time, a span that includes it begins before any ends and one that excludes
  /// it begins after.
  func edges(_ ends: Ends) -> (left: Edge, right: Edge) {
    let isOpen = high == nil || ends == .halfOpen && !isExact
    return (Edge(time: low, place: isOpen ? .after : .before), Edge(time: high ?? .infinity, place: .at))
  }

  /// An end of a span among those of others.
  struct Edge: Hashable, Comparable {
    enum Place: UInt8, Hashable { case before, at, after }
    var time: Double
    var place: Place

    static func < (a: Edge, b: Edge) -> Bool { (a.time, a.place.rawValue) < (b.time, b.place.rawValue) }
  }
}
