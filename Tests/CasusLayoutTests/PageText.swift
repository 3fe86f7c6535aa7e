import CasusReport
import CasusScene
import CasusSource

@testable import CasusLayout

/// A report set with letters of even width, before it becomes frames.
func pages(_ report: Report, paper: Paper = .a4) -> PageSketch {
  var diagnostics: [Diagnostic] = []
  return sketch(report, theme: .house, typesetter: EvenTypesetter(), paper: paper, reporting: &diagnostics)
}

extension PlacedBlock {
  /// Its words in their order.
  var words: String { pieces.flatMap(\.frames).map(\.words).joined(separator: " ") }

  /// The baselines of its text, from top to bottom.
  var baselines: [Double] { Array(Set(pieces.flatMap(\.frames).flatMap(\.runs).map(\.origin.y))).sorted() }
}

extension Frame {
  var runs: [TextRun] {
    switch self {
    case .text(let run): [run]
    case .path, .dots, .image: []
    case .group(let group): group.children.flatMap(\.runs)
    case .link(_, let frames), .tag(_, let frames): frames.flatMap(\.runs)
    }
  }

  var words: String { runs.map(\.text).joined(separator: " ") }

  /// The tags above its text, outermost first, once for each way down.
  var tagPaths: Set<String> {
    switch self {
    case .text: [""]
    case .path, .dots, .image: []
    case .group(let group): group.children.reduce(into: []) { $0.formUnion($1.tagPaths) }
    case .link(_, let frames): Set(frames.flatMap(\.tagPaths).map { "link>" + $0 })
    case .tag(let tag, let frames): Set(frames.flatMap(\.tagPaths).map { "\(tag)>" + $0 })
    }
  }
}
