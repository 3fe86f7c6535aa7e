/// What the codes of an enumeration mean, where the description tells it: "How it shows. vote: a recorded ballot."
struct CodeMeanings {
  /// Meanings by code, without the full stop.
  var meanings: [String: String] = [:]
  /// The description without them.
  var rest: String?

  init(of field: Field) {
    guard let description = field.description else { return }
    let codes = Set(field.categories.map(\.code))
    var others: [Substring] = []
    for sentence in Self.sentences(of: description) {
      guard let colon = sentence.firstIndex(of: ":"), codes.contains(String(sentence[..<colon])) else {
        others.append(sentence)
        continue
      }
      let meaning = String(sentence[sentence.index(after: colon)...]).trimmed
      meanings[String(sentence[..<colon])] = meaning.hasSuffix(".") ? String(meaning.dropLast()) : meaning
    }
    rest = others.isEmpty ? nil : others.joined(separator: " ")
  }

  /// A sentence ends with a full stop or question mark that a blank follows.
  private static func sentences(of text: String) -> [Substring] {
    var result: [Substring] = []
    var start = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      if text[index] == "." || text[index] == "?", next < text.endIndex, text[next] == " " {
        result.append(text[start..<next])
        start = text.index(after: next)
      }
      index = next
    }
    if start < text.endIndex { result.append(text[start...]) }
    return result
  }
}
