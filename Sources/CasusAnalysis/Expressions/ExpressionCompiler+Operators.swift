import CasusData
import CasusSource
import CasusSpec

extension ExpressionCompiler {
  mutating func unary(_ op: Expression.UnaryOperator, _ operand: Computed) -> Computed {
    let value = operand.value
    if let number = operand.number {
      switch op {
      case .not:
        return Computed(
          test: {
            let x = number($0)
            return x == 0 || x.isNaN
          }, lineage: operand.lineage)
      case .minus:
        return Computed(numeric: { -number($0) }, kind: operand.kind, lineage: operand.lineage)
          .folded(if: operand.constant != nil)
      case .plus: return Computed(numeric: number, kind: operand.kind, lineage: operand.lineage)
      case .complement:
        return Computed(numeric: { Double(~Arithmetic.int32(number($0))) }, lineage: operand.lineage)
      }
    }
    switch op {
    case .not: return Computed(test: { !value($0).isTruthy }, lineage: operand.lineage)
    case .minus: return Computed(kind: operand.kind, lineage: operand.lineage) { Arithmetic.negate(value($0)) }
    case .plus: return Computed(numeric: { value($0).asNumber }, lineage: operand.lineage)
    case .complement:
      return Computed(numeric: { Double(~Arithmetic.int32(value($0).asNumber)) }, lineage: operand.lineage)
    }
  }

  mutating func binary(_ op: Expression.BinaryOperator, _ a: Computed, _ b: Computed, at place: Place) -> Computed {
    let lineage: @Sendable (Int) -> [RowReference] = { union([a.lineage($0), b.lineage($0)]) }
    switch op {
    case .or, .and: return logical(op, a, b)
    case .equal, .notEqual, .identical, .notIdentical:
      return equality(op, a, b, lineage)
    case .less: return order(a, b, lineage, numbers: { $0 < $1 }) { Comparison.isLess($0, $1) }
    case .greater: return order(a, b, lineage, numbers: { $0 > $1 }) { Comparison.isLess($1, $0) }
    case .lessOrEqual: return order(a, b, lineage, numbers: { $0 <= $1 }) { Comparison.isLessOrEqual($0, $1) }
    case .greaterOrEqual: return order(a, b, lineage, numbers: { $0 >= $1 }) { Comparison.isLessOrEqual($1, $0) }
    default:
      let kind = Self.kind(of: op, a, b)
      let withinLimit = withinLimit(at: place)
      if table == nil {
        // In prose an undefined value makes the result undefined; in a table it counts as 0, as in Vega.
        return Computed(kind: kind, lineage: lineage) { row in
          let (x, y) = (a.value(row), b.value(row))
          return x == .null || y == .null ? .null : withinLimit(Arithmetic.apply(op, x, y))
        }
      }
      if let x = a.number, let y = b.number {
        switch op {
        case .add: return Computed(numeric: { x($0) + y($0) }, kind: kind, lineage: lineage)
        case .subtract: return Computed(numeric: { x($0) - y($0) }, kind: kind, lineage: lineage)
        case .multiply: return Computed(numeric: { x($0) * y($0) }, kind: kind, lineage: lineage)
        case .divide: return Computed(numeric: { x($0) / y($0) }, kind: kind, lineage: lineage)
        default: return Computed(numeric: { Arithmetic.apply(op, x($0), y($0)) }, kind: kind, lineage: lineage)
        }
      }
      return Computed(kind: kind, lineage: lineage) {
        withinLimit(Arithmetic.apply(op, a.value($0), b.value($0)))
      }
    }
  }

  /// Shares stay shares and days stay days where they are added; a quotient is a plain number.
  private static func kind(of op: Expression.BinaryOperator, _ a: Computed, _ b: Computed) -> Measure.Kind? {
    let kinds = [a, b].filter { $0.constant == nil || $0.kind != nil }.map(\.kind)
    switch op {
    case .subtract where a.kind == .date && b.kind == .date: return .days
    case .add where a.kind == .date || b.kind == .date: return nil
    case .subtract where a.kind == .date: return .date
    case .add, .subtract:
      guard let kind = kinds.first ?? nil, kind != .text, kinds.allSatisfy({ $0 == kind }) else { return nil }
      return kind
    case .multiply:
      let known = kinds.compactMap { $0 }
      return known.count == 1 && known[0] != .text && known[0] != .date ? known[0] : nil
    default: return nil
    }
  }

