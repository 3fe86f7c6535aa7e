package import CasusSource

/// Reads an expression of Vega's language; nil where it is malformed, and then an error points at the character.
///
/// `place` is where the text's first character stands.
package func parseExpression(
  _ text: String, at place: Place, reporting diagnostics: inout [Diagnostic]
) -> Expression? {
  let source = SourceText(text, at: place)
  var parser = ExpressionParser(source.bytes, at: 0, of: source)
  let expression = parser.parseWhole()
  diagnostics += parser.diagnostics
  return expression
}

/// How deep an expression may nest, chains of operators and members included.
private let depthLimit = 200

/// How long an expression may be.
private let lengthLimit = 65_536

/// A parser by precedence climbing over the grammar of Vega's expressions, a part of JavaScript's.
///
/// Every function returns the expression with its depth, so that whatever walks the tree later may recurse.
struct ExpressionParser {
  let bytes: [UInt8]
  let source: SourceText
  /// Where the first of `bytes` stands in `source`.
  let base: Int
  var index = 0
  var diagnostics: [Diagnostic] = []

  /// An error has been reported, and the rest cannot be read.
  struct Stop: Error {}

  /// An expression with its depth and the byte where it starts.
  struct Parsed {
    var expression: Expression
    var depth: Int
    var start: Int
  }

  init(_ bytes: [UInt8], at base: Int, of source: SourceText) {
    self.bytes = bytes
    self.base = base
    self.source = source
  }

  mutating func parseWhole() -> Expression? {
    do throws(Stop) {
      let parsed = try parse()
      skipSpace()
      guard index == bytes.count else { throw unexpected("an operator or the end") }
      return parsed.expression
    } catch {
      return nil
    }
  }

  /// The longest expression from here on.
  mutating func parse() throws(Stop) -> Parsed {
    guard bytes.count <= lengthLimit else {
      diagnostics.append(.expressionTooLong(limit: lengthLimit, at: place(0..<1)))
      throw Stop()
    }
    return try parseConditional(level: 1)
  }

  private mutating func parseConditional(level: Int) throws(Stop) -> Parsed {
    try checkDepth(level)
    let condition = try parseBinary(above: 0, level: level)
    guard peekOperator() == "?" else { return condition }
    advance(1)
    let first = try parseConditional(level: level + 1)
    guard peekOperator() == ":" else { throw unexpected("':' and the value otherwise") }
    advance(1)
    let second = try parseConditional(level: level + 1)
    return try made(
      .conditional(condition.expression, then: first.expression, otherwise: second.expression), from: condition.start,
      over: [condition, first, second])
  }

  private mutating func parseBinary(above precedence: Int, level: Int) throws(Stop) -> Parsed {
    var left = try parseUnary(level: level)
    while let spelling = peekOperator(), let (operation, strength) = binaryOperators[spelling], strength > precedence {
      advance(spelling.utf8.count)
      let right = try parseBinary(above: strength, level: level + 1)
      left = try made(.binary(operation, left.expression, right.expression), from: left.start, over: [left, right])
    }
    return left
  }

  private mutating func parseUnary(level: Int) throws(Stop) -> Parsed {
    try checkDepth(level)
    skipSpace()
    let start = index
    guard let byte = next, let operation = Expression.UnaryOperator(rawValue: String(UnicodeScalar(byte))) else {
      return try parsePostfix(level: level)
    }
    advance(1)
    let operand = try parseUnary(level: level + 1)
    return try made(.unary(operation, operand.expression), from: start, over: [operand])
  }

  private mutating func parsePostfix(level: Int) throws(Stop) -> Parsed {
    var parsed = try parsePrimary(level: level)
    while true {
      skipSpace()
      switch next {
      case UInt8(ascii: "."):
        advance(1)
        skipSpace()
        guard let name = takeIdentifier() else { throw unexpected("a name after '.'") }
        parsed = try made(.member(parsed.expression, name), from: parsed.start, over: [parsed])
      case UInt8(ascii: "["):
        advance(1)
        let key = try parseConditional(level: level + 1)
        try take("]")
        parsed = try made(.index(parsed.expression, key.expression), from: parsed.start, over: [parsed, key])
      case UInt8(ascii: "("):
        guard case .name(let name) = parsed.expression.kind else {
          throw unexpected("an operator or the end", hint: "only functions have arguments, as in 'length(x)'")
        }
        advance(1)
        let arguments = try parseList(closedBy: ")", level: level + 1)
        parsed = try made(.call(name, arguments.map(\.expression)), from: parsed.start, over: arguments)
      default: return parsed
      }
    }
  }

