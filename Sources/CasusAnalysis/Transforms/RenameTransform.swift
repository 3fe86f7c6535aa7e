package import CasusData
package import CasusSource
package import CasusYAML

/// Gives fields other names: `rename: {asked-by: actor}`.
package struct RenameTransform: Transform {
  package static let key = "rename"
  package static let summary = "Gives fields other names."

  private let names: [(old: FieldName, new: String)]

  package init(_ node: Node, reporting diagnostics: inout [Diagnostic]) {
    var step = StepReader(node)
    var names: [(old: FieldName, new: String)] = []
    let written = step.take("rename")
    for entry in written?.entries ?? [] {
      if let new = entry.value.text {
        names.append((FieldName(name: entry.key, place: entry.keyPlace), new))
      } else {
        diagnostics.append(
          .unfitOption(entry.key, expected: "a name", found: entry.value.kindName, at: entry.value.place))
      }
    }
    if written?.entries == nil {
      diagnostics.append(
        .unfitOption("rename", expected: "a mapping", found: written?.kindName ?? "none", at: node.place))
    }
    self.names = names
    step.finish(reporting: &diagnostics)
  }

  package func apply(to table: Table, in scope: Scope, reporting diagnostics: inout [Diagnostic]) -> Table {
    var result = table
    for (old, new) in names {
      guard let index = table.index(of: old.name) else {
        diagnostics.append(.unknownField(old.name, in: table, at: old.place))
        continue
      }
      result.fields[index].name = new
    }
    return result
  }
}
