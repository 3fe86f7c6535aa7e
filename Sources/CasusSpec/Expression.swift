package import CasusSource

/// An expression of Vega's expression language, the one language of prose and charts.
package struct Expression: Sendable {
  package var kind: Kind
  package var place: Place

  package init(_ kind: Kind, at place: Place) {
    self.kind = kind
    self.place = place
  }

  /// The forms of an expression.
  package indirect enum Kind: Sendable {
    case null
    case boolean(Bool)
    case number(Double)
    case text(String)
    /// A regular expression literal, `/pattern/flags`.
    case pattern(String, flags: String)
    case name(String)
    case member(Expression, String)
    case index(Expression, Expression)
    case call(String, [Expression])
    case unary(UnaryOperator, Expression)
    case binary(BinaryOperator, Expression, Expression)
    case conditional(Expression, then: Expression, otherwise: Expression)
    case list([Expression])
    case object([(String, Expression)])
  }

  /// Operators before their operand.
  package enum UnaryOperator: String, Sendable { case not = "!", minus = "-", plus = "+", complement = "~" }

  /// Operators between their operands, in JavaScript's spelling.
  package enum BinaryOperator: String, Sendable, CaseIterable {
    case or = "||", and = "&&"
    case equal = "==", notEqual = "!=", identical = "===", notIdentical = "!=="
    case less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">="
    case add = "+", subtract = "-", multiply = "*", divide = "/", remainder = "%"
    case bitOr = "|", bitXor = "^", bitAnd = "&", shiftLeft = "<<", shiftRight = ">>", shiftRightUnsigned = ">>>"
  }
}
