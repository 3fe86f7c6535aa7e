import CasusData

/// How a field's values relate: it decides scale, axis and legend.
enum MeasurementType: String {
  case quantitative, temporal, ordinal, nominal

  var isDiscrete: Bool { self == .ordinal || self == .nominal }

  /// The type of a package field, which is typed already; nil where the data came without types.
  init?(_ type: FieldType) {
    switch type {
    case .text, .boolean: self = .nominal
    case .integer, .number, .bounds: self = .quantitative
    case .date: self = .temporal
    case .year: self = .quantitative
    case .any: return nil
    }
  }

  /// A type as written, or the abbreviation Vega-Lite also takes.
  init?(written text: String) {
    switch text.lowercased() {
    case "q", "quantitative": self = .quantitative
    case "t", "temporal": self = .temporal
    case "o", "ordinal": self = .ordinal
    case "n", "nominal": self = .nominal
    default: return nil
    }
  }
}
