import CasusAnalysis
import CasusSpec

extension Expression {
  /// A condition or a small formula in words a reader of no programs follows: `id = strike-oct-2020 and n ≥ 3`.
  var words: String {
    switch kind {
    case .text(let text): text.contains(where: \.isWhitespace) || text.isEmpty ? "‘\(text)’" : text
    case .member(let owner, let name): owner.isDatum ? name : text
    case .index(let owner, let index):
      if owner.isDatum, case .text(let name) = index.kind { name } else { text }
    case .unary(.not, let operand): "not \(operand.inner)"
    case .unary(let sign, let operand):
      if case .binary = operand.kind { "\(sign.rawValue)(\(operand.words))" } else { sign.rawValue + operand.inner }
    case .binary(let sign, let a, let b):
      membership(sign, a, b) ?? "\(a.inner(in: sign, isRight: false)) \(sign.words) \(b.inner(in: sign, isRight: true))"
    case .conditional(let test, let then, let otherwise):
      "\(then.inner) if \(test.words), else \(otherwise.inner)"
    case .list(let items): items.map(\.words).joined(separator: ", ")
    case .call(let name, let arguments): "\(name)(\(arguments.map(\.words).joined(separator: ", ")))"
    case .null, .boolean, .number, .pattern, .name, .object: text
    }
  }

  /// The fields of a row it speaks of.
  var fieldsOfDatum: Set<String> {
    switch kind {
    case .member(let owner, let name): owner.isDatum ? [name] : owner.fieldsOfDatum
    case .index(let owner, let index):
      if owner.isDatum, case .text(let name) = index.kind {
        [name]
      } else {
        owner.fieldsOfDatum.union(index.fieldsOfDatum)
      }
    case .unary(_, let operand): operand.fieldsOfDatum
    case .binary(_, let a, let b): a.fieldsOfDatum.union(b.fieldsOfDatum)
    case .conditional(let a, let b, let c): a.fieldsOfDatum.union(b.fieldsOfDatum).union(c.fieldsOfDatum)
    case .call(_, let items), .list(let items): items.reduce(into: []) { $0.formUnion($1.fieldsOfDatum) }
    case .object(let members): members.reduce(into: []) { $0.formUnion($1.1.fieldsOfDatum) }
    case .null, .boolean, .number, .text, .pattern, .name: []
    }
  }

  /// The names of the briefing it starts from, each with what is reached from it: `lag.share.low`.
  var paths: [Expression] {
    switch kind {
    case .name, .member: isPath ? [self] : children.flatMap(\.paths)
    default: children.flatMap(\.paths)
    }
  }

  /// A name, or members of one.
  var isPath: Bool {
    switch kind {
    case .name: true
    case .member(let owner, _): owner.isPath
    default: false
    }
  }

  /// `["lag", "share", "low"]`; nothing for what is no path.
  var pathNames: [String] {
    switch kind {
    case .name(let name): [name]
    case .member(let owner, let name): owner.isPath ? owner.pathNames + [name] : []
    default: []
    }
  }

  private var children: [Expression] {
    switch kind {
    case .null, .boolean, .number, .text, .pattern, .name: []
    case .member(let owner, _): [owner]
    case .index(let a, let b), .binary(_, let a, let b): [a, b]
    case .unary(_, let operand): [operand]
    case .conditional(let a, let b, let c): [a, b, c]
    case .call(_, let items), .list(let items): items
    case .object(let members): members.map(\.1)
    }
  }

  private var isDatum: Bool { if case .name("datum") = kind { true } else { false } }

  /// Its words, in brackets where they would run into those around them.
  private var inner: String {
    switch kind {
    case .binary(let sign, let a, let b) where sign == .and || sign == .or:
      membership(sign, a, b) ?? "(\(words))"
    case .conditional: "(\(words))"
    default: words
    }
  }

  /// The same within an operation: in brackets where it would be worked out in another order without them.
  private func inner(in outer: BinaryOperator, isRight: Bool) -> String {
    guard case .binary(let sign, let a, let b) = kind, membership(sign, a, b) == nil else { return inner }
    let isChain = sign == outer && (outer == .and || outer == .or || outer == .add || outer == .multiply)
    if isChain || sign.strength > outer.strength || sign.strength == outer.strength && !isRight { return words }
    return "(\(words))"
  }

  /// `indexof([…], x) >= 0`, the usual way to say that x is one of several.
  private func membership(_ sign: BinaryOperator, _ a: Expression, _ b: Expression) -> String? {
    guard case .call("indexof", let arguments) = a.kind, arguments.count == 2,
      case .list(let items) = arguments[0].kind,
      case .number(0) = b.kind, sign == .greaterOrEqual || sign == .less
    else { return nil }
    let list = items.map(\.words).joined(separator: ", ")
    return "\(arguments[1].words) is \(sign == .less ? "none" : "one") of \(list)"
  }
}

extension Expression.BinaryOperator {
  /// What binds more tightly is worked out first.
  fileprivate var strength: Int {
    switch self {
    case .or: 1
    case .and: 2
    case .bitOr, .bitXor, .bitAnd: 3
    case .equal, .notEqual, .identical, .notIdentical: 4
    case .less, .lessOrEqual, .greater, .greaterOrEqual: 5
    case .shiftLeft, .shiftRight, .shiftRightUnsigned: 6
    case .add, .subtract: 7
    case .multiply, .divide, .remainder: 8
    }
  }

  fileprivate var words: String {
    switch self {
    case .or: "or"
    case .and: "and"
    case .equal, .identical: "="
    case .notEqual, .notIdentical: "≠"
    case .lessOrEqual: "≤"
    case .greaterOrEqual: "≥"
    case .subtract: "−"
    case .multiply: "×"
    default: rawValue
    }
  }
}
