import CasusAnalysis
import CasusData
import CasusSource
import CasusSpec
import CasusYAML

/// What a number comes from, in the words of the declarations behind it.
struct Derivation {
  var formula: String
  var steps: [Evidence.Step]
  /// The fields that formula and filters speak of.
  var fields: Set<String>
  /// How many cases were still open, where an indicator counts them.
  var open: Int?
  /// The rows that were looked at where none fits: what a count of nought rests on.
  var lookedAt: [RowReference] = []
}

/// Follows an expression through facts and indicators down to the tables of the dataset.
final class DerivationReader {
  let frontMatter: FrontMatter
  let scope: Scope
  let printer: Printer
  /// The declarations in words, worked out once each.
  private var known: [String: DeclarationWords] = [:]
  private let declarations: [String: (kind: DeclarationWords.Kind, declaration: FrontMatter.Declaration)]

  init(frontMatter: FrontMatter, scope: Scope, printer: Printer) {
    self.frontMatter = frontMatter
    self.scope = scope
    self.printer = printer
    var all: [String: (kind: DeclarationWords.Kind, declaration: FrontMatter.Declaration)] = [:]
    for declaration in frontMatter.parameters { all[declaration.name] = (.parameter, declaration) }
    for declaration in frontMatter.facts { all[declaration.name] = (.fact, declaration) }
    for declaration in frontMatter.indicators { all[declaration.name] = (.indicator, declaration) }
    declarations = all
  }

  func derivation(of value: PublishedValue) -> Derivation {
    switch value.origin {
    case .template(let template)?:
      // The value printed instead of an undefined one is an answer of its own; words are not.
      let isInstead = template.fallback != nil && value.measure.reason == nil && value.measure.formula == ""
      let expression = isInstead ? template.fallback ?? template.expression : template.expression
      return derivation(of: expression, value.measure)
    case .cell(let cell)?: return derivation(of: cell, value.measure)
    case nil: return Derivation(formula: value.measure.formula, steps: [], fields: [])
    }
  }

  private func derivation(of expression: Expression, _ measure: Measure) -> Derivation {
    var chain = StepChain(reader: self)
    chain.follow(expression.names)
    var fields = chain.fields.union(expression.fieldsOfDatum)
    if let field = measure.field { fields.insert(field.name) }
    var formula =
      expression.isPath ? self.formula(ofPath: expression.pathNames, measure) : self.formula(of: expression)
    let none = rowsLookedAt(behind: expression.pathNames, measure)
    if let none { formula += ": none of \(none.count) of \(none.name) fits" }
    return Derivation(
      formula: formula, steps: chain.steps, fields: fields, open: openCases(behind: expression.pathNames),
      lookedAt: none?.rows ?? [])
  }

  private func derivation(of cell: PublishedValue.Cell, _ measure: Measure) -> Derivation {
    var chain = StepChain(reader: self)
    let words = DeclarationWords(cell.spec, kind: .table, name: cell.table)
    chain.steps.append(words.step(named: cell.table, at: cell.spec.place))
    chain.fields = words.fields
    chain.follow(cell.spec.namesUsed)
    let name = measure.field?.title ?? cell.field
    let computed = words.calculated[cell.field].map { ": \($0)" } ?? ""
    if measure.rule.hasPrefix("total/") {
      return Derivation(formula: measure.formula, steps: chain.steps, fields: chain.fields.union([cell.field]))
    }
    return Derivation(
      formula: "‘\(name)’ in the row \(cell.row) of the table \(cell.table)\(computed)", steps: chain.steps,
      fields: chain.fields.union([cell.field]))
  }

  // MARK: Formulas

  /// What stands behind the point, in words that go before the formula.
  private static let members: [String: String] = [
    "low": "lower limit", "high": "upper limit", "interval": "95 % interval", "n": "number of observations",
    "missing": "number missing", "open": "whether it is open", "reason": "why it is undefined",
    "sensitivity": "range over contested facts", "first": "first day", "last": "last day", "year": "year",
    "month": "month", "day": "day of the month", "days": "length in days", "edtf": "date", "length": "number of items",
  ]

