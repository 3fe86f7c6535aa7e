import CasusAnalysis
import CasusData
import CasusSource
import CasusYAML

/// Rows with the knowledge of whether their fields came typed.
struct ChartData {
  var table: Table
  /// Package tables and answers have typed fields; inline values and files follow Vega-Lite's defaults.
  var isTyped: Bool
  /// Whether every value was text in its file, so that a bare number used as a date is a year.
  var isDelimited = false
}

extension ChartSetting {
  /// The rows a `data` entry names or holds.
  func readData(_ node: Node, reporting diagnostics: inout [Diagnostic]) -> ChartData? {
    if let name = node.text { return namedData(name, at: node.place, reporting: &diagnostics) }
    if let shape = shapeData(node) { return shape }
    if let format = node["format"], format["type"]?.text == "topojson", let rows = node["values"] {
      return topology(rows, format: format, at: rows.place, reporting: &diagnostics)
    }
    if let rows = node["values"] {
      if let list = rows.list {
        return ChartData(
          table: parsed(inlineTable(list, name: node["name"]?.text ?? "inline"), by: node["format"]), isTyped: false)
      }
      if let text = rows.text {
        let format = node["format"]
        let separator: UInt8 = format?["type"]?.text == "tsv" ? 0x09 : format?["delimiter"]?.text?.utf8.first ?? 0x2C
        return ChartData(
          table: parsed(delimitedTable(text, separator: separator, name: "inline"), by: node["format"]), isTyped: false)
      }
      var root = rows
      for key in node["format"]?["property"]?.text?.split(separator: ".") ?? [] { root = root[String(key)] ?? root }
      return ChartData(
        table: parsed(inlineTable(root.list ?? [root], name: "inline"), by: node["format"]), isTyped: false)
    }
    if let url = node["url"] { return fileData(url, format: node["format"], reporting: &diagnostics) }
    if let sequence = node["sequence"] { return sequenceData(sequence, reporting: &diagnostics) }
    if let name = node["name"]?.text { return namedData(name, at: node.place, reporting: &diagnostics) }
    diagnostics.append(
      .unfitProperty(
        "data", expected: "the name of a table, or 'values', 'url' or 'name'", found: node.kindName,
        at: node.place))
    return nil
  }

  /// A table by its name: derived by a composite, an answer of the briefing, or a table of the dataset.
  private func namedData(
    _ name: String, at place: Place, reporting diagnostics: inout [Diagnostic]
  ) -> ChartData? {
    if let table = tables[name] { return ChartData(table: table, isTyped: !name.hasPrefix("dataset:")) }
    if let table = tables["dataset:" + name] { return ChartData(table: table, isTyped: false) }
    var answer: Answer?
    var group: AnswerGroup? = scope.scope.names
    for part in name.split(separator: ".", omittingEmptySubsequences: false) {
      answer = group?[String(part)]
      if case .group(let members) = answer { group = members } else { group = nil }
      if answer == nil { break }
    }
    switch answer {
    case .table(let table): return ChartData(table: table, isTyped: true)
    case .row(let table, let row): return ChartData(table: table.selecting([row]), isTyped: true)
    case .measure, .group:
      diagnostics.append(.noTable(name, at: place))
      return nil
    case nil: break
    }
    // As seen on the day and from the view of the briefing.
    if let table = scope.scope.table(named: name) { return ChartData(table: table, isTyped: true) }
    let known = tableNames(in: scope.scope.names, prefix: "") + (scope.scope.dataset?.tables.map(\.name) ?? [])
    diagnostics.append(.unknownData(name, known: known, at: place))
    return nil
  }

  private func tableNames(in group: AnswerGroup, prefix: String) -> [String] {
    zip(group.names, group.answers).flatMap { name, answer -> [String] in
      switch answer {
      case .table: [prefix + name]
      case .group(let members) where prefix.count < 200: tableNames(in: members, prefix: prefix + name + ".")
      default: []
      }
    }
  }

