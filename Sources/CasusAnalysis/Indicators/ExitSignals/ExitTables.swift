import CasusData

/// The tables of exit signals: the staircase of each actor, its sums, and the counts over time.
enum ExitTables {
  /// One row for each step, with how many there had been in words and in deeds up to and with it.
  static func steps(_ records: [ExitRecord], steps known: [Field.Category]) -> Table {
    struct Row: Sendable {
      var signal: ExitSignal
      var words: Int
      var deeds: Int
    }
    let rows = records.flatMap { record in
      var (words, deeds) = (0, 0)
      return record.signals.map { signal in
        if !signal.isDenial { if signal.mode == .words { words += 1 } else { deeds += 1 } }
        return Row(signal: signal, words: words, deeds: deeds)
      }
    }
    func texts(_ name: String, _ title: String?, _ value: (ExitSignal) -> String?) -> (Field, Column) {
      (Field(name, .text, title: title), Column(texts: rows.map { value($0.signal) }))
    }
    func numbers(_ name: String, _ title: String, _ value: (Row) -> Int) -> (Field, Column) {
      (Field(name, .integer, title: title), Column(numbers: rows.map { Double(value($0)) }))
    }
    let modes = ExitSignal.Mode.allCases.map { Field.Category(code: $0.rawValue) }
    return Table(
      results: "steps",
      [
        texts("actor", nil) { $0.actor }, texts("actorLabel", "Member") { $0.actorLabel },
        (Field("date", .date, title: "Date"), .date(rows.map(\.signal.date))),
        (
          Field("mode", .text, title: "Words or deed", categories: modes),
          Column(texts: rows.map(\.signal.mode.rawValue))
        ),
        (Field("step", .text, title: "Step", categories: known), Column(texts: rows.map(\.signal.step))),
        numbers("rank", "How far") { $0.signal.rank }, texts("what", "What it did") { $0.what },
        (Field("denial", .boolean, title: "Denial"), .boolean(rows.map(\.signal.isDenial))),
        numbers("words", "Words so far", \.words), numbers("deeds", "Deeds so far", \.deeds),
        numbers("total", "Steps so far") { $0.words + $0.deeds }, texts("source", "Source") { $0.source },
      ], lineage: Lineage { rows.indices.contains($0) ? rows[$0].signal.lineage : [] })
  }

  /// One row for each member.
  static func actors(_ records: [ExitRecord]) -> Table {
    func numbers(_ name: String, _ title: String, _ value: (ExitRecord) -> Int) -> (Field, Column) {
      (Field(name, .integer, title: title), Column(numbers: records.map { Double(value($0)) }))
    }
    return Table(
      results: "actors",
      [
        (Field("actor", .text), Column(texts: records.map(\.actor))),
        (Field("actorLabel", .text, title: "Member"), Column(texts: records.map(\.label))),
        numbers("n", "Steps") { $0.steps.count }, numbers("words", "Words") { $0.count(.words) },
        numbers("deeds", "Deeds") { $0.count(.deed) }, numbers("denials", "Denials", \.denials),
        numbers("undated", "Without a date", \.undated),
        (Field("first", .date, title: "First"), .date(records.map(\.first))),
        (Field("last", .date, title: "Last"), .date(records.map(\.last))),
        (Field("farthest", .text, title: "Farthest step"), Column(texts: records.map { $0.farthest?.step })),
      ], lineage: Lineage { records.indices.contains($0) ? records[$0].lineage : [] })
  }

  /// Running counts for a step chart: one row for each member, mode and date, each mode from its own first step.
  static func cumulative(_ records: [ExitRecord]) -> Table {
    struct Row: Sendable {
      var record: Int
      var mode: ExitSignal.Mode
      var date: ImpreciseDate
      var count: Int
      var lineage: [RowReference]
    }
    var rows: [Row] = []
    for (index, record) in records.enumerated() {
      for mode in ExitSignal.Mode.allCases {
        var (count, lineage) = (0, [RowReference]())
        for signal in record.steps where signal.mode == mode {
          guard let date = signal.date else { continue }
          count += 1
          lineage += signal.lineage
          let row = Row(record: index, mode: mode, date: date, count: count, lineage: lineage.uniqued)
          if let last = rows.last, last.record == index, last.mode == mode, last.date == date {
            rows[rows.count - 1] = row
          } else {
            rows.append(row)
          }
        }
      }
    }
    let modes = ExitSignal.Mode.allCases.map { Field.Category(code: $0.rawValue) }
    return Table(
      results: "cumulative",
      [
        (Field("actor", .text), Column(texts: rows.map { records[$0.record].actor })),
        (Field("actorLabel", .text, title: "Member"), Column(texts: rows.map { records[$0.record].label })),
        (Field("mode", .text, title: "Words or deed", categories: modes), Column(texts: rows.map(\.mode.rawValue))),
        (Field("date", .date, title: "Date"), .date(rows.map(\.date))),
        (Field("count", .integer, title: "Steps so far"), Column(numbers: rows.map { Double($0.count) })),
      ], lineage: Lineage { [rows] in rows.indices.contains($0) ? rows[$0].lineage : [] })
  }
}
