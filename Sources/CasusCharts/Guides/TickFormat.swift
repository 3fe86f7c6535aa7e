import CasusAnalysis

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Prints the ticks of one scale alike: as many digits as the step between ticks needs, one SI prefix for all.
struct TickFormat {
  private var specifier: String
  private let formats: FormatLocale
  private var prefix: (divisor: Double, symbol: String, decimals: Int)?

  /// A d3 format without a precision gets the one that the ticks from `low` to `high` need.
  init(_ written: String?, from low: Double, to high: Double, count: Int, in formats: FormatLocale = .d3) {
    self.formats = formats
    let step = tickStep(low, high, Double(max(1, count)))
    let exponent = step > 0 && step.isFinite ? whole(log10(step).rounded(.down), in: -400...400) : 0
    let fixed = min(20, max(0, -exponent))
    guard let written, !written.isEmpty else {
      specifier = ",.\(fixed)f"
      return
    }
    specifier = written
    guard !written.contains("."), let type = written.last, !written.contains("~") || type == "s" else { return }
    let most = max(abs(low), abs(high))
    switch type {
    case "f": specifier = "\(written.dropLast()).\(fixed)f"
    case "%": specifier = "\(written.dropLast()).\(max(0, fixed - 2))%"
    case "s" where most > 0:
      let power = whole((log10(most) / 3).rounded(.down), in: -8...8)
      let decimals = max(0, power * 3 - exponent)
      let symbols = ["y", "z", "a", "f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y"]
      // Trimmed digits stay trimmed: 1.5k beside 2k.
      let isTrimmed = written.contains("~")
      specifier = "\(written.dropLast().replacing("~", with: "")).\(decimals)\(isTrimmed ? "~" : "")f"
      prefix = (pow(10, Double(power * 3)), symbols[power + 8], decimals)
    default: break
    }
  }

  func text(of value: Double) -> String {
    guard let prefix else { return formats.number(value, specifier) ?? "" }
    return (formats.number(value / prefix.divisor, specifier) ?? "") + prefix.symbol
  }
}
