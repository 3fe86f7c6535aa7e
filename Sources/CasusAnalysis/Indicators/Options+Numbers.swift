package import CasusData
import CasusSource
import CasusYAML

extension Options {
  /// Numbers: one, a list, or a text with commas between them as a command line has it.
  package mutating func takeNumbers(
    _ name: String, default fallback: [Double], above least: Double = -.infinity, _ words: String
  ) -> [Double] {
    let standard = fallback.map(numberText).joined(separator: ",")
    var declared = DeclaredOption(name, .numbers, default: standard, words)
    if least.isFinite { declared.range = least...Double.infinity }
    guard let node = takeNode(declared) else { return fallback }
    let parts = node.text.map { text in
      text.split(separator: ",").map { Double($0.filter { !$0.isWhitespace }) }
    }
    let numbers = parts ?? node.list?.map(\.number) ?? [node.number]
    let fit = numbers.compactMap { $0.flatMap { $0.isFinite && $0 > least ? $0 : nil } }
    guard !numbers.isEmpty, fit.count == numbers.count else {
      let found = node.text.map { "'\($0)'" } ?? node.number.map(numberText) ?? node.kindName
      report(
        .unfitOption(
          name, expected: least.isFinite ? "numbers above \(numberText(least))" : "numbers", found: found,
          at: node.place))
      return fallback
    }
    return fit
  }

  /// Words: one, a list, or a text with commas between them.
  package mutating func takeWords(_ name: String, _ words: String) -> [String] {
    guard let node = takeNode(DeclaredOption(name, .words, words)) else { return [] }
    guard let list = node.words else {
      report(.unfitOption(name, expected: "words", found: node.kindName, at: node.place))
      return []
    }
    return list
  }

  /// A date as imprecise as EDTF allows; nil where nothing is written.
  package mutating func takeDate(_ name: String, _ words: String) -> ImpreciseDate? {
    guard let node = takeNode(DeclaredOption(name, .date, words)) else { return nil }
    let text = node.text ?? node.number.map(numberText)
    guard let date = text.flatMap(parseEDTF) else {
      report(
        .unfitOption(
          name, expected: "a date such as 2021-09-16 or 2021", found: text.map { "'\($0)'" } ?? node.kindName,
          at: node.place))
      return nil
    }
    return date
  }
}

extension Node {
  /// Words: one, a list, or a text with commas between them; nil where it is something else.
  var words: [String]? {
    if let text { return text.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let items = list ?? [self]
    let fit = items.compactMap { item in item.text ?? item.number.map(numberText) }
    return fit.count == items.count ? fit : nil
  }
}

extension Options {
  /// Reports a scale of codes with too many of them, or without a middle where something is read as the middle.
  mutating func check(scale: [Double], needsMiddle: Bool) {
    if scale.count > CodeScale.limit {
      report(.tooManyCodes(scale.count, limit: CodeScale.limit, at: place(of: "scale")))
    }
    guard needsMiddle, !scale.isEmpty, scale.count % 2 == 0 else { return }
    report(
      .unfitOption(
        "scale", expected: "a scale with a middle", found: "\(scale.count) codes", at: place(of: "scale")))
  }
}
