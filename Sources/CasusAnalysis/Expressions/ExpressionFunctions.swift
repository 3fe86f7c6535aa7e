import CasusData
import CasusSource
import CasusSpec

/// A function of the expression language.
package struct ExpressionFunction: Sendable {
  package let name: String
  /// How many arguments it takes.
  package let arguments: ClosedRange<Int>
  /// Whether its result is of the kind of its first argument: `round(lag.median)` is still days.
  let keepsKind: Bool
  let body: Body

  enum Body: Sendable {
    case values(@Sendable ([Value]) -> Value)
    /// One number to one number: needs no boxing.
    case number(@Sendable (Double) -> Double)
    /// Knows the day of the briefing.
    case dated(@Sendable ([Value], CivilDay?) -> Value)
  }

  init(
    _ name: String, _ arguments: ClosedRange<Int>, keepsKind: Bool = false,
    _ body: @escaping @Sendable ([Value]) -> Value
  ) {
    self.name = name
    self.arguments = arguments
    self.keepsKind = keepsKind
    self.body = .values(body)
  }

  init(number name: String, keepsKind: Bool = false, _ body: @escaping @Sendable (Double) -> Double) {
    self.name = name
    arguments = 1...1
    self.keepsKind = keepsKind
    self.body = .number(body)
  }

  init(dated name: String, _ arguments: ClosedRange<Int>, _ body: @escaping @Sendable ([Value], CivilDay?) -> Value) {
    self.name = name
    self.arguments = arguments
    keepsKind = false
    self.body = .dated(body)
  }
}

/// Every function an expression may call, by name: Vega's, and ours for dates and tables.
package enum ExpressionFunctions {
  package static let all: [ExpressionFunction] =
    mathFunctions + textFunctions + listFunctions + dateFunctions + typeFunctions + formatFunctions

  static let byName: [String: ExpressionFunction] = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// All names, the functions over tables included.
  package static let names: [String] = (all.map(\.name) + TableFunction.allCases.map(\.rawValue)).sorted()
}

extension ExpressionCompiler {
  /// `name(arguments)`.
  mutating func call(_ name: String, _ arguments: [Expression], at place: Place) -> Part {
    if let first = arguments.first, let function = TableFunction(rawValue: name) {
      let part = part(first)
      if case .fixed(.table(let table)) = part {
        return aggregate(function, over: table, Array(arguments.dropFirst()), at: place)
      }
      if ExpressionFunctions.byName[name] == nil {
        report(.needsTable(name, at: first.place))
        return Self.unknown
      }
      return call(name, [computed(part, at: first.place)] + arguments.dropFirst().map { computed($0) }, at: place)
    }
    return call(name, arguments.map { computed($0) }, at: place)
  }

  /// Functions that yield dates and days.
  private static let kinds: [String: Measure.Kind] = [
    "date": .date, "today": .date, "datetime": .date, "toDate": .date, "timeOffset": .date, "days": .days,
  ]

  private mutating func call(_ name: String, _ arguments: [Computed], at place: Place) -> Part {
    guard let function = ExpressionFunctions.byName[name] else {
      report(.unknownFunction(name, known: ExpressionFunctions.names, at: place))
      return Self.unknown
    }
    // JavaScript drops what is too much; here it is dropped aloud.
    if !function.arguments.contains(arguments.count) {
      let isTooMany = arguments.count > function.arguments.upperBound
      report(
        .wrongArgumentCount(
          name, expected: function.arguments, found: arguments.count, isTooMany: isTooMany, at: place))
      if !isTooMany { return Self.unknown }
    }
    let arguments = Array(arguments.prefix(function.arguments.upperBound))
    let kind =
      function.keepsKind && Set(arguments.compactMap(\.kind)).count == 1
      ? arguments.first?.kind : Self.kinds[function.name]
    let lineage: @Sendable (Int) -> [RowReference] = { row in union(arguments.map { $0.lineage(row) }) }
    let isConstant = arguments.allSatisfy { $0.constant != nil }
    var result: Computed
    switch function.body {
    case .number(let body):
      let argument = arguments[0]
      if let number = argument.number {
        result = Computed(numeric: { body(number($0)) }, kind: kind, lineage: lineage)
      } else {
        result = Computed(numeric: { body(argument.value($0).asNumber) }, kind: kind, lineage: lineage)
      }
      if table == nil, case .null? = argument.constant { result = .constant(.null, lineage: lineage) }
    case .values(let body):
      let withinLimit = withinLimit(at: place)
      let body = withPattern(name, arguments, at: place, body)
      result = Computed(kind: kind, lineage: lineage) { row in withinLimit(body(arguments.map { $0.value(row) })) }
    case .dated(let body):
      let asOf = asOf
      result = Computed(kind: kind, lineage: lineage) { row in body(arguments.map { $0.value(row) }, asOf) }
    }
    if isConstant {
      // Computed once, not once for each row: `datetime(2021, 0, 1)`, `split('a,b', ',')`.
      result = .constant(result.value(0), kind: kind, lineage: lineage)
    }
    return .computed(result)
  }
}
