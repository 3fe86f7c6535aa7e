extension Value {
  package var isNull: Bool { if case .null = self { true } else { false } }
  package var boolean: Bool? { if case .boolean(let value) = self { value } else { nil } }
  package var text: String? { if case .text(let value) = self { value } else { nil } }
  package var date: ImpreciseDate? { if case .date(let value) = self { value } else { nil } }
  package var bounds: Bounds? { if case .bounds(let value) = self { value } else { nil } }

  /// The number, if it is one; bounds that meet count as the number they meet at.
  package var number: Double? {
    switch self {
    case .number(let value): value
    case .bounds(let value): value.isExact ? value.low : nil
    default: nil
    }
  }
}
