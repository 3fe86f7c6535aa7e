import CasusAnalysis
import CasusData

/// Prints a value as a sentence would: in the field's own decimals, else rounded to three figures, in groups of three.
struct PlainPrinting {
  private let printing: ValuePrinting
  private let hasFormat: Bool
  private let formats: FormatLocale

  init(_ definition: ChannelDefinition, field: Field?, setting: ChartSetting, format: String? = nil) {
    var printing = ValuePrinting(definition, field: field, setting: setting)
    if let format, !printing.isTime { printing.format = format }
    // A count or a mean has not the decimals of what is counted.
    if definition.aggregate != nil, !["min", "max", "sum"].contains(definition.aggregate) { printing.field = nil }
    hasFormat = printing.format != nil || printing.field?.decimals != nil
    self.printing = printing
    formats = setting.formats
  }

  func text(of value: Value) -> String {
    if hasFormat { return printing.text(of: value) }
    switch value {
    case .number(let number): return Self.rounded(number, in: formats)
    case .bounds(let bounds):
      guard let high = bounds.high else { return Self.rounded(bounds.low, in: formats) + "+" }
      let text = Self.rounded(high, in: formats)
      return bounds.isExact ? text : "\(Self.rounded(bounds.low, in: formats))\u{2060}–\u{2060}\(text)"
    default: return printing.text(of: value)
    }
  }

  /// Whole numbers as they are, others to three figures.
  static func rounded(_ number: Double, in formats: FormatLocale = .d3) -> String {
    guard number.isFinite else { return "" }
    if number == number.rounded(), abs(number) < 1e15 { return formats.number(number, ",.0f") ?? "" }
    if abs(number) >= 100 { return formats.number(number, ",.0f") ?? "" }
    return formats.number(number, ",.3~r") ?? formats.number(number, ",.2f") ?? ""
  }
}
