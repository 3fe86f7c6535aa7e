import CasusAnalysis
import CasusData
import CasusSource

/// The evidence as it is printed after the body: one entry for each number, however often it is printed, in the order
/// in which a reader meets them.
package struct EvidenceAppendix: Sendable {
  /// What stands under one heading of the briefing.
  package struct Section: Sendable {
    package var title: String
    package var entries: [Entry]
  }

  /// A number, the row of a table, a chart.
  package struct Entry: Sendable {
    /// Counted from 1 through the whole appendix.
    package var number: Int
    /// How it is printed, each form once, with the index of its first printing; a chart has its number and title.
    package var forms: [Form]
    /// What a briefing calls it: `lag.median`, `answers[arm-may-2021]`; empty for a long expression.
    package var name: String
    /// How it came about, its rows and sources, what is contested.
    package var paragraphs: [RichText]
    /// The anchor of the chart or table it stands for.
    package var block: String?
  }

  /// A printed form and where it is printed first.
  package struct Form: Sendable, Hashable {
    package var text: String
    /// Index into `Report.published`; nil for the title of a block.
    package var published: Int?
  }

  /// A declaration several numbers rest on.
  package struct Definition: Sendable, Hashable {
    package var name: String
    package var words: String
  }

  package var words: EvidenceWords
  package var sections: [Section] = []
  package var definitions: [Definition] = []
  /// What the sources disagree about, each conflict set once.
  package var contested: [Definition] = []
  /// The sources of all rows, by their short names.
  package var sources: [EvidenceSource] = []
  /// The entry of each published number, by its index.
  package var entryOfNumber: [Int: Int] = [:]

  package var entries: [Entry] { sections.flatMap(\.entries) }

  /// The published numbers that entries lead back to.
  package var firstPrintings: Set<Int> { Set(entries.flatMap { $0.forms.compactMap(\.published) }) }

  package init(_ ledger: EvidenceLedger, language: String) {
    words = EvidenceWords(language: language)
    var writer = AppendixWriter(ledger: ledger, words: words)
    writer.write()
    sections = writer.sections
    definitions = writer.definitions
    contested = writer.contested
    sources = writer.sources
    entryOfNumber = writer.entryOfNumber
  }
}

/// Writes the entries of an appendix.
private struct AppendixWriter {
  let ledger: EvidenceLedger
  let words: EvidenceWords
  var sections: [EvidenceAppendix.Section] = []
  var definitions: [EvidenceAppendix.Definition] = []
  var contested: [EvidenceAppendix.Definition] = []
  var sources: [EvidenceSource] = []
  var entryOfNumber: [Int: Int] = [:]
  /// The entry that lists a set of rows, by the set.
  private var entryOfRows: [[RowReference]: Int] = [:]
  private var lastNumber = 0
  private var usedSources: Set<String> = []

  init(ledger: EvidenceLedger, words: EvidenceWords) {
    self.ledger = ledger
    self.words = words
  }

  /// Cells of one row rest on the same rows and are one entry.
  private func key(of entry: Evidence) -> String {
    guard case .cell(let table, _, _) = entry.context.setting, entry.subject.hasPrefix(table + "["),
      let end = entry.subject.lastIndex(of: "]")
    else { return entry.subject }
    return String(entry.subject[...end])
  }

  mutating func write() {
    var position: [String: Int] = [:]
    var groups: [(key: String, indices: [Int])] = []
    // What printed nothing, such as the ending of a plural, leads nowhere.
    for (index, entry) in ledger.entries.enumerated() where !entry.printed.isEmpty {
      let key = key(of: entry)
      if let known = position[key] {
        groups[known].indices.append(index)
      } else {
        position[key] = groups.count
        groups.append((key, [index]))
      }
    }
    let shared = sharedSteps(groups.map(\.indices))
    var order: [String] = []
    var bySection: [String: [(key: String, indices: [Int])]] = [:]
    for group in groups {
      let context = ledger.entries[group.indices[0]].context
      let title = context.isInNote ? words.notes : context.section.isEmpty ? words.opening : context.section
      if bySection[title] == nil { order.append(title) }
      bySection[title, default: []].append(group)
    }
    // Notes are read last.
    order = order.filter { $0 != words.notes } + order.filter { $0 == words.notes }
    for title in order {
      let entries = (bySection[title] ?? []).map { entry($0.indices, named: $0.key, shared) }
      sections.append(EvidenceAppendix.Section(title: title, entries: entries))
    }
    let blocks = ledger.blocks.map { entry($0) }
    if !blocks.isEmpty { sections.append(EvidenceAppendix.Section(title: words.blocks, entries: blocks)) }
    define(shared)
    sources = usedSources.map { ledger.source($0) }.sorted { ($0.short, $0.id) < ($1.short, $1.id) }
  }

