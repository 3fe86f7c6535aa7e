import CasusData
import CasusSource
import CasusYAML
import Testing

@testable import CasusAnalysis

/// Every transform leads from each row it makes back to the rows that made it.
@Suite struct TransformLineageTests {
  static let table = Table(
    "t", fields: ["g", "k", "v", "l"],
    rows: [
      ["g": .text("a"), "k": .number(1), "v": .number(3), "l": .list([.number(1), .number(2)])],
      ["g": .text("b"), "k": .number(1), "v": .number(1), "l": .list([])],
      ["g": .text("a"), "k": .number(2), "v": .number(5), "l": .list([.number(7)])],
    ])

  static let other = Table(
    "o", fields: ["id", "x"],
    rows: [["id": .text("b"), "x": .number(10)], ["id": .text("a"), "x": .number(20)]])

  /// A step for each transform, and for each row it makes the rows of `t` behind it; rows of `o` count from 10.
  static let cases: [(step: String, expected: [[Int]])] = [
    ("{filter: 'datum.g == \"a\"'}", [[0], [2]]),
    ("{calculate: 'datum.v + 1', as: w}", [[0], [1], [2]]),
    ("{aggregate: [{op: sum, field: v, as: s}], groupby: [g]}", [[0, 2], [1]]),
    ("{joinaggregate: [{op: sum, field: v, as: s}], groupby: [g]}", [[0, 2], [1], [0, 2]]),
    ("{bin: true, field: v}", [[0], [1], [2]]),
    ("{timeUnit: year, field: v}", [[0], [1], [2]]),
    ("{fold: [k, v]}", [[0], [0], [1], [1], [2], [2]]),
    ("{flatten: [l]}", [[0], [0], [2]]),
    ("{stack: v, groupby: [g]}", [[0], [1], [2]]),
    ("{window: [{op: sum, field: v, as: s}], groupby: [g]}", [[0], [1], [0, 2]]),
    ("{lookup: g, from: {data: o, key: id, fields: [x]}}", [[0, 11], [1, 10], [2, 11]]),
    ("{impute: v, key: k, groupby: [g], method: mean}", [[0], [1], [2], [1]]),
    ("{pivot: g, value: v, groupby: [k]}", [[0, 1], [2]]),
    ("{sample: 3}", [[0], [1], [2]]),
    ("{sort: [{field: v}]}", [[1], [0], [2]]),
    ("{limit: 2}", [[0], [1]]),
    ("{select: [g]}", [[0], [1], [2]]),
    ("{rename: {g: h}}", [[0], [1], [2]]),
    ("{extent: v, param: p}", [[0], [1], [2]]),
    ("{quantile: v, probs: [0.5], groupby: [g]}", [[0, 2], [1]]),
    ("{density: v, steps: 1, groupby: [g], extent: [0, 5]}", [[0, 2], [0, 2], [1], [1]]),
    ("{regression: v, on: k, groupby: [g]}", [[0, 2], [0, 2], [1], [1]]),
    ("{loess: v, on: k, groupby: [g], bandwidth: 1}", [[0, 2], [0, 2], [1]]),
  ]

  @Test(arguments: cases) func `Rows lead to the rows that made them`(step: String, expected: [[Int]]) {
    let scope = Scope(names: AnswerGroup([("o", .table(Self.other))]))
    let (result, diagnostics) = apply("[\(step)]", to: Self.table, in: scope)
    #expect(diagnostics.isEmpty)
    let found = (0..<result.rowCount).map { row in
      result.lineage[row].map { $0.table == "t" ? $0.row : $0.row + 10 }.sorted()
    }
    #expect(found == expected)
  }

  @Test func `Every transform of the catalog is shown to keep lineage`() {
    let shown = Set(Self.cases.compactMap { TransformCatalog.key(of: yaml($0.step))?.key })
    #expect(shown == Set(TransformCatalog.all.map { $0.key }))
  }

  @Test func `What an expression takes from a fact stands behind the row`() {
    let fact = Measure(.number(2), .number, rule: "row", formula: "") { [RowReference(table: "f", row: 7)] }
    let scope = Scope(names: AnswerGroup([("factor", .measure(fact))]))
    let (result, _) = apply("[{calculate: datum.v * factor, as: w}]", to: Self.table, in: scope)
    #expect(result.lineage[0] == [RowReference(table: "f", row: 7), RowReference(table: "t", row: 0)])
    #expect(result.value(0, "w") == .number(6))
  }

  @Test func `Steps one after another compose`() {
    let steps = "[{filter: datum.v > 1}, {aggregate: [{op: count, as: n}]}, {calculate: datum.n * 2, as: m}]"
    let (result, _) = apply(steps, to: Self.table)
    #expect(result.lineage[0].map(\.row) == [0, 2])
    #expect(result.value(0, "m") == .number(4))
  }
}
