/// What an indicator declares, written out: for a terminal, as JSON, and as the reference page of the documentation.
package struct IndicatorReference: Sendable {
  private let indicator: any Indicator.Type

  package init(_ indicator: any Indicator.Type) { self.indicator = indicator }

  // MARK: A terminal

  package var text: String {
    var parts = ["\(indicator.name): \(indicator.summary)\n\(indicator.reference)\n"]
    parts.append(Self.section("options", indicator.options.map(Self.lines)))
    parts.append(Self.section("options of every indicator", IndicatorRun.commonOptions.map(Self.lines)))
    if let binding = indicator.binding {
      parts.append(Self.section("any table: \(binding.words)", binding.options.map(Self.lines)))
    }
    parts.append(Self.section("yields", indicator.outputs.map(Self.lines)))
    return parts.joined(separator: "\n")
  }

  private static func section(_ title: String, _ entries: [[(String, String)]]) -> String {
    let rows = entries.flatMap { $0 }
    let width = min(26, rows.map(\.0.count).max() ?? 0)
    let lines = rows.map { name, words in
      "  " + name + String(repeating: " ", count: max(2, width + 2 - name.count)) + words
    }
    return "\(title)\n" + lines.joined(separator: "\n") + "\n"
  }

  private static func lines(_ option: DeclaredOption) -> [(String, String)] {
    let fallback = option.fallback.isEmpty ? "" : " Default: \(option.fallback)."
    let range = option.range == nil || option.kind == .numbers ? "" : " \(sentence(option.expected))."
    return [(option.name, option.words + range + fallback)] + option.choices.map { ("  \($0.name)", $0.words) }
  }

  private static func lines(_ output: IndicatorOutput) -> [(String, String)] {
    switch output.kind {
    case .measure(let kind):
      let undefined = output.undefined.isEmpty ? "" : "; undefined: \(output.undefined.joined(separator: ", "))"
      return [(output.name, "\(kind.rawValue): \(output.words)\(undefined)")]
    case .table(let columns):
      return [(output.name, "table: \(output.words)")]
        + (columns.isEmpty ? [] : [("", columns.joined(separator: ", "))])
    }
  }

  private static func sentence(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }

  // MARK: JSON

  package var json: JSONTree {
    .object(
      [
        ("name", .text(indicator.name)), ("summary", .text(indicator.summary)),
        ("reference", .text(indicator.reference)),
        ("options", .list((indicator.options + IndicatorRun.commonOptions).map(Self.json))),
      ]
        + (indicator.binding.map { binding in
          [
            (
              "binding",
              .object([
                ("name", .text(binding.name)), ("words", .text(binding.words)),
                ("options", .list(binding.options.map(Self.json))),
              ])
            )
          ]
        } ?? []) + [("outputs", .list(indicator.outputs.map(Self.json)))])
  }

  private static func json(_ option: DeclaredOption) -> JSONTree {
    var members: [(String, JSONTree)] = [
      ("name", .text(option.name)), ("kind", .text(option.kind.rawValue)), ("words", .text(option.words)),
    ]
    if !option.fallback.isEmpty { members.append(("default", .text(option.fallback))) }
    if !option.choices.isEmpty {
      members.append(
        ("choices", .list(option.choices.map { .object([("name", .text($0.name)), ("words", .text($0.words))]) })))
    }
    if let range = option.range {
      members.append(("least", .number(range.lowerBound)))
      if range.upperBound.isFinite { members.append(("most", .number(range.upperBound))) }
    }
    return .object(members)
  }

  private static func json(_ output: IndicatorOutput) -> JSONTree {
    var members: [(String, JSONTree)] = [("name", .text(output.name))]
    switch output.kind {
    case .measure(let kind): members.append(("kind", .text(kind.rawValue)))
    case .table(let columns):
      members.append(("kind", .text("table")))
      if !columns.isEmpty { members.append(("columns", .list(columns.map { .text($0) }))) }
    }
    members.append(("words", .text(output.words)))
    if !output.undefined.isEmpty { members.append(("undefined", .list(output.undefined.map { .text($0) }))) }
    return .object(members)
  }

  // MARK: The documentation

  /// The reference page of all indicators, as the catalog of the documentation holds it.
  package static var page: String {
    let options = table(
      ["option", "what it says", "default"], IndicatorRun.commonOptions.flatMap(cells))
    return """
      # Indicators

      What casus measures: the options of each indicator, and what it yields.

      ## Overview

      This page is written by `casus list indicators -f markdown`; `casus list indicators NAME` prints one of them,
      `-f schema` the JSON Schema of the front matter's `indicators`, and `casus list -f schema` that of a whole front
      matter. A number comes with its interval, n, what is missing, its rule and its rows; one that is undefined says why.
      The rule is the name, the options that decide the number, and how the record was read.

      These options every indicator takes:

      \(options)
      An indicator that can be bound to any table takes the names of its columns as options, `cases.time: days`, or in a
      mapping, `cases: {table: lags, time: days}`: in a briefing and with `casus measure --set`.


      """ + IndicatorCatalog.all.map { IndicatorReference($0).chapter }.joined(separator: "\n")
  }

  private var chapter: String {
    var parts = ["## \(indicator.name)\n\n\(indicator.summary)\n\nReference: \(indicator.reference).\n"]
    parts.append(Self.table(["option", "what it says", "default"], indicator.options.flatMap(Self.cells)))
    if let binding = indicator.binding {
      parts.append("Any table will do. \(binding.words)\n")
      parts.append(Self.table(["bound by", "what it is", ""], binding.options.flatMap(Self.cells)))
    }
    let outputs = indicator.outputs.map { output -> [String] in
      switch output.kind {
      case .measure(let kind):
        return ["`\(output.name)`", kind.rawValue, output.words, output.undefined.joined(separator: "; ")]
      case .table(let columns):
        let names = columns.isEmpty ? "" : " Columns: " + columns.map { "`\($0)`" }.joined(separator: ", ") + "."
        return ["`\(output.name)`", "table", output.words + names, ""]
      }
    }
    parts.append(Self.table(["yields", "kind", "what it is", "undefined when"], outputs))
    return parts.joined(separator: "\n")
  }

  private static func cells(_ option: DeclaredOption) -> [[String]] {
    let range = option.range == nil || option.kind == .numbers ? "" : " \(sentence(option.expected))."
    let own = ["`\(option.name)`", option.words + range, option.fallback.isEmpty ? "" : "`\(option.fallback)`"]
    return [own] + option.choices.map { ["– `\($0.name)`", $0.words, ""] }
  }

  private static func table(_ head: [String], _ rows: [[String]]) -> String {
    func line(_ cells: [String]) -> String {
      "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }
    let rule = "|" + head.map { _ in "---|" }.joined()
    return ([line(head), rule] + rows.map(line)).joined(separator: "\n") + "\n"
  }
}
