/// The tables behind the eight charts of a report.
struct HarbourRecord {
  private var dice: Dice
  private static let lines = [
    "Aldgate", "Brightsea", "Corvo", "Dunmore", "Eastern", "Fairwind", "Gannet", "Halyard", "Isles",
  ]
  private static let subjects = [
    "Pilotage", "Berths", "Dredging", "Night work", "Charges", "Locks", "Towing", "Customs", "Ferries", "Lights", "Ice",
    "Repairs",
  ]

  init(seed: UInt64) { dice = Dice(seed: seed) }

  // MARK: Charts

  static let charts = [
    chart("timeline", "Two years of incidents, day by day", "data: incidents\nplace: wide\nmark: timeline"),
    chart(
      "delays", "Days from a report to an answer, case by case",
      "data: delays\nmark: lag\nencoding: {y: {field: name}, x: {field: days}, color: {field: outcome}}"),
    chart("survival", "Reports still without an answer, pier by pier", "data: wait.curve\nmark: survival"),
    chart(
      "stances", "Where six lines stand, subject by subject",
      "data: stances\nmark: rect\nencoding: {x: {field: subject, type: nominal}, y: {field: line, type: nominal}, color: {field: stance, type: quantitative}}"
    ),
    chart(
      "agreement", "How often they agree, line by line",
      """
      data: agreement
      encoding: {x: {field: a, type: nominal}, y: {field: b, type: nominal}}
      layer:
        - {mark: rect, encoding: {color: {field: share, type: quantitative}}}
        - {mark: text, encoding: {text: {field: share, format: .2f}}}
      """),
    chart(
      "members", "Who belonged to the pilots' board, spell by spell",
      "data: members\nmark: spans\nencoding: {y: {field: line}, x: {field: from}, x2: {field: to}}"),
    chart(
      "cohesion", "Cohesion of three boards, year by year",
      "data: cohesion\nmark: line\nencoding: {x: {field: year, type: quantitative, axis: {format: d}, scale: {zero: false}}, y: {field: cohesion, type: quantitative, scale: {zero: false}}, color: {field: board, type: nominal}}"
    ),
    chart(
      "votes", "Votes on ten subjects, yes, no, abstaining and absent",
      "data: votes\nmark: bar\nencoding: {y: {field: subject, type: nominal}, x: {field: count, type: quantitative}, color: {field: vote, type: nominal}}"
    ),
  ]

  private static func chart(_ name: String, _ caption: String, _ specification: String) -> Manuscript.Chart {
    Manuscript.Chart(name: name, caption: caption, specification: specification)
  }

  // MARK: Tables

  /// A summary such as a report gives after a chart.
  mutating func summary(_ index: Int, rows: Int) -> Manuscript.Table {
    let rows = (0..<rows).map { row in
      [
        Self.lines[row], "\(dice.next(in: 3...120))", "\(dice.next(in: 1...39)).\(dice.next(10))",
        "\(dice.next(in: 4...300))", dice.pick(["open", "closed", "in review"]),
      ]
    }
    return Manuscript.Table(
      name: "summary\(index)", caption: "Reports and delays by line, part \(index)",
      head: ["Line", "Reports", "Share", "Delay", "State"], rows: rows)
  }

  static func summaryResource(_ name: String) -> String {
    resource(
      name, ["line": "string", "reports": "integer", "share": "number", "delay": "integer", "state": "string"],
      order: ["line", "reports", "share", "delay", "state"])
  }

  /// Writes the tables, and gives back their entries in the descriptor.
  mutating func write(to folder: String, in place: Place) throws -> [String] {
    var resources: [String] = []
    for (name, fields, rows) in tables() {
      try place.write(csv([fields.map(\.name)] + rows), to: "\(folder)/\(name).csv")
      let types = Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0.type) })
      resources.append(resource(name, types, order: fields.map(\.name)))
    }
    return resources
  }

  private typealias Field = (name: String, type: String)

  private mutating func tables() -> [(name: String, fields: [Field], rows: [[String]])] {
    [
      ("incidents", [("date", "date"), ("label", "string"), ("side", "string")], incidents()),
      ("delays", [("name", "string"), ("days", "integer"), ("outcome", "string")], delays()),
      ("waits", [("days", "integer"), ("event", "integer"), ("pier", "string")], waits()),
      (
        "stances", [("line", "string"), ("subject", "string"), ("stance", "integer")],
        Self.lines.prefix(6).flatMap { line in Self.subjects.map { [line, $0, "\(dice.next(5) - 2)"] } }
      ),
      (
        "agreement", [("a", "string"), ("b", "string"), ("share", "number")],
        Self.lines.prefix(6).flatMap { a in Self.lines.prefix(6).map { [a, $0, a == $0 ? "1" : "\(dice.share())"] } }
      ),
      ("members", [("line", "string"), ("from", "date"), ("to", "date")], members()),
      ("cohesion", [("year", "integer"), ("board", "string"), ("cohesion", "number")], cohesion()),
      (
        "votes", [("subject", "string"), ("vote", "string"), ("count", "integer")],
        Self.subjects.prefix(10).flatMap { subject in
          ["yes", "no", "abstaining", "absent"].map { [subject, $0, "\(dice.next(in: 5...120))"] }
        }
      ),
    ]
  }

  private mutating func incidents() -> [[String]] {
    (0..<25).map { index in
      let month = index * 24 / 25
      let date = "\(2024 + month / 12)-\(padded(month % 12 + 1))-\(padded(dice.next(in: 1...28)))"
      return [
        date, "\(dice.pick(Self.lines)) \(dice.pick(["adrift", "strike", "fog", "note"]))",
        index % 2 == 0 ? "sea" : "land",
      ]
    }
  }

  private mutating func delays() -> [[String]] {
    (0..<20).map { ["Report \($0 + 11)", "\(dice.next(in: 8...420))", dice.next(10) < 3 ? "refused" : "answered"] }
  }

  private mutating func waits() -> [[String]] {
    (0..<120).map { index in
      let days = min(dice.next(in: 1...900), dice.next(in: 1...900))
      return ["\(days)", dice.next(3) == 0 ? "0" : "1", index < 60 ? "north" : "south"]
    }
  }

  private mutating func members() -> [[String]] {
    Self.lines.flatMap { line in
      let start = dice.next(in: 1993...2005)
      let end = start + dice.next(in: 3...9)
      let first = [line, "\(start)-01-01", "\(end)-12-31"]
      return dice.next(2) == 0 ? [first] : [first, [line, "\(end + 2)-01-01", "2024-12-31"]]
    }
  }

  private mutating func cohesion() -> [[String]] {
    ["Pilots", "Council", "Committee"].flatMap { board in
      var value = dice.next(in: 500...800)
      return (1995...2024).map { year in
        value = min(980, max(200, value + dice.next(in: -50...50)))
        return ["\(year)", board, "0.\(value)"]
      }
    }
  }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// Rows as CSV; none of the values needs a quote.
func csv(_ rows: [[String]]) -> String { rows.map { $0.joined(separator: ",") + "\n" }.joined() }

/// A table's entry in a descriptor.
func resource(_ name: String, _ types: [String: String], order: [String]) -> String {
  let fields = order.map { "{\"name\": \"\($0)\", \"type\": \"\(types[$0] ?? "string")\"}" }.joined(separator: ", ")
  return "{\"name\": \"\(name)\", \"path\": \"\(name).csv\", \"schema\": {\"fields\": [\(fields)]}}"
}
