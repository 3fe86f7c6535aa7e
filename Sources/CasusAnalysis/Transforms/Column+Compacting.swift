package import CasusData

extension Column {
  /// A column of values, stored by type where they are of one.
  package init(compacting values: [Value]) {
    var hasText = false
    var hasNumber = false
    var hasBoolean = false
    var hasDate = false
    var hasOther = false
    var missing = Set<Int>()
    for (row, value) in values.enumerated() {
      switch value {
      case .null: missing.insert(row)
      case .text: hasText = true
      case .number: hasNumber = true
      case .boolean: hasBoolean = true
      case .date: hasDate = true
      case .bounds, .instant, .list, .object: hasOther = true
      }
    }
    switch (hasText, hasNumber, hasBoolean, hasDate, hasOther) {
    case (true, false, false, false, false):
      self.init(texts: values.map { if case .text(let text) = $0 { text } else { nil } })
    case (false, true, false, false, false):
      self = .number(
        values.map { if case .number(let number) = $0 { number } else { .nan } },
        missing: missing.isEmpty ? nil : missing)
    case (false, false, true, false, false):
      self = .boolean(values.map { if case .boolean(let flag) = $0 { flag } else { nil } })
    case (false, false, false, true, false):
      self = .date(values.map { if case .date(let date) = $0 { date } else { nil } })
    default: self = .values(values)
    }
  }

  /// The type of field that holds such a column.
  package var fieldType: FieldType {
    switch self {
    case .text: .text
    case .number: .number
    case .boolean: .boolean
    case .date: .date
    case .values(let values):
      !values.isEmpty
        && values.allSatisfy {
          switch $0 {
          case .bounds, .null: true
          default: false
          }
        } && values.contains { $0 != .null } ? .bounds : .any
    }
  }
}

extension Table {
  /// This table with a derived column: its type is that of its values.
  func adding(_ name: String, _ values: [Value], like field: Field? = nil) -> Table {
    let column = Column(compacting: values)
    var derived = field ?? Field(name, column.fieldType)
    derived.name = name
    if field == nil || derived.type != .integer && derived.type != .year { derived.type = column.fieldType }
    return setting(derived, to: column)
  }
}
