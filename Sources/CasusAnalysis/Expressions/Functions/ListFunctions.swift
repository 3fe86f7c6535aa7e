import CasusData

extension ExpressionFunctions {
  /// Longer lists and texts are not made: a briefing has no use for them, and memory is finite.
  static let lengthLimit = 1_000_000

  static let listFunctions: [ExpressionFunction] = [
    ExpressionFunction("extent", 1...1) { a in
      let numbers = items(a[0]).filter { !$0.isMissing }.map(\.asNumber).filter { !$0.isNaN }
      guard let low = numbers.min(), let high = numbers.max() else { return .list([.null, .null]) }
      return .list([.number(low), .number(high)])
    },
    ExpressionFunction("inrange", 2...4) { a in
      guard case .list(let ends) = a[1], let first = ends.first, let last = ends.last else { return .boolean(false) }
      let value = a[0].asNumber
      let low = min(first.asNumber, last.asNumber)
      let high = max(first.asNumber, last.asNumber)
      let takesLow = a.count < 3 || a[2].isTruthy
      let takesHigh = a.count < 4 || a[3].isTruthy
      return .boolean((takesLow ? value >= low : value > low) && (takesHigh ? value <= high : value < high))
    },
    ExpressionFunction("indexof", 2...2) { .number(Double(position(of: $0[1], in: $0[0], last: false))) },
    ExpressionFunction("lastindexof", 2...2) { .number(Double(position(of: $0[1], in: $0[0], last: true))) },
    ExpressionFunction("join", 1...2) { a in
      let texts = items(a[0]).map { $0 == .null ? "" : $0.asText }
      let separator = a.count > 1 ? a[1].asText : ","
      let length = texts.reduce(0) { $0 + $1.utf8.count + separator.utf8.count }
      return length > lengthLimit ? .null : .text(texts.joined(separator: separator))
    },
    ExpressionFunction("length", 1...1) { $0[0].member("length") ?? .null },
    ExpressionFunction("peek", 1...1) { items($0[0]).last ?? .null },
    ExpressionFunction("reverse", 1...1) { .list(items($0[0]).reversed()) },
    ExpressionFunction("sequence", 1...3) { a in
      let start = a.count > 1 ? a[0].asNumber : 0
      let stop = a.count > 1 ? a[1].asNumber : a[0].asNumber
      let step = a.count > 2 ? a[2].asNumber : 1
      return .list(sequence(from: start, to: stop, by: step).map(Value.number))
    },
    ExpressionFunction("slice", 2...3) { a in
      switch a[0] {
      case .list(let values): .list(Array(values[range(a, count: values.count)]))
      case .text(let text):
        {
          let units = Array(text.utf16)
          return .text(String(decoding: units[range(a, count: units.count)], as: UTF16.self))
        }()
      default: .null
      }
    },
    ExpressionFunction("sort", 1...1) { a in
      .list(items(a[0]).sorted { Comparison.isLess($0, $1) == true })
    },
    ExpressionFunction("span", 1...1) { a in
      guard case .list(let ends) = a[0], let first = ends.first, let last = ends.last else { return .number(0) }
      return .number(last.asNumber - first.asNumber)
    },
    ExpressionFunction("array", 0...256) { .list($0) },
    ExpressionFunction("merge", 0...64) { a in
      var names: [String] = []
      var values: [Value] = []
      for case .object(let fields) in a {
        for (name, value) in zip(fields.names, fields.values) {
          if let index = names.firstIndex(of: name) {
            values[index] = value
          } else {
            names.append(name)
            values.append(value)
          }
        }
      }
      return .object(Value.Fields(names: names, values: values))
    },
    ExpressionFunction("pluck", 2...2) { a in
      .list(items(a[0]).map { $0.member(a[1].asText) ?? .null })
    },
  ]

  static func items(_ value: Value) -> [Value] { if case .list(let values) = value { values } else { [] } }

  /// d3's range: start, then steps, stop excluded; empty where it would not end.
  static func sequence(from start: Double, to stop: Double, by step: Double) -> [Double] {
    let count = ((stop - start) / step).rounded(.up)
    guard count.isFinite, count > 0, count <= Double(lengthLimit) else { return [] }
    return (0..<Int(count)).map { start + Double($0) * step }
  }

  /// The range `slice` means: negative positions count from the end.
  private static func range(_ arguments: [Value], count: Int) -> Range<Int> {
    func position(_ value: Value?, _ fallback: Int) -> Int {
      guard let value, value != .null else { return fallback }
      let number = value.asNumber
      guard !number.isNaN else { return 0 }
      let limit = Double(count)
      let clamped = max(-limit, min(limit, number.rounded(.towardZero)))
      return clamped < 0 ? count + Int(clamped) : Int(clamped)
    }
    let start = position(arguments.count > 1 ? arguments[1] : nil, 0)
    let end = position(arguments.count > 2 ? arguments[2] : nil, count)
    return start..<max(start, end)
  }

  private static func position(of wanted: Value, in value: Value, last: Bool) -> Int {
    switch value {
    case .list(let values):
      let isWanted: (Value) -> Bool = { Comparison.isIdentical($0, wanted) == true }
      return (last ? values.lastIndex(where: isWanted) : values.firstIndex(where: isWanted)) ?? -1
    case .text(let text):
      let units = Array(text.utf16)
      let part = Array(wanted.asText.utf16)
      guard part.count <= units.count else { return -1 }
      let starts = 0...(units.count - part.count)
      let matches: (Int) -> Bool = { units[$0..<($0 + part.count)].elementsEqual(part) }
      return (last ? starts.last(where: matches) : starts.first(where: matches)) ?? -1
    default: return -1
    }
  }
}
