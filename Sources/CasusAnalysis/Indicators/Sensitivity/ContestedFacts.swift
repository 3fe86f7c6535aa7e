import CasusData
import CasusSource

/// Whether an indicator is measured under every reading of what sources disagree about.
enum SensitivityChoice: String, OptionChoice {
  case none, conflicts

  var words: String {
    switch self {
    case .none: "the preferred readings alone"
    case .conflicts: "every reading of each conflict set that bears on it, and their combinations where they are few"
    }
  }
}

/// What contested facts move: an indicator measured again under each reading of the conflict sets that bear on it.
struct ContestedFacts {
  /// More readings than this are not tried, nor more combinations of those that bear on it.
  static let readingLimit = 500
  static let combinationLimit = 64

  let subject: Subject
  /// Measures a subject whose readings were changed.
  let measure: (Subject, inout [Diagnostic]) -> AnswerGroup

  /// One way to read the sets, and what comes of it.
  fileprivate struct Trial {
    var choice: [(set: ConflictSet, reading: Int)]
    var measures: [String: Measure]

    var set: String { choice.map(\.set.name).joined(separator: " + ") }
    var rows: [RowReference] { choice.flatMap { $0.set.readings[$0.reading] }.uniqued }
  }

  /// The range of a number, and what moves it.
  private struct Range {
    var measured: Measure.Sensitivity
    var moving: [Trial]

    init(_ measured: Measure.Sensitivity, _ moving: [Trial]) {
      self.measured = measured
      self.moving = moving
    }
  }

  /// A number under a trial.
  private struct Row {
    var trial: Trial
    var name: String
    var measure: Measure
  }

  /// The answers with the range of each number, and with the table `sensitivity`.
  func applied(
    to base: AnswerGroup, reading tables: Set<String>, reporting diagnostics: inout [Diagnostic]
  ) -> AnswerGroup {
    let measures = base.measures
    var sets = ConflictSet.all(in: tables, of: subject)
    var readings = 0
    let few = sets.prefix { set in
      readings += set.readings.count - 1
      return readings <= Self.readingLimit
    }
    if few.count < sets.count {
      diagnostics.append(.tooManyConflicts(sets.count, limit: Self.readingLimit, at: subject.place))
      sets = Array(few)
    }
    let ground = Set(measures.flatMap { $0.measure.lineage() })
    var trials: [Trial] = []
    var bearing: [ConflictSet] = []
    var moving: [ConflictSet] = []
    for set in sets {
      let own = alone(set).compactMap { trial([$0], reporting: &diagnostics) }
      let moves = own.contains { trial in measures.contains { trial.moves($0.name, $0.measure) } }
      let touches =
        !ground.isDisjoint(with: set.rows)
        || own.contains { $0.measures.values.contains { !Set($0.lineage()).isDisjoint(with: set.rows) } }
      if moves { moving.append(set) }
      if moves || touches {
        bearing.append(set)
        trials += own
      }
    }
    let together = combinations(of: bearing, else: moving, reporting: &diagnostics)
      .compactMap { trial($0, reporting: &diagnostics) }
    var answers = base
    var rows: [Row] = trials.flatMap { trial in measures.map { Row(trial: trial, name: $0.name, measure: $0.measure) } }
    for index in answers.answers.indices {
      guard case .measure(var measure) = answers.answers[index] else { continue }
      let name = answers.names[index]
      let range = sensitivity(of: measure, name, alone: trials, together: together)
      rows += range.moving.filter { $0.choice.count > 1 }.map { Row(trial: $0, name: name, measure: measure) }
      measure.sensitivity = range.measured
      answers.answers[index] = .measure(measure)
    }
    answers.names.append("sensitivity")
    answers.answers.append(.table(table(rows)))
    return answers
  }

  /// The readings of a set beside the one that counts.
  private func alone(_ set: ConflictSet) -> [(set: ConflictSet, reading: Int)] {
    let current = subject.otherReadings.reading(of: set.name)
    return set.readings.indices.filter { $0 != current }.map { (set, $0) }
  }

