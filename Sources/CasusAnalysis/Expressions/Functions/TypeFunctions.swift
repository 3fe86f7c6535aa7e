import CasusData

extension ExpressionFunctions {
  static let typeFunctions: [ExpressionFunction] = [
    ExpressionFunction("if", 3...3) { $0[0].isTruthy ? $0[1] : $0[2] },
    ExpressionFunction("isArray", 1...1) { a in if case .list = a[0] { .boolean(true) } else { .boolean(false) } },
    ExpressionFunction("isBoolean", 1...1) { a in
      if case .boolean = a[0] { .boolean(true) } else { .boolean(false) }
    },
    ExpressionFunction("isDate", 1...1) { a in
      switch a[0] {
      case .date, .instant: .boolean(true)
      default: .boolean(false)
      }
    },
    ExpressionFunction("isDefined", 1...1) { .boolean($0[0] != .null) },
    ExpressionFunction("isFinite", 1...1) { a in
      if case .number(let number) = a[0] { .boolean(number.isFinite) } else { .boolean(false) }
    },
    ExpressionFunction("isNaN", 1...1) { a in
      if case .number(let number) = a[0] { .boolean(number.isNaN) } else { .boolean(false) }
    },
    ExpressionFunction("isNumber", 1...1) { a in if case .number = a[0] { .boolean(true) } else { .boolean(false) } },
    ExpressionFunction("isObject", 1...1) { a in
      switch a[0] {
      case .object, .list, .date, .instant, .bounds: .boolean(true)
      default: .boolean(false)
      }
    },
    ExpressionFunction("isString", 1...1) { a in if case .text = a[0] { .boolean(true) } else { .boolean(false) } },
    ExpressionFunction("isValid", 1...1) { .boolean(!$0[0].isMissing) },
    ExpressionFunction("toBoolean", 1...1) { a in
      a[0] == .null || a[0] == .text("") ? .null : .boolean(a[0] != .text("false") && a[0].isTruthy)
    },
    ExpressionFunction("toNumber", 1...1, keepsKind: true) { a in
      if case .bounds = a[0] { return a[0] }
      return a[0] == .null || a[0] == .text("") ? .null : .number(a[0].asNumber)
    },
    ExpressionFunction("toString", 1...1) { a in
      a[0] == .null || a[0] == .text("") ? .null : .text(a[0].asText)
    },
    ExpressionFunction("toDate", 1...1) { a in
      a[0] == .null || a[0] == .text("") ? .null : instant(a[0])
    },
    // Bounds, by name: for wording such as `isOpen(lag.longest) ? 'and counting' : ''`.
    ExpressionFunction("isOpen", 1...1) { a in
      if case .bounds(let bounds) = a[0] { .boolean(bounds.isOpen) } else { .boolean(false) }
    },
  ]
}
