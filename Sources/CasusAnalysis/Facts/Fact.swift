import CasusData
import CasusSource
import CasusSpec
import CasusYAML

/// A declaration of `facts`: where it starts, which rows, which steps, and the field picked of the one row left.
struct Fact {
  private let name: String
  private let namePlace: Place
  private let from: String
  private let fromPlace: Place
  private let condition: Node?
  private let steps: [Node]
  private let pick: FieldName?
  private let conflicts: ConflictReading
  private let kind: Measure.Kind?
  private let decimals: Double?
  private let unit: String?

  init?(_ declaration: FrontMatter.Declaration, reporting diagnostics: inout [Diagnostic]) {
    name = declaration.name
    namePlace = declaration.namePlace
    let node = declaration.value
    let before = diagnostics.count { $0.severity == .error }
    guard let entries = node.entries else {
      diagnostics.append(
        .unfitOption(
          declaration.name, expected: "a mapping with 'from'", found: node.kindName, at: node.place))
      return nil
    }
    let split = Self.split(entries)
    var reader = StepReader(Node(.map(split.own), at: node.place))
    let source = reader.take("from")
    from = source?.text ?? ""
    fromPlace = source?.place ?? declaration.namePlace
    if source?.text == nil { diagnostics.append(.missingOption("from", at: source?.place ?? declaration.namePlace)) }
    condition = reader.take("where")
    pick = reader.take("pick").map { FieldName(name: $0.text ?? "", place: $0.place) }
    var listed: [Node] = []
    if let list = reader.take("transform") { listed = list.list ?? [list] }
    conflicts = Self.choice("conflicts", &reader, &diagnostics) ?? .preferred
    kind = Self.choice("kind", &reader, &diagnostics)
    decimals = reader.number("decimals", reporting: &diagnostics)
    unit = reader.text("unit", reporting: &diagnostics)
    for entry in split.own where !Self.ownKeys.contains(entry.key) {
      diagnostics.append(
        .unknownOption(
          entry.key, known: Self.ownKeys + TransformCatalog.all.map { $0.key }, at: entry.keyPlace))
    }
    steps = listed + split.steps.map { Node(.map($0), at: node.place) }
    guard diagnostics.count(where: { $0.severity == .error }) == before else { return nil }
  }

  private static let ownKeys = ["from", "where", "pick", "transform", "conflicts", "kind", "decimals", "unit"]

  /// The fact's own keys, and its steps written in line: a key that names a transform starts one, and what follows
  /// belongs to it.
  private static func split(_ entries: [Node.Entry]) -> (own: [Node.Entry], steps: [[Node.Entry]]) {
    var own: [Node.Entry] = []
    var steps: [[Node.Entry]] = []
    var waiting: [Node.Entry] = []
    for entry in entries {
      if ownKeys.contains(entry.key) {
        own.append(entry)
      } else if TransformCatalog.named(entry.key) != nil, !Self.belongs(entry.key, to: steps.last) {
        steps.append([entry] + waiting)
        waiting = []
      } else if steps.isEmpty {
        waiting.append(entry)
      } else {
        steps[steps.count - 1].append(entry)
      }
    }
    return (own + waiting, steps)
  }

  /// Whether a key is an option of the step before it rather than a step: the `sort` of a window, the `limit` of a pivot.
  private static func belongs(_ key: String, to step: [Node.Entry]?) -> Bool {
    let options = ["window": "sort", "stack": "sort", "pivot": "limit", "density": "extent", "regression": "extent"]
    return step?.contains { options[$0.key] == key } ?? false
  }

