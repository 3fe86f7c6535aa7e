package import CasusSource

/// A number an author typed into the text instead of having it computed.
///
/// Listed is every run of digits in words, titles, tiles and tables typed by hand, but not: a year by itself or after
/// the name of a month (1000 to 2199 in four digits, `1990s` as well); digits that are part of a name because a letter
/// or a hyphen after a letter stands before them (`Su-24`, `G7`) or a letter follows them (`3D`); the numbers of
/// figures, tables and notes; code; what a citation says.
package struct TypedDigits: Sendable, Hashable {
  package var text: String
  package var place: Place?
  package var context: NumberContext

  /// The rule in one sentence, for those who read the list.
  package static let rule =
    "Years, digits that are part of a name (Su-24, G7), numbers of figures, tables and notes, code and citations are"
    + " not listed."

  /// The numbers in a stretch of words, with their distance from its start in characters.
  static func numbers(in text: String) -> [(offset: Int, text: String)] {
    let characters = Array(text)
    var found: [(offset: Int, text: String)] = []
    var index = 0
    while index < characters.count {
      guard isDigit(characters[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < characters.count {
        let isInside =
          isDigit(characters[index])
          || ".,\u{202F}\u{A0}'’–-".contains(characters[index]) && index + 1 < characters.count
            && isDigit(characters[index + 1])
        guard isInside else { break }
        index += 1
      }
      var end = index
      if end < characters.count, "%‰°".contains(characters[end]) { end += 1 }
      let number = String(characters[start..<end])
      index = end
      let before = start > 0 ? characters[start - 1] : " "
      let beforeThat = start > 1 ? characters[start - 2] : " "
      let after = end < characters.count ? characters[end] : " "
      if before.isLetter || "-‑".contains(before) && beforeThat.isLetter { continue }
      if isYear(number), !after.isLetter || after == "s" { continue }
      if after.isLetter, !isOrdinal(characters[end...]) { continue }
      found.append((start, number))
    }
    return found
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

  /// A year, or a span of two: `2021`, `2010–12`, `2010–2012`.
  private static func isYear(_ text: String) -> Bool {
    let parts = text.split(whereSeparator: { "–-".contains($0) })
    guard let first = parts.first, first.count == 4, let year = Int(first), (1000..<2200).contains(year) else {
      return false
    }
    return parts.dropFirst().allSatisfy { ($0.count == 2 || $0.count == 4) && Int($0) != nil } && parts.count <= 2
  }

  /// `1st`, `22nd`: a number all the same.
  private static func isOrdinal(_ rest: ArraySlice<Character>) -> Bool {
    let letters = String(rest.prefix { $0.isLetter })
    return ["st", "nd", "rd", "th"].contains(letters)
  }
}