  // MARK: Definitions

  /// The declarations that stand under Definitions: those of indicators, and facts that several entries rest on.
  private func sharedSteps(_ groups: [[Int]]) -> Set<String> {
    var uses: [String: Int] = [:]
    var shared: Set<String> = []
    for group in groups {
      for (depth, step) in ledger.entries[group[0]].steps.enumerated() {
        uses[step.name, default: 0] += 1
        if depth > 0 || !step.options.isEmpty { shared.insert(step.name) }
      }
    }
    shared.formUnion(uses.filter { $0.value > 1 }.keys)
    return shared
  }

  private mutating func define(_ shared: Set<String>) {
    var found: [String: Evidence.Step] = [:]
    for step in ledger.entries.flatMap(\.steps) where shared.contains(step.name) { found[step.name] = step }
    let inOrder = found.values.sorted { a, b in
      let (x, y) = (a.place?.line ?? 0, b.place?.line ?? 0)
      return (x, a.name) < (y, b.name)
    }
    definitions = inOrder.map { EvidenceAppendix.Definition(name: $0.name, words: $0.words) }
  }

  // MARK: Entries

  private mutating func entry(_ indices: [Int], named name: String, _ shared: Set<String>) -> EvidenceAppendix.Entry {
    lastNumber += 1
    for index in indices { entryOfNumber[index] = lastNumber }
    let first = ledger.entries[indices[0]]
    var seen: Set<String> = []
    let forms = indices.compactMap { index -> EvidenceAppendix.Form? in
      let text = ledger.entries[index].printed
      return seen.insert(text).inserted ? EvidenceAppendix.Form(text: text, published: index) : nil
    }
    var formula = first.formula
    if case .cell(let table, let row, _) = first.context.setting, name != first.subject {
      formula = "\(words.table.lowercased()) \(table), \(row)"
      if let step = first.steps.first, !shared.contains(step.name) { formula += ": \(step.words)" }
    } else if let step = first.steps.first, !shared.contains(step.name) {
      formula += ": " + step.words
    }
    var facts = [formula]
    if case .null = first.value { facts.append("\(words.undefined): \(first.reason ?? "")") }
    if let interval = first.interval {
      let limits = [interval.low, interval.high].map { $0.map { shortNumber($0) } ?? "∞" }
      facts.append("95 %: \(limits[0])–\(limits[1])")
    }
    var counts: [String] = []
    if let n = first.n, n != 1, first.kind != .count || String(n) != first.printed { counts.append("n \(n)") }
    if first.missing > 0 { counts.append("\(first.missing) \(words.missing)") }
    if let open = first.open, open > 0 { counts.append("\(open) \(words.open)") }
    if !counts.isEmpty { facts.append(counts.joined(separator: ", ")) }
    var paragraphs = [RichText(facts.joined(separator: ". "))]
    let rows = Set(indices.flatMap { ledger.entries[$0].rows }).sorted()
    if let ground = ground(rows) { paragraphs.append(ground) }
    let disputed = disputed(indices)
    if !disputed.isEmpty { paragraphs.append(disputed) }
    return EvidenceAppendix.Entry(
      number: lastNumber, forms: forms, name: name.count > Self.longestName ? "" : name, paragraphs: paragraphs)
  }

  /// A longer expression is no name, and its formula says the same in words.
  private static let longestName = 48

  private mutating func entry(_ block: EvidenceBlock) -> EvidenceAppendix.Entry {
    lastNumber += 1
    let label = "\(block.kind == .chart ? words.figure : words.table) \(block.number)"
    var paragraphs = [RichText("\(block.title.isEmpty ? block.name : block.title). \(block.count) \(words.items)")]
    if let ground = ground(block.rows) { paragraphs.append(ground) }
    return EvidenceAppendix.Entry(
      number: lastNumber, forms: [EvidenceAppendix.Form(text: label)], name: block.name, paragraphs: paragraphs,
      block: block.name)
  }

