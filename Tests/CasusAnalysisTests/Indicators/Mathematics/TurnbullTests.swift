import Testing

@testable import CasusAnalysis

/// Waits of which some are known to the day, some between bounds, some only to be longer.
private let spans: [WaitSpan] = [
  (9, 9), (7, 11), (1, 7), (6, 6), (11, 18), (2, 2), (2, 10), (0, 1), (2, 7), (3, 7), (6, 7), (6, 9), (1, 1), (9, 11),
  (5, 13), (2, 10), (0, 1), (6, 13), (6, 6), (11, 11), (12, 20), (8, nil), (1, 1), (6, 10), (8, 11), (4, 9), (4, 7),
  (11, 16), (11, nil), (0, 6), (7, 7), (10, 18),
].map { WaitSpan($0.0, $0.1) }

/// lifelines 0.30.3, `lifelines.fitters.npmle.npmle` with a tolerance of 1e-15; a wait longer than t began at t + 0.5.
@Test func `Turnbull’s masses are those of lifelines`() {
  let expected: [(Double, Double, Double)] = [
    (1, 1, 0.14200103577356163), (2, 2, 0.04433966163384181), (6, 6, 0.27429243837592127),
    (7, 7, 0.14167985591973936), (9, 9, 0.12054353680331555), (11, 11, 0.1537073317134552),
    (12, 13, 0.12343613978016513),
  ]
  let curve = Turnbull(spans, ends: .closed)
  #expect(curve.isSettled)
  #expect(curve.pieces.map(\.left) == expected.map(\.0))
  #expect(curve.pieces.map(\.right) == expected.map(\.1))
  for (piece, row) in zip(curve.pieces, expected) { #expect(abs(piece.mass - row.2) < 1e-6) }
  #expect(curve.median?.low == 7)
  #expect(curve.median?.high == 7)
}

@Test func `Of exact waits Turnbull’s curve is Kaplan and Meier’s`() {
  let rows: [(Double, Bool)] = [
    (1, true), (2, false), (2, true), (4, true), (5, false), (7, true), (7, true), (9, false),
  ]
  let curve = Turnbull(rows.map { WaitSpan($0.0, $0.1 ? $0.0 : nil) }, ends: .closed)
  let steps = KaplanMeier(rows.map { WaitObservation($0.0, $0.1 ? .event : .censored) }).steps
  for piece in curve.pieces where piece.right.isFinite {
    let step = steps.last { $0.time <= piece.right }
    #expect(abs(piece.survival - (step?.survival ?? 1)) < 1e-9)
  }
}

/// Between whole days [l, u] is (l−1, u].
@Test func `Both conventions of ends agree where they mean the same days`() {
  let closed = Turnbull(spans, ends: .closed)
  let open = Turnbull(
    spans.map { span in
      guard let high = span.high, high > span.low else { return span }
      return WaitSpan(span.low - 1, high)
    }, ends: .halfOpen)
  #expect(open.pieces.map(\.right) == closed.pieces.map(\.right))
  for (a, b) in zip(open.pieces, closed.pieces) { #expect(abs(a.mass - b.mass) < 1e-6) }
}

@Test func `The ends decide where two spans meet`() {
  // [1, 3] and [3, 5] can both have ended on day 3; of (1, 3] and (3, 5] no day serves both.
  let spans = [WaitSpan(1, 3), WaitSpan(3, 5)]
  #expect(Turnbull(spans, ends: .closed).pieces.map(\.mass) == [1])
  #expect(Turnbull(spans, ends: .halfOpen).pieces.map(\.right) == [3, 5])
}

@Test func `Nothing, waits without end and bounds the wrong way round are no trap`() {
  #expect(Turnbull([], ends: .closed).pieces.isEmpty)
  let open = Turnbull([WaitSpan(3, nil), WaitSpan(9, nil)], ends: .closed)
  #expect(open.pieces.map(\.survival) == [0])
  #expect(open.median?.low == 9)
  #expect(open.median?.high == nil)
  _ = Turnbull([WaitSpan(5, 2), WaitSpan(.nan, 3), WaitSpan(1, 4)], ends: .halfOpen)
}

@Test func `Isotonic regression pools what falls`() {
  // By hand: 3 and 1 with weights 1 and 3 become 1.5.
  #expect(isotonicRegression([1, 3, 1, 4], weights: [1, 1, 3, 1]) == [1, 1.5, 1.5, 4])
}
