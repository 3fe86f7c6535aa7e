import Glibc

/// Where the words of one language may be broken: Liang's patterns, in the files of the packages `hyphen-*`.
///
/// The files are libhyphen's, and so are their rules: levels for compounds and for the parts of compounds, and the
/// least number of letters on either side. libhyphen itself takes seven milliseconds to open the English file and more
/// than two seconds for the German one, since it builds an automaton of all patterns; here a pattern is looked up in
/// the file by a hash of its letters. Patterns that change letters at the break (after `/`) are left out: what is
/// shaped stays shaped.
struct HyphenationPatterns: Sendable {
  /// The least number of letters before a break and after it.
  private(set) var leftMinimum = 2
  private(set) var rightMinimum = 3
  private var compoundLeftMinimum = 2
  private var compoundRightMinimum = 2
  /// The file in UTF-8.
  private let bytes: [UInt8]
  /// One, or two where the first finds the parts of compounds.
  private var levels: [Level] = []

  /// Nil where the file is in an encoding that cannot be read.
  init?(file: [UInt8]) {
    let end = file.firstIndex(of: UInt8(ascii: "\n")) ?? file.endIndex
    let charset = String(decoding: file[..<end], as: UTF8.self).filter { !$0.isWhitespace }
    guard let bytes = file[end...].converted(from: charset) else { return nil }
    self.bytes = bytes
    readLevels()
  }

  // MARK: Reading

