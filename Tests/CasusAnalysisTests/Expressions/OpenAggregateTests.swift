import CasusData
import CasusSource
import Testing

@testable import CasusAnalysis

/// Three waits, one of which goes on.
private var waits: Table {
  var high = Field("high", .number)
  high.missingIsOpen = true
  let days: [Value] = [
    .bounds(Bounds(low: 2, high: 2)), .bounds(Bounds(low: 4, high: 6)), .bounds(Bounds(low: 300, high: nil)),
  ]
  return Table(
    name: "waits", fields: [Field("days", .bounds), high],
    columns: [.values(days), .values([.number(2), .number(6), .null])], rowCount: 3, lineage: .identity(of: "waits"))
}

private func measure(_ expression: String) throws -> Measure? {
  let scope = Scope(names: AnswerGroup([("waits", .table(waits))]))
  guard case .measure(let measure)? = evaluate(expression, in: scope).result?.answer else { return nil }
  return measure
}

@Test func `The mean of waits of which one goes on is at least what is known, never what is closed`() throws {
  #expect(try measure("mean(waits, 'days')")?.value == .bounds(Bounds(low: 102, high: nil)))
  #expect(try measure("sum(waits, 'days')")?.value == .bounds(Bounds(low: 306, high: nil)))
  #expect(try measure("median(waits, 'days')")?.value == .bounds(Bounds(low: 4, high: 6)))
}

@Test func `Upper bounds of which one is not known yet have no mean, and the reason counts the open`() throws {
  #expect(try measure("mean(waits, 'high')")?.value == .null)
  #expect(try measure("mean(waits, 'high')")?.reason == "1 of 3 are open")
  #expect(try measure("max(waits, 'high')")?.reason == "1 of 3 are open")
  #expect(try measure("min(waits, 'high')")?.value == .number(2))
  #expect(try measure("count(waits, 'high')")?.value == .number(2))
}

@Test func `An aggregate step refuses it too`() {
  let step =
    "[{aggregate: [{op: mean, field: high, as: m}, {op: mean, field: days, as: d}, {op: valid, field: high, as: v}]}]"
  let result = apply(step, to: waits).table
  #expect(result.value(0, "m") == .null)
  #expect(result.value(0, "d") == .bounds(Bounds(low: 102, high: nil)))
  #expect(result.value(0, "v") == .number(2))
  let closed = apply("[{filter: 'isValid(datum.high)'}, {aggregate: [{op: mean, field: high, as: m}]}]", to: waits)
    .table
  #expect(closed.value(0, "m") == .number(4))
}