  private func formula(ofPath path: [String], _ measure: Measure) -> String {
    guard let root = path.first else { return measure.formula }
    let member = path.count > 1 ? path.last.flatMap { Self.members[$0] } : nil
    switch (declarations[root]?.kind, measure.rule) {
    case (_, "count"):
      return "number of rows of \(path.dropLast().joined(separator: "."))"
    case (.fact?, _):
      let field = measure.field.map { $0.title ?? $0.name } ?? path.dropFirst().first ?? root
      let isMember = member != nil && path.last != measure.field?.name
      return (isMember ? "\(member ?? "") of " : "") + "‘\(field)’ of \(root)"
    case (.parameter?, _): return "parameter \(root)"
    case (.indicator?, _) where measure.rule != "row":
      let isMember = path.count > 2 && member != nil
      return (isMember ? "\(member ?? "") of: " : "") + measure.formula
    default:
      let field = measure.field.map { $0.title ?? $0.name } ?? path.last ?? root
      return "‘\(field)’ of \(path.dropLast().joined(separator: "."))"
    }
  }

  /// `ownCause.count + blankArmenia.count, where …`: the expression, and the values of the names in it. Of a choice only
  /// what was chosen is told, and on what it hung: `‘none’, as own.count = 0`.
  private func formula(of expression: Expression) -> String {
    var tests: [Expression] = []
    let taken = chosen(of: expression, &tests)
    let used = values(in: [taken])
    let reasons = values(in: tests).filter { !used.contains($0) }
    return taken.words + (used.isEmpty ? "" : ", where \(used.joined(separator: ", "))")
      + (reasons.isEmpty ? "" : ", as \(reasons.joined(separator: ", "))")
  }

  /// The names in expressions with their values, each once.
  private func values(in expressions: [Expression]) -> [String] {
    var seen: Set<String> = []
    return expressions.flatMap(\.paths).filter { !$0.pathNames.isEmpty && seen.insert($0.text).inserted }.compactMap {
      path in printedValue(of: path).map { "\(path.text) = \($0)" }
    }
  }

  /// What is left of an expression when its choices are made; `tests` gets what they hung on.
  private func chosen(of expression: Expression, _ tests: inout [Expression]) -> Expression {
    switch expression.kind {
    case .conditional(let test, let then, let otherwise):
      var ignored: [Diagnostic] = []
      let holds = Evaluator(scope: scope).evaluate(test, reporting: &ignored).value.isTruthy
      tests.append(test)
      return chosen(of: holds ? then : otherwise, &tests)
    case .binary(let sign, let a, let b):
      let (a, b) = (chosen(of: a, &tests), chosen(of: b, &tests))
      return Expression(.binary(sign, a, b), at: expression.place)
    default: return expression
    }
  }

  private func printedValue(of path: Expression) -> String? {
    var ignored: [Diagnostic] = []
    let evaluated = Evaluator(scope: scope).evaluate(path, reporting: &ignored)
    return printer.print(evaluated.answer)?.text
  }

  /// What a fact that found nothing had to choose from.
  private func rowsLookedAt(
    behind path: [String], _ measure: Measure
  ) -> (name: String, count: Int, rows: [RowReference])? {
    guard measure.rule == "count", measure.value == .number(0), let root = path.first,
      let (kind, declaration) = declarations[root], kind == .fact, let from = declaration.value["from"]?.text
    else { return nil }
    var ignored: [Diagnostic] = []
    guard let expression = parseExpression(from, at: declaration.namePlace, reporting: &ignored),
      case .table(let table) = Evaluator(scope: scope).evaluate(expression, reporting: &ignored).answer
    else { return nil }
    return (from, table.rowCount, Answer.table(table).rows)
  }

  /// The open cases of the indicator a path begins with.
  private func openCases(behind path: [String]) -> Int? {
    guard let root = path.first, declarations[root]?.kind == .indicator, case .group(let group)? = scope.names[root],
      case .measure(let measure)? = group["open"], case .number(let count) = measure.value
    else { return nil }
    return Int(exactly: count)
  }

  /// A declaration in words, and the names it rests on.
  fileprivate func declared(_ name: String) -> (words: DeclarationWords, declaration: FrontMatter.Declaration)? {
    guard let (kind, declaration) = declarations[name] else { return nil }
    let words = known[name] ?? DeclarationWords(declaration.value, kind: kind, name: name)
    known[name] = words
    return (words, declaration)
  }
}

/// The declarations behind names, each once, the nearest first.
private struct StepChain {
  /// Longer chains are cut; nobody reads them.
  static let limit = 16

  let reader: DerivationReader
  var steps: [Evidence.Step] = []
  var fields: Set<String> = []
  private var seen: Set<String> = []

  init(reader: DerivationReader) { self.reader = reader }

  mutating func follow(_ names: [String]) {
    var waiting = names
    while let name = waiting.first, steps.count < Self.limit {
      waiting.removeFirst()
      guard seen.insert(name).inserted, let (words, declaration) = reader.declared(name) else { continue }
      steps.append(words.step(named: name, at: declaration.namePlace))
      fields.formUnion(words.fields)
      waiting += words.names
    }
  }
}
