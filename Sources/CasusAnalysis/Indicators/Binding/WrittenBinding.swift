import CasusData
import CasusSource
import CasusYAML

/// The options that bind a table, as written: `cases.time: days`, or `time: days` in a mapping under `cases`.
struct WrittenBinding: Sendable {
  let binding: TableBinding
  let place: Place
  private var values: [String: Node] = [:]

  /// Takes what belongs to a binding out of a declaration; nil where nothing of it is bound.
  init?(_ binding: TableBinding, in entries: inout [Node.Entry], at place: Place, reporting d: inout [Diagnostic]) {
    self.binding = binding
    self.place = place
    let prefix = binding.name + "."
    var own: [Node.Entry] = []
    var others: [Node.Entry] = []
    for entry in entries {
      if entry.key.hasPrefix(prefix) {
        var part = entry
        part.key.removeFirst(prefix.count)
        own.append(part)
      } else if entry.key == binding.name, let parts = entry.value.entries {
        own += parts
      } else {
        others.append(entry)
      }
    }
    guard !own.isEmpty else { return nil }
    entries = others
    let known = ["table"] + binding.parts.map(\.name)
    for part in own {
      guard known.contains(part.key) else {
        d.append(.unknownOption(prefix + part.key, known: known.map { prefix + $0 }, at: part.keyPlace))
        continue
      }
      values[part.key] = part.value.isNull ? nil : part.value
    }
  }

  /// Finds the table and the columns; nil, and reported, where one that must be there is not.
  func resolved(for subject: Subject, reporting diagnostics: inout [Diagnostic]) -> BoundTable? {
    guard let table = table(for: subject, reporting: &diagnostics) else { return nil }
    var columns: [String: Int] = [:]
    var lists: [String: [String]] = [:]
    var isComplete = true
    for part in binding.parts {
      let option = "\(binding.name).\(part.name)"
      guard let node = values[part.name] else {
        if part.isRequired {
          diagnostics.append(.missingBinding(option, at: place))
          isComplete = false
        }
        continue
      }
      guard let words = node.words, part.kind == .words || words.count == 1 else {
        let expected = part.kind == .words ? "words" : "a column"
        diagnostics.append(.unfitOption(option, expected: expected, found: node.kindName, at: node.place))
        isComplete = false
        continue
      }
      if part.kind == .words {
        lists[part.name] = words
      } else if let index = words.first.flatMap(table.index(of:)) {
        columns[part.name] = index
      } else {
        diagnostics.append(
          .missingColumn(words.first ?? "", in: table.name, known: table.fieldNames, at: node.place))
        isComplete = false
      }
    }
    guard isComplete else { return nil }
    let isOfDataset = subject.dataset[table.name] != nil
    let rows =
      isOfDataset
      ? visibleRows(of: table, in: subject) : Array(0..<table.rowCount)
    return BoundTable(table: table, rows: rows, place: place, columns: columns, lists: lists)
  }

  /// The table that is named: a table of an indicator or a fact, or one of the dataset; the only one where none is.
  private func table(for subject: Subject, reporting diagnostics: inout [Diagnostic]) -> Table? {
    let dataset = subject.dataset
    guard let node = values["table"] else {
      if dataset.tables.count == 1 { return dataset.tables.first }
      diagnostics.append(.missingBinding("\(binding.name).table", at: place))
      return nil
    }
    let name = node.words?.first ?? ""
    if let table = subject.names.table(at: name) ?? dataset[name] ?? dataset.table(as: name) { return table }
    let known = dataset.tables.map(\.name) + subject.names.names
    diagnostics.append(.missingTable(name, known: known, at: node.place))
    return nil
  }
}

extension AnswerGroup {
  /// The table at a path such as `lag.cases`.
  fileprivate func table(at path: String) -> Table? {
    var answer: Answer? = .group(self)
    for step in path.split(separator: ".").map(String.init) {
      guard case .group(let group)? = answer else { return nil }
      answer = group[step]
    }
    if case .table(let table)? = answer { return table }
    return nil
  }
}
