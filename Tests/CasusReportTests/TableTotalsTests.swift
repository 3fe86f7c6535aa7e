import CasusData
import Testing

@testable import CasusReport

struct TableTotalsTests {
  private static let numbers: [Value] = [.number(2), .number(5), .number(8)]
  private static let open: [Value] = [
    .number(2), .bounds(Bounds(low: 3, high: 7)), .bounds(Bounds(low: 10, high: nil)),
  ]
  private static let gaps: [Value] = [.number(2), .null, .number(8)]
  private static let signed: [Value] = [.number(-2), .null]

  /// By hand: bounds add up end by end, what is missing or open lifts the upper end, and never counts as nought.
  @Test(arguments: [
    (TableTotal.sum, numbers, Value.number(15)), (.mean, numbers, .number(5)), (.min, numbers, .number(2)),
    (.max, numbers, .number(8)), (.count, gaps, .number(3)),
    (.sum, open, .bounds(Bounds(low: 15, high: nil))), (.mean, open, .bounds(Bounds(low: 5, high: nil))),
    (.max, open, .bounds(Bounds(low: 10, high: nil))), (.min, open, .number(2)),
    (.sum, Array(open.prefix(2)), .bounds(Bounds(low: 5, high: 9))),
    (.max, Array(open.prefix(2)), .bounds(Bounds(low: 3, high: 7))),
    (.sum, gaps, .bounds(Bounds(low: 10, high: nil))), (.max, gaps, .bounds(Bounds(low: 8, high: nil))),
    (.mean, gaps, .null), (.min, gaps, .null), (.sum, signed, .null), (.sum, [.null], .null),
  ])
  func `a total is what its values allow`(_ kind: TableTotal, _ values: [Value], _ expected: Value) {
    #expect(kind.outcome(of: values).value == expected)
  }
}
