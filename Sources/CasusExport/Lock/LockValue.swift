package import CasusData
import CasusSource

/// A value as a lock holds it: what JSON can say, with bounds told apart.
package indirect enum LockValue: Sendable, Hashable {
  case null
  case boolean(Bool)
  case number(Double)
  /// Words, and dates as EDTF.
  case text(String)
  /// A range; an upper end that is nil is still open.
  case bounds(low: Double, high: Double?)
  case list([LockValue])
  case object([Member])

  package struct Member: Sendable, Hashable {
    package var name: String
    package var value: LockValue
  }

  package init(_ value: Value) {
    switch value {
    case .null: self = .null
    case .boolean(let value): self = .boolean(value)
    case .number(let value), .instant(let value): self = value.isFinite ? .number(value) : .null
    case .text(let value): self = .text(value)
    case .date(let value): self = .text(value.edtf)
    case .bounds(let bounds):
      let high = bounds.high.flatMap { $0.isFinite ? $0 : nil }
      self = bounds.low.isFinite ? .bounds(low: bounds.low, high: high) : .null
    case .list(let values): self = .list(values.map(LockValue.init))
    case .object(let fields):
      self = .object(zip(fields.names, fields.values).map { Member(name: $0, value: LockValue($1)) })
    }
  }

  var json: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let value): jsonNumber(value)
    case .text(let value): jsonText(value)
    case .bounds(let low, let high):
      jsonObject([("low", jsonNumber(low)), ("high", high.map(jsonNumber) ?? "null")])
    case .list(let values): jsonArray(values.map(\.json))
    case .object(let members): jsonObject(members.map { ($0.name, $0.value.json) })
    }
  }

  /// As words of a message: unrounded, an open range with `+`.
  package var words: String {
    switch self {
    case .null: "undefined"
    case .boolean, .number: json
    case .text(let text): text
    case .bounds(let low, let high):
      high.map { $0 == low ? jsonNumber(low) : "\(jsonNumber(low))–\(jsonNumber($0))" } ?? "\(jsonNumber(low))+"
    case .list(let values): values.map(\.words).joined(separator: ", ")
    case .object(let members): members.map { "\($0.name): \($0.value.words)" }.joined(separator: ", ")
    }
  }
}
