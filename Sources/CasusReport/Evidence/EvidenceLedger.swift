package import CasusAnalysis
package import CasusData
package import CasusSpec

/// The evidence of a report: every printed number, every row of its charts and tables, down to the rows and sources.
package struct EvidenceLedger: Sendable {
  /// One for each published number, in order of appearance.
  package var entries: [Evidence] = []
  /// The rows behind each chart and each compiled table, in order of appearance.
  package var blocks: [EvidenceBlock] = []
  /// Digits that were typed and not computed.
  package var typedByHand: [TypedDigits] = []
  private var dataset: Dataset?
  private var printer = Printer(language: "en")
  /// The fields that any formula speaks of.
  private var named: Set<String> = []

  package init() {}

  package init(
    _ report: Report, _ briefing: Briefing, answers: AnswerGroup, dataset: Dataset, asOf: CivilDay
  ) {
    let scope = Scope(names: answers, dataset: dataset, view: recordView(of: briefing.frontMatter), asOf: asOf)
    let printer = Printer(language: briefing.frontMatter.language)
    let derivation = DerivationReader(
      frontMatter: briefing.frontMatter, scope: scope, printer: printer)
    let walk = ContextWalk(report)
    let contexts = walk.contexts
    var conflicts = ConflictIndex(dataset)
    self.dataset = dataset
    self.printer = printer
    for (index, (numbered, value)) in zip(report.publishedIDs, report.published).enumerated() {
      let derived = derivation.derivation(of: value)
      let measure = value.measure
      let moving = measure.sensitivity?.lineage() ?? []
      let own = moving.isEmpty ? measure.lineage() : Set(measure.lineage() + moving).sorted()
      let references = own.isEmpty ? derived.lookedAt : own
      named.formUnion(derived.fields)
      entries.append(
        Evidence(
          id: numbered.id, printed: value.plainText, expression: value.source, subject: value.subject,
          place: value.place,
          context: contexts[index]
            ?? NumberContext(setting: .text, section: "", before: "", number: value.plainText, after: ""),
          kind: measure.kind, value: measure.value, interval: measure.interval, sensitivity: measure.sensitivity,
          unit: measure.unit, decimals: value.decimals, rounding: value.roundingWords, rule: measure.rule,
          formula: derived.formula, steps: derived.steps, n: measure.n, missing: measure.missing, open: derived.open,
          reason: measure.reason, rows: references,
          sources: Set(references.flatMap { dataset.sources(of: $0) }).sorted(),
          conflicts: conflicts.sets(of: references), fields: derived.fields))
    }
    blocks = report.evidenceBlocks(printer: printer)
    typedByHand = walk.typed
  }

  /// The evidence of a row; nil for one that is not in the dataset.
  package func row(_ reference: RowReference) -> EvidenceRow? {
    dataset.flatMap { EvidenceRow(reference, in: $0, named: named) }
  }

  /// The places at which a number is printed, the first of each number leading: entries of one subject and value are
  /// one number.
  package var numbers: [[Int]] {
    var position: [String: Int] = [:]
    var numbers: [[Int]] = []
    for (index, entry) in entries.enumerated() {
      if let known = position[entry.subject] {
        numbers[known].append(index)
      } else {
        position[entry.subject] = numbers.count
        numbers.append([index])
      }
    }
    return numbers
  }

  /// A source by its id; its id alone where the dataset has no table of sources.
  package func source(_ id: String) -> EvidenceSource {
    dataset.map { EvidenceSource(id, in: $0, printer: printer) }
      ?? EvidenceSource(id: id, short: id, citation: id, url: nil)
  }
}

/// The conflict sets of a dataset by the rows they hold; read when the first is met.
private struct ConflictIndex {
  private let dataset: Dataset
  private var sets: [CodebookConflict]?
  private var columns: [String: Column?] = [:]

  init(_ dataset: Dataset) { self.dataset = dataset }

  /// The sets that any of the rows belongs to, in the order of the codebook.
  mutating func sets(of rows: [RowReference]) -> [CodebookConflict] {
    var names: Set<String> = []
    for reference in rows {
      if columns[reference.table] == nil {
        columns[reference.table] = .some(dataset[reference.table]?["conflict"])
      }
      guard let column = columns[reference.table] ?? nil, reference.row < column.count else { continue }
      if case .text(let name) = column[reference.row], !name.isEmpty { names.insert(name) }
    }
    guard !names.isEmpty else { return [] }
    let all = sets ?? CodebookConflict.all(in: dataset)
    sets = all
    return all.filter { names.contains($0.name) }
  }
}

extension EvidenceSource {
  init(_ id: String, in dataset: Dataset, printer: Printer) {
    self.init(id: id, short: id, citation: id, url: nil)
    guard let table = dataset["sources"], let keys = table[dataset.keyField(of: "sources") ?? "id"],
      let row = (0..<table.rowCount).first(where: { keys[$0] == .text(id) })
    else { return }
    func words(_ field: String) -> String? {
      if case .text(let text) = table.value(row, field), !text.isEmpty { text } else { nil }
    }
    short = words("short") ?? words("title") ?? id
    url = words("url")
    var parts = [words("author"), words("title") ?? words("short"), words("publisher")].compactMap { $0 }
    if let index = table.index(of: "published"),
      let day = printer.print(.measure(Measure(cell: row, index, of: table)))?.text
    {
      parts.append(String(day.unicodeScalars.filter { $0 != "\u{2060}" }))
    }
    citation = parts.isEmpty ? id : parts.joined(separator: ", ")
  }
}

extension PublishedValue {
  /// The expression without format and fallback.
  fileprivate var subject: String {
    if case .template(let template)? = origin { template.expression.text } else { source }
  }

  /// How the value was rounded or written.
  fileprivate var roundingWords: String {
    var format: String?
    switch origin {
    case .template(let template)?: format = template.format
    case .cell(let cell)?: format = cell.format
    case nil: break
    }
    let asked = format.flatMap { $0.isEmpty || $0 == "#" ? nil : "format \($0)" }
    switch measure.value {
    case .number, .bounds:
      let unit = measure.kind == .share ? "percentage points" : "whole numbers"
      let places =
        decimals == 0
        ? (measure.kind == .share ? "whole per cent" : "to \(unit)")
        : "to \(decimals) decimal\(decimals == 1 ? "" : "s")\(measure.kind == .share ? " of a per cent" : "")"
      return [asked, places].compactMap { $0 }.joined(separator: ", ")
    case .date, .instant: return asked ?? "as imprecise as its source"
    default: return asked ?? "as it stands"
    }
  }
}
