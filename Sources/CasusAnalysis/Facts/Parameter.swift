package import CasusData
package import CasusSource
package import CasusSpec
import CasusYAML

/// A declaration of `parameters`: `{each: "actors where datum.kind == 'state'", default: ARM}`, a list of values, or
/// the default alone.
package struct Parameter {
  private let declaration: FrontMatter.Declaration

  package init(_ declaration: FrontMatter.Declaration) { self.declaration = declaration }

  private var each: Node? { declaration.value["each"] ?? (declaration.value.list != nil ? declaration.value : nil) }

  private var fallback: Node? {
    if declaration.value.entries != nil { return declaration.value["default"] }
    return declaration.value.list == nil ? declaration.value : nil
  }

  /// The values for which a template is compiled, one document each; none where the parameter has but a default.
  package func values(
    in dataset: Dataset, asOf: CivilDay?, view: RecordView, reporting diagnostics: inout [Diagnostic]
  ) -> [String] {
    guard let each else { return [] }
    if let list = each.list { return list.map { Value($0).plainText } }
    guard
      let table = rows(in: Scope(dataset: dataset, view: view, asOf: asOf), reporting: &diagnostics),
      let key = keyColumn(of: table, in: dataset)
    else { return [] }
    var seen = Set<String>()
    return (0..<table.rowCount).map { key[$0].plainText }.filter { seen.insert($0).inserted }
  }

  /// What the parameter's name stands for: the row of its table, else the value as set.
  func answer(
    setting: String?, in dataset: Dataset, scope: Scope, reporting diagnostics: inout [Diagnostic]
  ) -> Answer {
    reportUnknownKeys(&diagnostics)
    guard let value = setting.map(Value.text) ?? fallback.map({ Value($0) }) else {
      return .measure(
        Measure(
          .null, .text, reason: "no value was set for '\(declaration.name)'", rule: "parameter",
          formula: declaration.name
        ) { [] })
    }
    if each?.text != nil {
      guard let table = rows(in: scope, reporting: &diagnostics), let key = keyColumn(of: table, in: dataset) else {
        return .measure(.faulty)
      }
      guard let row = (0..<table.rowCount).first(where: { key[$0].plainText == value.plainText }) else {
        let known = (0..<table.rowCount).map { key[$0].plainText }
        diagnostics.append(
          .unknownChoice(
            value.plainText, option: declaration.name, choices: known, at: declaration.namePlace))
        return .measure(.faulty)
      }
      return .row(table, row)
    }
    if let known = each?.list?.map({ Value($0).plainText }), !known.contains(value.plainText) {
      diagnostics.append(
        .unknownChoice(value.plainText, option: declaration.name, choices: known, at: declaration.namePlace))
      return .measure(.faulty)
    }
    var typed = value
    // A number stays a number where the declaration has one.
    if case .text(let text) = value, fallback?.number != nil || each?.list?.allSatisfy({ $0.number != nil }) == true {
      let number = readNumber(text)
      if !number.isNaN { typed = .number(number) }
    }
    return .measure(
      Measure(typed, Measure.Kind(of: typed), rule: "parameter", formula: declaration.name) { [] })
  }

  private func reportUnknownKeys(_ diagnostics: inout [Diagnostic]) {
    let known = ["each", "default", "label"]
    for entry in declaration.value.entries ?? [] where !known.contains(entry.key) {
      diagnostics.append(.unknownOption(entry.key, known: known, at: entry.keyPlace))
    }
  }

  /// The rows of `TABLE where TEST`.
  private func rows(in scope: Scope, reporting diagnostics: inout [Diagnostic]) -> Table? {
    guard let each, let text = each.text, let dataset = scope.dataset else { return nil }
    let words = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
    guard let name = words.first.map(String.init), let table = dataset[name] else {
      diagnostics.append(
        .unknownTable(words.first.map(String.init) ?? text, known: dataset.tables.map(\.name), at: each.place))
      return nil
    }
    let seen = visible(table, in: dataset, asOf: scope.asOf, view: scope.view)
    let rest = words.count > 1 ? words[1].trimmingBlanks : ""
    if rest.isEmpty { return seen }
    guard rest.hasPrefix("where ") else {
      diagnostics.append(.unfitOption("each", expected: "TABLE where TEST", found: "'\(text)'", at: each.place))
      return nil
    }
    let test = rest.dropFirst(6)
    let offset = text.count - test.count
    let place = Place(
      file: each.place.file, line: each.place.line, column: each.place.column + offset, length: test.count)
    let before = diagnostics.count { $0.severity == .error }
    guard let expression = parseExpression(String(test), at: place, reporting: &diagnostics) else { return nil }
    let (scope, faults) = scope.recordingFaults()
    defer { faults.drain(into: &diagnostics) }
    let compiled = Evaluator(scope: scope).compile(expression, for: seen, reporting: &diagnostics)
    guard diagnostics.count(where: { $0.severity == .error }) == before else { return nil }
    return seen.selecting((0..<seen.rowCount).filter(compiled.passes))
  }

  private func keyColumn(of table: Table, in dataset: Dataset) -> Column? {
    table[dataset.keyField(of: table.name) ?? "id"] ?? table.columns.first
  }
}
