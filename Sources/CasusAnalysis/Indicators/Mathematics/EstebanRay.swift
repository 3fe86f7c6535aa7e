#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Division {
  /// How far a division has the shape of two camps: K·ΣΣ p_i^(1+a)·p_j·|y_i − y_j| (Esteban & Ray 1994).
  ///
  /// `sensitivity` is a, from 0, where it would be a Gini coefficient, to 1.6; `factor` is K, nil for the one that
  /// makes an even split between the ends of the scale 1.
  package func polarisation(sensitivity a: Double, factor: Double?) -> Estimate {
    guard n > 0 else { return .undefined("nobody took a position") }
    guard n > 1 else { return .undefined("one position makes no group") }
    guard let factor = factor ?? evenSplitFactor(a) else { return .undefined("the scale has one code") }
    let shares = counts.map { Double($0) / Double(n) }
    let weights = shares.map { pow($0, 1 + a) }
    var sum = 0.0
    for i in shares.indices where counts[i] > 0 {
      for j in shares.indices where counts[j] > 0 {
        sum += weights[i] * shares[j] * scale.distances[i * scale.count + j]
      }
    }
    return Estimate(factor * sum)
  }

  /// An even split between the ends gives 2·(1/2)^(2+a) times the range.
  private func evenSplitFactor(_ a: Double) -> Double? { scale.range > 0 ? pow(2, 1 + a) / scale.range : nil }
}
