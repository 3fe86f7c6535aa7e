import CasusData
import CasusSource
import CasusYAML

/// The options of a command line: those that bind an indicator's parts to the columns of a table, such as `cases.time`,
/// and those of the indicator.
struct TableBinding: Sendable {
  let place: Place
  private let bindings: [(String, String)]
  private let options: [(String, String)]

  init(_ options: [(String, String)], at place: Place) {
    self.place = place
    let isBinding = { (name: String) in name.hasPrefix("cases.") || name.hasPrefix("positions.") }
    bindings = options.filter { isBinding($0.0) }
    self.options = options.filter { !isBinding($0.0) }
  }

  func binds(_ part: String) -> Bool { bindings.contains { $0.0.hasPrefix(part + ".") } }

  /// The last value bound to a name.
  subscript(name: String) -> String? { bindings.last { $0.0 == name }?.1 }

  /// The options of the indicator as a briefing would have them: numbers and truth values are read as such.
  func indicatorOptions(ignoring view: String) -> Options {
    let entries = options.map { name, text -> Node.Entry in
      let content: Node.Content =
        switch text {
        case "true": .boolean(true)
        case "false": .boolean(false)
        default: text.contains(where: \.isNumber) ? Double(text).map { .number($0) } ?? .text(text) : .text(text)
        }
      return Node.Entry(key: name, keyPlace: place, value: Node(content, at: place))
    }
    return Options(Node(.map(entries), at: place), ignoring: ["measure", view])
  }

  func view(reporting diagnostics: inout [Diagnostic]) -> RecordView {
    guard let text = options.last(where: { $0.0 == "view" })?.1 else { return .record }
    guard let view = RecordView(rawValue: text) else {
      diagnostics.append(
        .unknownChoice(text, option: "view", choices: RecordView.allCases.map(\.rawValue), at: place))
      return .record
    }
    return view
  }

  /// Reports bindings that an indicator does not know.
  func refuse(by indicator: String, knowing known: [String] = [], reporting diagnostics: inout [Diagnostic]) {
    for (name, _) in bindings where !known.contains(name) {
      diagnostics.append(.unknownOption(name, known: known, at: place))
    }
  }

  /// The bound table: the one named, or the only one there is.
  func table(_ part: String, of dataset: Dataset, reporting diagnostics: inout [Diagnostic]) -> Table? {
    let known = dataset.tables.map(\.name)
    guard let name = self[part + ".table"] else {
      if dataset.tables.count == 1 { return dataset.tables.first }
      diagnostics.append(.missingBinding(part + ".table", at: place))
      return nil
    }
    guard let table = dataset[name] else {
      diagnostics.append(.missingTable(name, known: known, at: place))
      return nil
    }
    return table
  }

  /// The column bound to a part of an indicator; nil, and reported, where it must be there and is not.
  func column(
    _ name: String, of table: Table, required: Bool = true, reporting diagnostics: inout [Diagnostic]
  ) -> Column? {
    guard let field = self[name] else {
      if required { diagnostics.append(.missingBinding(name, at: place)) }
      return nil
    }
    return column(named: field, of: table, reporting: &diagnostics)
  }

  func column(named field: String, of table: Table, reporting diagnostics: inout [Diagnostic]) -> Column? {
    guard let column = table[field] else {
      diagnostics.append(.missingColumn(field, in: table.name, known: table.fieldNames, at: place))
      return nil
    }
    return column
  }
}
