import CasusAnalysis
import CasusExport

extension EditionDiff {
  /// The comparison for programs: `"diff": 1`, and every change with its rows.
  package var json: String {
    JSONTree.object([
      ("diff", .number(1)), ("old", .text(old)), ("new", .text(new)), ("different", .boolean(isDifferent)),
      ("briefings", .list(briefings.map(tree))),
    ]).lines
  }

  private func tree(_ briefing: Briefing) -> JSONTree {
    switch briefing.fate {
    case .added(let lock):
      .object([
        ("name", .text(briefing.name)), ("fate", .text("added")), ("numbers", .number(Double(lock.published.count))),
      ])
    case .removed(let lock):
      .object([
        ("name", .text(briefing.name)), ("fate", .text("removed")), ("numbers", .number(Double(lock.published.count))),
      ])
    case .compared(let comparison):
      .object([
        ("name", .text(briefing.name)), ("fate", .text(comparison.isEmpty ? "same" : "compared")),
        ("different", .boolean(comparison.isDrift)),
        ("asOf", .list([.text(comparison.old.settings.asOf), .text(comparison.new.settings.asOf)])),
        ("numbers", .list(comparison.numbers.map { tree($0, briefing) })),
        ("charts", .list(comparison.charts.map(tree))),
        ("rows", .list(comparison.rows.map { tree($0, briefing) })),
        ("tables", .list(comparison.tables.map(JSONTree.text))),
        ("inputs", .list(comparison.inputs.map(tree))), ("fonts", .list(comparison.fonts.map(tree))),
        (
          "circumstances",
          .list(
            comparison.circumstances.map {
              .object([
                ("kind", .text($0.kind.rawValue)), ("name", .text($0.name)), ("old", .text($0.old)),
                ("new", .text($0.new)),
              ])
            })
        ),
      ])
    }
  }

  private func tree(_ change: NumberChange, _ briefing: Briefing) -> JSONTree {
    var members: [(String, JSONTree)] = [("id", .text(change.id)), ("change", .text(change.kind.rawValue))]
    for (name, number) in [("old", change.old), ("new", change.new)] {
      guard let number else { continue }
      members.append(
        (
          name,
          .object([
            ("id", .text(number.id)), ("printed", .text(number.printed)), ("value", JSONTree(number.value)),
            ("rule", .text(number.rule)),
          ])
        ))
    }
    members.append(("rows", .list(change.rows.map { tree($0, briefing) })))
    if change.unnamed > 0 { members.append(("unnamed", .number(Double(change.unnamed)))) }
    return .object(members)
  }

  private func tree(_ row: RowChange, _ briefing: Briefing) -> JSONTree {
    let cells = briefing.cells(of: row).map { cell in
      var members: [(String, JSONTree)] = [("column", .text(cell.column))]
      if let old = cell.old { members.append(("old", .text(old))) }
      if let new = cell.new { members.append(("new", .text(new))) }
      return JSONTree.object(members)
    }
    return .object([("row", .text(row.name)), ("change", .text(row.kind.rawValue)), ("cells", .list(cells))])
  }

  private func tree(_ chart: ChartChange) -> JSONTree {
    var members: [(String, JSONTree)] = [
      ("name", .text(chart.name)), ("change", .text(chart.kind.rawValue)), ("share", .number(chart.share)),
    ]
    if let marks = chart.marks {
      members += [
        ("marks", .number(Double(marks.total))), ("moved", .number(Double(marks.moved))),
        ("came", .number(Double(marks.added))), ("went", .number(Double(marks.removed))),
      ]
    }
    for (name, words) in [("title", chart.title), ("alt", chart.alt)] {
      if let words { members.append((name, .object([("old", .text(words.old)), ("new", .text(words.new))]))) }
    }
    members.append(("textsAdded", .list(chart.textsAdded.map(JSONTree.text))))
    members.append(("textsRemoved", .list(chart.textsRemoved.map(JSONTree.text))))
    return .object(members)
  }

  private func tree(_ file: FileChange) -> JSONTree {
    .object([("path", .text(file.path)), ("change", .text(file.kind.rawValue))])
  }
}

extension JSONTree {
  /// A value of a lock; what is undefined is the word.
  fileprivate init(_ value: LockValue) {
    switch value {
    case .boolean(let truth): self = .boolean(truth)
    case .number(let number): self = .number(number)
    case .bounds(let low, let high):
      self = .object([("low", .number(low))] + (high.map { [("high", .number($0))] } ?? []))
    case .list(let values): self = .list(values.map(JSONTree.init))
    case .null, .text, .object: self = .text(value.words)
    }
  }
}