  private func logical(_ op: Expression.BinaryOperator, _ a: Computed, _ b: Computed) -> Computed {
    let stopsAt = op == .or
    let first = a.value
    let second = b.value
    var result = Computed(
      kind: a.kind == b.kind ? a.kind : nil,
      lineage: { row in
        first(row).isTruthy == stopsAt ? a.lineage(row) : union([a.lineage(row), b.lineage(row)])
      },
      value: { row in
        let value = first(row)
        return value.isTruthy == stopsAt ? value : second(row)
      })
    if let x = a.number, let y = b.number {
      // The numeric form is only read where a number or a truth value is wanted.
      result.number = { row in
        let value = x(row)
        return (value != 0 && !value.isNaN) == stopsAt ? value : y(row)
      }
    }
    return result
  }

  private func equality(
    _ op: Expression.BinaryOperator, _ a: Computed, _ b: Computed,
    _ lineage: @escaping @Sendable (Int) -> [RowReference]
  ) -> Computed {
    let isNegated = op == .notEqual || op == .notIdentical
    let isStrict = op == .identical || op == .notIdentical
    if let (codes, pool) = a.words, case .text(let wanted)? = b.constant {
      // Null is unequal to every text.
      let matches = pool.map { ($0 == wanted) != isNegated }
      return Computed(test: { codes[$0] < 0 ? isNegated : matches[Int(codes[$0])] }, lineage: lineage)
    }
    return Computed(lineage: lineage) { row in
      let x = a.value(row)
      let y = b.value(row)
      guard let isEqual = isStrict ? Comparison.isIdentical(x, y) : Comparison.isEqual(x, y) else { return .null }
      return .boolean(isEqual != isNegated)
    }
  }

  private func order(
    _ a: Computed, _ b: Computed, _ lineage: @escaping @Sendable (Int) -> [RowReference],
    numbers: @escaping @Sendable (Double, Double) -> Bool, values: @escaping @Sendable (Value, Value) -> Bool?
  ) -> Computed {
    if let x = a.number, let y = b.number { return Computed(test: { numbers(x($0), y($0)) }, lineage: lineage) }
    return Computed(lineage: lineage) { values(a.value($0), b.value($0)).map(Value.boolean) ?? .null }
  }

  func conditional(_ test: Computed, _ then: Computed, _ otherwise: Computed) -> Computed {
    let passes: @Sendable (Int) -> Bool = { test.value($0).isTruthy }
    var result = Computed(
      kind: then.kind == otherwise.kind ? then.kind : nil, field: then.field == otherwise.field ? then.field : nil,
      lineage: { union([test.lineage($0), passes($0) ? then.lineage($0) : otherwise.lineage($0)]) },
      value: { passes($0) ? then.value($0) : otherwise.value($0) })
    if case .number? = then.constant, case .number? = otherwise.constant, let x = then.number, let y = otherwise.number
    {
      result.number = { passes($0) ? x($0) : y($0) }
    }
    return result
  }

  func list(_ items: [Computed]) -> Computed {
    Computed(lineage: { row in union(items.map { $0.lineage(row) }) }) { row in
      .list(items.map { $0.value(row) })
    }.folded(if: items.allSatisfy { $0.constant != nil })
  }

  func object(_ names: [String], _ items: [Computed]) -> Computed {
    Computed(lineage: { row in union(items.map { $0.lineage(row) }) }) { row in
      .object(Value.Fields(names: names, values: items.map { $0.value(row) }))
    }
  }
}

extension Computed {
  /// What is made of constants, such as a negative literal, is a constant too.
  fileprivate func folded(if isConstant: Bool) -> Computed {
    var copy = self
    if isConstant { copy.constant = value(0) }
    return copy
  }
}
