/// A chart that differs between two locks, and by how much.
package struct ChartChange: Sendable, Hashable {
  /// What became of it.
  package enum Kind: String, Sendable, Hashable { case added, removed, changed }

  package var kind: Kind
  package var name: String
  /// Marks of the same look at another place, and marks that came or went; nil where they are too many to compare.
  package var marks: Marks?
  /// Words that came into the drawing, and words that went, in their order.
  package var textsAdded: [String]
  package var textsRemoved: [String]
  /// The old and the new, where they differ.
  package var title: Words?
  package var alt: Words?
  /// Which part of the drawing is another, from 0 to 1; 1 for a chart that came or went.
  package var share: Double

  /// How many marks differ, of how many.
  package struct Marks: Sendable, Hashable {
    package var moved = 0
    package var added = 0
    package var removed = 0
    package var total = 0

    package init() {}
  }

  /// A text before and after.
  package struct Words: Sendable, Hashable {
    package var old: String
    package var new: String

    init?(_ old: String, _ new: String) {
      if old == new { return nil }
      self.old = old
      self.new = new
    }
  }

  /// Whether nothing came, went or was written otherwise: other fonts do that.
  package var isOnlyMoved: Bool {
    guard kind == .changed, title == nil, alt == nil, textsAdded.isEmpty, textsRemoved.isEmpty else { return false }
    return marks.map { $0.added == 0 && $0.removed == 0 } ?? false
  }

  static func all(from old: [Lock.Chart], to new: [Lock.Chart]) -> [ChartChange] {
    let was = Dictionary(old.map { ($0.name, $0) }) { first, _ in first }
    let now = Set(new.map(\.name))
    let gone = old.filter { !now.contains($0.name) }.map { ChartChange($0, kind: .removed) }
    let rest = new.compactMap { chart in
      was[chart.name].map { ChartChange(from: $0, to: chart) } ?? ChartChange(chart, kind: .added)
    }
    return (rest + gone).sorted { ($1.share, $0.name) < ($0.share, $1.name) }
  }

  private init(_ chart: Lock.Chart, kind: Kind) {
    self.kind = kind
    name = chart.name
    textsAdded = []
    textsRemoved = []
    share = 1
  }

  private init?(from old: Lock.Chart, to new: Lock.Chart) {
    guard old != new else { return nil }
    kind = .changed
    name = new.name
    title = Words(old.title, new.title)
    alt = Words(old.alt, new.alt)
    textsAdded = ChartChange.surplus(of: new.sketch.texts, over: old.sketch.texts)
    textsRemoved = ChartChange.surplus(of: old.sketch.texts, over: new.sketch.texts)
    let isListed = { (sketch: ChartSketch) in sketch.marks.count == sketch.count }
    if isListed(old.sketch), isListed(new.sketch) {
      let found = ChartChange.marks(from: old.sketch, to: new.sketch)
      marks = found
      share = found.total == 0 ? 0 : min(1, Double(found.moved + found.added + found.removed) / Double(found.total))
    } else {
      // Of that many marks only the number is known, and that something differs.
      let total = max(old.sketch.count, new.sketch.count, 1)
      let difference = Double(abs(old.sketch.count - new.sketch.count)) / Double(total)
      share = old.sketch.hash == new.sketch.hash ? 0 : max(difference, 1 / Double(total))
    }
  }

  /// Marks of one look are matched by their place; what is left over on both sides was moved.
  private static func marks(from old: ChartSketch, to new: ChartSketch) -> Marks {
    let was = Dictionary(grouping: old.marks, by: \.what).mapValues { $0.map(\.place) }
    let now = Dictionary(grouping: new.marks, by: \.what).mapValues { $0.map(\.place) }
    var result = Marks()
    for what in Set(was.keys).union(now.keys) {
      let gone = surplus(of: was[what] ?? [], over: now[what] ?? []).count
      let come = surplus(of: now[what] ?? [], over: was[what] ?? []).count
      result.moved += min(gone, come)
      result.removed += max(0, gone - come)
      result.added += max(0, come - gone)
    }
    result.total = max(old.count, new.count)
    return result
  }

  /// What stands in a list more often than in another, in the order of the first.
  private static func surplus(of list: [String], over other: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for item in other { counts[item, default: 0] += 1 }
    return list.filter { item in
      guard let count = counts[item], count > 0 else { return true }
      counts[item] = count - 1
      return false
    }
  }
}
