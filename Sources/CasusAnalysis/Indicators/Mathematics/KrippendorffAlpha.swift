/// How far apart two codes are to Krippendorff's α.
package enum CodeDistance: String, Sendable, Hashable, CaseIterable {
  /// All different codes alike.
  case nominal
  /// By how many codes were given from the one to the other, squared.
  case ordinal
  /// By the positions of the codes, squared.
  case interval
}

/// Krippendorff's α of any number of raters with missing codes: 1 − Do/De (Krippendorff 2004).
///
/// `units[u][c]` is how many raters gave unit u the code c; units with fewer than two codes say nothing.
package func krippendorffAlpha(_ units: [[Int]], _ distance: CodeDistance, on scale: CodeScale) -> Estimate {
  let units = units.filter { $0.count == scale.count && $0.reduce(0, +) > 1 }
  guard !units.isEmpty else { return .undefined("no issue with two positions") }
  var coincidences = Coincidences(codes: scale.count)
  for unit in units {
    let others = Double(unit.reduce(0, +) - 1)
    for c in unit.indices where unit[c] > 0 {
      for d in unit.indices { coincidences.add(c, d, Double(unit[c] * (unit[d] - (c == d ? 1 : 0))) / others) }
    }
  }
  return coincidences.alpha(distance, on: scale)
}

/// The same with ordinal distances, for codes that are all in order.
package func krippendorffOrdinalAlpha(_ units: [[Int]]) -> Estimate {
  let codes = units.map(\.count).max() ?? 0
  let scale = CodeScale(positions: (0..<codes).map(Double.init))
  let whole = units.map { $0 + [Int](repeating: 0, count: codes - $0.count) }
  return krippendorffAlpha(whole, .ordinal, on: scale)
}

/// How often each code met each other within a unit.
struct Coincidences {
  static let allEqual = "every position is the same"
  private let k: Int
  private var cells: [Double]

  init(codes k: Int, cells: [Double]? = nil) {
    self.k = k
    self.cells = cells ?? [Double](repeating: 0, count: k * k)
  }

  mutating func add(_ c: Int, _ d: Int, _ count: Double) { cells[c * k + d] += count }

  func alpha(_ distance: CodeDistance, on scale: CodeScale) -> Estimate {
    let totals = (0..<k).map { c in cells[(c * k)..<(c * k + k)].reduce(0, +) }
    let hasOutsider = totals.dropFirst(scale.positions.count).contains { $0 > 0 }
    if distance == .ordinal, hasOutsider { return .undefined(AgreementSums.noOrder) }
    let n = totals.reduce(0, +)
    var (observed, expected) = (0.0, 0.0)
    for c in 0..<k {
      for d in 0..<k where c != d {
        let square: Double
        switch distance {
        case .nominal: square = 1
        case .interval: square = scale.squares[c * k + d]
        case .ordinal:
          let between = totals[min(c, d)...max(c, d)].reduce(0, +) - (totals[c] + totals[d]) / 2
          square = between * between
        }
        observed += cells[c * k + d] * square
        expected += totals[c] * totals[d] * square / (n - 1)
      }
    }
    guard expected > 0 else { return .undefined(Self.allEqual) }
    return Estimate(1 - observed / expected)
  }
}
