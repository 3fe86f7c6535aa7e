package import CasusSource
package import CasusYAML

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How numbers are binned: Vega's options and Vega's choice of limits.
package struct BinOptions: Sendable, Hashable {
  package var maxBins: Double = 10
  package var base: Double = 10
  package var step: Double?
  package var steps: [Double] = []
  package var minStep: Double = 0
  package var divide: [Double] = [5, 2]
  package var extent: [Double] = []
  package var anchor: Double?
  package var isNice = true

  /// Limits of equal width.
  package struct Bins: Sendable, Hashable {
    package var start: Double
    package var stop: Double
    package var step: Double

    /// The lower limit of the bin of a number; nil for NaN.
    package func start(of value: Double) -> Double? {
      if value.isNaN { return nil }
      if value < start { return -.infinity }
      if value > stop { return .infinity }
      // The largest value belongs to the last bin and makes none of its own.
      let last = start + step * (((stop - start) / step - 1e-14).rounded(.up) - 1)
      let inside = max(start, min(value, last))
      return start + step * ((inside - start) / step + 1e-14).rounded(.down)
    }

    /// The upper limit of the bin with a lower limit, counted in steps from the first as Vega does.
    package func end(of lower: Double) -> Double { start + step * (1 + (lower - start) / step) }
  }

  package init() {}

  /// `true`, or a mapping of options.
  package init(_ node: Node, reporting diagnostics: inout [Diagnostic]) {
    guard node.entries != nil else { return }
    var reader = StepReader(node)
    func number(_ key: String, above least: Double) -> Double? {
      reader.number(
        key, expected: "a number above \(numberText(least))", where: { $0 > least && $0.isFinite },
        reporting: &diagnostics)
    }
    if let value = reader.number(
      "maxbins", expected: "a number, 1 or more", where: { $0 >= 1 }, reporting: &diagnostics)
    {
      maxBins = value
    }
    if let value = number("base", above: 1) { base = value }
    step = number("step", above: 0)
    if let value = reader.number(
      "minstep", expected: "a number, 0 or more", where: { $0 >= 0 && $0.isFinite }, reporting: &diagnostics)
    {
      minStep = value
    }
    if let value = reader.boolean("nice", reporting: &diagnostics) { isNice = value }
    anchor = reader.number("anchor", reporting: &diagnostics)
    if let list = reader.take("steps") { steps = Self.positive(list, "steps", reporting: &diagnostics) }
    if let list = reader.take("divide") { divide = Self.positive(list, "divide", reporting: &diagnostics) }
    if let list = reader.take("extent")?.list { extent = list.compactMap(\.number) }
    _ = reader.take("binned")
    _ = reader.take("span")
    reader.finish(reporting: &diagnostics)
  }

  private static func positive(_ node: Node, _ key: String, reporting diagnostics: inout [Diagnostic]) -> [Double] {
    let items = node.list ?? [node]
    let fit = items.compactMap(\.number).filter { $0 > 0 && $0.isFinite }
    if fit.count < items.count {
      diagnostics.append(.unfitOption(key, expected: "numbers above 0", found: "others", at: node.place))
    }
    return fit
  }

  /// More bins than that are none: no chart shows them, and walking them would not end.
  static let countLimit = 1e6

  /// The limits for numbers; nil where there is no finite number.
  package func bins(over values: [Double]) -> Bins? {
    let finite = values.lazy.filter(\.isFinite)
    if extent.count == 2 { return bins(from: extent[0], to: extent[1]) }
    guard let low = finite.min(), let high = finite.max() else { return nil }
    return bins(from: low, to: high)
  }

  /// The limits between two numbers, as Vega chooses them.
  package func bins(from low: Double, to high: Double) -> Bins? {
    var low = low
    var high = high
    guard low.isFinite, high.isFinite, maxBins >= 1, base > 1 else { return nil }
    let logBase = log(base)
    let span = high - low != 0 ? high - low : abs(low) != 0 ? abs(low) : 1
    var step: Double
    if let fixed = self.step {
      step = fixed
    } else if !steps.isEmpty {
      let wanted = span / maxBins
      let index = steps.firstIndex { $0 >= wanted } ?? steps.count
      step = steps[max(0, index - 1)]
    } else {
      let level = (log(maxBins) / logBase).rounded(.up)
      step = max(minStep, pow(base, (log(span) / logBase + 0.5).rounded(.down) - level))
      var tries = 0
      while (span / step).rounded(.up) > maxBins, tries < 1000 {
        step *= base
        tries += 1
      }
      for divisor in divide where divisor > 0 {
        let finer = step / divisor
        if finer >= minStep, span / finer <= maxBins { step = finer }
      }
    }
    guard step > 0, step.isFinite, (high - low) / step <= Self.countLimit else { return nil }
    let logStep = log(step)
    let precision = logStep >= 0 ? 0 : (-logStep / logBase).rounded(.towardZero) + 1
    let epsilon = pow(base, -precision - 1)
    if isNice {
      let floor = (low / step + epsilon).rounded(.down) * step
      low = low < floor ? floor - step : floor
      high = (high / step).rounded(.up) * step
    }
    var bins = Bins(start: low, stop: high == low ? low + step : high, step: step)
    if let anchor {
      let shift = anchor - (bins.start + step * ((anchor - bins.start) / step).rounded(.down))
      bins.start += shift
      bins.stop += shift
    }
    return bins
  }
}
