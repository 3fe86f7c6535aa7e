/// A value of a cell or of an expression.
package enum Value: Sendable, Hashable {
  case null
  case boolean(Bool)
  case number(Double)
  case text(String)
  /// A date as imprecise as its source.
  indirect case date(ImpreciseDate)
  /// A number known only to lie between bounds, such as the lag between two imprecise dates.
  case bounds(Bounds)
  /// An instant in milliseconds since 1970, UTC: what Vega's time functions yield.
  case instant(Double)
  case list([Value])
  case object(Fields)

  /// Named values in the order in which they were made.
  package struct Fields: Sendable, Hashable {
    package var names: [String]
    package var values: [Value]

    package init(names: [String], values: [Value]) {
      self.names = names
      self.values = values
    }

    package subscript(name: String) -> Value? {
      names.firstIndex(of: name).map { values[$0] }
    }
  }
}

/// A number between a lower and an upper bound; no upper bound means "still open": at least `low`.
package struct Bounds: Sendable, Hashable {
  package var low: Double
  package var high: Double?

  package init(low: Double, high: Double?) {
    self.low = low
    self.high = high
  }

  package var isOpen: Bool { high == nil }
  package var isExact: Bool { high == low }
}

extension Value {
  /// The value as data files write it: no locale, no rounding.
  package var plainText: String {
    switch self {
    case .null: ""
    case .boolean(let value): value ? "true" : "false"
    case .number(let value): value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
    case .text(let value): value
    case .date(let value): value.edtf
    case .bounds(let value):
      if let high = value.high {
        value.isExact
          ? Value.number(value.low).plainText
          : "\(Value.number(value.low).plainText)–\(Value.number(high).plainText)"
      } else {
        "\(Value.number(value.low).plainText)+"
      }
    case .instant(let value): Value.number(value).plainText
    case .list(let values): values.map(\.plainText).joined(separator: ",")
    case .object(let fields):
      zip(fields.names, fields.values).map { "\($0): \($1.plainText)" }.joined(separator: ", ")
    }
  }
}
