package import CasusData
import CasusSource
import CasusSpec

extension ExpressionCompiler {
  /// Names that are always known.
  static let constants: [(name: String, value: Value)] = [
    ("E", .number(2.718281828459045)), ("LN10", .number(2.302585092994046)), ("LN2", .number(0.6931471805599453)),
    ("LOG10E", .number(0.4342944819032518)), ("LOG2E", .number(1.4426950408889634)),
    ("PI", .number(3.141592653589793)), ("SQRT1_2", .number(0.7071067811865476)),
    ("SQRT2", .number(1.4142135623730951)), ("MIN_VALUE", .number(.leastNonzeroMagnitude)),
    ("MAX_VALUE", .number(1.7976931348623157e308)), ("NaN", .number(.nan)), ("Infinity", .number(.infinity)),
    ("undefined", .null),
  ]

  /// `datum` is the row; then come the briefing's names, the constants, and the tables of the dataset.
  mutating func resolve(_ name: String, at place: Place) -> Part {
    if name == "datum", table != nil { return .datum }
    if let answer = scope.names[name] { return .fixed(answer) }
    if let constant = Self.constants.first(where: { $0.name == name }) { return .computed(.constant(constant.value)) }
    if let dataset = scope.dataset, let table = dataset[name] {
      return .fixed(.table(visible(table, in: dataset, asOf: asOf, view: scope.view)))
    }
    if name == "datum" {
      report(.datumOutsideTable(at: place))
    } else {
      let tables = scope.dataset?.tables.map(\.name) ?? []
      let known = scope.names.names + (table == nil ? [] : ["datum"]) + tables
      let isField = table?.index(of: name) != nil
      report(.unknownName(name, isField: isField, known: known, at: place))
    }
    return Self.unknown
  }

  /// `owner.name`.
  mutating func member(_ name: String, of owner: Expression, at place: Place) -> Part {
    switch part(owner) {
    case .datum: .computed(rowField(name, at: place))
    case .fixed(let answer): member(name, of: answer, at: place)
    case .computed(let owner): .computed(Self.member(name, of: owner))
    }
  }

  /// `owner[index]`: a member where the index is text, a row of a table or an item of a list where it is a number.
  mutating func element(_ index: Expression, of owner: Expression, at place: Place) -> Part {
    let owner = part(owner)
    let key = computed(index)
    switch owner {
    case .datum:
      if let constant = key.constant { return .computed(rowField(constant.asText, at: place)) }
      guard let table else { return Self.unknown }
      let lineage = table.lineage
      return .computed(
        Computed(lineage: { union([lineage[$0], key.lineage($0)]) }) { table.value($0, key.value($0).asText) })
    case .fixed(.table(let table)):
      if case .number(let number)? = key.constant {
        guard let row = Int(exactly: number), (0..<table.rowCount).contains(row) else {
          report(.noSuchRow(numberText(number), table: table.name, count: table.rowCount, at: place))
          return Self.unknown
        }
        return .fixed(.row(table, row))
      }
      if case .text(let name)? = key.constant { return field(name, ofOnlyRowIn: table, at: place) }
    case .fixed(let answer):
      if case .text(let name)? = key.constant { return member(name, of: answer, at: place) }
    case .computed: break
    }
    let list = computed(owner, at: place)
    return .computed(
      Computed(kind: nil, lineage: { union([list.lineage($0), key.lineage($0)]) }) {
        list.value($0).element(key.value($0))
      })
  }

  /// A field of the row; misspelling one is an error where the table's fields are declared, else worth a warning.
  private mutating func rowField(_ name: String, at place: Place) -> Computed {
    guard let table else { return .constant(.null) }
    if let index = table.index(of: name) { return .field(index, of: table) }
    report(.unknownField(name, in: table, at: place))
    return .constant(.null)
  }

  private mutating func member(_ name: String, of answer: Answer, at place: Place) -> Part {
    switch answer {
    case .group(let group):
      if let answer = group[name] { return .fixed(answer) }
      report(.unknownMember(name, of: "an indicator", known: group.names, at: place))
    case .row(let table, let row):
      if let index = table.index(of: name) { return .fixed(.measure(Measure(cell: row, index, of: table))) }
      report(.unknownField(name, in: table, at: place))
    case .table(let table):
      if name == "count" || name == "length" {
        guard table.index(of: name) == nil else {
          report(.countOrField(name, of: table.name, at: place))
          return Self.unknown
        }
        return .fixed(.measure(count(of: table)))
      }
      return field(name, ofOnlyRowIn: table, at: place)
    case .measure(let measure):
      if measure.isFaulty { return .fixed(answer) }
      if let member = measure.member(name) { return .fixed(.measure(member)) }
      report(.unknownMember(name, of: measure.value.kindName, known: measure.memberNames, at: place))
    }
    return Self.unknown
  }

  /// `call.date`: the field of a table that has one row.
  private mutating func field(_ name: String, ofOnlyRowIn table: Table, at place: Place) -> Part {
    guard let index = table.index(of: name) else {
      report(.unknownField(name, in: table, alsoKnown: ["count"], at: place))
      return Self.unknown
    }
    guard table.rowCount == 1 else {
      report(
        .notOneRow(
          table: table.name, field: name, found: keys(of: table), count: table.rowCount, whyEmpty: table.whyEmpty,
          at: place))
      return Self.unknown
    }
    return .fixed(.measure(Measure(cell: 0, index, of: table)))
  }

  /// The rows of a table by the names readers know, a dozen at most.
  func keys(of table: Table) -> [String] {
    (0..<min(table.rowCount, 12)).map { row in
      let references = table.lineage[row]
      if references.count == 1, let dataset = scope.dataset { return dataset.key(of: references[0]) }
      return table.columns.first?[row].plainText ?? String(row + 1)
    }
  }

  private func count(of table: Table) -> Measure {
    Measure(
      .number(Double(table.rowCount)), .count, n: table.rowCount, rule: "count", formula: "rows of \(table.name)"
    ) { Answer.table(table).rows }
  }
}

extension Measure {
  /// A cell of a table as a number that may be printed.
  package init(cell row: Int, _ column: Int, of table: Table) {
    let field = table.fields[column]
    let value = table.columns[column][row]
    let kind = field.type == .any ? Kind(of: value) : Kind(of: field)
    self.init(
      value, kind, reason: value == .null ? "no value on record" : nil, rule: "row",
      formula: "\(field.name) of \(table.name)", decimals: field.decimals, unit: field.unit, field: field
    ) { table.lineage[row] }
  }
}
