import CasusData

/// One curve of a survival chart, read from its rows in the order of days.
struct SurvivalCurve {
  struct Step {
    var row: Int
    var days: Double
    var survival: Double
    /// The band; nil where it is undefined.
    var low: Double?
    var high: Double?
    var atRisk: Double
    var events: Double
    var censored: Double
  }

  var name: String
  var steps: [Step]

  var lastDay: Double { steps.last?.days ?? 0 }

  /// The first day on which no more than half are still waiting; nil where that was never reached.
  var median: Step? { steps.first { $0.survival <= 0.5 + 1e-9 } }

  func survival(on day: Double) -> Double { steps.last { $0.days <= day }?.survival ?? 1 }

  /// How many were still watched just before a day.
  func atRisk(on day: Double) -> Double {
    if let next = steps.first(where: { $0.days >= day }) { return next.atRisk }
    guard let last = steps.last else { return 0 }
    return max(0, last.atRisk - last.events - last.censored)
  }

  /// How many have ended, and how many went out of sight, up to a day.
  func ended(by day: Double) -> Double { steps.prefix { $0.days <= day }.reduce(0) { $0 + $1.events } }
  func censored(by day: Double) -> Double { steps.prefix { $0.days <= day }.reduce(0) { $0 + $1.censored } }

  /// The curves of a unit, one for each value of the colour field, in the order of first occurrence.
  static func all(in table: Table, _ fields: CompositeFields, days: String, survival: String) -> [SurvivalCurve] {
    let names = ["low": "low", "high": "high", "atRisk": "atRisk", "events": "events", "censored": "censored"]
      .mapValues { fields.name($0, default: $0) }
    let series = fields.name("color", default: "group")
    var curves: [SurvivalCurve] = []
    for row in 0..<table.rowCount {
      guard let day = fields.number(row, days), let share = fields.number(row, survival), day >= 0 else { continue }
      let number = { (name: String) in fields.number(row, names[name] ?? nil) }
      let step = Step(
        row: row, days: day, survival: min(max(share, 0), 1), low: number("low"), high: number("high"),
        atRisk: number("atRisk") ?? 0, events: number("events") ?? 0, censored: number("censored") ?? 0)
      let name = fields.text(row, series)
      if let index = curves.firstIndex(where: { $0.name == name }) {
        curves[index].steps.append(step)
      } else {
        curves.append(SurvivalCurve(name: name, steps: [step]))
      }
    }
    for index in curves.indices { curves[index].sortFromZero() }
    return curves
  }

  /// Puts the steps in order and lets the curve start with everybody waiting.
  private mutating func sortFromZero() {
    steps.sort { ($0.days, $0.row) < ($1.days, $1.row) }
    guard let first = steps.first else { return }
    if first.days > 0 || first.survival < 1 {
      steps.insert(
        Step(row: first.row, days: 0, survival: 1, low: nil, high: nil, atRisk: first.atRisk, events: 0, censored: 0),
        at: 0)
    }
  }
}
