/// A stretch of text as words and numbers, in so far as it was typed and not computed.
struct TypedText {
  /// A word, a number or a computed value, in its order.
  struct Token {
    /// What it is.
    enum Kind {
      case word
      /// A number that was typed, with how many digits after the point; `isPercent` where a percent sign follows.
      case number(Double, decimals: Int, isPercent: Bool)
      /// Index into `Report.published`.
      case published(Int)
      /// Something that is neither read nor read past: code, a link.
      case barrier
    }

    var kind: Kind
    var text: String
    /// Whether a mark of punctuation follows: what comes after belongs to something else.
    var isClosed = false
    var endsSentence = false

    /// `12–25` and `337+`: digits, and a sign that makes them a range.
    var isRange: Bool {
      guard case .word = kind, text.first?.isNumber == true, text.contains("–") || text.hasSuffix("+") else {
        return false
      }
      return text.allSatisfy { $0.isNumber || "–+.,".contains($0) }
    }
  }

  private(set) var tokens: [Token] = []
  private let words: NumberWords

  init(_ text: RichText, words: NumberWords) {
    self.words = words
    for run in text.runs where run.note == nil {
      if let index = run.published {
        tokens.append(Token(kind: .published(index), text: run.text))
      } else if run.isCode || run.isCited || run.link != nil {
        tokens.append(Token(kind: .barrier, text: run.text))
      } else {
        add(run.text)
      }
    }
  }

  init(_ text: String, words: NumberWords) {
    self.words = words
    add(text)
  }

  private mutating func add(_ text: String) {
    // Punctuation right after a computed value closes it.
    if let first = text.first, first.isPunctuation, !"%‰(“\"‘".contains(first), let last = tokens.indices.last {
      tokens[last].isClosed = true
      if ".!?".contains(first) { tokens[last].endsSentence = true }
    }
    for part in text.split(whereSeparator: \.isWhitespace) { addWord(part) }
  }

  private mutating func addWord(_ part: Substring) {
    let opened = part.drop { $0.isPunctuation && !"§%".contains($0) || "([“\"".contains($0) }
    let core = String(opened.reversed().drop { $0.isPunctuation && $0 != "%" }.reversed())
    guard !core.isEmpty else {
      if let last = tokens.indices.last {
        tokens[last].isClosed = true
        if part.contains(where: { ".!?".contains($0) }) { tokens[last].endsSentence = true }
      }
      return
    }
    let tail = opened.dropFirst(core.count)
    var token = Token(kind: .word, text: core)
    // "12-day": the number and what it counts.
    let pieces = core.split(separator: "-", maxSplits: 1).map(String.init)
    if pieces.count == 2, let number = number(pieces[0]), pieces[1].first?.isLetter == true {
      tokens.append(Token(kind: number, text: pieces[0]))
      token.text = pieces[1]
    } else if let number = number(core) {
      token.kind = number
      if core.contains(where: { "–:/".contains($0) }) { token.kind = .barrier }
    }
    token.isClosed = !tail.isEmpty
    token.endsSentence = tail.contains { ".!?".contains($0) }
    tokens.append(token)
  }

  private func number(_ text: String) -> Token.Kind? {
    if let value = words.value(of: text.lowercased()) { return .number(value, decimals: 0, isPercent: false) }
    let isPercent = text.hasSuffix("%")
    let digits = (isPercent ? String(text.dropLast()) : text).filter { $0 != "\u{202F}" && $0 != "\u{A0}" }
    guard digits.first?.isNumber == true, digits.allSatisfy({ $0.isASCII && ($0.isNumber || ".,".contains($0)) }) else {
      return nil
    }
    // A comma before three digits groups thousands.
    let groups = digits.split(separator: ",", omittingEmptySubsequences: false)
    let plain =
      groups.count > 1 && groups.dropFirst().allSatisfy({ $0.prefix { $0 != "." }.count == 3 })
      ? groups.joined() : digits.replacing(",", with: ".")
    guard let value = Double(plain) else { return nil }
    let decimals = plain.split(separator: ".", maxSplits: 1).dropFirst().first?.count ?? 0
    return .number(value, decimals: decimals, isPercent: isPercent)
  }

