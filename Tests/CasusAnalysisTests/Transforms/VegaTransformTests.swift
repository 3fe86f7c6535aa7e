import CasusData
import Testing

@testable import CasusAnalysis

/// Expected rows: Vega 6.2.0 (vl-convert-python 1.9.0) on the same table; its `undefined` is null here.
@Suite struct VegaTransformTests {
  static let table = Table(
    fields: ["g", "k", "v"],
    rows: [
      ["g": .text("a"), "k": .number(1), "v": .number(3)], ["g": .text("b"), "k": .number(1)],
      ["g": .text("a"), "k": .number(2), "v": .number(5)], ["g": .text("b"), "k": .number(3), "v": .number(-2)],
      ["g": .text("a"), "k": .number(2), "v": .number(4)],
    ])

  private func rows(_ steps: String, _ fields: [String], of table: Table = table) -> [String] {
    let (result, diagnostics) = apply(steps, to: table)
    #expect(diagnostics.isEmpty)
    return result.texts(fields)
  }

  @Test func `Aggregates have Vega's values and order`() {
    let operations = [
      "valid", "missing", "distinct", "sum", "product", "mean", "variance", "variancep", "stdev", "stdevp", "stderr",
      "median", "q1", "q3", "min", "max",
    ]
    let list = operations.map { "{op: \($0), field: v, as: \($0)}" }.joined(separator: ", ")
    #expect(
      rows("[{aggregate: [{op: count, as: count}, \(list)], groupby: [g]}]", ["g", "count"] + operations) == [
        "a|3|3|0|3|12|60|4|1|0.6666666666666666|1|0.816496580927726|0.5773502691896257|4|3.5|4.5|3|5",
        "b|2|1|1|2|-2|-2|-2|null|null|null|null|null|-2|-2|-2|-2|-2",
      ])
  }

  @Test func `An empty table has no groups`() {
    let empty = Self.table.selecting([])
    #expect(rows("[{aggregate: [{op: count, as: n}]}]", ["n"], of: empty).isEmpty)
  }

  @Test func `Windows rank and sum as in Vega`() {
    let ranks = ["row_number", "rank", "dense_rank", "percent_rank", "cume_dist"]
    let list =
      ranks.map { "{op: \($0), as: \($0)}" } + ["{op: ntile, param: 2, as: ntile}"]
      + ["lag", "lead"].map { "{op: \($0), field: v, param: 1, as: \($0)}" }
      + ["first_value", "last_value"].map { "{op: \($0), field: v, as: \($0)}" }
      + ["{op: nth_value, field: v, param: 2, as: nth}"]
      + ["sum", "mean"].map { "{op: \($0), field: v, as: \($0)}" }
    #expect(
      rows(
        "[{sort: [{field: k}], groupby: [g], window: [\(list.joined(separator: ", "))]}]",
        ["g", "k", "v"] + ranks
          + ["ntile", "lag", "lead", "first_value", "last_value", "nth", "sum", "mean"]) == [
          "a|1|3|1|1|1|0|0.3333333333333333|1|null|5|3|3|null|3|3",
          "b|1|null|1|1|1|0|0.5|1|null|-2|null|null|null|null|null",
          "a|2|5|2|2|2|0.5|1|2|3|4|3|4|5|12|4", "b|3|-2|2|2|2|1|1|2|null|null|null|-2|-2|-2|-2",
          "a|2|4|3|2|2|0.5|1|2|5|null|3|4|5|12|4",
        ])
  }

  @Test func `Without an order no row is the peer of another`() {
    #expect(
      rows(
        "[{groupby: [g], window: [{op: row_number, as: i}, {op: rank, as: r}, {op: sum, field: v, as: s}]}]",
        ["i", "r", "s"]) == ["1|1|3", "1|1|null", "2|2|8", "2|2|-2", "3|3|12"])
  }

  @Test func `A frame is widened to peers unless they are ignored`() {
    let window = "window: [{op: rank, as: r}, {op: sum, field: v, as: s}], sort: [{field: k}], frame: [-1, 1]"
    #expect(rows("[{\(window)}]", ["r", "s"]) == ["1|3", "1|12", "3|12", "5|7", "3|7"])
    #expect(rows("[{\(window), ignorePeers: true}]", ["r", "s"]) == ["1|3", "1|8", "3|9", "5|2", "3|7"])
  }

  @Test func `Keys that a group lacks are made up`() {
    #expect(
      rows("[{impute: v, key: k, groupby: [g], value: 0}]", ["g", "k", "v"]) == [
        "a|1|3", "b|1|null", "a|2|5", "b|3|-2", "a|2|4", "a|3|0", "b|2|0",
      ])
  }

  @Test func `Stacks grow from nought, from the middle, or to one`() {
    #expect(
      rows(
        "[{stack: v, groupby: [k], sort: [{field: g, order: descending}], as: [y0, y1]}]", ["y0", "y1"]) == [
          "0|3", "0|0", "0|5", "0|-2", "5|9",
        ])
    #expect(
      rows("[{stack: v, groupby: [k], offset: normalize, as: [y0, y1]}]", ["y0", "y1"]) == [
        "0|1", "1|1", "0|0.5555555555555556", "0|1", "0.5555555555555556|1",
      ])
    #expect(
      rows("[{stack: v, groupby: [k], offset: center, as: [y0, y1]}]", ["y0", "y1"]) == [
        "3|6", "6|6", "0|5", "3.5|5.5", "5|9",
      ])
  }

  @Test func `Values become fields, and fields become values`() {
    #expect(
      rows("[{pivot: k, value: v, groupby: [g]}]", ["g", "1", "2", "3"]) == ["a|3|9|null", "b|null|null|-2"])
    #expect(
      rows("[{fold: [k, v]}]", ["g", "key", "value"]).prefix(4) == ["a|k|1", "a|v|3", "b|k|1", "b|v|null"])
  }

  @Test func `Quantiles interpolate`() {
    #expect(
      rows("[{quantile: v, step: 0.25}]", ["prob", "value"], of: Self.powers) == [
        "0.125|1.5", "0.375|3", "0.625|6", "0.875|12",
      ])
  }

  private static let powers = Table(rows: [1, 2, 4, 8, 16].map { ["v": .number($0)] })

  private func numbers(_ steps: String, _ fields: [String], of table: Table) -> [[Double]] {
    let (result, diagnostics) = apply(steps, to: table)
    #expect(diagnostics.isEmpty)
    return (0..<result.rowCount).map { row in fields.map { result.value(row, $0).asNumber } }
  }

  private func expectClose(_ found: [[Double]], _ expected: [[Double]]) {
    #expect(found.count == expected.count)
    for (a, b) in zip(found.joined(), expected.joined()) { #expect(abs(a - b) < 1e-9) }
  }

  @Test func `Densities follow the kernel`() {
    expectClose(
      numbers("[{density: v, steps: 4}]", ["value", "density"], of: Self.powers),
      [
        [1, 0.06421382990341092], [4.75, 0.06725825918219189], [8.5, 0.04100742322486028],
        [12.25, 0.025308029461506076], [16, 0.024807068706486975],
      ])
    expectClose(
      numbers(
        "[{density: v, steps: 4, bandwidth: 2, counts: true, cumulative: true, extent: [0, 20]}]",
        ["value", "density"], of: Self.powers),
      [
        [0, 0.4899745958474569], [5, 2.6687123483153963], [10, 3.8413096771535846], [15, 4.30830489061595],
        [20, 4.9772498670652325],
      ])
  }

  @Test func `A missing value is no observation at nought, unless Vega is followed to the letter`() {
    var table = Table(fields: ["v"], rows: [1, 2, 4, 8, 16].map { ["v": .number($0)] } + [["v": .null]])
    let step = "[{density: v, steps: 4, extent: [1, 16]}]"
    var scope = Scope()
    let typed = apply(step, to: table, in: scope).table
    expectClose([[typed.value(0, "density").asNumber]], [[0.06421382990341092]])
    scope.isTyped = false
    let loose = apply(step, to: table, in: scope).table
    expectClose([[loose.value(0, "density").asNumber]], [[0.07383714917523868]])
    table = table.selecting([5])
    #expect(apply(step, to: table, in: scope).table.rowCount == 0)
  }

  private static let trend = Table(
    rows: [(1, 2), (2, 3), (3, 5), (4, 4), (5, 9), (6, 8)].map { ["x": .number($0.0), "y": .number($0.1)] })

  @Test func `Trends have Vega's coefficients`() {
    let expected: [(String, [Double], Double)] = [
      ("linear", [0.4666666666666668, 1.3428571428571427], 0.8126302881667689),
      ("log", [1.1990557458816773, 3.6182940516473754], 0.740172468323606),
      ("exp", [1.8300898912438934, 0.27234647030557957], 0.7851206042170721),
      ("pow", [1.8672531411174906, 0.8081994493955297], 0.7971458836002911),
      ("quad", [0.7999999999999998, 1.0928571428571425, 0.03571428571428578], 0.813856529736358),
      (
        "poly", [2.6666666666666656, -1.2552910052910062, 0.813492063492064, -0.07407407407407415],
        0.8230124667892909
      ),
    ]
    for (method, coefficients, determination) in expected {
      let (result, _) = apply("[{regression: y, on: x, method: \(method), params: true}]", to: Self.trend)
      let found = ExpressionFunctions.items(result.value(0, "coef")).map(\.asNumber)
      expectClose([found + [result.value(0, "rSquared").asNumber]], [coefficients + [determination]])
    }
  }

  @Test func `A curved trend is sampled where Vega samples it`() {
    let found = numbers("[{regression: y, on: x, method: log}]", ["x", "y"], of: Self.trend)
    expectClose([found[13], found[26]], [[2.3, 4.212765870960597], [4.4, 6.559936643201507]])
  }

  @Test func `Local regression is robust`() {
    expectClose(
      numbers("[{loess: y, on: x, bandwidth: 0.7}]", ["x", "y"], of: Self.trend),
      [
        [1, 1.8838666162217343], [2, 3.28244622817671], [3, 4.19413252975673], [4, 5.822816127263282],
        [5, 7.161801152697123], [6, 8.520228309197746],
      ])
  }
}
