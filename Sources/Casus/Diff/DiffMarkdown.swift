import CasusExport

extension EditionDiff {
  /// The comparison as a comment on a pull request: GitHub's Markdown, tables first, files folded away.
  package var markdown: String {
    var text = "## What changes from `\(old)` to `\(new)`\n"
    for briefing in briefings {
      switch briefing.fate {
      case .added(let lock): text += "\n### \(briefing.name)\n\nNew, with \(lock.published.count) numbers.\n"
      case .removed(let lock): text += "\n### \(briefing.name)\n\nGone; it had \(lock.published.count) numbers.\n"
      case .compared(let comparison):
        text += "\n### \(briefing.name)\n\n\(capitalized(comparison.summary)).\n"
        text += numbers(comparison, briefing) + charts(comparison) + surroundings(comparison)
      }
    }
    return text
  }

  private func numbers(_ comparison: LockComparison, _ briefing: Briefing) -> String {
    var rows: [[String]] = []
    for cause in comparison.causes {
      let reason =
        cause.rows.isEmpty && cause.unnamed == 0
        ? comparison.otherCause
        : cause.rows.prefix(4).map { words($0, briefing) }.joined(separator: "<br>")
          + (cause.rows.count > 4 || cause.unnamed > 0
            ? "<br>and \(max(0, cause.rows.count - 4) + cause.unnamed) more" : "")
      for (index, number) in cause.numbers.enumerated() {
        let change = number.change
        let now =
          change.kind == .hidden
          ? "\(cell(change.new?.printed ?? "")) (\(cell(change.hiddenParts.joined(separator: ", "))))"
          : "**\(cell(change.new?.printed ?? ""))**"
        rows.append([name(number), cell(change.old?.printed ?? ""), now, index == 0 ? reason : "〃"])
      }
    }
    for number in comparison.grouped {
      let change = number.change
      let (old, new) = (cell(change.old?.printed ?? ""), cell(change.new?.printed ?? ""))
      switch change.kind {
      case .added: rows.append([name(number), "", "**\(new)**", "new"])
      case .removed: rows.append([name(number), old, "", "gone"])
      case .renamed: rows.append([name(number), old, new, "was \(code(change.old?.expression ?? ""))"])
      case .repeated: rows.append([name(number), old, new, "printed once \(change.old == nil ? "more" : "less")"])
      case .printed, .hidden, .evidence: break
      }
    }
    return table(["number", "was", "is", "because of"], rows)
  }

  private func charts(_ comparison: LockComparison) -> String {
    let rows = comparison.charts.map { chart in
      let share = Int((chart.share * 100).rounded())
      var words = [chart.counts]
      if let title = chart.title { words.append("title: \(cell(title.old)) → **\(cell(title.new))**") }
      if let alt = chart.alt { words.append("description: \(cell(alt.old)) → **\(cell(alt.new))**") }
      let part = chart.kind == .changed ? "\(share == 0 && chart.share > 0 ? "<1" : String(share)) %" : chart.kind.word
      return [code(chart.name), part, words.filter { !$0.isEmpty }.joined(separator: "<br>")]
    }
    return table(["chart", "changed", ""], rows)
  }

  private func surroundings(_ comparison: LockComparison) -> String {
    var lines = comparison.circumstances.map { cell($0.words) }
    lines += comparison.inputs.map { "\($0.kind.rawValue): \(code($0.path))" }
    lines += comparison.fonts.map { "font \($0.kind.rawValue): \(code($0.path))" }
    let evidence = comparison.grouped.filter { $0.change.kind == .evidence }.map { code($0.change.id) }
    if !evidence.isEmpty { lines.append("read as before, from other rows: \(evidence.joined(separator: ", "))") }
    guard !lines.isEmpty else { return "" }
    return "\n<details><summary>Files and settings</summary>\n\n" + lines.map { "- \($0)\n" }.joined()
      + "\n</details>\n"
  }

  private func table(_ head: [String], _ rows: [[String]]) -> String {
    guard !rows.isEmpty else { return "" }
    let lines = [head, head.map { _ in "---" }] + rows
    return "\n" + lines.map { "| \($0.joined(separator: " | ")) |\n" }.joined()
  }

  private func name(_ number: (change: NumberChange, ids: [String])) -> String {
    code(number.change.new?.expression ?? number.change.old?.expression ?? "")
      + (number.ids.count > 1 ? " ×\(number.ids.count)" : "")
  }

  private func words(_ row: RowChange, _ briefing: Briefing) -> String {
    switch row.kind {
    case .added: return "\(code(row.name)) counts now"
    case .removed: return "\(code(row.name)) no longer counts"
    case .changed:
      let cells = briefing.cells(of: row).prefix(4).map { item in
        guard let old = item.old, let new = item.new else { return cell(item.column) }
        return "\(cell(item.column)) \(cell(old.isEmpty ? "(empty)" : old)) → \(cell(new.isEmpty ? "(empty)" : new))"
      }
      return "\(code(row.name)) \(cells.joined(separator: ", "))"
    }
  }

  private func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// A text in backticks; one that has backticks or bars itself in the form that a table's cell bears.
  private func code(_ text: String) -> String { "`\(text.replacing("`", with: "'").replacing("|", with: "\\|"))`" }

  /// A text whose signs Markdown and HTML would take for their own, on one line.
  private func cell(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\", "`", "*", "_", "[", "]", "|", "#", "~", "@": result += "\\\(character)"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\n", "\r", "\r\n": result += " "
      default: result.append(character)
      }
    }
    return result.count > 160 ? result.prefix(159) + "…" : result
  }
}
