import CasusData
import CasusSource
import CasusSpec
import CasusYAML

/// The declarations of a briefing and the answers found so far.
struct Questions {
  private enum Kind { case parameter, fact, indicator }

  private struct Question {
    var kind: Kind
    var declaration: FrontMatter.Declaration
  }

  let dataset: Dataset
  let asOf: CivilDay
  let view: RecordView
  let settings: [String: String]
  private let questions: [Question]
  private var answers: [String: Answer] = [:]
  /// Names being answered, outermost first: a name met again closes a circle.
  private var open: [String] = []

  init(
    _ frontMatter: FrontMatter, dataset: Dataset, asOf: CivilDay, view: RecordView, settings: [String: String]
  ) {
    self.dataset = dataset
    self.asOf = asOf
    self.view = view
    self.settings = settings
    questions =
      frontMatter.parameters.map { Question(kind: .parameter, declaration: $0) }
      + frontMatter.facts.map { Question(kind: .fact, declaration: $0) }
      + frontMatter.indicators.map { Question(kind: .indicator, declaration: $0) }
  }

  mutating func answerAll(reporting diagnostics: inout [Diagnostic]) -> AnswerGroup {
    for question in questions { answer(question, reporting: &diagnostics) }
    return group
  }

  /// What has been answered so far, in the order of declaration.
  private var group: AnswerGroup {
    var seen = Set<String>()
    return AnswerGroup(
      questions.compactMap { question in
        let name = question.declaration.name
        guard seen.insert(name).inserted else { return nil }
        return answers[name].map { (name, $0) }
      })
  }

  var scope: Scope { Scope(names: group, dataset: dataset, view: view, asOf: asOf) }

  private mutating func answer(_ question: Question, reporting diagnostics: inout [Diagnostic]) {
    let name = question.declaration.name
    guard answers[name] == nil else { return }
    open.append(name)
    defer { open.removeLast() }
    for needed in question.declaration.value.namesUsed where needed != name {
      guard let other = questions.first(where: { $0.declaration.name == needed }) else { continue }
      if open.contains(needed) {
        diagnostics.append(.circularFact(open + [needed], at: question.declaration.namePlace))
        answers[name] = .measure(.faulty)
        return
      }
      answer(other, reporting: &diagnostics)
    }
    if answers[name] != nil { return }
    answers[name] = compute(question, reporting: &diagnostics)
  }

  private func compute(_ question: Question, reporting diagnostics: inout [Diagnostic]) -> Answer {
    let declaration = question.declaration
    switch question.kind {
    case .parameter:
      return Parameter(declaration).answer(
        setting: settings[declaration.name], in: dataset, scope: scope, reporting: &diagnostics)
    case .fact:
      return Fact(declaration, reporting: &diagnostics)?.answer(in: scope, reporting: &diagnostics)
        ?? .measure(.faulty)
    case .indicator: return measure(declaration, reporting: &diagnostics)
    }
  }

  private func measure(_ declaration: FrontMatter.Declaration, reporting diagnostics: inout [Diagnostic]) -> Answer {
    let node = declaration.value
    guard let written = node["measure"], let name = written.text else {
      diagnostics.append(.missingOption("measure", at: declaration.namePlace))
      return .measure(.faulty)
    }
    guard let type = IndicatorCatalog.named(name) else {
      diagnostics.append(.unknownIndicator(name, known: IndicatorCatalog.all.map { $0.name }, at: written.place))
      return .measure(.faulty)
    }
    let entries = (node.entries ?? []).filter { $0.key != "measure" }
    guard let run = IndicatorRun(type, options: Node(.map(entries), at: node.place), reporting: &diagnostics) else {
      return .measure(.faulty)
    }
    let subject = Subject(
      dataset: dataset, asOf: asOf, place: declaration.namePlace, view: view, names: scope.names)
    return .group(run.answers(for: subject, reporting: &diagnostics))
  }
}

extension Measure {
  /// Stands for a fact that has been complained about already.
  static let faulty = Measure(.null, .text, reason: "it has a fault", rule: "faulty", formula: "") { [] }

  /// Whether the fault behind it is on record.
  var isFaulty: Bool { rule == "faulty" && value == .null }
}

extension Node {
  /// The names used by `from` and by the expressions of a declaration.
  package var namesUsed: [String] {
    var names: [String] = []
    collectNames(key: nil, into: &names)
    var seen = Set<String>()
    return names.filter { seen.insert($0).inserted }
  }

  private func collectNames(key: String?, into names: inout [String]) {
    switch content {
    case .text(let text):
      if key == "from" || key == "data" || key == "table" || key?.hasSuffix(".table") == true {
        names += text.split(separator: ".").prefix(1).map(String.init)
      } else if key == "where" || key == "filter" || key == "calculate" || key == "expr" {
        var ignored: [Diagnostic] = []
        names += parseExpression(text, at: place, reporting: &ignored)?.names ?? []
      }
    case .list(let items): for item in items { item.collectNames(key: key, into: &names) }
    case .map(let entries): for entry in entries { entry.value.collectNames(key: entry.key, into: &names) }
    case .null, .boolean, .number: break
    }
  }
}

extension Expression {
  /// The names it starts from.
  package var names: [String] {
    switch kind {
    case .name(let name): [name]
    case .member(let owner, _): owner.names
    case .index(let a, let b), .binary(_, let a, let b): a.names + b.names
    case .call(_, let items), .list(let items): items.flatMap(\.names)
    case .unary(_, let operand): operand.names
    case .conditional(let a, let b, let c): a.names + b.names + c.names
    case .object(let members): members.flatMap { $0.1.names }
    case .null, .boolean, .number, .text, .pattern: []
    }
  }
}
