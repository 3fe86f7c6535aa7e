/// How alike two raters place themselves on shared issues, from the counts of each pair of codes.
///
/// Everything is a sum over the table of counts, so that a pair costs its table and not its issues.
package struct Agreement: Sendable, Hashable {
  package let scale: CodeScale
  /// `counts[i * k + j]`: issues on which the first took code i and the second code j.
  package private(set) var counts: [Int]

  package init(on scale: CodeScale) {
    self.scale = scale
    counts = [Int](repeating: 0, count: scale.count * scale.count)
  }

  /// From counts made elsewhere, one for each pair of codes.
  package init(on scale: CodeScale, counts: [Int]) {
    self.init(on: scale)
    guard counts.count == self.counts.count else { return }
    self.counts = counts
  }

  /// Adds issues on which the first took one code and the second another.
  package mutating func add(_ first: Int, _ second: Int, count: Int = 1) {
    guard (0..<scale.count).contains(first), (0..<scale.count).contains(second) else { return }
    counts[first * scale.count + second] += count
  }

  /// Counts anew into the same memory; what the body leaves is taken as it is.
  mutating func recount(_ body: (inout [Int]) -> Void) { body(&counts) }

  /// Shared issues.
  package var n: Int { counts.reduce(0, +) }

  package var sums: AgreementSums { AgreementSums(counts, on: scale) }

  package var exact: Estimate { sums.exact }
  package var half: Estimate { sums.half }
  package var s: Estimate { sums.s }
  package var sSquared: Estimate { sums.sSquared }
  package var kappa: Estimate { sums.kappa }
  package var pi: Estimate { sums.pi }
  package var alpha: Estimate { sums.alpha }
  package var pearson: Estimate { sums.pearson }
}
