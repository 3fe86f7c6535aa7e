import CasusAnalysis
import CasusData
import CasusReport
import CasusSource

/// Evidence as a terminal shows it.
struct TraceText {
  private let trace: Trace
  private let ledger: EvidenceLedger
  private var paper: TerminalPaper

  init(_ trace: Trace, paper: TerminalPaper) {
    self.trace = trace
    ledger = trace.ledger
    self.paper = paper
  }

  mutating func written() -> String {
    switch trace.answer {
    case .numbers(let indices): list(indices)
    case .number(let indices): number(indices)
    case .block(let block): self.block(block)
    }
    return paper.text
  }

  // MARK: All of them

  private mutating func list(_ indices: [Int]) {
    let entries = indices.map { ledger.entries[$0] }
    let rows = Set(entries.flatMap(\.rows)).count
    let sources = Set(entries.flatMap(\.sources)).count
    let asOf = trace.asOf.map { ", as of \($0)" } ?? ""
    let counts = "\(plural(entries.count, "number")), \(plural(rows, "row")), \(plural(sources, "source"))"
    paper.line("\(trace.briefing)\(asOf)", .bold, right: counts)
    paper.line()
    let lineWidth = max(4, entries.map { String($0.place.line).count }.max() ?? 0)
    let rest = paper.width - lineWidth - 5 * 2 - 5 - 5
    let printedWidth = min(max(7, entries.map(\.printed.count).max() ?? 0), 22)
    let sourceWidth = min(max(7, entries.map { shortSources($0).count }.max() ?? 0), 24)
    let nameWidth = max(12, rest - printedWidth - sourceWidth)
    func row(_ cells: (String, String, String, String, String, String), _ style: TerminalPaper.Style?) {
      let (line, printed, name, n, rows, source) = cells
      let printedText = paper.styled(printed.shortened(to: printedWidth).padded(to: printedWidth), style ?? .bold)
      let text = [
        paper.styled(line.padded(to: lineWidth, right: true), .dim), printedText,
        paper.styled(name.shortened(to: nameWidth).padded(to: nameWidth), style),
        paper.styled(n.padded(to: 5, right: true), style), paper.styled(rows.padded(to: 5, right: true), style),
        paper.styled(source.shortened(to: sourceWidth), style ?? .dim),
      ]
      paper.line(trimmed(text.joined(separator: "  ")))
    }
    row(("line", "printed", "expression", "n", "rows", "sources"), .dim)
    var section = ""
    for entry in entries {
      if entry.context.section != section, !entry.context.isInNote {
        section = entry.context.section
        if !section.isEmpty {
          paper.line()
          paper.line(
            paper.styled(
              String(repeating: " ", count: lineWidth + 2) + section.shortened(to: paper.width - lineWidth - 2), .accent
            ))
        }
      }
      row(
        (
          String(entry.place.line), entry.printed, entry.expression, entry.n.map(String.init) ?? "",
          String(entry.rows.count), shortSources(entry)
        ), nil)
    }
    if !ledger.blocks.isEmpty, entries.count == ledger.entries.count {
      paper.line()
      for block in ledger.blocks {
        let words = "\(block.kind.rawValue) \(block.name)"
        let counts = "\(plural(block.count, "item")), \(plural(block.rows.count, "row"))"
        paper.line(words, nil, right: counts)
      }
    }
  }

  private func shortSources(_ entry: Evidence) -> String {
    entry.sources.count > 2 ? "\(entry.sources.count) sources" : entry.sources.joined(separator: ", ")
  }

  // MARK: One number

