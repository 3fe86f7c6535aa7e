package import CasusData
package import CasusSource
package import CasusYAML

/// Adds to every row what its neighbours in order amount to: ranks, running sums, moving means.
package struct WindowTransform: Transform {
  package static let key = "window"
  package static let summary = "Adds ranks, running sums and moving means over the rows in order."

  private let operations: [WindowOperation]
  private let groupBy: [FieldName]
  private let sort: SortOrder
  /// How many rows before and after take part; nil is all of them.
  private let before: Double?
  private let after: Double?
  private let ignoresPeers: Bool

  package init(_ node: Node, reporting diagnostics: inout [Diagnostic]) {
    var step = StepReader(node)
    let list = step.take("window")
    operations = (list?.list ?? []).compactMap { WindowOperation($0, reporting: &diagnostics) }
    if list?.list == nil {
      diagnostics.append(
        .unfitOption("window", expected: "a list", found: list?.kindName ?? "none", at: list?.place ?? node.place))
    }
    groupBy = step.fields("groupby", reporting: &diagnostics)
    sort = SortOrder(step.take("sort"), reporting: &diagnostics)
    let frame = step.take("frame")?.list
    before = frame.map { $0.first?.number } ?? nil
    after = frame.map { $0.last?.number } ?? 0
    ignoresPeers = step.boolean("ignorePeers", reporting: &diagnostics) ?? false
    step.finish(reporting: &diagnostics)
  }

  package func apply(to table: Table, in scope: Scope, reporting diagnostics: inout [Diagnostic]) -> Table {
    var columns = operations.map { _ in Array(repeating: Value.null, count: table.rowCount) }
    let compare = sort.comparator(for: table, reporting: &diagnostics)
    let hasOrder = !sort.keys.isEmpty
    let runs = operations.map { $0.run(on: table, reporting: &diagnostics) }
    // Which rows of its group a row rests on: the frame, or for ranks all that come before.
    var framesOfRow = Array(repeating: [Int](), count: table.rowCount)
    for group in Grouping(table, by: groupBy, reporting: &diagnostics).groups {
      let rows = sort.sorted(group, of: table, reporting: &diagnostics)
      // Without an order no row is the peer of another, as in Vega.
      let peers = PeerGroups(rows, areEqual: { hasOrder && compare($0, $1) == 0 })
      for position in rows.indices {
        var first = before.map { clamped(Double(position) + $0, rows.count) } ?? 0
        var last = after.map { clamped(Double(position) + $0 + 1, rows.count) } ?? rows.count
        if !ignoresPeers {
          if first < rows.count { first = peers.start[first] }
          if last > 0, last <= rows.count { last = peers.end[last - 1] }
        }
        let frame = first < last ? first..<last : first..<first
        let window = WindowFrame(rows: rows, position: position, frame: frame, peers: peers)
        for (index, run) in runs.enumerated() { columns[index][rows[position]] = run(window) }
        framesOfRow[rows[position]] = operations.contains { $0.ranks } ? rows : Array(rows[frame])
      }
    }
    var result = zip(operations, columns).reduce(table) {
      $0.adding($1.0.measure.name, $1.1, like: $1.0.resultField(of: table))
    }
    let frames = framesOfRow
    let ofFrame = table.lineage.grouping(frames)
    let own = table.lineage
    result.lineage = Lineage { union([own[$0], ofFrame[$0]]) }
    return result
  }

  private func clamped(_ position: Double, _ count: Int) -> Int {
    position.isNaN ? 0 : Int(max(0, min(Double(count), position)))
  }
}

/// For each position, where the run of rows begins and ends that compare equal to it.
struct PeerGroups: Sendable {
  private(set) var start: [Int] = []
  private(set) var end: [Int] = []
  /// The number of the run, from 1.
  private(set) var number: [Int] = []

  init(_ rows: [Int], areEqual: (Int, Int) -> Bool) {
    for position in rows.indices {
      let continues = position > 0 && areEqual(rows[position - 1], rows[position])
      start.append(continues ? start[position - 1] : position)
      number.append(continues ? number[position - 1] : (number.last ?? 0) + 1)
    }
    end = Array(repeating: rows.count, count: rows.count)
    for position in rows.indices.reversed() {
      let continues = position + 1 < rows.count && start[position + 1] != position + 1
      end[position] = continues ? end[position + 1] : position + 1
    }
  }
}

/// A row among the ordered rows of its group.
struct WindowFrame {
  let rows: [Int]
  let position: Int
  let frame: Range<Int>
  let peers: PeerGroups
}