  private func fileData(
    _ url: Node, format: Node?, reporting diagnostics: inout [Diagnostic]
  ) -> ChartData? {
    guard let text = url.text, let world = scope.world, !text.contains("://") else {
      diagnostics.append(.cannotReadData(url.text ?? url.kindName, at: url.place))
      return nil
    }
    let path = scope.folder.isEmpty ? text : "\(scope.folder)/\(text)"
    do {
      let kind = format?["type"]?.text ?? text.split(separator: ".").last.map { $0.lowercased() } ?? "json"
      switch kind {
      case "csv", "tsv", "dsv":
        let separator: UInt8 =
          kind == "tsv" ? 0x09 : format?["delimiter"]?.text?.utf8.first ?? 0x2C
        let table = delimitedTable(try world.readText(path), separator: separator, name: text)
        return ChartData(table: parsed(table, by: format), isTyped: false, isDelimited: true)
      default:
        guard var root = readJSON(try world.read(path), file: path, reporting: &diagnostics) else { return nil }
        if let format, kind == "topojson" {
          return topology(root, format: format, at: url.place, reporting: &diagnostics)
        }
        for key in format?["property"]?.text?.split(separator: ".") ?? [] { root = root[String(key)] ?? root }
        return ChartData(table: parsed(inlineTable(root.list ?? [root], name: text), by: format), isTyped: false)
      }
    } catch {
      // What is wrong is wrong here, where the file is named; the message says which file it is.
      var fault = error
      fault.place = url.place
      diagnostics.append(fault)
      return nil
    }
  }

  private func sequenceData(_ node: Node, reporting diagnostics: inout [Diagnostic]) -> ChartData? {
    let start = node["start"]?.number ?? 0
    let stop = node["stop"]?.number ?? 0
    let step = node["step"]?.number ?? (stop < start ? -1 : 1)
    let count = step == 0 ? 0 : max(((stop - start) / step).rounded(.up), 0)
    let limit = ChartLimits.sequenceRows
    guard count <= Double(limit) else {
      diagnostics.append(.tooManyRows(count, limit: limit, at: node.place))
      return nil
    }
    let numbers = (0..<whole(count, in: 0...limit)).map { start + Double($0) * step }
    return ChartData(
      table: Table(
        name: "sequence", fields: [Field(node["as"]?.text ?? "data", .any)], columns: [.number(numbers, missing: nil)],
        rowCount: numbers.count, lineage: .none),
      isTyped: false)
  }

  /// The table with the types that `format: {parse: …}` asks for.
  private func parsed(_ table: Table, by format: Node?) -> Table {
    guard let entries = format?["parse"]?.entries else { return table }
    var table = table
    for entry in entries {
      guard let index = table.index(of: entry.key), let kind = entry.value.text else { continue }
      let column = table.columns[index]
      if kind.hasPrefix("date") || kind.hasPrefix("utc") {
        let pattern = kind.split(separator: ":", maxSplits: 1).dropFirst().first.map {
          $0.filter { $0 != "'" && $0 != "\"" }
        }
        table.columns[index] = pattern.map { column.parsed(by: $0) } ?? column.asInstants
      } else if kind == "number" {
        table.columns[index] = Column(
          typing: column.numbers(high: false).map { $0.isNaN ? .null : .number($0) })
      } else if kind == "string" {
        table.columns[index] = Column(
          texts: (0..<column.count).map { row in
            let value = column[row]
            return value == .null ? nil : value.plainText
          })
      } else if kind == "boolean" {
        table.columns[index] = .boolean(
          (0..<column.count).map { row in
            switch column[row] {
            case .boolean(let value): value
            case .null: nil
            case .text(let text): text == "true" || text == "1"
            case .number(let number): number != 0
            default: nil
            }
          })
      }
    }
    return table
  }
}
