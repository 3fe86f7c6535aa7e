import CasusData
import CasusSpec

/// A part of an expression made ready for a table: fields are looked up once, then each row costs one call.
struct Computed: Sendable {
  /// The value for a row; the row is ignored where the part does not speak of one.
  var value: @Sendable (Int) -> Value
  /// The same as a number, where the part can be nothing but a number, a truth value or null.
  var number: (@Sendable (Int) -> Double)?
  /// The rows of the dataset that the value for a row rests on, by the branches taken.
  var lineage: @Sendable (Int) -> [RowReference]
  /// The value, where it is the same for every row.
  var constant: Value?
  /// The words of a column of words, so that comparing with one is comparing numbers.
  var words: (codes: [Int32], pool: [String])?
  /// How the value prints, where that is known.
  var kind: Measure.Kind?
  var field: Field?

  init(
    kind: Measure.Kind? = nil, field: Field? = nil, lineage: @escaping @Sendable (Int) -> [RowReference] = { _ in [] },
    value: @escaping @Sendable (Int) -> Value
  ) {
    self.kind = kind
    self.field = field
    self.lineage = lineage
    self.value = value
  }

  /// A part that is always a number.
  init(
    numeric number: @escaping @Sendable (Int) -> Double, kind: Measure.Kind? = nil,
    lineage: @escaping @Sendable (Int) -> [RowReference]
  ) {
    self.init(kind: kind, lineage: lineage) { .number(number($0)) }
    self.number = number
  }

  /// A part that is true or false.
  init(
    test: @escaping @Sendable (Int) -> Bool, lineage: @escaping @Sendable (Int) -> [RowReference]
  ) {
    self.init(lineage: lineage) { .boolean(test($0)) }
    number = { test($0) ? 1 : 0 }
  }

  /// The same value for every row.
  static func constant(
    _ value: Value, kind: Measure.Kind? = nil, field: Field? = nil,
    lineage: @escaping @Sendable (Int) -> [RowReference] = { _ in [] }
  ) -> Computed {
    var computed = Computed(kind: kind, field: field, lineage: lineage) { _ in value }
    computed.constant = value
    switch value {
    case .number, .boolean, .null:
      let number = value.asNumber
      computed.number = { _ in number }
    default: break
    }
    return computed
  }

  /// A field of the row.
  static func field(_ index: Int, of table: Table) -> Computed {
    let column = table.columns[index]
    let field = table.fields[index]
    let lineage = table.lineage
    var computed = Computed(kind: Measure.Kind(of: field), field: field, lineage: { lineage[$0] }) { column[$0] }
    if case .number(let values, let missing) = column {
      if let missing {
        computed.number = { missing.contains($0) ? 0 : values[$0] }
      } else {
        computed.number = { values[$0] }
      }
    }
    if case .text(let codes, let pool) = column { computed.words = (codes, pool) }
    return computed
  }
}

extension Measure.Kind {
  /// The kind of number a field holds.
  init(of field: Field) {
    switch field.type {
    case .integer: self = field.unit == "days" ? .days : .count
    case .number: self = field.unit == "days" ? .days : .number
    case .date: self = .date
    case .bounds: self = field.unit == "days" ? .days : .number
    case .text, .boolean, .year, .any: self = .text
    }
  }

  /// The kind of number a value is by itself.
  init(of value: Value) {
    switch value {
    case .number, .bounds: self = .number
    case .date, .instant: self = .date
    case .null, .boolean, .text, .list, .object: self = .text
    }
  }
}

/// Rows of two or more parts together, sorted, each once.
func union(_ lists: [[RowReference]]) -> [RowReference] {
  if lists.count == 1 { return lists[0] }
  let filled = lists.filter { !$0.isEmpty }
  if filled.count < 2 { return filled.first ?? [] }
  return Array(Set(filled.joined())).sorted()
}
