import CasusAnalysis
import CasusData
import CasusSource

extension ReportBuilder {
  /// A source as a note names it: in full the first time, by its short name after that.
  mutating func citation(_ id: String, locator: String?, at place: Place) -> RichText? {
    guard let sources = dataset["sources"], let row = row(ofSource: id, in: sources) else {
      diagnostics.append(.unknownSource(id, known: sourceIDs, at: place))
      return nil
    }
    let isFirst = citedSources.insert(id).inserted
    var runs = isFirst ? fullCitation(row, in: sources) : [RichText.Run(shortName(row, in: sources))]
    if let locator { runs.append(RichText.Run(", \(locator)")) }
    return RichText(runs)
  }

  /// `Source: EVN Report, autumn 2021`, for the rows of a table or a chart, by date; nil where they name none.
  func sourceLine(for rows: [RowReference]) -> String? {
    guard let sources = dataset["sources"] else { return nil }
    var ids: Set<String> = []
    for reference in rows {
      guard let table = dataset[reference.table], (0..<table.rowCount).contains(reference.row) else { continue }
      let column = reference.table == "sources" ? sourceKey : "source"
      if case .text(let id) = table.value(reference.row, column) { ids.insert(id) }
    }
    let found = ids.compactMap { id in row(ofSource: id, in: sources).map { (id: id, row: $0) } }
    guard !found.isEmpty else { return nil }
    let dated = found.map { (day: published($0.row, in: sources), id: $0.id, row: $0.row) }
    let names = dated.sorted { ($0.day, $0.id) < ($1.day, $1.id) }.map { shortName($0.row, in: sources) }
    return "\(names.count == 1 ? words.source : words.sources) \(names.joined(separator: "; "))"
  }

  private var sourceKey: String {
    guard let index = dataset.tables.firstIndex(where: { $0.name == "sources" }),
      dataset.schemas.indices.contains(index), dataset.schemas[index].primaryKey.count == 1
    else { return "id" }
    return dataset.schemas[index].primaryKey[0]
  }

  private var sourceIDs: [String] {
    guard let sources = dataset["sources"], let keys = sources[sourceKey] else { return [] }
    return (0..<sources.rowCount).map { keys[$0].plainText }
  }

  private func row(ofSource id: String, in sources: Table) -> Int? {
    guard let keys = sources[sourceKey] else { return nil }
    return (0..<sources.rowCount).first { keys[$0] == .text(id) }
  }

  private func text(_ row: Int, _ field: String, in sources: Table) -> String? {
    if case .text(let text) = sources.value(row, field), !text.isEmpty { text } else { nil }
  }

  private func shortName(_ row: Int, in sources: Table) -> String {
    text(row, "short", in: sources) ?? text(row, "title", in: sources) ?? sources.value(row, sourceKey).plainText
  }

  private func published(_ row: Int, in sources: Table) -> Int32 {
    guard case .date(let date) = sources.value(row, "published") else { return .max }
    return (date.first ?? date.last)?.number ?? .max
  }

  /// Author, title, publisher and date, as far as the dataset knows them.
  private func fullCitation(_ row: Int, in sources: Table) -> [RichText.Run] {
    var parts: [RichText.Run] = []
    if let author = text(row, "author", in: sources) { parts.append(RichText.Run(author)) }
    var title = RichText.Run(text(row, "title", in: sources) ?? shortName(row, in: sources))
    title.isEmphasized = true
    title.link = text(row, "url", in: sources).map(RichText.Link.url)
    parts.append(title)
    if let publisher = text(row, "publisher", in: sources) { parts.append(RichText.Run(publisher)) }
    if case .date(let date) = sources.value(row, "published"), let day = words(for: date) {
      parts.append(RichText.Run(day))
    }
    return Array(parts.map { [$0] }.joined(separator: [RichText.Run(", ")]))
  }
}
