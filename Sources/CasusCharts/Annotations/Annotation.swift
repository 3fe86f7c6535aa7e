import CasusAnalysis
import CasusData
import CasusSource
import CasusYAML

/// Words bound to a row: `annotations: [{where: "datum.id == 'a'", text: The first}]`.
struct Annotation {
  var text: String
  var condition: Node
  /// The rows of a composite's own table, where one drew the chart.
  var rows: [Int]?

  /// The annotations as written; one that lacks its text or its rule is a fault.
  static func all(_ node: Node?, reporting diagnostics: inout [Diagnostic]) -> [Annotation] {
    guard let node, !node.isNull else { return [] }
    guard let list = node.list else {
      diagnostics.append(
        .unfitProperty("annotations", expected: "a list", found: node.kindName, at: node.place))
      return []
    }
    return list.compactMap { entry in
      guard let condition = entry["where"], condition.text != nil else {
        diagnostics.append(
          .unfitProperty(
            "where", expected: "an expression", found: entry["where"]?.kindName ?? "nothing", at: entry.place))
        return nil
      }
      guard let text = entry["text"]?.text, !text.isEmpty else {
        diagnostics.append(
          .unfitProperty("text", expected: "words", found: entry["text"]?.kindName ?? "nothing", at: entry.place))
        return nil
      }
      let rows = entry["__rows"]?.list?.compactMap { $0.number.map { Int($0) } }
      return Annotation(text: text, condition: condition, rows: rows)
    }
  }
}

extension ChartSetting {
  /// The rows of a table for which an expression is true, or nil where it cannot be worked out over that table.
  func rows(of table: Table, where condition: Node, reporting diagnostics: inout [Diagnostic]) -> [Int]? {
    let numbered = table.setting(
      Field("__row", .number), to: .number((0..<table.rowCount).map(Double.init), missing: nil))
    let step = Node(.map([Node.Entry(key: "filter", keyPlace: condition.place, value: condition)]), at: condition.place)
    var found: [Diagnostic] = []
    var scope = scope.scope
    // A field that only another layer has is no match here, and a fault only where no layer has it.
    scope.isTyped = true
    let kept = applyTransforms([step], to: numbered, in: scope, reporting: &found)
    diagnostics += found
    guard !found.haveErrors else { return nil }
    return kept["__row"]?.numbers(high: false).map { Int($0) } ?? []
  }
}

extension SpecificationReader {
  /// The annotations of a composite, bound to the rows of its own table, which its drawing no longer has.
  mutating func boundAnnotations(_ notes: Node, to table: Table) -> Node {
    guard let list = notes.list else { return notes }
    return Node(
      .list(
        list.map { entry in
          guard let condition = entry["where"], condition.text != nil, entry.entries != nil else { return entry }
          let rows = setting.rows(of: table, where: condition, reporting: &diagnostics)
          if rows?.isEmpty == true { diagnostics.append(.annotationFindsNoRow(at: condition.place)) }
          let numbers = (rows ?? []).map { Node(.number(Double($0)), at: condition.place) }
          return entry.setting("__rows", to: Node(.list(numbers), at: condition.place))
        }), at: notes.place)
  }
}

extension Diagnostic {
  static func annotationFindsNoRow(at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0470", "the annotation's 'where' holds for no row of the chart", at: place,
      hint: "bind it to a row that is drawn, or leave it out")
  }

  static func annotationDropped(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0471", .warning, "the annotation '\(text)' found no room and was left out", at: place,
      hint: "shorten it, or give the chart a wider place")
  }
}
