import CasusData
import CasusSource
import Testing

@testable import CasusAnalysis

@Suite struct TransformTests {
  private let dates = Table(
    "d", fields: ["id", "date", "days"],
    rows: [
      ["id": .text("a"), "date": date("2020-10-14"), "days": .bounds(Bounds(low: 337, high: nil))],
      ["id": .text("b"), "date": date("2021"), "days": .bounds(Bounds(low: 0, high: 30))],
      ["id": .text("c"), "date": date("2022-01"), "days": .bounds(Bounds(low: 12, high: 12))],
    ])

  @Test func `Vega-Lite's predicates test fields`() {
    let table = VegaTransformTests.table
    func kept(_ predicate: String) -> [String] {
      let (result, diagnostics) = apply("[{filter: \(predicate)}]", to: table)
      #expect(diagnostics.isEmpty)
      return result.texts(["v"])
    }
    #expect(kept("{field: v, equal: 5}") == ["5"])
    #expect(kept("{field: v, lt: 4}") == ["3", "null", "-2"])
    #expect(kept("{field: v, lte: 4}") == ["3", "null", "-2", "4"])
    #expect(kept("{field: v, gt: 4}") == ["5"])
    #expect(kept("{field: v, gte: 4}") == ["5", "4"])
    #expect(kept("{field: v, range: [3, 4]}") == ["3", "4"])
    #expect(kept("{field: v, range: [null, 3]}") == ["3", "-2"])
    #expect(kept("{field: g, oneOf: [b]}") == ["null", "-2"])
    #expect(kept("{field: v, valid: true}") == ["3", "5", "-2", "4"])
    #expect(kept("{not: {field: g, equal: b}}") == ["3", "5", "4"])
    #expect(kept("{and: [{field: g, equal: a}, 'datum.v > 3']}") == ["5", "4"])
    #expect(kept("{or: [{field: v, equal: 3}, {field: v, equal: -2}]}") == ["3", "-2"])
    #expect(kept("{param: brush}").count == 5)
  }

  @Test func `A unit of the calendar is compared with its number`() {
    let table = Table(rows: ["2018-07-01", "2019-02-01", "2020-01-01"].map { ["t": .text($0)] })
    func kept(_ predicate: String) -> [String] { apply("[{filter: \(predicate)}]", to: table).table.texts(["t"]) }
    #expect(kept("{timeUnit: year, field: t, range: [null, 2019]}") == ["2018-07-01", "2019-02-01"])
    #expect(kept("{timeUnit: month, field: t, equal: 2}") == ["2019-02-01"])
    #expect(kept("{timeUnit: yearmonth, field: t, equal: {year: 2020, month: jan}}") == ["2020-01-01"])
  }

  @Test func `A date that may lie on either side is left out aloud`() {
    let (result, diagnostics) = apply("[{filter: \"datum.date < date('2021-06-01')\"}]", to: dates)
    #expect(result.texts(["id"]) == ["a"])
    #expect(diagnostics.map(\.code) == ["CAS0322"])
    let (first, silent) = apply("[{filter: \"datum.date.first < date('2021-06-01')\"}]", to: dates)
    #expect(first.texts(["id"]) == ["a", "b"])
    #expect(silent.isEmpty)
  }

  @Test func `An open wait is never counted as zero`() {
    let steps =
      "[{aggregate: [{op: sum, field: days, as: s}, {op: median, field: days, as: m}, {op: max, field: days}]}]"
    let (result, _) = apply(steps, to: dates)
    #expect(result.value(0, "s") == .bounds(Bounds(low: 349, high: nil)))
    #expect(result.value(0, "m") == .bounds(Bounds(low: 12, high: 30)))
    #expect(result.value(0, "max_days") == .bounds(Bounds(low: 337, high: nil)))
  }

  @Test func `Rows sort by date and by bounds`() {
    let (byDate, _) = apply("[{sort: [{field: date, order: descending}]}]", to: dates)
    #expect(byDate.texts(["id"]) == ["c", "b", "a"])
    let (byDays, _) = apply("[{sort: '-days'}, {limit: 2}]", to: dates)
    #expect(byDays.texts(["id"]) == ["a", "c"])
  }

