import CasusData

/// A dash that no line break separates from its numbers.
let rangeDash = "\u{2060}\u{2013}\u{2060}"

extension Printer {
  /// A number and its unit.
  func number(_ value: Double, _ measure: Measure, _ format: String?) -> (text: String, decimals: Int) {
    if let format, format != "#", let spec = NumberFormat(format) {
      let text = spec.format(
        value, decimalPoint: words.decimalPoint, groupMark: words.groupMark, percent: words.percentSign)
      return (text, decimalsOf(text))
    }
    let style = Style(measure)
    let decimals = style.decimals(for: [value])
    let figure = figure(style.scaled(value), decimals, style)
    guard format != "#" else { return (style.isShare ? figure + words.percentSign : figure, decimals) }
    return (figure + unit(style, singular: value == 1, last: style.scaled(value)), decimals)
  }

  /// A range, or `337+` where it is still open.
  func bounds(_ bounds: Bounds, _ measure: Measure, _ format: String?) -> (text: String, decimals: Int) {
    if bounds.isExact { return number(bounds.low, measure, format) }
    if let format, format != "#", let spec = NumberFormat(format) {
      func text(_ value: Double) -> String {
        spec.format(
          value, decimalPoint: words.decimalPoint, groupMark: words.groupMark, percent: words.percentSign)
      }
      let low = text(bounds.low)
      guard let high = bounds.high.map(text) else { return (open(low), decimalsOf(low)) }
      if low == high { return (low, decimalsOf(low)) }
      let sign = words.percentSign
      let shared = low.hasSuffix(sign) && high.hasSuffix(sign) ? String(low.dropLast(sign.count)) : low
      return (shared + rangeDash + high, decimalsOf(low))
    }
    let style = Style(measure)
    let decimals = style.decimals(for: [bounds.low] + (bounds.high.map { [$0] } ?? []))
    let low = figure(style.scaled(bounds.low), decimals, style)
    let high = bounds.high.map { figure(style.scaled($0), decimals, style) }
    var text = low
    if let high, high != low { text += rangeDash + high }
    if high == nil { text += "+" }
    guard format != "#" else { return (style.isShare ? text + words.percentSign : text, decimals) }
    let last = bounds.high ?? bounds.low
    return (text + unit(style, singular: high == low && last == 1, last: style.scaled(last)), decimals)
  }

  /// ` (12–14 across contested facts)`; nothing where no reading moves the number, or its unit is left to the author.
  func contested(_ measure: Measure, _ format: String?) -> String {
    guard let sensitivity = measure.sensitivity, sensitivity.isMoved, let range = sensitivity.range, format != "#"
    else {
      return ""
    }
    let given = format.flatMap { $0.isEmpty ? nil : $0 }
    let text = bounds(range, measure, given ?? "#").text
    // Readings that move it within its own bounds leave nothing to add.
    let own: Bounds? = measure.value.bounds ?? measure.value.number.map { Bounds(low: $0, high: $0) }
    if sensitivity.undefined == 0, own.map({ bounds($0, measure, given ?? "#").text }) == text { return "" }
    let orNone = sensitivity.undefined > 0 ? " \(words.or) \(words.undefined)" : ""
    return " (\(text)\(orNone) \(words.acrossContested))"
  }

  private func open(_ text: String) -> String {
    let sign = words.percentSign
    return text.hasSuffix(sign) ? String(text.dropLast(sign.count)) + "+" + sign : text + "+"
  }

  /// How a kind of number is rounded and scaled.
  private struct Style {
    let kind: Measure.Kind
    let unit: String?
    let written: Int?

    init(_ measure: Measure) {
      kind = measure.kind
      unit = measure.unit
      written = measure.decimals
    }

    var isShare: Bool { kind == .share }

    func scaled(_ value: Double) -> Double { isShare ? value * 100 : value }

    /// As many digits as declared, else as the kind has by itself: whole numbers stay whole.
    func decimals(for values: [Double]) -> Int {
      if let written { return max(0, min(20, written)) }
      let areWhole = values.allSatisfy { abs(scaled($0) - scaled($0).rounded()) < 1e-9 }
      switch kind {
      case .share, .count: return 0
      case .score: return 2
      case .days: return areWhole ? 0 : 1
      case .number, .text, .date: return areWhole ? 0 : shortest(values)
      }
    }

    private func shortest(_ values: [Double]) -> Int {
      values.map { value in
        let (digits, exponent) = DecimalDigits(value).rounded(significant: 3)
        let trailing = digits.reversed().prefix { $0 == 0 }.count
        return max(0, min(6, digits.count - trailing - 1 - exponent))
      }.max() ?? 0
    }
  }

  /// Digits with groups and a true minus.
  private func figure(_ value: Double, _ decimals: Int, _ style: Style) -> String {
    // What is a number only in writing, such as a year, has no groups.
    let spec = NumberFormat(style.kind == .text ? ".\(decimals)f" : ",.\(decimals)f")
    return spec?.format(value, decimalPoint: words.decimalPoint, groupMark: words.groupMark) ?? numberText(value)
  }

  private func unit(_ style: Style, singular: Bool, last: Double) -> String {
    switch style.kind {
    case .share: return words.percentSign
    case .days: return " " + days(last, singular: singular)
    case .count, .number, .score, .text, .date:
      guard let unit = style.unit, !unit.isEmpty else { return "" }
      return unit == "%" ? words.percentSign : " " + unit
    }
  }

  /// The word for days after a number: `day`, `days`; in Russian by its last digits.
  private func days(_ count: Double, singular: Bool) -> String {
    if let limit = words.singularBelow { return abs(count) < limit ? words.oneDay : words.manyDays }
    guard let few = words.fewDays, words.countsByLastDigit, let whole = Int(exactly: count.rounded()) else {
      return singular ? words.oneDay : words.manyDays
    }
    guard count == count.rounded() else { return few }
    switch (abs(whole) % 10, abs(whole) % 100) {
    case (_, 11...14): return words.manyDays
    case (1, _): return words.oneDay
    case (2...4, _): return few
    default: return words.manyDays
    }
  }

  private func decimalsOf(_ text: String) -> Int {
    guard let point = text.firstIndex(of: Character(words.decimalPoint)) else { return 0 }
    return text[text.index(after: point)...].prefix { $0.isNumber }.count
  }
}
