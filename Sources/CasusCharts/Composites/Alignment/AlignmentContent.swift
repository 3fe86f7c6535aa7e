import CasusData

/// The pairs of an alignment matrix and the order of its members.
struct AlignmentContent {
  struct Pair {
    var row: Int
    /// Nil where the measure has no value.
    var value: Double?
    var count: Double?
  }

  /// How members follow one another.
  enum Order: String, CaseIterable { case clustering, name, data }

  private(set) var members: [String] = []
  private var pairs: [String: [String: Pair]] = [:]

  subscript(a: String, b: String) -> Pair? { pairs[a]?[b] ?? pairs[b]?[a] }

  var all: [(a: String, b: String, pair: Pair)] {
    members.indices.flatMap { i in
      members.indices.prefix(i).compactMap { j in
        self[members[i], members[j]].map { (members[j], members[i], $0) }
      }
    }
  }

  init(
    _ table: Table, _ fields: CompositeFields, one: String, other: String, value: String, count: String?, order: Order
  ) {
    for row in 0..<table.rowCount {
      let (a, b) = (fields.text(row, one), fields.text(row, other))
      guard !a.isEmpty, !b.isEmpty, a != b, self[a, b] == nil else { continue }
      for name in [a, b] where pairs[name] == nil {
        members.append(name)
        pairs[name] = [:]
      }
      pairs[a]?[b] = Pair(row: row, value: fields.number(row, value), count: fields.number(row, count))
    }
    switch order {
    case .data: break
    case .name: members.sort()
    case .clustering: members = clustered()
    }
  }

  /// Members that agree stand together: average linkage on one minus the measure (UPGMA, Sokal & Michener 1958).
  /// Of equal distances the pair first by name is joined first; a pair without a value is as far as the farthest.
  private func clustered() -> [String] {
    let names = members.sorted()
    guard names.count > 2, names.count <= 200 else { return names }
    let values = all.compactMap(\.pair.value)
    let least = values.min() ?? 0
    func distance(_ a: String, _ b: String) -> Double { 1 - (self[a, b]?.value ?? least) }
    var groups = names.map { [$0] }
    func mean(_ a: [String], _ b: [String]) -> Double {
      var sum = 0.0
      for one in a { for other in b { sum += distance(one, other) } }
      return sum / Double(a.count * b.count)
    }
    while groups.count > 1 {
      var best = (i: 0, j: 1, distance: Double.infinity)
      for i in groups.indices {
        for j in groups.indices where j > i {
          let found = mean(groups[i], groups[j])
          if found < best.distance - 1e-12 { best = (i, j, found) }
        }
      }
      // The ends that meet are those closest to each other, so that neighbours agree.
      let (a, b) = (groups[best.i], groups[best.j])
      let ways = [a + b, a + b.reversed(), a.reversed() + b, a.reversed() + b.reversed()]
      let seam = a.count - 1
      let joined = ways.enumerated().min {
        (distance($0.element[seam], $0.element[seam + 1]), $0.offset)
          < (distance($1.element[seam], $1.element[seam + 1]), $1.offset)
      }
      groups[best.i] = joined?.element ?? a + b
      groups.remove(at: best.j)
    }
    return groups[0]
  }
}
