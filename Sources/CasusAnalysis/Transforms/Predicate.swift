import CasusData
import CasusSource
import CasusSpec
import CasusYAML

/// A test of a row: an expression, a field compared with something, or tests joined by and, or, not.
indirect enum Predicate: Sendable {
  case expression(Expression)
  case field(FieldName, timeUnit: TimeUnit?, Comparison)
  case all([Predicate])
  case any([Predicate])
  case not(Predicate)
  /// A test on a selection: without a reader's mouse every row passes.
  case selection

  /// What a field is compared with.
  enum Comparison: Sendable {
    case equal(Operand), less(Operand), lessOrEqual(Operand), greater(Operand), greaterOrEqual(Operand)
    case range(Operand?, Operand?)
    case oneOf([Value])
    case valid(Bool)
  }

  /// A value as written, or an expression that yields it.
  enum Operand: Sendable {
    case value(Value)
    case expression(Expression)
  }

  init?(_ node: Node, reporting diagnostics: inout [Diagnostic]) {
    if let text = node.text {
      guard let expression = parseExpression(text, at: node.place, reporting: &diagnostics) else { return nil }
      self = .expression(expression)
      return
    }
    if let parts = node["and"]?.list {
      self = .all(parts.compactMap { Predicate($0, reporting: &diagnostics) })
    } else if let parts = node["or"]?.list {
      self = .any(parts.compactMap { Predicate($0, reporting: &diagnostics) })
    } else if let part = node["not"] {
      guard let predicate = Predicate(part, reporting: &diagnostics) else { return nil }
      self = .not(predicate)
    } else if node["param"] != nil || node["selection"] != nil {
      self = .selection
    } else {
      var reader = StepReader(node)
      let field = reader.field("field", reporting: &diagnostics)
      let timeUnit = reader.take("timeUnit").flatMap { TimeUnit($0, reporting: &diagnostics) }
      guard let comparison = Self.comparison(&reader, &diagnostics) else {
        diagnostics.append(
          .unfitOption(
            "filter", expected: "an expression, or a field with equal, lt, lte, gt, gte, range, oneOf or valid",
            found: node.kindName, at: node.place))
        return nil
      }
      reader.finish(reporting: &diagnostics)
      self = .field(field, timeUnit: timeUnit, comparison)
    }
  }

  private static func comparison(_ reader: inout StepReader, _ diagnostics: inout [Diagnostic]) -> Comparison? {
    var found: Comparison?
    if let node = reader.take("equal") { found = .equal(operand(node, &diagnostics)) }
    if let node = reader.take("lt") { found = .less(operand(node, &diagnostics)) }
    if let node = reader.take("lte") { found = .lessOrEqual(operand(node, &diagnostics)) }
    if let node = reader.take("gt") { found = .greater(operand(node, &diagnostics)) }
    if let node = reader.take("gte") { found = .greaterOrEqual(operand(node, &diagnostics)) }
    if let node = reader.take("range"), let ends = node.list, ends.count == 2 {
      let operands = ends.map { $0.isNull ? nil : operand($0, &diagnostics) }
      found = .range(operands[0], operands[1])
    }
    if let node = reader.take("oneOf"), let items = node.list { found = .oneOf(items.map { Value($0) }) }
    if let node = reader.take("valid"), let flag = node.boolean { found = .valid(flag) }
    return found
  }

  private static func operand(_ node: Node, _ diagnostics: inout [Diagnostic]) -> Operand {
    if let source = node["expr"] ?? node["signal"], let text = source.text,
      let expression = parseExpression(text, at: source.place, reporting: &diagnostics)
    {
      return .expression(expression)
    }
    if let time = dateTime(node) { return .value(.instant(time)) }
    return .value(Value(node))
  }

  /// The test for the rows of a table: true, false, or null where imprecision leaves it open.
  func test(
    on table: Table, in scope: Scope, reporting diagnostics: inout [Diagnostic]
  ) -> @Sendable (Int) -> Value {
    switch self {
    case .selection: return { _ in .boolean(true) }
    case .expression(let expression):
      return Evaluator(scope: scope).compile(expression, for: table, reporting: &diagnostics).computed.value
    case .all(let parts):
      let tests = parts.map { $0.test(on: table, in: scope, reporting: &diagnostics) }
      return { row in
        let values = tests.map { $0(row) }
        return values.first { $0 != .null && !$0.isTruthy } ?? values.first { $0 == .null } ?? .boolean(true)
      }
    case .any(let parts):
      let tests = parts.map { $0.test(on: table, in: scope, reporting: &diagnostics) }
      return { row in
        let values = tests.map { $0(row) }
        return values.first(where: \.isTruthy) ?? values.first { $0 == .null } ?? .boolean(false)
      }
    case .not(let part):
      let test = part.test(on: table, in: scope, reporting: &diagnostics)
      return { row in
        let value = test(row)
        return value == .null ? .null : .boolean(!value.isTruthy)
      }
    case .field(let name, let timeUnit, let comparison):
      let read = table.reader(of: name.name, at: name.place, reporting: &diagnostics)
      let value: @Sendable (Int) -> Value =
        if let timeUnit { { timeUnit.floor(read($0)) } } else { read }
      return Self.test(comparison, of: value, timeUnit, in: scope, &diagnostics)
    }
  }

  private static func test(
    _ comparison: Comparison, of value: @escaping @Sendable (Int) -> Value, _ timeUnit: TimeUnit?, in scope: Scope,
    _ diagnostics: inout [Diagnostic]
  ) -> @Sendable (Int) -> Value {
    func wanted(_ operand: Operand) -> Value {
      let value: Value
      switch operand {
      case .value(let written): value = written
      case .expression(let expression):
        value = Evaluator(scope: scope).evaluate(expression, reporting: &diagnostics).value
      }
      guard let timeUnit else { return value }
      // `{timeUnit: year, range: [null, 2019]}` means the year 2019, not the second millisecond after 1970.
      if timeUnit.units.count == 1, case .number(let number) = value, number < 10_000 {
        let place = Place(file: "")
        let entry = Node.Entry(
          key: timeUnit.units[0].rawValue, keyPlace: place, value: Node(.number(number), at: place))
        if let time = dateTime(Node(.map([entry]), at: place)) { return timeUnit.floor(.instant(time)) }
      }
      return timeUnit.floor(value)
    }
    func compare(
      _ operand: Operand, _ test: @escaping @Sendable (Value, Value) -> Bool?
    ) -> @Sendable (Int) -> Value {
      let other = wanted(operand)
      return { test(value($0), other).map(Value.boolean) ?? .null }
    }
    switch comparison {
    case .equal(let operand): return compare(operand) { CasusAnalysis.Comparison.isEqual($0, $1) }
    case .less(let operand): return compare(operand) { CasusAnalysis.Comparison.isLess($0, $1) }
    case .lessOrEqual(let operand): return compare(operand) { CasusAnalysis.Comparison.isLessOrEqual($0, $1) }
    case .greater(let operand): return compare(operand) { CasusAnalysis.Comparison.isLess($1, $0) }
    case .greaterOrEqual(let operand): return compare(operand) { CasusAnalysis.Comparison.isLessOrEqual($1, $0) }
    case .range(let low, let high):
      let low = low.map(wanted)
      let high = high.map(wanted)
      return { row in
        let x = value(row)
        if x.isMissing { return .boolean(false) }
        let above = low.map { CasusAnalysis.Comparison.isLessOrEqual($0, x) } ?? true
        let below = high.map { CasusAnalysis.Comparison.isLessOrEqual(x, $0) } ?? true
        if above == false || below == false { return .boolean(false) }
        return above == nil || below == nil ? .null : .boolean(true)
      }
    case .oneOf(let values):
      return { row in
        let x = value(row)
        return .boolean(values.contains { CasusAnalysis.Comparison.isEqual($0, x) == true })
      }
    case .valid(let wanted):
      return { .boolean(value($0).isMissing != wanted) }
    }
  }

  /// Whether a null can come from dates or bounds that overlap.
  func comparesIntervals(in table: Table) -> Bool {
    switch self {
    case .selection: false
    case .all(let parts), .any(let parts): parts.contains { $0.comparesIntervals(in: table) }
    case .not(let part): part.comparesIntervals(in: table)
    case .field(let name, _, .valid), .field(let name, _, .oneOf): name.name.isEmpty
    case .field(let name, _, _): table.field(at: name.name).map { $0.type == .date || $0.type == .bounds } ?? false
    case .expression(let expression): expression.comparesIntervals(in: table)
    }
  }
}

extension Expression {
  /// Whether it orders a field that holds dates or bounds.
  fileprivate func comparesIntervals(in table: Table) -> Bool {
    switch kind {
    case .binary(let op, let a, let b):
      let orders = [BinaryOperator.less, .lessOrEqual, .greater, .greaterOrEqual].contains(op)
      if orders, [a, b].contains(where: { $0.namesInterval(in: table) }) { return true }
      return a.comparesIntervals(in: table) || b.comparesIntervals(in: table)
    case .unary(_, let operand): return operand.comparesIntervals(in: table)
    case .conditional(let a, let b, let c): return [a, b, c].contains { $0.comparesIntervals(in: table) }
    default: return false
    }
  }

  private func namesInterval(in table: Table) -> Bool {
    switch kind {
    case .member(let owner, let name):
      if case .name("datum") = owner.kind, let index = table.index(of: name) {
        return table.fields[index].type == .date || table.fields[index].type == .bounds
      }
      return false
    case .index(let owner, let index):
      if case .name("datum") = owner.kind, case .text(let name) = index.kind, let index = table.index(of: name) {
        return table.fields[index].type == .date || table.fields[index].type == .bounds
      }
      return false
    default: return false
    }
  }
}