  private mutating func parsePrimary(level: Int) throws(Stop) -> Parsed {
    skipSpace()
    let start = index
    switch next {
    case nil: throw unexpected("an expression")
    case UInt8(ascii: "("):
      advance(1)
      var inner = try parseConditional(level: level + 1)
      try take(")")
      inner.start = start
      return inner
    case UInt8(ascii: "["):
      advance(1)
      let items = try parseList(closedBy: "]", level: level + 1)
      return try made(.list(items.map(\.expression)), from: start, over: items)
    case UInt8(ascii: "{"):
      return try parseObject(from: start, level: level + 1)
    case UInt8(ascii: "'"), UInt8(ascii: "\""):
      return try made(.text(try readString()), from: start)
    case UInt8(ascii: "/"):
      let (pattern, flags) = try readPattern()
      return try made(.pattern(pattern, flags: flags), from: start)
    case .some(UInt8(ascii: "0")...UInt8(ascii: "9")), UInt8(ascii: "."):
      return try made(.number(try readNumber()), from: start)
    default:
      guard let name = takeIdentifier() else { throw unexpected("an expression") }
      let kind: Expression.Kind =
        switch name {
        case "null": .null
        case "true": .boolean(true)
        case "false": .boolean(false)
        default: .name(name)
        }
      return try made(kind, from: start)
    }
  }

  private mutating func parseList(closedBy close: String, level: Int) throws(Stop) -> [Parsed] {
    var items: [Parsed] = []
    skipSpace()
    if next == close.utf8.first {
      advance(1)
      return []
    }
    while true {
      items.append(try parseConditional(level: level))
      skipSpace()
      if next == UInt8(ascii: ",") {
        advance(1)
      } else {
        try take(close, or: "','")
        return items
      }
    }
  }

  private mutating func parseObject(from start: Int, level: Int) throws(Stop) -> Parsed {
    advance(1)
    var members: [(String, Expression)] = []
    var values: [Parsed] = []
    skipSpace()
    while next != UInt8(ascii: "}") {
      if !members.isEmpty { try take(",", or: "'}'") }
      skipSpace()
      let isQuoted = next == UInt8(ascii: "'") || next == UInt8(ascii: "\"")
      guard let key = isQuoted ? try readString() : takeIdentifier() else { throw unexpected("a key") }
      try take(":")
      let value = try parseConditional(level: level)
      members.append((key, value.expression))
      values.append(value)
      skipSpace()
    }
    advance(1)
    return try made(.object(members), from: start, over: values)
  }

  private mutating func made(
    _ kind: Expression.Kind, from start: Int, over parts: [Parsed] = []
  ) throws(Stop) -> Parsed {
    let depth = 1 + (parts.map(\.depth).max() ?? 0)
    try checkDepth(depth)
    return Parsed(expression: Expression(kind, at: place(start..<index)), depth: depth, start: start)
  }

  private mutating func checkDepth(_ level: Int) throws(Stop) {
    guard level > depthLimit else { return }
    diagnostics.append(.expressionTooDeep(limit: depthLimit, at: place(index..<index + 1)))
    throw Stop()
  }
}

/// Operators between operands and how strongly they bind; all of them group from the left.
private let binaryOperators: [String: (Expression.BinaryOperator, Int)] = {
  let tiers: [[Expression.BinaryOperator]] = [
    [.or], [.and], [.bitOr], [.bitXor], [.bitAnd], [.equal, .notEqual, .identical, .notIdentical],
    [.less, .lessOrEqual, .greater, .greaterOrEqual], [.shiftLeft, .shiftRight, .shiftRightUnsigned],
    [.add, .subtract], [.multiply, .divide, .remainder],
  ]
  var strengths: [String: (Expression.BinaryOperator, Int)] = [:]
  for (tier, operators) in tiers.enumerated() {
    for operation in operators { strengths[operation.rawValue] = (operation, tier + 1) }
  }
  return strengths
}()
