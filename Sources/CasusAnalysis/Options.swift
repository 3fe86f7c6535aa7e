package import CasusSource
package import CasusYAML

/// The options of an indicator as written, taken one by one; each is declared where it is taken, and what is left over
/// at the end is a misspelling.
package struct Options: Sendable {
  /// One option as the reference pages and the JSON Schema show it.
  package struct Declared: Sendable, Hashable {
    package var name: String
    package var kind: String
    package var fallback: String
    package var words: String
    package var choices: [String]
  }

  private let entries: [Node.Entry]
  package let place: Place
  /// Every option that was asked for, in order.
  package private(set) var known: [Declared] = []
  private var problems: [Diagnostic] = []

  /// Options from a mapping; other values count as no options. `ignoring` names keys that were read elsewhere.
  package init(_ node: Node, ignoring: Set<String> = ["measure"]) {
    entries = (node.entries ?? []).filter { !ignoring.contains($0.key) }
    place = node.place
  }

  private func entry(_ name: String) -> Node.Entry? { entries.last { $0.key == name } }

  /// The raw value, for options of a form of their own.
  package mutating func takeNode(_ name: String, kind: String, _ words: String) -> Node? {
    known.append(Declared(name: name, kind: kind, fallback: "", words: words, choices: []))
    return entry(name)?.value
  }

  package mutating func take(_ name: String, default fallback: String, _ words: String) -> String {
    known.append(Declared(name: name, kind: "text", fallback: fallback, words: words, choices: []))
    return read(name, expecting: "text", \.text) ?? fallback
  }

  package mutating func take(_ name: String, default fallback: Bool, _ words: String) -> Bool {
    known.append(Declared(name: name, kind: "boolean", fallback: "\(fallback)", words: words, choices: []))
    return read(name, expecting: "true or false", \.boolean) ?? fallback
  }

  package mutating func take(_ name: String, default fallback: Double, _ words: String) -> Double {
    known.append(Declared(name: name, kind: "number", fallback: "\(fallback)", words: words, choices: []))
    return read(name, expecting: "a number", \.number) ?? fallback
  }

  /// One of the cases of an enumeration.
  package mutating func take<Choice: RawRepresentable & CaseIterable>(
    _ name: String, default fallback: Choice, _ words: String
  ) -> Choice where Choice.RawValue == String {
    let choices = Choice.allCases.map(\.rawValue)
    known.append(Declared(name: name, kind: "choice", fallback: fallback.rawValue, words: words, choices: choices))
    guard let text = read(name, expecting: "one of \(choices.joined(separator: ", "))", \.text) else { return fallback }
    guard let choice = Choice(rawValue: text) else {
      problems.append(.unknownChoice(text, option: name, choices: choices, at: entry(name)?.value.place ?? place))
      return fallback
    }
    return choice
  }

  private mutating func read<T>(_ name: String, expecting expected: String, _ value: (Node) -> T?) -> T? {
    guard let node = entry(name)?.value, !node.isNull else { return nil }
    guard let result = value(node) else {
      problems.append(.unfitOption(name, expected: expected, found: node.kindName, at: node.place))
      return nil
    }
    return result
  }

  /// Reports what was misspelt or unfit; to be called when all options have been taken.
  package func finish(reporting diagnostics: inout [Diagnostic]) {
    diagnostics += problems
    let names = known.map(\.name)
    for entry in entries where !names.contains(entry.key) {
      diagnostics.append(.unknownOption(entry.key, known: names, at: entry.keyPlace))
    }
  }
}
