import CasusData
import CasusSource

/// One dated signal of a staircase.
struct StaircaseStep {
  var event: TimelineEvent
  var actor: String
  /// A deed, where it is not words.
  var isDeed: Bool
  /// A word or deed against the reading: it lifts nothing.
  var isDenial: Bool

  var row: Int { event.row }
}

/// The signals of one actor, by the day by which each had certainly come.
struct Staircase {
  var actor: String
  var steps: [StaircaseStep]
  var denials: [StaircaseStep]

  var rows: [Int] { (steps + denials).map(\.row) }

  /// "4 deeds, 5 in words".
  var tally: String {
    let deeds = steps.count(where: \.isDeed)
    let words = steps.count - deeds
    let parts = [
      deeds > 0 ? (deeds == 1 ? "1 deed" : "\(deeds) deeds") : nil, words > 0 ? "\(words) in words" : nil,
      denials.isEmpty ? nil : denials.count == 1 ? "1 denial" : "\(denials.count) denials",
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  /// The staircases of a unit, the one with most steps first.
  static func all(
    in unit: CompositeUnit, _ fields: CompositeFields, date: String, label: String,
    reporting diagnostics: inout [Diagnostic]
  ) -> [Staircase] {
    let actor = fields.name("row", default: unit.table.index(of: "actorLabel") == nil ? "actor" : "actorLabel")
    let mode = fields.name("shape", default: "mode")
    let step = fields.name("step", default: "step")
    let denial = fields.name("denial", default: "denial")
    let events = TimelineEvent.all(in: unit, fields, date: date, label: label, reporting: &diagnostics)
    var stairs: [Staircase] = []
    for event in events.sorted(by: { ($0.last, $0.first, $0.row) < ($1.last, $1.first, $1.row) }) {
      var event = event
      // What is still to come on the day of the report cannot have happened by then.
      if let asOf = unit.asOf, event.last > asOf, event.first <= asOf { event.last = asOf }
      let isDenial =
        denial.map { unit.table.value(event.row, $0) == .boolean(true) } ?? (fields.text(event.row, step) == "denied")
      let kind = fields.text(event.row, mode)
      let item = StaircaseStep(
        event: event, actor: fields.text(event.row, actor), isDeed: !["words", "word", "said"].contains(kind),
        isDenial: isDenial)
      let index = stairs.firstIndex { $0.actor == item.actor } ?? stairs.count
      if index == stairs.count { stairs.append(Staircase(actor: item.actor, steps: [], denials: [])) }
      if isDenial { stairs[index].denials.append(item) } else { stairs[index].steps.append(item) }
    }
    return stairs.sorted { (-$0.steps.count, $0.actor) < (-$1.steps.count, $1.actor) }
  }
}
