#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The scale on which the 95 % interval of a share still waiting is symmetric; the names are those of R's `conf.type`.
package enum SurvivalInterval: String, Sendable, CaseIterable {
  /// S^exp(±z·se/log S): stays within 0 and 1, and is right where few are watched (Kalbfleisch & Prentice).
  case logLog = "log-log"
  /// S·exp(±z·se), cut off at 1: R's default.
  case log
  /// S ± z·S·se, cut off at 0 and 1: Greenwood's own.
  case plain

  /// The limits; nil at a share of 0 or 1, where Greenwood's variance says nothing. `relative` is the variance of the
  /// share divided by its square.
  package func limits(of share: Double, relative variance: Double) -> (low: Double, high: Double)? {
    guard share > 0, share < 1, variance.isFinite, variance >= 0 else { return nil }
    let reach = normalQuantile975 * variance.squareRoot()
    switch self {
    case .logLog:
      let logarithm = logOf(share)
      let factor = exp(reach / logarithm)
      return (exp(logarithm / factor), exp(logarithm * factor))
    case .log: return (share * exp(-reach), min(1, share * exp(reach)))
    case .plain: return (max(0, share - share * reach), min(1, share + share * reach))
    }
  }
}

/// The case named `log` hides the function.
private func logOf(_ value: Double) -> Double { log(value) }
