import CasusSource
import CasusYAML

extension Options {
  /// Numbers: one, a list, or a text with commas between them as a command line has it.
  mutating func takeNumbers(
    _ name: String, default fallback: [Double], above least: Double = -.infinity, _ words: String,
    reporting diagnostics: inout [Diagnostic]
  ) -> [Double] {
    guard let node = takeNode(name, kind: "numbers", words), !node.isNull else { return fallback }
    let parts = node.text.map { text in
      text.split(separator: ",").map { Double($0.filter { !$0.isWhitespace }) }
    }
    let numbers = parts ?? node.list?.map(\.number) ?? [node.number]
    let fit = numbers.compactMap { $0.flatMap { $0.isFinite && $0 > least ? $0 : nil } }
    guard !numbers.isEmpty, fit.count == numbers.count else {
      let found = node.text.map { "'\($0)'" } ?? node.number.map(numberText) ?? node.kindName
      diagnostics.append(
        .unfitOption(
          name, expected: least.isFinite ? "numbers above \(numberText(least))" : "numbers", found: found,
          at: node.place))
      return fallback
    }
    return fit
  }

  /// Words: one, a list, or a text with commas between them.
  mutating func takeWords(_ name: String, _ words: String, reporting diagnostics: inout [Diagnostic]) -> [String] {
    guard let node = takeNode(name, kind: "words", words), !node.isNull else { return [] }
    if let text = node.text { return text.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let items = node.list ?? [node]
    let fit = items.compactMap { item in item.text ?? item.number.map(horizonText) }
    guard fit.count == items.count else {
      diagnostics.append(.unfitOption(name, expected: "words", found: node.kindName, at: node.place))
      return []
    }
    return fit
  }
}
