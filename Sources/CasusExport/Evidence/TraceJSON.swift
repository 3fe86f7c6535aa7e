import CasusAnalysis
import CasusData
import CasusReport
import CasusSource

/// Evidence as JSON: `schema` is raised whenever a member changes its meaning or goes.
struct TraceJSON {
  static let schema = 1

  private let trace: Trace
  private let ledger: EvidenceLedger

  init(_ trace: Trace) {
    self.trace = trace
    ledger = trace.ledger
  }

  var text: String {
    var members: [(name: String, value: String)] = [
      ("schema", String(Self.schema)), ("briefing", jsonText(trace.briefing)), ("path", jsonText(trace.path)),
      ("asOf", trace.asOf.map(jsonText) ?? "null"),
    ]
    var rows: Set<RowReference> = []
    switch trace.answer {
    case .numbers(let indices), .number(let indices):
      let entries = indices.map { ledger.entries[$0] }
      rows = Set(entries.flatMap(\.rows))
      members.append(("numbers", list(entries.map(json))))
    case .block(let block):
      rows = Set(block.rowsShown)
      members.append(("block", json(block)))
    }
    members.append(("rows", list(rows.sorted().compactMap { ledger.row($0).map(json) })))
    let ids = Set(rows.compactMap { ledger.row($0)?.source }).sorted()
    members.append(("sources", list(ids.map { json(ledger.source($0)) })))
    return "{\n" + members.map { "  \(jsonText($0.name)): \($0.value)" }.joined(separator: ",\n") + "\n}\n"
  }

  /// An array with one item a line.
  private func list(_ items: [String]) -> String {
    items.isEmpty ? "[]" : "[\n" + items.map { "    \($0)" }.joined(separator: ",\n") + "\n  ]"
  }

  private func json(_ entry: Evidence) -> String {
    let context = entry.context
    var members: [(name: String, value: String)] = [
      ("id", jsonText(entry.id)), ("printed", jsonText(entry.printed)), ("expression", jsonText(entry.expression)),
      ("line", String(entry.place.line)), ("column", String(entry.place.column)),
      ("setting", jsonText(context.setting.name)), ("section", jsonText(context.section)),
      ("sentence", jsonArray([context.before, context.number, context.after].map(jsonText))),
      ("kind", jsonText(entry.kind.rawValue)), ("value", entry.value.json), ("decimals", String(entry.decimals)),
      ("rounding", jsonText(entry.rounding)), ("rule", jsonText(entry.rule)), ("formula", jsonText(entry.formula)),
    ]
    if let unit = entry.unit { members.append(("unit", jsonText(unit))) }
    if let interval = entry.interval {
      members.append(("interval", jsonArray([interval.low, interval.high].map { $0.map(jsonNumber) ?? "null" })))
    }
    if let n = entry.n { members.append(("n", String(n))) }
    members.append(("missing", String(entry.missing)))
    if let open = entry.open { members.append(("open", String(open))) }
    if let reason = entry.reason { members.append(("reason", jsonText(reason))) }
    members.append(("steps", jsonArray(entry.steps.map(json))))
    members.append(
      ("rows", jsonArray(entry.rows.map { jsonText(ledger.row($0)?.name ?? "\($0.table)/\($0.row + 1)") })))
    members.append(("sources", jsonArray(entry.sources.map(jsonText))))
    members.append(("conflicts", jsonArray(entry.conflicts.map(json))))
    if let sensitivity = entry.sensitivity {
      let range = sensitivity.range.map { jsonArray([jsonNumber($0.low), $0.high.map(jsonNumber) ?? "null"]) }
      members.append(
        (
          "sensitivity",
          jsonObject([
            ("range", range ?? "null"), ("undefined", String(sensitivity.undefined)),
            ("sets", jsonArray(sensitivity.sets.map(jsonText))),
          ])
        ))
    }
    return jsonObject(members)
  }

  private func json(_ step: Evidence.Step) -> String {
    jsonObject([
      ("name", jsonText(step.name)), ("words", jsonText(step.words)),
      ("line", step.place.map { String($0.line) } ?? "null"),
      (
        "options",
        jsonArray(
          step.options.map {
            jsonObject([
              ("name", jsonText($0.name)), ("value", jsonText($0.value)), ("written", $0.isWritten ? "true" : "false"),
            ])
          })
      ), ("filters", jsonArray(step.filters.map(jsonText))),
    ])
  }

  private func json(_ conflict: CodebookConflict) -> String {
    jsonObject([
      ("set", jsonText(conflict.name)),
      (
        "readings",
        jsonArray(
          conflict.readings.map { reading in
            jsonObject([
              ("row", jsonText("\(reading.table)/\(reading.key)")),
              ("preferred", reading.isPreferred ? "true" : "false"),
              ("says", jsonObject(reading.says.map { (name: $0.field, value: jsonText($0.value)) })),
              ("evidence", reading.evidence.map(jsonText) ?? "null"),
              ("reason", reading.reason.map(jsonText) ?? "null"),
            ])
          })
      ),
    ])
  }

  private func json(_ row: EvidenceRow) -> String {
    jsonObject([
      ("name", jsonText(row.name)), ("table", jsonText(row.reference.table)), ("key", jsonText(row.key)),
      ("file", row.place.map { jsonText($0.file) } ?? "null"), ("line", row.place.map { String($0.line) } ?? "null"),
      ("cells", jsonObject(row.cells.map { (name: $0.field, value: jsonText($0.value)) })),
      ("source", row.source.map(jsonText) ?? "null"), ("locator", row.locator.map(jsonText) ?? "null"),
      ("certainty", row.certainty.map(jsonText) ?? "null"), ("basis", row.basis.map(jsonText) ?? "null"),
      ("conflict", row.conflict.map(jsonText) ?? "null"),
      ("preferred", row.isPreferred.map { $0 ? "true" : "false" } ?? "null"),
    ])
  }

  private func json(_ source: EvidenceSource) -> String {
    jsonObject([
      ("id", jsonText(source.id)), ("citation", jsonText(source.citation)),
      ("url", source.url.map(jsonText) ?? "null"),
    ])
  }

  private func json(_ block: EvidenceBlock) -> String {
    jsonObject([
      ("kind", jsonText(block.kind.rawValue)), ("name", jsonText(block.name)), ("number", String(block.number)),
      ("title", jsonText(block.title)), ("alt", block.alt.map(jsonText) ?? "null"),
      (
        "data",
        jsonArray(
          block.data.map { datum in
            jsonObject([
              ("cells", jsonObject(datum.cells.map { (name: $0.field, value: jsonText($0.value)) })),
              (
                "rows",
                jsonArray(datum.rows.map { jsonText(ledger.row($0)?.name ?? "\($0.table)/\($0.row + 1)") })
              ),
            ])
          })
      ),
    ])
  }
}

extension NumberContext.Setting {
  /// The word for the kind of place.
  var name: String {
    switch self {
    case .cover: "cover"
    case .text: "text"
    case .note: "note"
    case .tile: "tile"
    case .cell: "cell"
    case .figure: "figure"
    }
  }
}
