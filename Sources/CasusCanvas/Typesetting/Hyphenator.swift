import CasusScene

/// Breaks the words of one language: reads its patterns when the first word asks, and remembers every answer.
final class Hyphenator {
  /// The patterns that were read, for the lock.
  private(set) var file: PatternFile?
  /// Whether a word asked and there were no patterns.
  private(set) var isLacking = false
  private let language: String
  /// German writes nouns with a capital; elsewhere it marks a name, and names stay whole.
  private let breaksCapitalized: Bool
  private var patterns: HyphenationPatterns?
  private var known: [[UInt8]: [Int]] = [:]

  init(language: String) {
    self.language = language
    let primary = language.prefix { $0 != "-" }.lowercased()
    breaksCapitalized = primary == "de" || primary == "lb"
  }

  func isFor(_ language: String) -> Bool { language == self.language }

  /// The bytes of the text before which a hyphen may stand.
  func breaks(in text: PreparedText, _ spans: [TextSpan]) -> [Int] {
    var found: [Int] = []
    let bytes = text.bytes
    var start = 0
    while start < bytes.count {
      guard !bytes.isBlank(start) else {
        start += 1
        continue
      }
      var end = start
      while end < bytes.count, !bytes.isBlank(end) { end += 1 }
      if end - start >= 5, !staysWhole(start..<end, text, spans) {
        for word in Word.words(in: bytes[start..<end], breaksCapitalized: breaksCapitalized) {
          found += breaks(in: word.letters).map { start + word.offset + $0 }
        }
      }
      start = end
    }
    return found
  }

  /// Whether a word is code, or in bold as the words are that a paragraph begins with: a heading is not broken either.
  private func staysWhole(_ range: Range<Int>, _ text: PreparedText, _ spans: [TextSpan]) -> Bool {
    [range.lowerBound, range.upperBound - 1].contains {
      text.segment(at: $0).map { spans[$0.span].isVerbatim || spans[$0.span].style.weight >= 600 } ?? false
    }
  }

  func breaks(in word: [UInt8]) -> [Int] {
    if let found = known[word] { return found }
    if patterns == nil, !isLacking {
      if let (file, bytes) = PatternFile.read(for: language), let read = HyphenationPatterns(file: bytes) {
        self.file = file
        patterns = read
      } else {
        isLacking = true
      }
    }
    let found = patterns?.breaks(in: word) ?? []
    known[word] = found
    return found
  }
}

extension [UInt8] {
  /// A space, a line end or a no-break space: what stands between words.
  fileprivate func isBlank(_ index: Int) -> Bool {
    switch self[index] {
    case 0...0x20: true
    case 0xC2: index + 1 < count && self[index + 1] == 0xA0
    case 0xA0: index > 0 && self[index - 1] == 0xC2
    case 0xE2: index + 2 < count && self[index + 1] == 0x80 && (self[index + 2] <= 0x8A || self[index + 2] == 0xAF)
    default: false
    }
  }
}

/// Letters that may be broken, in small letters, and where in their surroundings they start.
private struct Word {
  var letters: [UInt8]
  var offset: Int

  /// What stands between two blanks, as the words in it that may be broken: none of what stays whole, which are
  /// numbers, names joined to something, addresses, abbreviations in capitals, words that have a hyphen already, and
  /// words in which the author said where they may be broken.
  static func words(in bytes: ArraySlice<UInt8>, breaksCapitalized: Bool) -> [Word] {
    var words: [Word] = []
    var current = Word(letters: [], offset: 0)
    var count = 0
    var isCapitalized = false
    var offset = 0
    // Between two words in one: an apostrophe is no reason to keep both whole, a point or a slash is.
    var isApart = false
    func close() {
      if count >= 5, !isCapitalized || breaksCapitalized { words.append(current) }
      count = 0
    }
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let width = UTF8.width(scalar)
      defer { offset += width }
      let properties = scalar.properties
      if properties.isAlphabetic || properties.generalCategory == .nonspacingMark {
        guard !isApart else { return [] }
        if count == 0 {
          current = Word(letters: [], offset: offset)
          isCapitalized = properties.isUppercase
        } else if properties.isUppercase {
          return []
        }
        let small = properties.lowercaseMapping.utf8
        guard small.count == width else { return [] }
        current.letters += small
        count += 1
        continue
      }
      switch scalar {
      case "'", "’": close()
      case "(", "[", "“", "„", "«", "‹", "\"", "‘", "¿", "¡": if count > 0 { return [] }
      case "”", "»", "›", ")", "]", ",", ";", ":", ".", "!", "?", "…":
        isApart = count > 0 || !words.isEmpty
        close()
      default: return []
      }
    }
    close()
    return words
  }
}
