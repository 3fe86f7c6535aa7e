import CasusData
import CasusSource

/// One event of a timeline, read from its row.
struct TimelineEvent {
  var row: Int
  var first: CivilDay
  var last: CivilDay
  var label: String
  var detail: String
  var side: String

  var isDay: Bool { first == last }

  /// The dated events of a unit, earliest first; those without a date are reported.
  static func all(
    in unit: CompositeUnit, _ fields: CompositeFields, date: String, label: String,
    reporting diagnostics: inout [Diagnostic]
  ) -> [TimelineEvent] {
    // The date stands under the label unless the encoding names something else to say: a date is short, and always true.
    let detail = fields.name("detail", default: "")
    let side = fields.name("row", default: "side")
    var events: [TimelineEvent] = []
    for row in 0..<unit.table.rowCount {
      let text = fields.text(row, label)
      guard case .date(let when) = unit.table.value(row, date).asDate, let first = when.first ?? when.last else {
        diagnostics.append(.labelDropped("\(text), undated", at: unit.place))
        continue
      }
      let last = when.last ?? max(first, unit.asOf ?? first)
      let written = fields.text(row, detail)
      events.append(
        TimelineEvent(
          row: row, first: first, last: max(first, last), label: text,
          detail: written.isEmpty ? PrintedDay.text(when) : written, side: fields.text(row, side)))
    }
    return events.sorted { ($0.first, $0.last, $0.row) < ($1.first, $1.last, $1.row) }
  }
}

extension Value {
  /// A date, also where it is written as text or as an instant.
  fileprivate var asDate: Value {
    switch self {
    case .text(let text): parseEDTF(text).map(Value.date) ?? self
    case .instant(let milliseconds):
      milliseconds.isFinite && abs(milliseconds) < 1e14
        ? .date(ImpreciseDate(CivilDay(number: Int32(clamping: Int((milliseconds / 86_400_000).rounded(.down))))))
        : self
    default: self
    }
  }
}
