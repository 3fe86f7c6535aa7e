/// The share still waiting where waits are known to have ended between two times only (Turnbull 1976): the distribution
/// that makes what was seen likeliest. Its mass lies in a few intervals, and where within them nobody can say.
package struct Turnbull: Sendable, Hashable {
  /// One interval that carries mass.
  package struct Piece: Sendable, Hashable {
    package var left: Double
    /// Infinite for what lies after the last time anybody was seen.
    package var right: Double
    /// Whether the left end itself is excluded.
    package var isLeftOpen: Bool
    package var mass: Double
    /// The share still waiting after it.
    package var survival: Double
  }

  package let pieces: [Piece]
  package let count: Int
  /// Whether the likelihood could not be raised any further; if not, the pieces are near the answer and no more.
  package let isSettled: Bool

  package init(_ spans: [WaitSpan], ends: WaitSpan.Ends) {
    let spans = spans.filter { !$0.low.isNaN && $0.high.map { high in !high.isNaN } ?? true }
    count = spans.count
    let windows = InnermostWindows(spans, ends: ends)
    let likelihood = WindowLikelihood(windows)
    let masses = likelihood.maximize()
    isSettled = masses.isSettled
    var left = 1.0
    var pieces: [Piece] = []
    for (window, mass) in zip(windows.windows, masses.masses) where mass > 1e-9 {
      left = max(0, left - mass)
      pieces.append(
        Piece(
          left: window.left.time, right: window.right.time, isLeftOpen: window.left.place == .after, mass: mass,
          survival: left < 1e-9 ? 0 : left))
    }
    self.pieces = pieces
  }

  /// The interval in which the share still waiting falls to one half or below; its upper end is nil where it lies beyond
  /// what anybody saw.
  package var median: (low: Double, high: Double?)? {
    guard let piece = pieces.first(where: { $0.survival <= 0.5 + 1e-7 }) else { return nil }
    return (piece.left, piece.right.isFinite ? piece.right : nil)
  }
}
