/// The part of a figure up to the end of its last whole number, on which the figures of a column stand level: `12` of
/// `12.5`, `337` of `337+`, `12–25` of `12–25`, `1,234` of `1,234 (980–1,502)`, the dash of a blank. Nil for words.
package func wholePart(of text: String, decimalMark: Character) -> String? {
  let figure = text.firstRange(of: " (").map { text[..<$0.lowerBound] } ?? text[...]
  guard let last = figure.lastIndex(where: \.isDigit) else {
    return ["–", "—", "-"].contains(figure.trimmingBlanks) ? String(figure) : nil
  }
  // A number among many words is no figure.
  guard figure.count(where: \.isLetter) <= 12 else { return nil }
  var start = last
  while start > figure.startIndex, figure[figure.index(before: start)].isDigit { start = figure.index(before: start) }
  if start > figure.startIndex {
    let mark = figure.index(before: start)
    if figure[mark] == decimalMark, mark > figure.startIndex, figure[figure.index(before: mark)].isDigit {
      return String(figure[..<mark])
    }
  }
  return String(figure[...last])
}

extension Character {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    var text = drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return text
  }
}