  private static func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ reader: inout StepReader, _ diagnostics: inout [Diagnostic]
  ) -> Choice? where Choice.RawValue == String {
    guard let node = reader.take(key) else { return nil }
    if let choice = node.text.flatMap(Choice.init) { return choice }
    diagnostics.append(
      .unknownChoice(
        node.text ?? node.kindName, option: key, choices: Choice.allCases.map(\.rawValue), at: node.place))
    return nil
  }

  /// The table the fact names, or the value picked of its one row; nil where a fault was reported.
  func answer(in scope: Scope, reporting diagnostics: inout [Diagnostic]) -> Answer? {
    let before = diagnostics.count { $0.severity == .error }
    guard var table = start(in: scope, reporting: &diagnostics) else { return nil }
    table = meetingCondition(table, in: scope, reporting: &diagnostics)
    table = applyTransforms(steps, to: table, in: scope, reporting: &diagnostics)
    guard diagnostics.count(where: { $0.severity == .error }) == before else { return nil }
    // Messages name the fact; the dataset still knows the rows by their lineage.
    if scope.dataset?[table.name] == nil { table.name = name }
    if table.rowCount == 0 { table.whyEmpty = whyEmpty(in: scope) }
    guard let pick else { return .table(table) }
    guard let column = table.index(of: pick.name) else {
      diagnostics.append(.unknownField(pick.name, in: table, at: pick.place))
      return nil
    }
    guard table.rowCount == 1 else {
      let keys = ExpressionCompiler(scope: scope, asOf: scope.asOf, table: nil).keys(of: table)
      diagnostics.append(
        .notOneRow(
          table: name, field: pick.name, found: keys, count: table.rowCount, whyEmpty: table.whyEmpty, at: namePlace))
      return nil
    }
    var measure = Measure(cell: 0, column, of: table)
    measure.n = 1
    if let kind { measure.kind = kind }
    if let decimals { measure.decimals = Int(max(0, min(20, decimals))) }
    if let unit { measure.unit = unit }
    return .measure(measure)
  }

  private func meetingCondition(
    _ table: Table, in scope: Scope, reporting diagnostics: inout [Diagnostic]
  ) -> Table {
    guard let condition else { return table }
    let entry = Node.Entry(key: "filter", keyPlace: condition.place, value: condition)
    return applyTransforms(
      [Node(.map([entry]), at: condition.place)], to: table, in: scope, reporting: &diagnostics)
  }

  /// Whether the day or the view hides rows of the dataset that the condition would find.
  private func whyEmpty(in scope: Scope) -> String? {
    guard let dataset = scope.dataset, let table = dataset[from], scope.names[from] == nil || from == name else {
      return nil
    }
    var ignored: [Diagnostic] = []
    let found = meetingCondition(table, in: scope, reporting: &ignored)
    let rows = (0..<found.rowCount).flatMap { found.lineage[$0] }.filter { $0.table == from }.map(\.row)
    return HiddenRows(rows, of: table, in: dataset, asOf: scope.asOf, view: scope.view)
      .words(asOf: scope.asOf, view: scope.view)
  }

  /// The table named by `from`: a fact, a table of an indicator, else a table of the dataset as seen on the day.
  private func start(in scope: Scope, reporting diagnostics: inout [Diagnostic]) -> Table? {
    let path = from.split(separator: ".").map(String.init)
    if let root = path.first, root != name, var answer = scope.names[root] {
      for step in path.dropFirst() {
        if case .group(let group) = answer, let next = group[step] {
          answer = next
        } else if case .measure(let measure) = answer, measure.isFaulty {
          return nil
        } else {
          let known = if case .group(let group) = answer { group.names } else { [String]() }
          diagnostics.append(.unknownMember(step, of: "'\(root)'", known: known, at: fromPlace))
          return nil
        }
      }
      switch answer {
      case .table(let table): return table
      case .row(let table, let row): return table.selecting([row])
      case .measure(let measure) where measure.isFaulty: return nil
      case .measure, .group:
        diagnostics.append(.notATable(from, at: fromPlace))
        return nil
      }
    }
    guard let dataset = scope.dataset, let table = dataset[from] else {
      let known = (scope.dataset?.tables.map(\.name) ?? []) + scope.names.names
      diagnostics.append(.unknownTable(from, known: known, at: fromPlace))
      return nil
    }
    return visible(table, in: dataset, asOf: scope.asOf, view: scope.view, conflicts: conflicts)
  }
}
