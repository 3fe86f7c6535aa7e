import CasusData
import CasusSource

/// An object on one line, from names and values that are JSON already.
func jsonObject(_ members: [(name: String, value: String)]) -> String {
  "{" + members.map { "\(jsonText($0.name)): \($0.value)" }.joined(separator: ", ") + "}"
}

/// An array on one line, from values that are JSON already.
func jsonArray(_ values: [String]) -> String { "[" + values.joined(separator: ", ") + "]" }

extension Value {
  /// The value unrounded, as JSON.
  var json: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let value), .instant(let value): jsonNumber(value)
    case .text(let value): jsonText(value)
    case .date(let value): jsonText(value.edtf)
    case .bounds(let bounds):
      jsonObject([("low", jsonNumber(bounds.low)), ("high", bounds.high.map(jsonNumber) ?? "null")])
    case .list(let values): jsonArray(values.map(\.json))
    case .object(let fields): jsonObject(zip(fields.names, fields.values).map { ($0, $1.json) })
    }
  }
}
