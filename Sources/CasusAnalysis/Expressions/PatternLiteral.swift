import CasusData

/// A regular expression as an expression writes it, `/pattern/flags`, matched in time linear in the text.
struct PatternLiteral: Sendable {
  private let pattern: Pattern
  private let ignoresCase: Bool
  private let isGlobal: Bool
  /// Longer texts are not searched for replacements.
  private static let lengthLimit = 400

  /// `/pattern/flags`, or the pattern alone.
  init?(_ literal: String) {
    var source = literal[...]
    var flags: Substring = ""
    if literal.hasPrefix("/"), let end = literal.lastIndex(of: "/"), end > literal.startIndex {
      source = literal[literal.index(after: literal.startIndex)..<end]
      flags = literal[literal.index(after: end)...]
    }
    ignoresCase = flags.contains("i")
    isGlobal = flags.contains("g")
    guard let pattern = Pattern(ignoresCase ? Self.lowered(source) : String(source)) else { return nil }
    self.pattern = pattern
  }

  /// Lower case, but for the classes `\D`, `\S`, `\W`, whose case is their meaning.
  private static func lowered(_ source: Substring) -> String {
    var isEscaped = false
    var result = ""
    for character in source {
      result += isEscaped ? String(character) : character.lowercased()
      isEscaped = character == "\\" && !isEscaped
    }
    return result
  }

  func matches(in text: String) -> Bool { pattern.matches(in: ignoresCase ? text.lowercased() : text) }

  /// The text with the first match replaced, or all of them with the flag `g`; nil where it is too long to search.
  func replacing(in text: String, with replacement: String) -> String? {
    let characters = Array(text)
    guard characters.count <= Self.lengthLimit else { return nil }
    let searched =
      ignoresCase ? characters.map { Character($0.lowercased().first.map(String.init) ?? " ") } : characters
    var result = ""
    var start = 0
    var isDone = !matches(in: text)
    while start < characters.count, !isDone {
      guard let length = longestMatch(in: searched[start...]), length > 0 else {
        result.append(characters[start])
        start += 1
        continue
      }
      result += replacement
      start += length
      // A result beyond the limit is not used: it need not be finished.
      isDone = !isGlobal || result.utf8.count > ExpressionFunctions.lengthLimit
    }
    return result + String(characters[min(start, characters.count)...])
  }

  private func longestMatch(in characters: ArraySlice<Character>) -> Int? {
    for length in stride(from: characters.count, to: 0, by: -1)
    where pattern.matchesWhole(String(characters.prefix(length))) {
      return length
    }
    return nil
  }
}
