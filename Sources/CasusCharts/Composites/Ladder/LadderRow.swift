import CasusData

/// The cases of one row of a ladder chart.
struct LadderRow {
  /// The highest answer of a case.
  enum Rung: Int, CaseIterable, Hashable {
    case none, refused, framing, statement, consultation, mission, aid, force

    init(level: String, outcome: String) {
      if outcome == "refused" {
        self = .refused
        return
      }
      switch ResponseGlyph(level: level, outcome: level.isEmpty || level == "none" ? "" : "answered") {
      case .framing: self = .framing
      case .statement: self = .statement
      case .consultation: self = .consultation
      case .mission: self = .mission
      case .aid: self = .aid
      case .force: self = .force
      case .refused: self = .refused
      case nil: self = .none
      }
    }

    var word: String {
      switch self {
      case .none: "none"
      case .refused: "refused"
      case .framing: "framing"
      case .statement: "statement"
      case .consultation: "consult"
      case .mission: "mission"
      case .aid: "aid"
      case .force: "force"
      }
    }

    /// The step of the theme's ordinal ramp; a refusal stands on paper like no answer.
    var step: Int { self == .none || self == .refused ? 0 : rawValue - 1 }
  }

  struct Case {
    var row: Int
    var rung: Rung
  }

  var label: String
  var cases: [Case]

  /// The rows of a unit, those with most cases first, each from no answer up to force.
  static func all(in table: Table, _ fields: CompositeFields, member: String, level: String) -> [LadderRow] {
    let outcome = fields.name("shape", default: "outcome")
    var rows: [LadderRow] = []
    var index: [String: Int] = [:]
    for row in 0..<table.rowCount {
      let label = fields.text(row, member)
      let rung = Rung(level: fields.text(row, level), outcome: fields.text(row, outcome))
      let place = index[label] ?? rows.count
      if place == rows.count {
        index[label] = place
        rows.append(LadderRow(label: label, cases: []))
      }
      rows[place].cases.append(Case(row: row, rung: rung))
    }
    for index in rows.indices { rows[index].cases.sort { ($0.rung.rawValue, $0.row) < ($1.rung.rawValue, $1.row) } }
    return rows.sorted { (-$0.cases.count, $0.label) < (-$1.cases.count, $1.label) }
  }
}
