package import CasusData
package import CasusSource
package import CasusSpec

/// What an expression yields: the answer, and whether it could be understood at all.
package struct Evaluated: Sendable {
  package var answer: Answer
  /// The answer as one value.
  package var value: Value
  /// Whether diagnostics were reported for it: then an undefined value needs no second one.
  package var isFaulty: Bool

  /// The rows of the dataset behind it, sorted, each once; worked out when asked.
  package var lineage: [RowReference] { answer.rows }
}

/// Evaluates the expressions of prose and of charts: Vega's language over the briefing's names.
package struct Evaluator: Sendable {
  package var scope: Scope
  package var asOf: CivilDay?

  package init(scope: Scope, asOf: CivilDay? = nil) {
    self.scope = scope
    self.asOf = asOf ?? scope.asOf
  }

  /// The answer to an expression; with a row, `datum` is that row.
  package func evaluate(
    _ expression: Expression, row: (table: Table, index: Int)? = nil, reporting diagnostics: inout [Diagnostic]
  ) -> Evaluated {
    let (scope, faults) = scope.recordingFaults()
    var compiler = ExpressionCompiler(scope: scope, asOf: asOf, table: row?.table)
    let part = compiler.part(expression)
    diagnostics += compiler.diagnostics
    let isFaulty = compiler.diagnostics.haveErrors || expression.restsOnFault(in: scope)
    let index = row?.index ?? 0
    switch part {
    case .fixed(let answer): return Evaluated(answer: answer, value: answer.value(in: scope), isFaulty: isFaulty)
    case .datum:
      guard let row, (0..<row.table.rowCount).contains(row.index) else { return undefined(isFaulty) }
      return Evaluated(answer: .row(row.table, row.index), value: row.table.record(row.index), isFaulty: isFaulty)
    case .computed(let computed):
      if let row, !(0..<row.table.rowCount).contains(row.index) { return undefined(isFaulty) }
      let value = computed.value(index)
      var found: [Diagnostic] = []
      faults.drain(into: &found)
      diagnostics += found
      let kind = computed.kind.flatMap { $0.fits(value) ? $0 : nil } ?? Measure.Kind(of: value)
      var measure = Measure(
        value, kind, reason: value.undefinedReason, rule: "expression", formula: expression.text,
        decimals: computed.field?.decimals, unit: computed.field?.unit, field: computed.field
      ) { computed.lineage(index) }
      measure.n = nil
      return Evaluated(answer: .measure(measure), value: value, isFaulty: isFaulty || found.haveErrors)
    }
  }

  /// An expression made ready for all rows of a table.
  package func compile(
    _ expression: Expression, for table: Table, reporting diagnostics: inout [Diagnostic]
  ) -> CompiledExpression {
    var compiler = ExpressionCompiler(scope: scope, asOf: asOf, table: table)
    let computed = compiler.computed(expression)
    diagnostics += compiler.diagnostics
    return CompiledExpression(computed: computed)
  }

  private func undefined(_ isFaulty: Bool) -> Evaluated {
    let measure = Measure(.null, .text, reason: "no such row", rule: "expression", formula: "") { [] }
    return Evaluated(answer: .measure(measure), value: .null, isFaulty: isFaulty)
  }
}

extension Expression {
  /// Whether a fact it names has been complained about already.
  fileprivate func restsOnFault(in scope: Scope) -> Bool {
    names.contains { name in
      if case .measure(let measure)? = scope.names[name] { measure.isFaulty } else { false }
    }
  }
}

/// An expression ready for the rows of one table.
package struct CompiledExpression: Sendable {
  let computed: Computed

  /// The value for a row.
  package func value(_ row: Int) -> Value { computed.value(row) }

  /// Whether a row passes the expression as a test.
  package func passes(_ row: Int) -> Bool { computed.value(row).isTruthy }

  /// The rows of the dataset that the value for a row rests on.
  package func lineage(_ row: Int) -> [RowReference] { computed.lineage(row) }

  /// The field it names, where it is just that.
  package var field: Field? { computed.field }
}

extension Measure.Kind {
  /// Whether a value can print as this kind.
  func fits(_ value: Value) -> Bool {
    switch (self, value) {
    case (_, .null), (.text, _): true
    case (.date, .date), (.date, .instant): true
    case (.count, .number), (.number, .number), (.share, .number), (.days, .number), (.score, .number): true
    case (.count, .bounds), (.number, .bounds), (.share, .bounds), (.days, .bounds), (.score, .bounds): true
    default: false
    }
  }
}

extension Value {
  /// Why a value cannot be printed; nil where it can.
  var undefinedReason: String? {
    switch self {
    case .null: "the value is undefined"
    case .number(let value) where value.isNaN: "the result is not a number"
    case .number(let value) where value.isInfinite: "a division by zero, or a number too large"
    case .instant(let value) where value.isNaN: "the result is no date"
    default: nil
    }
  }
}

extension Expression {
  /// The expression written out, for formulas in the lock.
  package var text: String {
    switch kind {
    case .null: "null"
    case .boolean(let value): "\(value)"
    case .number(let value): numberText(value)
    case .text(let value): "'\(value)'"
    case .pattern(let pattern, let flags): "/\(pattern)/\(flags)"
    case .name(let name): name
    case .member(let owner, let name): "\(owner.text).\(name)"
    case .index(let owner, let index): "\(owner.text)[\(index.text)]"
    case .call(let name, let arguments): "\(name)(\(arguments.map(\.text).joined(separator: ", ")))"
    case .unary(let op, let operand): op.rawValue + operand.text
    case .binary(let op, let a, let b): "(\(a.text) \(op.rawValue) \(b.text))"
    case .conditional(let test, let then, let otherwise): "(\(test.text) ? \(then.text) : \(otherwise.text))"
    case .list(let items): "[\(items.map(\.text).joined(separator: ", "))]"
    case .object(let members): "{\(members.map { "\($0.0): \($0.1.text)" }.joined(separator: ", "))}"
    }
  }
}
