import CasusAnalysis
import CasusData
import CasusSource

extension ReportBuilder {
  /// `Source: EVN Report, autumn 2021`, for the rows of a table or a chart, by date; nil where they name none.
  func sourceLine(for rows: [RowReference]) -> String? {
    guard let sources = dataset["sources"] else { return nil }
    let ids = sourceIDs(behind: rows)
    let found = ids.compactMap { id in row(ofSource: id, in: sources).map { (id: id, row: $0) } }
    guard !found.isEmpty else { return nil }
    let dated = found.map { (day: published($0.row, in: sources), id: $0.id, row: $0.row) }
    let names = dated.sorted { ($0.day, $0.id) < ($1.day, $1.id) }.map { shortName($0.row, in: sources) }
    return "\(names.count == 1 ? words.source : words.sources) \(names.joined(separator: "; "))"
  }

  /// The sources that rows name.
  func sourceIDs(behind rows: [RowReference]) -> Set<String> {
    var ids: Set<String> = []
    for reference in rows {
      guard let table = dataset[reference.table], (0..<table.rowCount).contains(reference.row) else { continue }
      let column = reference.table == "sources" ? sourceKey : "source"
      if case .text(let id) = table.value(reference.row, column) { ids.insert(id) }
    }
    return ids
  }

  var sourceKey: String {
    guard let index = dataset.tables.firstIndex(where: { $0.name == "sources" }),
      dataset.schemas.indices.contains(index), dataset.schemas[index].primaryKey.count == 1
    else { return "id" }
    return dataset.schemas[index].primaryKey[0]
  }

  var sourceIDs: [String] {
    guard let sources = dataset["sources"], let keys = sources[sourceKey] else { return [] }
    return (0..<sources.rowCount).map { keys[$0].plainText }
  }

  func row(ofSource id: String, in sources: Table) -> Int? {
    guard let keys = sources[sourceKey] else { return nil }
    return (0..<sources.rowCount).first { keys[$0] == .text(id) }
  }

  func text(_ row: Int, _ field: String, in sources: Table) -> String? {
    if case .text(let text) = sources.value(row, field), !text.isEmpty { text } else { nil }
  }

  func shortName(_ row: Int, in sources: Table) -> String {
    text(row, "short", in: sources) ?? text(row, "title", in: sources) ?? sources.value(row, sourceKey).plainText
  }

  func published(_ row: Int, in sources: Table) -> Int32 {
    guard case .date(let date) = sources.value(row, "published") else { return .max }
    return (date.first ?? date.last)?.number ?? .max
  }
}
