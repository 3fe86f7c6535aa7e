import CasusAnalysis
import CasusCharts
import CasusData
import CasusScene
import CasusSource
import CasusTestSupport
import CasusYAML
import Testing

/// The cells of a matrix as a copier sees them: the drawn paths, their colours reduced to how bright they are.
@Suite struct `Cells in greyscale` {
  private static let states: [(name: String, state: String, position: Value)] = [
    ("with", "value", .number(1)), ("between", "value", .number(0)), ("against", "value", .number(-1)),
    ("abstained", "abstained", .null), ("silent", "silent", .null), ("not a member", "not-member", .null),
    ("not coded", "not-coded", .null),
  ]

  /// What is drawn for one cell alone: shape, grey and hatch of every path.
  private func paths(_ state: (name: String, state: String, position: Value), _ theme: Theme) throws -> [String] {
    let cells = table(
      "cells", ["actorLabel", "issueLabel", "state", "position"],
      [[.text("Armenia"), .text("War"), .text(state.state), state.position]])
    let scope = ChartScope(scope: Scope(names: AnswerGroup([("cases", .table(cells))])), asOf: nil)
    let drawn = Drawn("data: cases\nmark: {type: matrix, tally: false}", theme: theme, width: 239.2, scope: scope)
    let chart = try #require(drawn.chart)
    func grey(_ color: Color) -> String { "\(Int((color.luminance * 20).rounded()))" }
    func walk(_ frame: Frame) -> [String] {
      switch frame {
      case .group(let group): group.children.flatMap(walk)
      case .link(_, let children), .tag(_, let children): children.flatMap(walk)
      case .path(let path, let fill, let stroke):
        [
          "\(path.elements.count)"
            + (fill.map {
              switch $0 {
              case .solid(let color): " fill \(grey(color))"
              case .hatch(let color, _, _): " hatch \(grey(color))"
              default: " other"
              }
            } ?? "") + (stroke.map { " line \(grey($0.color))" } ?? "")
        ]
      default: []
      }
    }
    return chart.frames.flatMap(walk)
  }

  @Test(arguments: [Theme.house, .houseDark]) func `are seven different drawings`(theme: Theme) throws {
    let drawn = try Self.states.map { try paths($0, theme).joined(separator: "; ") }
    #expect(Set(drawn).count == drawn.count, "\(drawn)")
    // Nor do they differ by their greys alone, which a poor copy levels.
    let shapes = drawn.map { text in String(text.filter { !$0.isNumber || $0 == ";" }) }
    #expect(Set(shapes).count >= 5, "\(shapes)")
  }
}