  // MARK: What is beside a number

  /// The words a number counts: up to two that follow it, in the form in which they compare; the sign where it is a
  /// percentage.
  func nouns(after index: Int) -> Set<String> {
    if case .number(_, _, true) = tokens[index].kind { return ["%"] }
    var found: Set<String> = []
    var next = index
    while found.count < 2, !tokens[next].isClosed, next + 1 < tokens.count {
      next += 1
      guard case .word = tokens[next].kind, let stem = TypedText.stem(tokens[next].text) else { break }
      found.insert(stem)
    }
    return found
  }

  /// Whether a number only names something: an article, a figure, a year.
  func isReference(_ index: Int) -> Bool {
    if index > 0, case .word = tokens[index - 1].kind, !tokens[index - 1].isClosed {
      let before = tokens[index - 1].text.lowercased()
      if Self.referenceWords.contains(before) || before.hasPrefix("§") { return true }
    }
    guard case .number(let value, let decimals, let isPercent) = tokens[index].kind else { return false }
    let isYear = decimals == 0 && !isPercent && (1000...2999).contains(value) && tokens[index].text.count == 4
    return isYear
  }

  /// "95% band", "95 % interval", "95% confidence".
  func isConfidenceLevel(_ index: Int) -> Bool {
    guard case .number(let value, _, let isPercent) = tokens[index].kind, [50, 80, 90, 95, 99].contains(value) else {
      return false
    }
    let rest = tokens.dropFirst(index + 1).prefix(3).map { $0.text.lowercased() }
    let words = ["band", "bands", "interval", "intervals", "confidence", "ci", "konfidenzintervall", "intervalle"]
    return (isPercent || rest.first == "%") && rest.contains(where: words.contains)
  }

  /// The words of the sentence a token stands in that carry meaning, in the form in which they compare.
  func context(of index: Int) -> Set<String> {
    var first = index
    while first > 0, !tokens[first - 1].endsSentence { first -= 1 }
    var last = index
    while last + 1 < tokens.count, !tokens[last].endsSentence { last += 1 }
    return Set(
      tokens[first...last].compactMap { token in
        guard case .word = token.kind, token.text.count > 3 else { return nil }
        return TypedText.stem(token.text)
      })
  }

  /// A word in small letters without the endings of number; nil for one that carries no meaning.
  static func stem(_ word: String) -> String? {
    let small = word.lowercased()
    guard small.first?.isLetter == true, !emptyWords.contains(small) else { return nil }
    for ending in ["ies", "s", "en", "е", "и", "ы"] where small.count > ending.count + 2 && small.hasSuffix(ending) {
      return ending == "ies" ? small.dropLast(3) + "y" : String(small.dropLast(ending.count))
    }
    return small
  }

  private static let referenceWords: Set<String> = [
    "article", "articles", "art", "figure", "fig", "table", "tab", "chart", "paragraph", "para", "section", "chapter",
    "resolution", "no", "nr", "page", "p", "pp", "version", "artikel", "abbildung", "tabelle", "absatz", "seite",
    "tableau", "résolution",
  ]

  private static let emptyWords: Set<String> = [
    "a", "an", "the", "of", "in", "on", "at", "to", "and", "or", "by", "for", "from", "with", "without", "was", "were",
    "is", "are", "be", "been", "had", "has", "have", "it", "its", "that", "this", "these", "those", "than", "then",
    "more", "less", "only", "not", "no", "as", "but", "after", "before", "between", "one", "which", "who", "other",
    "others", "der", "die", "das", "und", "oder", "von", "mit", "ist", "sind", "ein", "eine", "le", "la", "les", "de",
    "des", "et", "ou", "est", "sont", "un", "une", "would", "could", "they", "them", "their", "into", "each", "every",
  ]
}
