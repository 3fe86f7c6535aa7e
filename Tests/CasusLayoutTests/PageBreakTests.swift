import CasusCanvas
import CasusReport
import CasusScene
import CasusSource
import Testing

@testable import CasusLayout

/// Rules of page breaks, held over many reports made by rule and sheets of many heights, with the theme's own letters.
@Suite struct PageBreakTests {
  private static let words = """
    the request of an ally came in May and no answer was given until consultation of representatives in the council \
    had taken place while responsibilities remained undetermined organisation authorisation border two weeks waited
    """.split(separator: " ").map(String.init)

  /// A small generator of its own, so that the reports are the same on every machine.
  private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
  }

  private static func prose(_ dice: inout Dice, _ count: Int) -> String {
    (0..<count).map { _ in words[dice.roll(words.count)] }.joined(separator: " ")
  }

  private static func report(_ seed: Int) -> Report {
    var dice = Dice(state: UInt64(seed) &* 977 &+ 5)
    var blocks: [ReportBlock] = []
    for number in 0..<26 {
      switch dice.roll(7) {
      case 0: blocks.append(heading("Heading \(number)", level: 1 + dice.roll(3)))
      case 1:
        blocks.append(paragraph(prose(&dice, 3 + dice.roll(40)) + ":"))
        blocks.append(
          .list(isOrdered: false, start: 1, items: (0..<3).map { _ in [paragraph(prose(&dice, 2 + dice.roll(30)))] }))
      case 2: blocks.append(placeholder("f\(number)", .wide, height: Double(60 + dice.roll(160)), number: number))
      default: blocks.append(paragraph(prose(&dice, 4 + dice.roll(120))))
      }
    }
    return .sample(blocks)
  }

  private func set(_ seed: Int, justifies: Bool) throws -> PageSketch {
    var theme = Theme.house
    theme.page.justifies = justifies
    let typesetter = PangoTypesetter(fonts: try FontSet(theme: theme), language: "en-GB")
    // Every height of a sheet cuts the text at other lines.
    let height = 420.0 + Double(seed * 37 % 480)
    var diagnostics: [Diagnostic] = []
    return sketch(
      Self.report(seed), theme: theme, typesetter: typesetter,
      paper: Paper(name: "\(height)", size: Size(595, height)), reporting: &diagnostics)
  }

  @Test(arguments: [2, 5, 7, 11, 13, 19, 21, 27, 29, 33, 38, 39], [false, true])
  func `No widow, no orphan, no heading and no announcement last, and no hyphen at a page's end`(
    seed: Int, justifies: Bool
  ) throws {
    let sketch = try set(seed, justifies: justifies)
    let texts = sketch.pages.map { page in page.filter { $0.kind != .figure && $0.kind != .cover } }
    for (number, page) in texts.enumerated() where number + 1 < texts.count {
      guard let last = page.max(by: { $0.rect.maxY < $1.rect.maxY }) else { continue }
      // A figure may stand below what it follows.
      let isFollowedByFigure = sketch.pages[number].contains { $0.kind == .figure && $0.rect.y >= last.rect.maxY - 1 }
      if case .heading = last.kind, !isFollowedByFigure { Issue.record("'\(last.words)' stands last on a page") }
      guard let next = texts[number + 1].first else { continue }
      if last.kind == .paragraph, next.kind == .item { Issue.record("'\(last.words.suffix(40))' announces nothing") }
      // Cut in two: what ends here without its end goes on there.
      let isCut = last.kind == next.kind && last.node == next.node
      if isCut {
        #expect(last.baselines.count >= 2 && next.baselines.count >= 2)
        #expect(!last.endsInWord, "'\(last.words.suffix(40))'")
      }
    }
  }
}

extension PlacedBlock {
  /// The node of the structure tree its text hangs on.
  fileprivate var node: Int? { pieces.first { !$0.path.isEmpty }?.path.last { $0.kind != .tag(.span) }?.id }

  /// Whether its last run shows a hyphen where the word goes on: more text than letters.
  fileprivate var endsInWord: Bool {
    guard let run = pieces.flatMap(\.frames).flatMap(\.runs).last, let cluster = run.clusters.last else { return false }
    return cluster.glyphs > 2 && Int(cluster.bytes) > Int(cluster.glyphs)
  }
}