  /// Every way to read two or more of the sets otherwise: of all that bear on it, or where that is too much, of those
  /// that move a number by themselves, or of none; what is left out is said.
  private func combinations(
    of bearing: [ConflictSet], else moving: [ConflictSet], reporting diagnostics: inout [Diagnostic]
  ) -> [[(set: ConflictSet, reading: Int)]] {
    if let all = combinations(of: bearing) { return all }
    let fewer = combinations(of: moving)
    diagnostics.append(
      .tooManyReadings(
        sets: bearing.count, limit: Self.combinationLimit, tried: fewer == nil ? 0 : moving.count, at: subject.place))
    return fewer ?? []
  }

  /// Nil where there are too many.
  private func combinations(of sets: [ConflictSet]) -> [[(set: ConflictSet, reading: Int)]]? {
    var count = 1
    for set in sets { count = min(count * set.readings.count, Self.combinationLimit + 1) }
    guard count <= Self.combinationLimit else { return nil }
    var choices: [[(set: ConflictSet, reading: Int)]] = [[]]
    for set in sets { choices += choices.flatMap { choice in alone(set).map { choice + [$0] } } }
    return choices.filter { $0.count > 1 }
  }

  /// What comes of a choice of readings; nil, and a warning, where the indicator has a fault under it.
  private func trial(
    _ choice: [(set: ConflictSet, reading: Int)], reporting diagnostics: inout [Diagnostic]
  ) -> Trial? {
    var subject = subject
    subject.otherReadings = subject.otherReadings.choosing(
      Dictionary(choice.map { ($0.set.name, $0.reading) }) { $1 })
    var found: [Diagnostic] = []
    let answers = measure(subject, &found)
    if let fault = found.first(where: { $0.severity == .error }) {
      diagnostics.append(
        .faultyReading(of: choice.map(\.set.name).joined(separator: " + "), fault, at: subject.place))
      return nil
    }
    return Trial(choice: choice, measures: Dictionary(answers.measures.map { ($0.name, $0.measure) }) { $1 })
  }

  /// The range of a number. A combination counts only where it leads beyond what its sets do alone.
  private func sensitivity(of measure: Measure, _ name: String, alone: [Trial], together: [Trial]) -> Range {
    var range = Range(Measure.Sensitivity(measure.value), alone.filter { $0.moves(name, measure) })
    for trial in alone { trial.measures[name].map { range.measured.include($0.value) } }
    for trial in together {
      guard let value = trial.measures[name]?.value, range.measured.isWidened(by: value) else { continue }
      range.measured.include(value)
      range.moving.append(trial)
    }
    range.measured.sets = Array(Set(range.moving.flatMap { $0.choice.map(\.set.name) })).sorted()
    let rows = range.moving.flatMap(\.rows).uniqued
    range.measured.lineage = { rows }
    return range
  }

  /// One row for each reading and number.
  private func table(_ rows: [Row]) -> Table {
    let dataset = subject.dataset
    let readings = rows.map { row in row.trial.rows.map(dataset.key).joined(separator: " + ") }
    let behind = rows.map { row in row.trial.rows }
    return Table(
      results: "sensitivity",
      [
        (Field("set", .text, title: "Contested"), Column(texts: rows.map(\.trial.set))),
        (Field("reading", .text, title: "Read as"), Column(texts: readings)),
        (Field("value", .text, title: "Number"), Column(texts: rows.map(\.name))),
        (Field("before", .any, title: "Preferred"), .values(rows.map(\.measure.value))),
        (Field("after", .any, title: "So read"), .values(rows.map { $0.trial.measures[$0.name]?.value ?? .null })),
        (Field("moved", .boolean, title: "Moved"), .boolean(rows.map { $0.trial.moves($0.name, $0.measure) })),
      ], lineage: Lineage { behind.indices.contains($0) ? behind[$0] : [] })
  }
}

extension ContestedFacts.Trial {
  fileprivate func moves(_ name: String, _ measure: Measure) -> Bool { measures[name]?.value != measure.value }
}

extension AnswerGroup {
  /// The published numbers.
  fileprivate var measures: [(name: String, measure: Measure)] {
    zip(names, answers).compactMap { name, answer in
      if case .measure(let measure) = answer { (name, measure) } else { nil }
    }
  }
}
