package import CasusCharts

extension Report {
  /// The charts in order of appearance.
  package var charts: [Chart] { blocks.flatMap(\.charts) }
}

extension ReportBlock {
  /// The charts of the block and of those it holds.
  fileprivate var charts: [Chart] {
    switch self {
    case .figure(let figure): [figure.chart]
    case .list(_, _, let items): items.flatMap { $0.flatMap(\.charts) }
    case .quote(let blocks), .callout(_, _, let blocks): blocks.flatMap(\.charts)
    case .heading, .paragraph, .code, .rule, .table, .tiles: []
    }
  }
}
