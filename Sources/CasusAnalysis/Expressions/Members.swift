import CasusData

/// What stands after the point: parts of dates, bounds, texts, lists and objects.
extension Value {
  /// What a user would call it.
  var kindName: String {
    switch self {
    case .null: "an undefined value"
    case .boolean: "true or false"
    case .number: "a number"
    case .text: "text"
    case .date: "a date"
    case .bounds: "a number between bounds"
    case .instant: "an instant"
    case .list: "a list"
    case .object: "an object"
    }
  }

  /// The names that may follow the point.
  var memberNames: [String] {
    switch self {
    case .date: ["first", "last", "year", "month", "day", "edtf", "days"]
    case .bounds: ["low", "high", "open"]
    case .text, .list: ["length"]
    case .object(let fields): fields.names
    case .null, .boolean, .number, .instant: []
    }
  }

  /// A member; nil where there is none of that name. `date.month` counts from 1, as dates are written; Vega's
  /// `month(date)` counts from 0. A year or month that an imprecise date leaves open is null.
  func member(_ name: String) -> Value? {
    switch (self, name) {
    case (.date(let date), "first"): date.first.map { .date(ImpreciseDate($0)) } ?? .null
    case (.date(let date), "last"): date.last.map { .date(ImpreciseDate($0)) } ?? .null
    case (.date(let date), "year"): date.agreed { Double($0.civil.year) }
    case (.date(let date), "month"):
      date.agreed { Double($0.civil.year * 12 + $0.civil.month) }.mapNumber { _ in
        Double(date.first?.civil.month ?? 0)
      }
    case (.date(let date), "day"): date.day.map { .number(Double($0.civil.day)) } ?? .null
    case (.date(let date), "edtf"): .text(date.edtf)
    case (.date(let date), "days"):
      if let first = date.first, let last = date.last {
        .number(Double(last.number) - Double(first.number) + 1)
      } else {
        .null
      }
    case (.bounds(let bounds), "low"): .number(bounds.low)
    case (.bounds(let bounds), "high"): bounds.high.map(Value.number) ?? .null
    case (.bounds(let bounds), "open"): .boolean(bounds.isOpen)
    case (.text(let text), "length"): .number(Double(text.utf16.count))
    case (.list(let values), "length"): .number(Double(values.count))
    case (.object(let fields), _): fields[name]
    default: nil
    }
  }

  /// `value[key]`; null where there is nothing.
  func element(_ key: Value) -> Value {
    switch self {
    case .list(let values):
      guard case .number = key else { return member(key.asText) ?? .null }
      let index = Int(exactly: key.asNumber) ?? -1
      return values.indices.contains(index) ? values[index] : .null
    case .text(let text):
      guard case .number = key else { return member(key.asText) ?? .null }
      let units = Array(text.utf16)
      guard let index = Int(exactly: key.asNumber), units.indices.contains(index) else { return .null }
      return .text(String(decoding: [units[index]], as: UTF16.self))
    default: return member(key.asText) ?? .null
    }
  }

  fileprivate func mapNumber(_ transform: (Double) -> Double) -> Value {
    if case .number(let value) = self { .number(transform(value)) } else { self }
  }
}

extension ImpreciseDate {
  /// A part of the calendar on which the first and the last day agree, else null.
  func agreed(_ part: (CivilDay) -> Double) -> Value {
    guard let first, let last, part(first) == part(last) else { return .null }
    return .number(part(first))
  }
}

extension Measure {
  /// What may follow the point of a published number.
  var memberNames: [String] {
    value.memberNames + ["interval", "high", "low", "missing", "n", "open", "reason", "sensitivity", "value"]
  }

  /// `lag.share.low`: a bound of the value or of its interval, its n, why it is undefined.
  func member(_ name: String) -> Measure? {
    if let part = value.member(name) {
      var kind = kind
      switch (value, name) {
      case (.bounds, "open"), (.date, "edtf"), (.object, _): kind = Kind(of: part)
      case (.date, "year"): kind = .text
      case (.date, "month"), (.date, "day"): kind = .number
      case (.date, "days"): kind = .days
      case (.text, _), (.list, _): kind = .count
      default: break
      }
      return with(part, kind)
    }
    switch name {
    case "low": return with(interval?.low.map(Value.number) ?? .null, kind, missing: "no interval")
    case "high": return with(interval?.high.map(Value.number) ?? .null, kind, missing: "the limit was not reached")
    case "interval":
      guard let low = interval?.low else { return with(.null, kind, missing: "no interval") }
      return with(.bounds(Bounds(low: low, high: interval?.high)), kind)
    case "n": return with(n.map { .number(Double($0)) } ?? .null, .count, missing: "no number of cases")
    case "missing": return with(.number(Double(missing)), .count)
    case "open": return with(.boolean(false), .text)
    case "reason": return with(reason.map(Value.text) ?? .null, .text, missing: "the value is defined")
    case "sensitivity":
      guard let range = sensitivity?.range else {
        return with(.null, kind, missing: sensitivity == nil ? "sensitivity was not asked for" : "it is no number")
      }
      return with(.bounds(range), kind)
    case "value": return self
    default: return nil
    }
  }

  private func with(_ value: Value, _ kind: Kind, missing reason: String? = nil) -> Measure {
    var copy = self
    copy.value = value
    copy.kind = kind
    copy.interval = nil
    copy.sensitivity = nil
    copy.reason = value == .null ? (self.reason ?? reason) : nil
    if kind != self.kind {
      copy.unit = nil
      copy.decimals = nil
    }
    return copy
  }
}

extension ExpressionCompiler {
  /// A member of a value that differs from row to row.
  static func member(_ name: String, of owner: Computed) -> Computed {
    Computed(lineage: owner.lineage) { owner.value($0).member(name) ?? .null }
  }
}
