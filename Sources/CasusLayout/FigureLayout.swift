import CasusCharts
import CasusReport
import CasusScene
import CasusSource

extension Composer {
  /// A chart as it was drawn, its number above it where the text refers to it.
  func figure(_ figure: Figure) -> FlowBlock {
    let chart = figure.chart
    let span: Grid.Span =
      switch figure.placement {
      case .text: .text
      case .side: .side
      case .wide: .wide
      }
    let anchor = branch(.anchor(figure.anchor))
    var strips: [Strip] = []
    if cited.contains(figure.anchor) {
      strips = numberLine(
        "\(wording.figure) \(figure.number)", below: [anchor, branch(.caption)], measure: Grid.width(of: span))
    }
    let room = grid.height - strips.reduce(0) { $0 + $1.height }
    let scale = chart.size.height > room ? room / chart.size.height : 1
    if scale < 1 { diagnostics.append(.figureScaled(chart.name, percent: Int(scale * 100))) }
    let drawing = Frame.group(Frame.Group(chart.frames, transform: Transform(a: scale, d: scale)))
    // A chart keeps its axes from left to right: where the page is turned round, it is turned beforehand.
    let drawn = isMirrored ? drawing.mirrored(in: chart.size.width * scale) : drawing
    strips.append(
      Strip(chart.size.height * scale, [Piece([anchor, branch(.figure(alt: chart.alt))], [drawn])]))
    var block = FlowBlock(kind: .figure, span: span, strips: strips)
    block.floats = span != .side
    // The source line closes a figure.
    block.baseBottom = 2
    return block
  }

  /// The number cross-references name, small above the rule.
  func numberLine(_ text: String, below path: [Branch], measure: Double) -> [Strip] {
    let set = set(RichText(text), roles.source, measure: measure)
    return strips(set, below: path + [branch(.span)]) + [Strip(2)]
  }
}
