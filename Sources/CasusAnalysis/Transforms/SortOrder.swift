package import CasusData
import CasusSource
import CasusYAML

extension Value {
  /// Vega's order of mixed values: null first, NaN next, then by value; imprecise dates by their first day, then their
  /// last; bounds by their lower end, open ones after closed ones.
  package static func order(_ a: Value, _ b: Value) -> Int {
    switch (a, b) {
    case (.number(let x), .number(let y)): return order(x, y)
    case (.null, .null): return 0
    case (.null, _): return -1
    case (_, .null): return 1
    case (.text(let x), .text(let y)):
      if x == y { return 0 }
      return x.utf16.lexicographicallyPrecedes(y.utf16) ? -1 : 1
    case (.date(let x), .date(let y)):
      let first = order(
        x.first.map { Double($0.number) } ?? -.infinity, y.first.map { Double($0.number) } ?? -.infinity)
      if first != 0 { return first }
      return order(x.last.map { Double($0.number) } ?? .infinity, y.last.map { Double($0.number) } ?? .infinity)
    case (.bounds, _), (_, .bounds):
      let (aLow, aHigh) = a.ends
      let (bLow, bHigh) = b.ends
      let low = order(aLow, bLow)
      return low != 0 ? low : order(aHigh, bHigh)
    case (.list, _), (.object, _), (_, .list), (_, .object): return order(.text(a.asText), .text(b.asText))
    default: return order(a.asNumber, b.asNumber)
    }
  }

  private static func order(_ x: Double, _ y: Double) -> Int {
    if x < y { return -1 }
    if x > y { return 1 }
    if x.isNaN != y.isNaN { return x.isNaN ? -1 : 1 }
    return 0
  }

  private var ends: (Double, Double) {
    if case .bounds(let bounds) = self { return (bounds.low, bounds.high ?? .infinity) }
    return (asNumber, asNumber)
  }
}

/// The fields rows are put in order by.
struct SortOrder: Sendable {
  struct Key: Sendable {
    var field: FieldName
    var isDescending: Bool
  }

  var keys: [Key]

  /// Vega-Lite's `sort`: `[{field: days, order: descending}]`, or one of them, or just a field; `-days` descends.
  init(_ node: Node?, reporting diagnostics: inout [Diagnostic]) {
    keys = []
    guard let node, !node.isNull else { return }
    for item in node.list ?? [node] {
      if let text = item.text {
        let isDescending = text.hasPrefix("-")
        keys.append(
          Key(
            field: FieldName(name: isDescending ? String(text.dropFirst()) : text, place: item.place),
            isDescending: isDescending))
      } else if let field = item["field"], let name = field.text {
        let order = item["order"]?.text ?? "ascending"
        if order != "ascending", order != "descending", let place = item["order"]?.place {
          diagnostics.append(
            .unknownChoice(order, option: "order", choices: ["ascending", "descending"], at: place))
        }
        keys.append(Key(field: FieldName(name: name, place: field.place), isDescending: order == "descending"))
      } else {
        diagnostics.append(.unfitOption("sort", expected: "a field", found: item.kindName, at: item.place))
      }
    }
  }

  /// Compares two rows of a table: -1, 0 or 1.
  func comparator(
    for table: Table, reporting diagnostics: inout [Diagnostic]
  ) -> @Sendable (Int, Int) -> Int {
    let readers = keys.map { key in
      (table.reader(of: key.field.name, at: key.field.place, reporting: &diagnostics), key.isDescending ? -1 : 1)
    }
    return { a, b in
      for (read, sign) in readers {
        let order = Value.order(read(a), read(b))
        if order != 0 { return order * sign }
      }
      return 0
    }
  }

  /// Rows in order; those that compare equal stay as they were.
  func sorted(_ rows: [Int], of table: Table, reporting diagnostics: inout [Diagnostic]) -> [Int] {
    guard !keys.isEmpty else { return rows }
    let compare = comparator(for: table, reporting: &diagnostics)
    return rows.enumerated().sorted { a, b in
      let order = compare(a.element, b.element)
      return order != 0 ? order < 0 : a.offset < b.offset
    }.map(\.element)
  }
}
