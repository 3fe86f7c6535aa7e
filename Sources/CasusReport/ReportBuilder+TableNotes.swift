import CasusAnalysis
import CasusData
import CasusSource
import CasusSpec
import CasusYAML

/// A cell of a table of data.
struct TableMark: Hashable {
  var row: Int
  var column: Int
}

extension ReportBuilder {
  /// What stands under a table: a text, or `{text, field, where}` for what is marked with a letter.
  ///
  /// `field` alone marks a head, `where` the cells of that field, or the first ones of their rows.
  mutating func tableNotes(
    _ node: Node?, _ table: inout ReportTable, _ columns: [TableColumn], _ rows: Table
  ) -> [TableMark: [RichText.Run]] {
    guard let node, !node.isNull else { return [:] }
    var marks: [TableMark: [RichText.Run]] = [:]
    var count = 0
    for item in node.list ?? [node] {
      guard item.entries != nil else {
        if let text = scalarText(item) {
          table.notes.append(richText(parseInline(text, at: item.place, reporting: &diagnostics)))
        } else {
          diagnostics.append(.unfitValue("notes", expected: "text", found: item.kindName, at: item.place))
        }
        continue
      }
      check(item, known: ["text", "field", "where"], in: "a note")
      guard let text = richText("text", of: item) else {
        diagnostics.append(.missingKey("text", in: "a note", at: item.place))
        continue
      }
      let field = item["field"].flatMap { $0.isNull ? nil : $0 }
      let condition = item["where"].flatMap { $0.isNull ? nil : $0 }
      guard field != nil || condition != nil else {
        table.notes.append(text)
        continue
      }
      var position = 0
      if let field {
        guard let index = index(of: field, in: rows) else { continue }
        guard let shown = columns.firstIndex(where: { $0.index == index }) else {
          let names = columns.map { rows.fields[$0.index].name }
          diagnostics.append(.unknownColumn(rows.fields[index].name, known: names, at: field.place))
          continue
        }
        position = shown
      }
      let letter = mark(count)
      if let condition {
        let holds = self.rows(of: rows, where: condition)
        guard holds.contains(true) else {
          if !holds.isEmpty { diagnostics.append(.noteWithoutRow(at: condition.place)) }
          continue
        }
        for row in holds.indices where holds[row] {
          marks[TableMark(row: row, column: position), default: []].append(letter)
        }
      } else {
        table.columns[position].title.runs.append(letter)
      }
      count += 1
      table.notes.append(RichText([letter, RichText.Run("\u{2009}")] + text.runs))
    }
    return marks
  }

  /// `a` to `z`, then `aa`.
  private func mark(_ number: Int) -> RichText.Run {
    let letter = String(UnicodeScalar(UInt8(97 + number % 26)))
    var run = RichText.Run(String(repeating: letter, count: number / 26 + 1))
    run.isRaised = true
    return run
  }
}