  private mutating func readLevels() {
    var patterns: [Int32] = []
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      switch bytes[start] {
      case UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): break
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        // Patterns are in small letters, keywords in capitals.
        if read(keyword: String(decoding: bytes[start..<end], as: UTF8.self)) {
          levels.append(Level(patterns, in: bytes))
          patterns = []
        }
      default: if !bytes[start..<end].contains(UInt8(ascii: "/")) { patterns.append(Int32(clamping: start)) }
      }
      start = end + 1
    }
    levels.append(Level(patterns, in: bytes))
    levels.removeAll { $0.isEmpty }
  }

  /// Whether the line ends a level.
  private mutating func read(keyword line: String) -> Bool {
    let words = line.split(whereSeparator: \.isWhitespace)
    let number = words.count > 1 ? Int(words[1]).map { min(max($0, 1), 20) } : nil
    switch words.first {
    case "LEFTHYPHENMIN": leftMinimum = number ?? leftMinimum
    case "RIGHTHYPHENMIN": rightMinimum = number ?? rightMinimum
    case "COMPOUNDLEFTHYPHENMIN": compoundLeftMinimum = number ?? compoundLeftMinimum
    case "COMPOUNDRIGHTHYPHENMIN": compoundRightMinimum = number ?? compoundRightMinimum
    case "NEXTLEVEL": return true
    default: break
    }
    return false
  }

  // MARK: Breaking

  /// The bytes of a word in small letters before which it may be broken, in order.
  func breaks(in word: [UInt8]) -> [Int] {
    guard let first = levels.first, word.count <= 200 else { return [] }
    var found: Set<Int> = []
    let outer = first.breaks(in: word, patterns: bytes)
    if levels.count > 1 {
      let seams = outer.filter { word.reaches(compoundLeftMinimum, compoundRightMinimum, around: $0) }
      found.formUnion(seams)
      for (start, end) in zip([0] + seams, seams + [word.count]) {
        let part = Array(word[start..<end])
        for inner in levels[1].breaks(in: part, patterns: bytes)
        where part.reaches(
          start == 0 ? 1 : compoundLeftMinimum, end == word.count ? 1 : compoundRightMinimum, around: inner)
        {
          found.insert(start + inner)
        }
      }
    } else {
      found.formUnion(outer)
    }
    return found.filter { word.reaches(leftMinimum, rightMinimum, around: $0) }.sorted()
  }

  /// The patterns of a level, found by a hash of their letters.
  private struct Level: Sendable {
    /// Where in the file the patterns start; -1 where there is none.
    private var slots: [Int32] = []
    private var longest = 0

    var isEmpty: Bool { slots.isEmpty }

    init(_ patterns: [Int32], in bytes: [UInt8]) {
      guard !patterns.isEmpty else { return }
      var capacity = 16
      while capacity < 2 * patterns.count { capacity *= 2 }
      slots = Array(repeating: -1, count: capacity)
      for start in patterns {
        var hash = Level.basis
        var length = 0
        for byte in bytes[Int(start)...] {
          guard byte > 0x20 else { break }
          guard !byte.isDigit else { continue }
          hash = Level.hash(hash, byte)
          length += 1
        }
        longest = max(longest, length)
        var slot = Int(truncatingIfNeeded: hash) & (capacity - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (capacity - 1) }
        slots[slot] = start
      }
    }

    private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325

    private static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
      (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    /// The bytes before which patterns of odd value end up.
    func breaks(in word: [UInt8], patterns bytes: [UInt8]) -> [Int] {
      let text = [UInt8(ascii: ".")] + word + [UInt8(ascii: ".")]
      var values = [UInt8](repeating: 0, count: text.count + 1)
      for start in text.indices where text[start] & 0xC0 != 0x80 {
        var hash = Level.basis
        for end in start + 1..<min(text.count, start + longest) + 1 {
          hash = Level.hash(hash, text[end - 1])
          guard end == text.count || text[end] & 0xC0 != 0x80 else { continue }
          apply(hash, text[start..<end], bytes, &values)
        }
      }
      return word.indices.dropFirst().filter { values[$0 + 1] % 2 == 1 }
    }

    private func apply(_ hash: UInt64, _ part: ArraySlice<UInt8>, _ bytes: [UInt8], _ values: inout [UInt8]) {
      let mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] >= 0 {
        if Level.letters(ofPatternAt: Int(slots[slot]), in: bytes, are: part) {
          var position = part.startIndex
          for byte in bytes[Int(slots[slot])...] {
            guard byte > 0x20 else { break }
            if byte.isDigit { values[position] = max(values[position], byte - 0x30) } else { position += 1 }
          }
          return
        }
        slot = (slot + 1) & mask
      }
    }

    private static func letters(ofPatternAt start: Int, in bytes: [UInt8], are part: ArraySlice<UInt8>) -> Bool {
      var position = part.startIndex
      for byte in bytes[start...] {
        guard byte > 0x20 else { break }
        guard !byte.isDigit else { continue }
        guard position < part.endIndex, part[position] == byte else { return false }
        position += 1
      }
      return position == part.endIndex
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}

extension [UInt8] {
  /// Whether there are so many letters before a place and after it.
  fileprivate func reaches(_ left: Int, _ right: Int, around place: Int) -> Bool {
    self[..<place].count { $0 & 0xC0 != 0x80 } >= left && self[place...].count { $0 & 0xC0 != 0x80 } >= right
  }
}

extension ArraySlice<UInt8> {
  /// The bytes in UTF-8; nil where the encoding is not known.
  fileprivate func converted(from charset: String) -> [UInt8]? {
    let name = charset.uppercased() == "MICROSOFT-CP1251" ? "CP1251" : charset
    guard name.uppercased() != "UTF-8" else { return Array(self) }
    guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var result = [UInt8](repeating: 0, count: 4 * count + 4)
    let length: Int? = withUnsafeBytes { source in
      result.withUnsafeMutableBytes { target in
        var from = UnsafeMutablePointer(mutating: source.bindMemory(to: CChar.self).baseAddress)
        var fromLeft = source.count
        var to = target.bindMemory(to: CChar.self).baseAddress
        var toLeft = target.count
        return iconv(converter, &from, &fromLeft, &to, &toLeft) == Int(bitPattern: UInt.max)
          ? nil : target.count - toLeft
      }
    }
    return length.map { Array<UInt8>(result[..<$0]) }
  }
}