  @Test func `Lookups take fields, whole rows, or the default`() {
    let scope = Scope(names: AnswerGroup([("o", .table(TransformLineageTests.other))]))
    let table = Table(rows: [["g": .text("a")], ["g": .text("z")]])
    let (fields, _) = apply(
      "[{lookup: g, from: {data: {name: o}, key: id, fields: [x]}, as: [y], default: none}]", to: table, in: scope)
    #expect(fields.texts(["y"]) == ["20", "none"])
    let (whole, _) = apply(
      "[{lookup: g, from: {data: {values: [{id: a, n: 1}]}, key: id}, as: r}, {calculate: datum.r.n, as: n}]",
      to: table, in: scope)
    #expect(whole.texts(["n"]) == ["1", "null"])
  }

  @Test func `Units and decimals survive sums`() {
    var table = Table(rows: [["v": .number(1)], ["v": .number(2)]])
    table.fields[0].unit = "USD"
    table.fields[0].decimals = 1
    let (result, _) = apply("[{aggregate: [{op: sum, field: v, as: s}, {op: count, as: n}]}]", to: table)
    #expect(result.fields.map(\.unit) == ["USD", nil])
    #expect(result.fields.map(\.decimals) == [1, nil])
    #expect(result.fields.map(\.type) == [.number, .integer])
  }

  @Test func `Samples are the same every time`() {
    let table = Table(rows: (0..<100).map { ["v": .number(Double($0))] })
    let first = apply("[{sample: 5}]", to: table).table.texts(["v"])
    #expect(first.count == 5)
    #expect(apply("[{sample: 5}]", to: table).table.texts(["v"]) == first)
    #expect(apply("[{sample: 5, seed: 2}]", to: table).table.texts(["v"]) != first)
  }

  @Test func `The bootstrap is seeded`() {
    let table = Table(rows: (0..<50).map { ["v": .number(Double($0))] })
    let steps = "[{aggregate: [{op: ci0, field: v, as: l}, {op: ci1, field: v, as: h}]}]"
    let result = apply(steps, to: table).table
    // The normal interval of the mean of 0…49 is 24.5 ± 4.04.
    #expect(abs(result.value(0, "l").asNumber - 20.46) < 0.5)
    #expect(abs(result.value(0, "h").asNumber - 28.54) < 0.5)
    #expect(apply(steps, to: table).table.texts(["l", "h"]) == result.texts(["l", "h"]))
  }

  @Test func `Fields reach into objects and lists`() {
    let row: [String: Value] = [
      "o": .object(Value.Fields(names: ["p"], values: [.list([.number(4), .number(6)])])), "a.b": .number(1),
    ]
    let table = Table(rows: [row])
    #expect(table.reader(of: "o.p[1]")?(0) == .number(6))
    #expect(table.reader(of: "['o']['p'][0]")?(0) == .number(4))
    #expect(table.reader(of: "a\\.b")?(0) == .number(1))
    #expect(table.reader(of: "a.b")?(0) == .number(1))
    #expect(table.reader(of: "q") == nil)
  }

  @Test func `Misspellings get a suggestion`() {
    let cases: [(String, String)] = [
      ("{filtre: 'true'}", "did you mean 'filter'?"),
      ("{aggregate: [{op: summ, field: v}]}", "did you mean 'sum'?"),
      ("{aggregate: [{op: count, field: v}], gropby: [g]}", "did you mean 'groupby'?"),
      ("{aggregate: [{op: sum, field: vv, as: s}]}", "did you mean 'v'?"),
      ("{filter: datum.vv > 1}", "did you mean 'v'?"),
      ("{stack: v, groupby: [g], offset: centre}", "did you mean 'center'?"),
      ("{sort: [{field: v, order: decending}]}", "did you mean 'descending'?"),
      ("{lookup: g, from: {data: oo, key: id}}", "did you mean 'o'?"),
    ]
    let scope = Scope(names: AnswerGroup([("o", .table(TransformLineageTests.other))]))
    for (step, hint) in cases {
      let found = apply("[\(step)]", to: VegaTransformTests.table, in: scope).diagnostics
      #expect(found.map(\.hint) == [hint], "\(step)")
    }
  }

  @Test func `A step that was not understood changes nothing`() {
    let (result, diagnostics) = apply("[{limit: many}, {limit: 2}]", to: VegaTransformTests.table)
    #expect(diagnostics.count == 1)
    #expect(result.rowCount == 2)
  }
}
