package import CasusSource
package import CasusYAML

/// The options of an indicator as written, taken one by one; each is declared where it is taken, and what is left over
/// at the end is a misspelling.
///
/// The declarations can be had without measuring anything: take all options from an empty mapping and read `known`. So an
/// `init` that takes options takes all of them, whatever they are.
package struct Options: Sendable {
  private let entries: [Node.Entry]
  package let place: Place
  /// Every option that was asked for, in order.
  package private(set) var known: [DeclaredOption] = []
  private var problems: [Diagnostic] = []
  private var isFinished = false

  /// Options from a mapping; other values count as no options. `ignoring` names keys that were read elsewhere.
  package init(_ node: Node, ignoring: Set<String> = ["measure"]) {
    entries = (node.entries ?? []).filter { !ignoring.contains($0.key) }
    place = node.place
  }

  /// No options, to learn what there are.
  package static var none: Options { Options(Node(.map([]), at: Place(file: ""))) }

  /// Where an option was written; the place of all of them where it was not.
  package func place(of name: String) -> Place { entry(name)?.value.place ?? place }

  private func entry(_ name: String) -> Node.Entry? { entries.last { $0.key == name } }

  /// Declares an option and yields its raw value, for those of a form of their own.
  package mutating func takeNode(_ declared: DeclaredOption) -> Node? {
    known.append(declared)
    guard let node = entry(declared.name)?.value, !node.isNull else { return nil }
    return node
  }

  package mutating func take(_ name: String, default fallback: String, _ words: String) -> String {
    let declared = DeclaredOption(name, .text, default: fallback, words)
    return read(declared, expecting: "text", \.text) ?? fallback
  }

  package mutating func take(_ name: String, default fallback: Bool, _ words: String) -> Bool {
    let declared = DeclaredOption(name, .boolean, default: "\(fallback)", words)
    return read(declared, expecting: "true or false", \.boolean) ?? fallback
  }

  /// A number, which may have to lie in a range.
  package mutating func take(
    _ name: String, default fallback: Double, in range: ClosedRange<Double>? = nil, _ words: String
  ) -> Double {
    var declared = DeclaredOption(name, .number, default: numberText(fallback), words)
    declared.range = range
    guard let number = read(declared, expecting: declared.expected, \.number) else { return fallback }
    guard number.isFinite, range?.contains(number) ?? true else {
      report(.unfitOption(name, expected: declared.expected, found: numberText(number), at: place(of: name)))
      return fallback
    }
    return number
  }

  /// A whole number in a range.
  package mutating func takeCount(
    _ name: String, default fallback: Int, in range: ClosedRange<Int>, _ words: String
  ) -> Int {
    var declared = DeclaredOption(name, .count, default: "\(fallback)", words)
    declared.range = Double(range.lowerBound)...Double(range.upperBound)
    guard let number = read(declared, expecting: declared.expected, \.number) else { return fallback }
    guard let count = Int(exactly: number), range.contains(count) else {
      report(.unfitOption(name, expected: declared.expected, found: numberText(number), at: place(of: name)))
      return fallback
    }
    return count
  }

  /// One of the cases of an enumeration, each of which says what it means.
  package mutating func take<Choice: OptionChoice>(_ name: String, default fallback: Choice, _ words: String) -> Choice
  {
    var declared = DeclaredOption(name, .choice, default: fallback.rawValue, words)
    declared.choices = Choice.allCases.map { .init(name: $0.rawValue, words: $0.words) }
    let choices = declared.choices.map(\.name)
    guard let text = read(declared, expecting: "one of \(choices.joined(separator: ", "))", \.text) else {
      return fallback
    }
    guard let choice = Choice(rawValue: text) else {
      report(.unknownChoice(text, option: name, choices: choices, at: place(of: name)))
      return fallback
    }
    return choice
  }

  private mutating func read<T>(
    _ declared: DeclaredOption, expecting expected: String, _ value: (Node) -> T?
  ) -> T? {
    guard let node = takeNode(declared) else { return nil }
    guard let result = value(node) else {
      report(.unfitOption(declared.name, expected: expected, found: node.kindName, at: node.place))
      return nil
    }
    return result
  }

  /// Keeps a fault until the options are finished.
  package mutating func report(_ problem: Diagnostic) { problems.append(problem) }

  /// Reports what was misspelt or unfit, once; to be called when all options have been taken. `alsoKnown` are names that
  /// are read elsewhere and may have been meant.
  package mutating func finish(alsoKnown: [String] = [], reporting diagnostics: inout [Diagnostic]) {
    guard !isFinished else { return }
    isFinished = true
    diagnostics += problems
    let names = known.map(\.name)
    for entry in entries where !names.contains(entry.key) {
      diagnostics.append(.unknownOption(entry.key, known: names + alsoKnown, at: entry.keyPlace))
    }
  }
}
