/// A locator names a paragraph or a note that its source has.
enum LocatorRule: RecordRule {
  static let code = "CAS0150"
  static let summary = "A locator lies within the paragraphs and notes that its source has."

  static func check(_ dataset: Dataset, _ findings: inout RuleFindings) {
    guard let sources = dataset.table(as: "sources") else { return }
    let extents = extents(of: sources, &findings)
    guard !extents.isEmpty else { return }
    for table in dataset.tables {
      guard let source = table.words("source"), let locator = table.words("locator") else { continue }
      for row in 0..<table.rowCount {
        guard let key = source(row), let extent = extents[key], let text = locator(row) else { continue }
        guard let parts = Locator(text)?.parts else {
          findings.add(table, row, "locator") { $0.unreadableLocator(text, source: key) }
          continue
        }
        let strays = parts.first { kind, numbers in
          guard let range = extent.range(of: kind) else { return true }
          return numbers.lowerBound < range.lowerBound || numbers.upperBound > range.upperBound
        }
        if let (kind, _) = strays {
          findings.add(table, row, "locator") { $0.strayLocator(text, kind, extent.range(of: kind), source: key) }
        }
      }
    }
  }

  private static func extents(of sources: Table, _ findings: inout RuleFindings) -> [String: SourceExtent] {
    guard let keys = sources.words("id") else { return [:] }
    var extents: [String: SourceExtent] = [:]
    for row in 0..<sources.rowCount {
      var extent = SourceExtent()
      for (field, path) in [("paragraphs", \SourceExtent.paragraphs), ("notes", \SourceExtent.notes)] {
        guard let text = sources.words(field)?(row) else { continue }
        extent[keyPath: path] = SourceExtent.range(text)
        if extent[keyPath: path] == nil {
          findings.add(sources, row, field) { $0.unreadableExtent(text, field: field) }
        }
      }
      if extent.isNumbered, let key = keys(row) { extents[key] = extent }
    }
    return extents
  }
}
