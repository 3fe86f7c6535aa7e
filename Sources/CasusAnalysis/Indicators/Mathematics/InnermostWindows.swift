/// The only places where the likeliest distribution can have mass: each begins where some span begins and ends where the
/// next span ends, with no other end between (Peto 1973; Turnbull 1976).
struct InnermostWindows: Sendable {
  struct Window: Sendable, Hashable {
    var left: WaitSpan.Edge
    var right: WaitSpan.Edge
  }

  /// Equal spans, and the windows from `first` to `last` that they hold.
  struct Group: Sendable, Hashable {
    var first: Int
    var last: Int
    var count: Double
  }

  private(set) var windows: [Window] = []
  private(set) var groups: [Group] = []

  init(_ spans: [WaitSpan], ends: WaitSpan.Ends) {
    var countOf: [WaitSpan: Double] = [:]
    for span in spans { countOf[span, default: 0] += 1 }
    let distinct = countOf.sorted { ($0.key.low, $0.key.high ?? .infinity) < ($1.key.low, $1.key.high ?? .infinity) }
    let edges = distinct.map { $0.key.edges(ends) }
    let lefts = Set(edges.map(\.left)).sorted()
    let rights = Set(edges.map(\.right)).sorted()
    var next = 0
    for (index, left) in lefts.enumerated() {
      while next < rights.count, rights[next] < left { next += 1 }
      guard next < rights.count else { break }
      // Another span begins before this one meets an end: the window is that one's.
      if index + 1 < lefts.count, lefts[index + 1] < rights[next] { continue }
      windows.append(Window(left: left, right: rights[next]))
    }
    for (edge, span) in zip(edges, distinct) {
      let first = windows.firstPosition { !($0.left < edge.left) }
      let last = windows.firstPosition { edge.right < $0.right } - 1
      groups.append(Group(first: first, last: last, count: span.value))
    }
  }
}

extension Array {
  /// The first position from which a condition holds that holds for all that follow.
  fileprivate func firstPosition(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
