import CasusCharts

extension Report {
  /// The words of the report in order, without title, notes and charts' insides: what tells two reports apart.
  package var plainText: String { blocks.map(\.plainText).joined(separator: "\n") }
}

extension ReportBlock {
  fileprivate var plainText: String {
    switch self {
    case .heading(_, let text, _): text.plainText
    case .paragraph(let text): text.plainText
    case .list(_, _, let items): items.flatMap { $0.map(\.plainText) }.joined(separator: "\n")
    case .quote(let blocks): blocks.map(\.plainText).joined(separator: "\n")
    case .callout(_, let title, let blocks):
      ([title?.plainText ?? ""] + blocks.map(\.plainText)).joined(separator: "\n")
    case .code(let text): text
    case .rule: ""
    case .table(let table):
      table.rows.map { $0.map(\.content.plainText).joined(separator: "\t") }.joined(separator: "\n")
    case .figure(let figure): figure.chart.title + "\n" + figure.chart.alt
    case .tiles(let tiles):
      tiles.map { "\($0.figure.plainText) \($0.unit) \($0.words.plainText)" }.joined(separator: "\n")
    }
  }
}
