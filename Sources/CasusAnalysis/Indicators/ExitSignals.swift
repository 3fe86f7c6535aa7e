import CasusData
package import CasusSource
import CasusYAML

/// Steps of members away from an organisation, words kept apart from deeds.
package struct ExitSignals: Indicator {
  package static let name = "exit-signals"
  package static let summary = "Steps of members away from an organisation, dated, words kept apart from deeds."
  package static let reference = "own construct"
  package static let outputs: [IndicatorOutput] = [
    .measure("n", .count, "steps away, denials left out"),
    .measure("words", .count, "steps in words"),
    .measure("deeds", .count, "steps in deeds"),
    .measure("denials", .count, "words or deeds against a reading as exit"),
    .measure("undated", .count, "steps without a date"),
    .measure("actors", .count, "members that took a step"),
    .measure("first", .date, "date of the first step", undefined: "no step with a date"),
    .measure("last", .date, "date of the last step", undefined: "no step with a date"),
    .measure("deedShare", .share, "deeds divided by steps; Wilson’s interval", undefined: "no step"),
    .table(
      "steps", "The staircase: one row for each step and denial, by member and date.",
      columns: [
        "actor", "actorLabel", "date", "mode", "step", "rank", "what", "denial", "words", "deeds", "total", "source",
      ]),
    .table(
      "list", "One row for each member.",
      columns: [
        "actor", "actorLabel", "n", "words", "deeds", "denials", "undated", "first", "last", "farthest",
      ]),
    .table(
      "cumulative", "Running counts by member, mode and date, for a step chart.",
      columns: ["actor", "actorLabel", "mode", "date", "count"]),
  ]

  let organisation: String
  let filter: RowFilter

  package init(options: inout Options, reporting diagnostics: inout [Diagnostic]) {
    organisation = options.take(
      "organisation", default: "",
      "Away from which; the one with the most members if not said, or all where the record names none.")
    filter = RowFilter(&options, of: "signals", reporting: &diagnostics)
  }

  package func measure(_ subject: Subject, reporting diagnostics: inout [Diagnostic]) -> AnswerGroup {
    let table = subject.table("signals", having: ["actor", "mode", "step", "date"], reporting: &diagnostics)
    guard let table else { return AnswerGroup() }
    let steps = table.index(of: "step").map { table.fields[$0].categories } ?? []
    let signals = signals(table, steps, subject, reporting: &diagnostics)
    let records = Dictionary(grouping: signals, by: \.actor)
      .map {
        ExitRecord(actor: $0.key, label: $0.value[0].actorLabel, signals: $0.value.sorted(by: ExitSignal.precedes))
      }
      .sorted { ($0.label, $0.actor) < ($1.label, $1.actor) }
    return AnswerGroup(
      measures(records, rule: rule(subject)) + [
        ("steps", .table(ExitTables.steps(records, steps: steps))),
        ("list", .table(ExitTables.actors(records))),
        ("cumulative", .table(ExitTables.cumulative(records))),
      ])
  }

  private func signals(
    _ table: Table, _ steps: [Field.Category], _ subject: Subject, reporting diagnostics: inout [Diagnostic]
  ) -> [ExitSignal] {
    let chosen = organisation.isEmpty ? Memberships(in: subject).largest : organisation
    let rows = filter.apply(
      to: StandingRows(of: table, in: subject).rows, of: table, in: subject, reporting: &diagnostics)
    if !organisation.isEmpty, table.index(of: "organisation") != nil {
      let known = Set((0..<table.rowCount).compactMap { table.text($0, "organisation") })
      if !known.contains(organisation) {
        diagnostics.append(.unknownOrganisation(organisation, known: known.sorted(), at: subject.place))
      }
    }
    return rows.compactMap { row in
      guard let actor = table.text(row, "actor"), let step = table.text(row, "step"),
        let mode = table.text(row, "mode").flatMap(ExitSignal.Mode.init)
      else { return nil }
      if let named = table.text(row, "organisation"), let chosen, named != chosen { return nil }
      let date = table.date(row, "date")
      if let first = date?.first, first > subject.asOf { return nil }
      // A codebook lists the steps from the farthest down.
      let place = steps.firstIndex { $0.code == step } ?? steps.count
      return ExitSignal(
        actor: actor, actorLabel: subject.label(actor, in: "actors") ?? actor, mode: mode, step: step,
        rank: step == ExitSignal.denial ? 0 : max(1, steps.count - place), date: date,
        what: table.text(row, "what") ?? step,
        source: subject.label(table.text(row, "source"), in: "sources", field: "short"),
        lineage: [RowReference(table: table.name, row: row)])
    }
  }

  private func measures(_ records: [ExitRecord], rule: String) -> [(String, Answer)] {
    let lineage = records.flatMap(\.lineage).uniqued
    let steps = records.flatMap(\.steps)
    let all = ExitRecord(actor: "", label: "", signals: records.flatMap(\.signals).sorted(by: ExitSignal.precedes))
    func measure(_ value: Value?, _ kind: Measure.Kind, _ formula: String, else reason: String? = nil) -> Answer {
      .measure(
        Measure(value ?? .null, kind, reason: value == nil ? reason : nil, rule: rule, formula: formula) { lineage })
    }
    func count(_ value: Int, _ formula: String) -> Answer { measure(.number(Double(value)), .count, formula) }
    let deeds = all.count(.deed)
    let share = steps.isEmpty ? Estimate.undefined("no step") : wilsonShare(deeds, of: steps.count)
    return [
      ("n", count(steps.count, "own measure: steps away from the organisation, denials left out")),
      ("words", count(all.count(.words), "own measure: steps in words")),
      ("deeds", count(deeds, "own measure: steps in deeds")),
      ("denials", count(all.denials, "words or deeds against a reading as exit")),
      ("undated", count(all.undated, "steps without a date")),
      ("actors", count(records.count { !$0.steps.isEmpty }, "members that took a step")),
      ("first", measure(all.first.map(Value.date), .date, "date of the first step", else: "no step with a date")),
      ("last", measure(all.last.map(Value.date), .date, "date of the last step", else: "no step with a date")),
      (
        "deedShare",
        .measure(
          Measure(
            share.value.map(Value.number) ?? .null, .share,
            interval: share.value == nil ? nil : Measure.Interval(low: share.low, high: share.high), n: steps.count,
            reason: share.reason, rule: rule,
            formula: "own measure: deeds divided by steps; 95 % interval by Wilson"
          ) { lineage })
      ),
    ]
  }

  package func results(of answers: AnswerGroup) -> IndicatorResults { .table("list", of: answers) }

  /// One set of options, one id.
  func rule(_ subject: Subject) -> String {
    "exit-signals/\(organisation.isEmpty ? "largest" : organisation)" + filter.rule + subject.rule
  }
}