  private func shortNumber(_ value: Double) -> String {
    let rounded = (value * 1000).rounded() / 1000
    return Value.number(rounded).plainText
  }

  /// `requests arm-may-2021 · responses 12 rows, a … b · EVN Report, autumn 2021: p2, p3`
  private mutating func ground(_ references: [RowReference]) -> RichText? {
    let rows = references.compactMap { ledger.row($0) }
    guard !rows.isEmpty else { return nil }
    if let known = entryOfRows[references], references.count > 1 { return RichText("\(words.asFor) \(known)") }
    entryOfRows[references] = lastNumber
    var tables: [(name: String, keys: [String])] = []
    for row in rows {
      if tables.last?.name == row.reference.table {
        tables[tables.count - 1].keys.append(row.key)
      } else {
        tables.append((row.reference.table, [row.key]))
      }
    }
    var runs: [RichText.Run] = []
    for (index, table) in tables.enumerated() {
      if index > 0 { runs.append(RichText.Run("; ")) }
      var name = RichText.Run(table.name)
      name.isEmphasized = true
      runs.append(name)
      // A long list is its ends and its length.
      let keys =
        table.keys.count <= 3
        ? table.keys.joined(separator: ", ")
        : "\(table.keys.count) \(words.rows), \(table.keys[0]) … \(table.keys[table.keys.count - 1])"
      runs.append(RichText.Run(" " + keys))
    }
    let cited = citations(of: rows)
    if !cited.isEmpty { runs.append(RichText.Run(". " + cited)) }
    return RichText(runs)
  }

  /// The sources of rows by their short names, with the places in them, each once.
  private mutating func citations(of rows: [EvidenceRow]) -> String {
    var order: [String] = []
    var locators: [String: [String]] = [:]
    for row in rows {
      let id = row.source ?? (row.reference.table == "sources" ? row.key : nil)
      guard let id else { continue }
      usedSources.insert(id)
      if locators[id] == nil { order.append(id) }
      if let locator = row.locator, !(locators[id] ?? []).contains(locator) {
        locators[id, default: []].append(locator)
      } else {
        locators[id] = locators[id] ?? []
      }
    }
    return order.map { id in
      let places = locators[id] ?? []
      let shown = places.count <= 4 ? places : Array(places.prefix(3)) + ["…"]
      return ledger.source(id).short + (shown.isEmpty ? "" : ": " + shown.joined(separator: ", "))
    }.joined(separator: "; ")
  }

  /// Which conflict sets bear on a number, and how far they move it; the sets themselves stand at the end.
  private mutating func disputed(_ indices: [Int]) -> RichText {
    var names: [String] = []
    for conflict in indices.flatMap({ ledger.entries[$0].conflicts }) where !names.contains(conflict.name) {
      names.append(conflict.name)
      note(conflict)
    }
    guard !names.isEmpty else { return RichText() }
    var text = "\(words.contested): \(names.joined(separator: ", "))"
    if let moves = ledger.entries[indices[0]].sensitivity, let range = moves.range, moves.isMoved {
      text += " (\(shortNumber(range.low))–\(range.high.map { shortNumber($0) } ?? "∞"))"
    }
    return RichText(text)
  }

  /// The readings of a conflict set, the preferred one first, and why it is preferred.
  private mutating func note(_ conflict: CodebookConflict) {
    guard !contested.contains(where: { $0.name == conflict.name }) else { return }
    let readings = conflict.readings.map { reading in
      let says = reading.says.filter { !$0.value.isEmpty && $0.value.count < 60 }
        .map { "\($0.field) \($0.value)" }.joined(separator: ", ")
      return "\(reading.table) \(reading.key)" + (says.isEmpty ? "" : ": \(says)")
        + (reading.evidence.map { " (\($0))" } ?? "")
    }
    let reasons = conflict.reasons.joined(separator: " ")
    contested.append(
      EvidenceAppendix.Definition(
        name: conflict.name, words: readings.joined(separator: "; ") + (reasons.isEmpty ? "" : ". \(reasons)")))
  }
}