  private mutating func number(_ indices: [Int]) {
    guard let first = indices.first else { return }
    let entry = ledger.entries[first]
    paper.line(entry.printed, .bold, right: place(entry))
    if !entry.context.section.isEmpty { paper.line("  " + entry.context.section, .accent, right: "") }
    let sentence = "\(entry.context.before)[\(entry.context.number)]\(entry.context.after)"
    paper.paragraph(sentence, lead: "  ")
    paper.line()
    let facts = EvidenceFacts(entry)
    for fact in facts.lines { self.fact(fact.label, fact.words) }
    for (index, step) in entry.steps.enumerated() {
      let label = index == 0 ? "from" : ""
      let origin = step.place.map { "  (line \($0.line))" } ?? ""
      fact(label, "\(step.name): \(step.words)\(origin)")
    }
    // Conditions are told as filters.
    let options = entry.steps.flatMap { step in step.options.map { (step.name, $0) } }.filter { $1.name != "where" }
    for (index, (step, option)) in options.filter({ $1.isWritten }).enumerated() {
      fact(index == 0 ? "options" : "", "\(step): \(option.name) = \(option.value). \(option.words)")
    }
    let silent = options.filter { !$1.isWritten }.map { "\($1.name) = \($1.value)" }
    var seen: Set<String> = []
    let defaults = silent.filter { seen.insert($0).inserted }
    if !defaults.isEmpty { fact("defaults", defaults.joined(separator: ", ")) }
    for (index, filter) in entry.filters.enumerated() { fact(index == 0 ? "filter" : "", filter) }
    let others = indices.dropFirst().map { "\(ledger.entries[$0].printed) (line \(ledger.entries[$0].place.line))" }
    if !others.isEmpty { fact("also", others.joined(separator: ", ")) }
    rows(entry.rows)
    conflicts(entry)
  }

  private func place(_ entry: Evidence) -> String { "\(entry.place.file):\(entry.place.line)" }

  private mutating func fact(_ label: String, _ words: String) {
    paper.paragraph(words, lead: "  " + label.padded(to: 10), leadStyle: .dim)
  }

  private mutating func rows(_ references: [RowReference]) {
    paper.line()
    paper.line(paper.styled("  rows  \(references.count)", .accent))
    for reference in references {
      guard let row = ledger.row(reference) else { continue }
      let place = row.place.map { "\($0.file):\($0.line)" } ?? ""
      paper.line("  " + row.name, .bold, right: place)
      let cells = row.cells.map { "\($0.field) \($0.value)" }.joined(separator: " · ")
      if !cells.isEmpty { paper.paragraph(cells, lead: "    ") }
      let ground = EvidenceFacts.ground(of: row)
      if !ground.isEmpty { paper.paragraph(ground, lead: "    ", style: .dim) }
    }
    let ids = Set(references.flatMap { ledger.row($0)?.source.map { [$0] } ?? [] }).sorted()
    guard !ids.isEmpty else { return }
    paper.line()
    paper.line(paper.styled("  sources  \(ids.count)", .accent))
    let width = min(24, ids.map(\.count).max() ?? 0)
    for id in ids {
      let source = ledger.source(id)
      paper.paragraph(source.citation, lead: "  " + id.padded(to: width) + "  ", leadStyle: .bold)
      if let url = source.url { paper.line(String(repeating: " ", count: width + 4) + paper.styled(url, .dim)) }
    }
  }

  private mutating func conflicts(_ entry: Evidence) {
    guard !entry.conflicts.isEmpty else { return }
    paper.line()
    paper.line(paper.styled("  contested  \(entry.conflicts.count)", .accent))
    for conflict in entry.conflicts {
      paper.line("  " + paper.styled(conflict.name, .bold))
      for reading in conflict.readings {
        let says = reading.says.filter { !$0.value.isEmpty }.map { "\($0.field) \($0.value)" }.joined(separator: " · ")
        let ground = [reading.evidence, reading.isPreferred ? "preferred" : nil].compactMap { $0 }
        let sign = reading.isPreferred ? "+ " : "- "
        paper.paragraph(
          "\(reading.table)/\(reading.key)" + (says.isEmpty ? "" : ": \(says)")
            + " (\(ground.joined(separator: "; ")))",
          lead: "    " + sign, leadStyle: .warning)
        if let reason = reading.reason { paper.paragraph(reason, lead: "      ", style: .dim) }
      }
    }
    if let moves = EvidenceFacts.sensitivity(of: entry) { paper.paragraph(moves, lead: "    ") }
  }

  // MARK: A chart or a table

  private mutating func block(_ block: EvidenceBlock) {
    paper.line(block.title.isEmpty ? block.name : block.title, .bold, right: "\(block.kind.rawValue) \(block.number)")
    if let alt = block.alt { paper.paragraph(alt, lead: "  ", style: .dim) }
    for datum in block.data {
      paper.line()
      paper.paragraph(datum.cells.map { "\($0.field) \($0.value)" }.joined(separator: " · "), lead: "  ")
      let names = datum.rows.map { ledger.row($0)?.name ?? "\($0.table)/\($0.row + 1)" }
      if !names.isEmpty { paper.paragraph(names.joined(separator: ", "), lead: "    ", style: .dim) }
    }
    rows(block.rowsShown)
  }

  private func plural(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }

  private func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
