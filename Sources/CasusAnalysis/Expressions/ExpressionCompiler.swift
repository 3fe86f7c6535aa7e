package import CasusData
import CasusSource
import CasusSpec

/// Makes an expression ready for a table: names are resolved, misspellings reported once, and what remains is one
/// closure from row to value.
struct ExpressionCompiler {
  /// Deeper expressions are refused; nobody writes them by hand.
  static let depthLimit = 120

  let scope: Scope
  let asOf: CivilDay?
  /// The table whose row `datum` is; nil in prose.
  let table: Table?
  private(set) var diagnostics: [Diagnostic] = []
  private var depth = 0

  init(scope: Scope, asOf: CivilDay?, table: Table?) {
    self.scope = scope
    self.asOf = asOf
    self.table = table
  }

  /// What a part of an expression turns out to be.
  enum Part {
    /// The same for every row: a fact, an indicator, or what was reached from one.
    case fixed(Answer)
    /// The row itself.
    case datum
    case computed(Computed)
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Stands for a part that could not be understood, so that the rest is still looked at.
  static var unknown: Part { .computed(.constant(.null)) }

  mutating func part(_ expression: Expression) -> Part {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      if !diagnostics.contains(where: { $0.code == Diagnostic.computationTooDeep(at: expression.place).code }) {
        report(.computationTooDeep(at: expression.place))
      }
      return Self.unknown
    }
    switch expression.kind {
    case .null: return .computed(.constant(.null))
    case .boolean(let value): return .computed(.constant(.boolean(value)))
    case .number(let value): return .computed(.constant(.number(value)))
    case .text(let value): return .computed(.constant(.text(value)))
    case .pattern(let pattern, let flags): return .computed(.constant(.text("/\(pattern)/\(flags)")))
    case .name(let name): return resolve(name, at: expression.place)
    case .member(let owner, let name): return member(name, of: owner, at: expression.place)
    case .index(let owner, let index): return element(index, of: owner, at: expression.place)
    case .call(let name, let arguments): return call(name, arguments, at: expression.place)
    case .unary(let op, let operand): return .computed(unary(op, computed(operand)))
    case .binary(let op, let left, let right):
      return .computed(binary(op, computed(left), computed(right), at: expression.place))
    case .conditional(let test, let then, let otherwise):
      return .computed(conditional(computed(test), computed(then), computed(otherwise)))
    case .list(let items): return .computed(list(items.map { computed($0) }))
    case .object(let members): return .computed(object(members.map(\.0), members.map { computed($0.1) }))
    }
  }

  /// A part as a value for each row.
  mutating func computed(_ expression: Expression) -> Computed { computed(part(expression), at: expression.place) }

  mutating func computed(_ part: Part, at place: Place) -> Computed {
    switch part {
    case .computed(let computed): return computed
    case .fixed(let answer): return fixed(answer)
    case .datum:
      guard let table else { return .constant(.null) }
      let names = table.fieldNames
      let columns = table.columns
      let lineage = table.lineage
      return Computed(lineage: { lineage[$0] }) { row in
        .object(Value.Fields(names: names, values: columns.map { $0[row] }))
      }
    }
  }

  /// An answer as a value: a row of a table with a key is its key, a table is its rows.
  private func fixed(_ answer: Answer) -> Computed {
    let value = answer.value(in: scope)
    switch answer {
    case .measure(let measure):
      return .constant(value, kind: measure.kind, field: measure.field, lineage: { _ in measure.lineage() })
    case .row, .table, .group: return .constant(value, lineage: { _ in answer.rows })
    }
  }
}

extension Answer {
  /// The rows of the dataset behind it, sorted, each once.
  package var rows: [RowReference] {
    switch self {
    case .measure(let measure): measure.lineage()
    case .row(let table, let row): table.lineage[row]
    case .table(let table): union((0..<table.rowCount).map { table.lineage[$0] })
    case .group(let group): union(group.answers.map(\.rows))
    }
  }

  /// The answer as one value. A row is its key where the dataset's table has a key of one field, else all its fields.
  func value(in scope: Scope) -> Value {
    switch self {
    case .measure(let measure): measure.value
    case .row(let table, let row):
      if let key = scope.dataset?.keyField(of: table.name), let column = table[key] {
        column[row]
      } else {
        table.record(row)
      }
    case .table(let table): .list((0..<table.rowCount).map { table.record($0) })
    case .group(let group):
      .object(Value.Fields(names: group.names, values: group.answers.map { $0.value(in: scope) }))
    }
  }
}

extension Table {
  /// A row as an object.
  package func record(_ row: Int) -> Value {
    .object(Value.Fields(names: fieldNames, values: columns.map { $0[row] }))
  }
}

extension Dataset {
  /// The field that names the rows of a table, where it is one field.
  package func keyField(of table: String) -> String? {
    guard let index = tables.firstIndex(where: { $0.name == table }), schemas.indices.contains(index),
      schemas[index].primaryKey.count == 1
    else { return nil }
    return schemas[index].primaryKey.first
  }
}
