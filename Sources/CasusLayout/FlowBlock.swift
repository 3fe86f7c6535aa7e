import CasusScene

/// A strip of a page that is never cut: a line, a row, a figure.
struct Strip: Sendable {
  var height: Double
  /// Relative to the strip's upper left corner.
  var pieces: [Piece]
  /// Whether it is a line that ends in a hyphen, which nobody should have to turn a page for.
  var endsInWord = false

  init(_ height: Double, _ pieces: [Piece] = []) {
    self.height = height
    self.pieces = pieces
  }
}

/// A block that is set and waits for its place on a page.
struct FlowBlock: Sendable {
  /// What stands here: it decides the space around it.
  enum Kind: Sendable, Hashable {
    case cover, judgement, tiles, paragraph, item, quote, callout, code, rule, figure, table, aside, unknown
    /// Rank 0 is a chapter, 1 a heading, 2 what is below.
    case heading(rank: Int)
    case contents, notes
  }

  /// Where a block may be cut.
  enum Breaks: Sendable, Hashable {
    /// Only where it is taller than a page.
    case never
    /// At least two lines on either side.
    case lines
    /// At least two rows on either side, after a head of so many strips.
    case rows(head: Int)
  }

  var kind: Kind
  var span: Grid.Span
  var strips: [Strip]
  var breaks: Breaks = .never
  /// From the block's top to the top of its first capitals, and from its last baseline to its bottom: what the eye does
  /// not see when it measures a gap.
  var capTop = 0.0
  var baseBottom = 0.0
  /// Repeated where a cut block goes on, and drawn where it is cut.
  var repeated: [Strip] = []
  var cut: [Piece] = []
  var panel: Color?
  /// Whether it may move to the top of the next page while text fills the rest of this one.
  var floats = false

  var height: Double { strips.reduce(0) { $0 + $1.height } }
  var isHeading: Bool { if case .heading = kind { true } else { false } }
  /// Whether it announces what follows, as a line does that ends in a colon.
  var leadsOn = false

  /// Whether the block may be cut after its first `end` strips, where a page begins with the strip `start` of it.
  func mayBreak(after end: Int, from start: Int = 0) -> Bool {
    switch breaks {
    case .never: false
    case .lines: end - start >= 2 && strips.count - end >= 2 && !strips[end - 1].endsInWord
    case .rows(let head): end >= head + 2 && strips.count - end >= 2
    }
  }

  /// How many strips the least part has that may stand at the foot of a page.
  var leastCount: Int { strips.indices.first { mayBreak(after: $0 + 1) }.map { $0 + 1 } ?? strips.count }

  /// The height of that part.
  var leastHeight: Double { strips[..<leastCount].reduce(0) { $0 + $1.height } }

  /// Whether there is a place where it may be cut.
  var mayBeCut: Bool { leastCount < strips.count }
}
