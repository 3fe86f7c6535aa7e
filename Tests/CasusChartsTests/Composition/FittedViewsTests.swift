import CasusCharts
import CasusScene
import Testing

@Suite struct `Views that are too wide for their place` {
  private static let data = "data: {values: [{a: 1, b: 2}, {a: 3, b: 5}]}\n"
  private static func plot(_ width: String) -> String {
    "{width: \(width), mark: point, encoding: {x: {field: a, type: quantitative}, y: {field: b, type: quantitative}}}"
  }

  private func reach(_ drawn: Drawn) -> Double {
    func box(_ frames: [Frame], _ x: Double) -> Double {
      frames.map { frame in
        switch frame {
        case .path(let path, _, _):
          path.elements.map { element in
            switch element {
            case .move(let p), .line(let p), .curve(_, _, let p): p.x + x
            case .close: 0
            }
          }.max() ?? 0
        case .text(let run): run.origin.x + run.width + x
        case .group(let group): box(group.children, x + group.transform.tx)
        case .link(_, let inner), .tag(_, let inner): box(inner, x)
        default: 0
        }
      }.max() ?? 0
    }
    return box(drawn.chart?.frames ?? [], 0)
  }

  @Test(arguments: [
    "hconcat: [\(plot("240")), \(plot("200"))]", "hconcat: [\(plot("400")), \(plot("900"))]",
    "concat: [\(plot("300")), \(plot("300")), \(plot("300"))]\ncolumns: 3",
    String(plot("700").dropFirst().dropLast())
      .replacing("width: 700, mark: point, encoding", with: "width: 700\nmark: point\nencoding"),
  ])
  func `shrink or go below, and say so`(spec: String) throws {
    let drawn = Drawn(Self.data + spec, theme: .house)
    let chart = try #require(drawn.chart, "\(drawn.diagnostics)")
    #expect(chart.size.width == 323.9)
    #expect(drawn.codes == ["CAS0428"])
    #expect(reach(drawn) <= 327)
    #expect(drawn.items(.symbol).count >= 2)
  }

  @Test func `are left alone where they fit`() {
    #expect(Drawn(Self.data + "hconcat: [\(Self.plot("100")), \(Self.plot("100"))]", theme: .house).codes.isEmpty)
    #expect(Drawn(Self.data + "hconcat: [\(Self.plot("400")), \(Self.plot("400"))]").codes.isEmpty)
  }
}
