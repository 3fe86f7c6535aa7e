/// How unevenly a total is borne, where some of those who bear it may not have said how much.
///
/// A member that is missing is never left out and the rest scaled up: the numbers are then bounds, over everything it
/// may have borne. Herfindahl's and Hirschman's index is HHI = Σs² (Hirschman 1964); Gini's coefficient is
/// ΣΣ|xi − xj|/(2n²·mean), times n/(n − 1) under n = 30.
package struct Concentration: Sendable {
  /// What the numbers of those who did say are.
  package enum Scale: Sendable { case amounts, sharesOfWhole }

  /// The number of those below which Gini's coefficient is corrected.
  static let smallNumber = 30

  let known: [Double]
  let missing: Int
  let scale: Scale
  private let sum: Double
  /// The amounts as parts of the greatest, so that the square of none is too large to be held.
  private let parts: [Double]

  package init(_ known: [Double], missing: Int = 0, _ scale: Scale = .amounts) {
    self.known = known
    self.missing = missing
    self.scale = scale
    sum = known.reduce(0, +)
    let greatest = known.max() ?? 0
    parts = scale == .sharesOfWhole || greatest == 0 ? known : known.map { $0 / greatest }
  }

  private var n: Int { known.count + missing }

  /// What is left of a whole for those who are missing.
  private var rest: Double { max(0, 1 - sum) }

  /// Why nothing can be said; nil where something can.
  private var fault: String? {
    if n == 0 { return "no member" }
    if known.isEmpty { return "no member is on record with a number" }
    if !sum.isFinite { return "the numbers are too large to be added up" }
    let slack = 0.005 * Double(n)
    if scale == .sharesOfWhole {
      if sum > 1 + slack { return "the shares add up to more than 1" }
      if missing == 0, sum < 1 - slack { return "the shares of all members add up to less than 1" }
    } else if missing == 0, sum == 0 {
      return "every number is zero"
    }
    return nil
  }

  /// The share of one who said how much.
  package func share(of amount: Double) -> BoundedEstimate {
    if let fault { return .undefined(fault) }
    if scale == .sharesOfWhole { return BoundedEstimate(amount) }
    if sum == 0 { return missing == 0 ? .undefined("every number is zero") : BoundedEstimate(0) }
    return missing == 0 ? BoundedEstimate(amount / sum) : BoundedEstimate(0, amount / sum)
  }

  /// The share of one who did not.
  package var shareOfMissing: BoundedEstimate {
    if let fault { return .undefined(fault) }
    guard scale == .sharesOfWhole else { return BoundedEstimate(0, 1) }
    return missing == 1 ? BoundedEstimate(rest) : BoundedEstimate(0, rest)
  }

  /// The greatest share.
  package var greatest: BoundedEstimate {
    if let fault { return .undefined(fault) }
    let most = known.max() ?? 0
    switch (scale, missing) {
    case (.sharesOfWhole, 0): return BoundedEstimate(most)
    case (.sharesOfWhole, _): return BoundedEstimate(max(most, rest / Double(missing)), max(most, rest))
    case (.amounts, 0): return BoundedEstimate(most / sum)
    // As much from each who is missing as from the greatest makes the greatest share least.
    case (.amounts, _):
      return BoundedEstimate(sum == 0 ? 1 / Double(missing) : most / (sum + Double(missing) * most), 1)
    }
  }

  package var herfindahl: BoundedEstimate {
    if let fault { return .undefined(fault) }
    let squares = parts.reduce(0) { $0 + $1 * $1 }
    let sum = parts.reduce(0, +)
    let count = Double(missing)
    switch (scale, missing) {
    case (.sharesOfWhole, 0): return BoundedEstimate(squares)
    case (.sharesOfWhole, _): return BoundedEstimate(squares + rest * rest / count, squares + rest * rest)
    case (.amounts, 0): return BoundedEstimate(squares / (sum * sum))
    case (.amounts, _):
      // Least where each who is missing bears Σx²/Σx; with more and more it goes to 1.
      let index = squares / (sum * sum)
      return BoundedEstimate(sum == 0 ? 1 / count : index / (1 + count * index), 1)
    }
  }

  /// (HHI − 1/n)/(1 − 1/n): 0 where all bear alike.
  package var normalizedHerfindahl: BoundedEstimate {
    guard n != 1 else { return .undefined("one member") }
    let least = 1 / Double(n)
    return herfindahl.map { max(0, ($0 - least) / (1 - least)) }
  }

  /// 1/HHI: as many members of equal size would give the same index (Laakso & Taagepera 1979).
  package var effectiveNumber: BoundedEstimate { herfindahl.map { 1 / $0 } }

  package var gini: BoundedEstimate {
    if let fault { return .undefined(fault) }
    guard n != 1 else { return .undefined("one member") }
    if missing == 0 { return BoundedEstimate(coefficient(parts)) }
    func filled(_ amounts: [Double]) -> Double { coefficient(parts + amounts) }
    if scale == .sharesOfWhole {
      let even = Array(repeating: rest / Double(missing), count: missing)
      let uneven = [rest] + Array(repeating: 0, count: missing - 1)
      return BoundedEstimate(filled(even), filled(uneven))
    }
    // The coefficient is quasi-convex and alike in all who are missing: least where they bear alike and as much as
    // somebody on record, and greatest where one bears more and more.
    let least = Set(sum == 0 ? [1] : parts).map { filled(Array(repeating: $0, count: missing)) }.min() ?? 0
    let most = Double(n - 1) / Double(n)
    return BoundedEstimate(least, most * correction)
  }

  private var correction: Double { n < Self.smallNumber ? Double(n) / Double(n - 1) : 1 }

  private func coefficient(_ amounts: [Double]) -> Double {
    let sorted = amounts.sorted()
    let total = sorted.reduce(0, +)
    guard total > 0 else { return 0 }
    let size = Double(sorted.count)
    var weighted = 0.0
    for (index, amount) in sorted.enumerated() { weighted += (2 * Double(index + 1) - size - 1) * amount }
    return max(0, weighted / (size * total) * correction)
  }
}
