package import CasusData

/// Prints values as a reader of the briefing's language expects them: with bounds, unit and rounding.
package struct Printer: Sendable {
  let words: LanguageWords

  package init(language: String) { words = .of(language) }

  /// The text of an answer, or nil where it is undefined; `format` is a d3 number or time format, or `#` for bounds
  /// and numbers without their unit.
  package func print(_ answer: Answer, format: String? = nil) -> Printed? {
    if case .printed(let printed) = printing(answer, format: format) { printed } else { nil }
  }

  /// The text of an answer, or why there is none.
  package func printing(_ answer: Answer, format: String? = nil) -> Printing {
    switch answer {
    case .measure(let measure): return printing(measure, format: format)
    case .row(let table, let row):
      // A row speaks through its label; printing all its fields is nobody's wish.
      guard let index = table.index(of: "label") ?? table.index(of: "title") ?? table.index(of: "name") else {
        return .undefined(reason: "a row of '\(table.name)' has no label; name one of its fields")
      }
      return printing(Measure(cell: row, index, of: table), format: format)
    case .table(let table):
      return .undefined(reason: "'\(table.name)' is a table; name a field, or use .count")
    case .group(let group):
      return .undefined(reason: "it is a group of results; name one, such as .\(group.names.first ?? "n")")
    }
  }

  /// A value of a table's cell.
  package func print(_ value: Value, field: Field, format: String? = nil) -> String? {
    let kind = field.type == .any ? Measure.Kind(of: value) : Measure.Kind(of: field)
    let measure = Measure(
      value, kind.fits(value) ? kind : Measure.Kind(of: value), rule: "", formula: "", decimals: field.decimals,
      unit: field.unit, field: field
    ) { [] }
    return print(.measure(measure), format: format)?.text
  }

  private func printing(_ measure: Measure, format: String?) -> Printing {
    if let reason = measure.value.undefinedReason {
      return .undefined(reason: measure.reason ?? reason)
    }
    let format = format?.trimmingBlanks
    if let format, let fault = FormatFault(format, for: measure.value) {
      return .unfitFormat(reason: fault.reason, hint: fault.hint)
    }
    var isOpen = false
    var result: (text: String, decimals: Int)
    switch measure.value {
    case .null: return .undefined(reason: measure.reason ?? "the value is undefined")
    case .number(let value):
      result = number(value, measure, format)
      result.text += contested(measure, format)
    case .bounds(let bounds):
      isOpen = bounds.isOpen
      result = self.bounds(bounds, measure, format)
      result.text += contested(measure, format)
    case .date(let date):
      guard let text = self.date(date, format: format) else {
        return .undefined(reason: "'\(format ?? "")' is no time format")
      }
      result = (text, 0)
    case .instant(let time):
      guard let text = instant(time, format: format) else {
        return .undefined(reason: "'\(format ?? "")' is no time format")
      }
      result = (text, 0)
    case .text(let text): result = (label(of: text, measure.field), 0)
    case .boolean(let value): result = (value ? words.yes : words.no, 0)
    case .list(let values):
      var seen = Set<Value>()
      let items = values.filter { !$0.isMissing && seen.insert($0).inserted }.compactMap { value in
        print(
          value, field: measure.field ?? Field("", .any, decimals: measure.decimals), format: format)
      }
      if items.isEmpty { return .undefined(reason: "the list is empty") }
      result = (joined(items), 0)
    case .object: return .undefined(reason: "it is an object; name one of its members")
    }
    return .printed(Printed(text: result.text, decimals: result.decimals, isOpen: isOpen, measure: measure))
  }

  /// A code by its label, where the codebook has one.
  private func label(of code: String, _ field: Field?) -> String {
    field?.categories.first { $0.code == code }?.label ?? code
  }

  /// `a, b and c`.
  package func joined(_ items: [String]) -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(words.and) " + last
  }
}
