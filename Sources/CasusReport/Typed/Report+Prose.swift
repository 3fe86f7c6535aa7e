extension Report {
  /// The texts an author wrote, in order: headings, paragraphs, lists, callouts, typed tables, tiles, notes.
  var prose: [RichText] {
    [title, subtitle] + about.map(\.content) + blocks.flatMap(\.prose) + notes.flatMap(\.content)
  }
}

extension ReportBlock {
  fileprivate var prose: [RichText] {
    switch self {
    case .heading(_, let text, _), .paragraph(let text): [text]
    case .list(_, _, let items): items.flatMap { $0.flatMap(\.prose) }
    case .quote(let blocks): blocks.flatMap(\.prose)
    case .callout(_, let title, let blocks): (title.map { [$0] } ?? []) + blocks.flatMap(\.prose)
    // A table that is computed has no typed cell; of one that is typed the numbers are its author's.
    case .table(let table): [table.title, table.subtitle].compactMap { $0 }
    case .tiles(let tiles): tiles.flatMap { [$0.words, $0.bound].compactMap { $0 } }
    case .code, .rule, .figure: []
    }
  }
}
