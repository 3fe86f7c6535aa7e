import CasusData

/// One row for each distinct time of each group's curve: who is still waiting, and who ended in which way.
enum CurveTable {
  static func of(_ groups: [LagGroup], _ method: WaitMethod, shortest: Bool = false) -> Table {
    var steps: [(group: Int, step: KaplanMeier.Step, incidence: AalenJohansen.Step?)] = []
    for (index, group) in groups.enumerated() {
      let curve = shortest ? group.estimate.shortest : group.estimate.longest
      let incidence = shortest ? [] : group.estimate.incidence.steps
      for (number, step) in curve.steps.enumerated() {
        steps.append((index, step, incidence.indices.contains(number) ? incidence[number] : nil))
      }
    }
    let lineage = Lineage { [places = steps.map(\.group)] row in
      places.indices.contains(row) ? groups[places[row]].lineage() : []
    }
    let names = steps.map { groups[$0.group].name }
    let causes = zip(
      AalenJohansen.Cause.allCases, [("answered", "Answered"), ("refused", "Refused"), ("withdrawn", "Withdrawn")])
    return Table(
      results: shortest ? "shortest" : "curve",
      [
        (Field("days", .number, title: "Days", unit: "days"), Column(numbers: steps.map(\.step.time))),
        (Field("survival", .number, title: "Still waiting"), Column(numbers: steps.map(\.step.survival))),
        (Field("low", .number), Column(numbers: steps.map(\.step.low))),
        (Field("high", .number), Column(numbers: steps.map(\.step.high))),
        (Field("atRisk", .integer, title: "Watched"), Column(numbers: steps.map { Double($0.step.atRisk) })),
        (Field("events", .integer, title: "Ended"), Column(numbers: steps.map { Double($0.step.events) })),
        (Field("censored", .integer, title: "Left sight"), Column(numbers: steps.map { Double($0.step.censored) })),
      ]
        + causes.flatMap { cause, names -> [(Field, Column)] in
          let shares = steps.map { $0.incidence?[cause] }
          let limits = shares.map { $0?.limits(method.interval) }
          return [
            (Field(names.0, .number, title: names.1), Column(numbers: shares.map { $0?.share })),
            (Field("\(names.0)Low", .number), Column(numbers: limits.map { $0?.low })),
            (Field("\(names.0)High", .number), Column(numbers: limits.map { $0?.high })),
          ]
        } + [(Field("group", .text), Column(texts: names))], lineage: lineage)
  }

  /// One row for each time at which cases left sight: where the ticks stand on the curve.
  static func censored(_ curve: Table) -> Table {
    let rows = (0..<curve.rowCount).filter { curve.value($0, "censored").isPositive }
    var table = curve.selecting(rows)
    table.name = "censored"
    let kept = ["days", "survival", "censored", "group"].compactMap { table.index(of: $0) }
    table.fields = kept.map { table.fields[$0] }
    table.columns = kept.map { table.columns[$0] }
    return table
  }

  /// One row for each piece of Turnbull's curve of each group that has one.
  static func turnbull(_ groups: [LagGroup]) -> Table {
    let pieces = groups.indices.flatMap { index in
      (groups[index].estimate.turnbull.curve?.pieces ?? []).map { (group: index, piece: $0) }
    }
    return Table(
      results: "turnbull",
      [
        (Field("from", .number, title: "From", unit: "days"), Column(numbers: pieces.map(\.piece.left))),
        (
          Field("to", .number, title: "To", unit: "days"),
          Column(numbers: pieces.map { $0.piece.right.isFinite ? $0.piece.right : nil })
        ),
        (Field("after", .boolean, title: "Only after the first day"), .boolean(pieces.map(\.piece.isLeftOpen))),
        (Field("mass", .number, title: "Share ended"), Column(numbers: pieces.map(\.piece.mass))),
        (Field("survival", .number, title: "Still waiting"), Column(numbers: pieces.map(\.piece.survival))),
        (Field("group", .text), Column(texts: pieces.map { groups[$0.group].name })),
      ],
      lineage: Lineage { [places = pieces.map(\.group)] row in
        places.indices.contains(row) ? groups[places[row]].lineage() : []
      })
  }

  /// The rows of a table of one group as a list of objects, for `casus measure`.
  static func lists(_ table: Table, of groups: [String?]) -> Column {
    let fields = table.fields.indices.filter { table.fields[$0].name != "group" }
    let names = fields.map { table.fields[$0].name }
    var rows: [String?: [Value]] = [:]
    for row in 0..<table.rowCount {
      rows[table.text(row, "group"), default: []].append(
        .object(Value.Fields(names: names, values: fields.map { table.columns[$0][row] })))
    }
    return .values(groups.map { .list(rows[$0] ?? []) })
  }
}

extension Value {
  fileprivate var isPositive: Bool { if case .number(let value) = self { value > 0 } else { false } }
}
