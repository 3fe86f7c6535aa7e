/// The sentence around a stretch of plain text: from the end of the one before to its own full stop.
///
/// A point ends a sentence where white space and then anything but a small letter follows; so `e.g. this` and `No. 4`
/// in the middle go on being one sentence more often than not, and a decimal point never ends one. A long sentence is
/// cut at words, with an ellipsis left to whoever prints it.
struct SentenceBounds {
  /// More than this on either side is no help to a reader.
  static let reach = 160

  /// What may close a sentence after its full stop.
  private static let closers = "\u{2019}\u{201D}\"')»"

  var range: Range<String.Index>

  init(around number: Range<String.Index>, in text: String) {
    var start = number.lowerBound
    var steps = 0
    while start > text.startIndex, steps < SentenceBounds.reach {
      let before = text.index(before: start)
      if SentenceBounds.isEnd(before, in: text), start < number.lowerBound { break }
      start = before
      steps += 1
    }
    if steps == SentenceBounds.reach {
      // The word that was cut in two goes.
      start = text[start..<number.lowerBound].firstIndex(of: " ") ?? start
    }
    while start < number.lowerBound, text[start].isWhitespace { start = text.index(after: start) }
    var end = number.upperBound
    steps = 0
    while end < text.endIndex, steps < SentenceBounds.reach {
      let isEnd = SentenceBounds.isEnd(end, in: text)
      end = text.index(after: end)
      steps += 1
      guard isEnd else { continue }
      while end < text.endIndex, SentenceBounds.closers.contains(text[end]) { end = text.index(after: end) }
      break
    }
    if steps == SentenceBounds.reach, end < text.endIndex {
      end = text[number.upperBound..<end].lastIndex(of: " ") ?? end
    }
    range = start..<end
  }

  /// Whether a sentence ends with this character.
  private static func isEnd(_ index: String.Index, in text: String) -> Bool {
    let character = text[index]
    if character == "\n" { return true }
    guard character == "." || character == "!" || character == "?" || character == "։" || character == "…" else {
      return false
    }
    var next = text.index(after: index)
    while next < text.endIndex, closers.contains(text[next]) { next = text.index(after: next) }
    guard next < text.endIndex else { return true }
    guard text[next].isWhitespace else { return false }
    let following = text[next...].first { !$0.isWhitespace }
    return following.map { !$0.isLowercase } ?? true
  }
}
