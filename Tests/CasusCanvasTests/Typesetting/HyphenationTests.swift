import CasusScene
import Testing

@testable import CasusCanvas

struct HyphenationTests {
  /// As libhyphen 2.8.8 breaks them with the same files (`hnj_hyphen_hyphenate2`).
  @Test(
    .enabled(if: PatternFile.read(for: "en-GB") != nil),
    arguments: [
      "or-gan-isa-tion", "col-lect-ive", "se-cur-ity", "al-li-ance", "con-sulta-tion", "peace-keep-ers",
      "com-munity", "gov-ern-ment", "with-drawal", "sanc-tions", "bor-der", "waited",
    ])
  func `English words are broken as in Great Britain`(word: String) { #expect(broken(word, "en-GB") == word) }

  @Test(
    .enabled(if: PatternFile.read(for: "fr") != nil),
    arguments: ["or-ga-ni-sa-tion", "sé-cu-ri-té", "col-lec-tive", "gou-ver-ne-ment"])
  func `French words are broken between their syllables`(word: String) { #expect(broken(word, "fr") == word) }

  /// libhyphen finds fewer places (`орга-ни-за-ция`), as it follows only the longest pattern at each letter.
  @Test(
    .enabled(if: PatternFile.read(for: "ru") != nil),
    arguments: ["ор-га-ни-за-ция", "без-опас-ность", "го-су-дар-ство", "кон-суль-та-ции"])
  func `Patterns in another encoding are read`(word: String) { #expect(broken(word, "ru") == word) }

  /// As libhyphen does, but for the last two letters, which never stand alone.
  @Test(
    .enabled(if: PatternFile.read(for: "de") != nil),
    arguments: ["si-cher-heit", "bünd-nis", "ver-tei-di-gungs-mi-nis-te-rium", "hin-ter-aus-gang"])
  func `Compounds are broken at their seams first`(word: String) { #expect(broken(word, "de") == word) }

  private func broken(_ word: String, _ language: String) -> String {
    let bytes = Array(word.utf8.filter { $0 != UInt8(ascii: "-") })
    let places = Set(Hyphenator(language: language).breaks(in: bytes))
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if places.contains(index) { result.append(UInt8(ascii: "-")) }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  @Test func `Patterns say between which letters, how far from the ends, and which lines are no patterns`() throws {
    let file = "UTF-8\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 2\n# a1b\n%a1b\na1b\nb1c\nab2c\nd1e/x=y,1,2\n1é\n"
    let patterns = try #require(HyphenationPatterns(file: Array(file.utf8)))
    #expect(patterns.breaks(in: Array("aabcc".utf8)) == [2])
    #expect(patterns.breaks(in: Array("abab".utf8)) == [])
    #expect(patterns.breaks(in: Array("dddeee".utf8)) == [])
    #expect(patterns.breaks(in: Array("ddéé".utf8)) == [2])
    #expect(patterns.breaks(in: []) == [])
  }

  @Test func `A file that is none is survived`() {
    #expect(HyphenationPatterns(file: []) == nil || HyphenationPatterns(file: [])?.breaks(in: [97]) == [])
    #expect(HyphenationPatterns(file: Array("KLINGON-8\na1b".utf8)) == nil)
    #expect(HyphenationPatterns(file: Array("UTF-8\nNEXTLEVEL\nLEFTHYPHENMIN x\n1".utf8)) != nil)
  }

  @Test(arguments: [
    ("en", "hyph_en_GB.dic"), ("en-US", "hyph_en_US.dic"), ("de-AT", "hyph_de_AT.dic"), ("ru", "hyph_ru_RU.dic"),
    ("uk", "hyph_uk_UA.dic"), ("el", "hyph_el_GR.dic"), ("fr", "hyph_fr_FR.dic"), ("sr-Latn-RS", "hyph_sr_RS.dic"),
  ])
  func `A language's file is named after it and its region`(language: String, name: String) {
    #expect(PatternFile.candidates(for: language).first == "/usr/share/hyphen/" + name)
  }

  // MARK: In paragraphs

  private let fonts = try? FontSet(theme: .house)
  private let body = TextStyle("Vollkorn", 10, features: "lnum=1,kern=1")

  private func lines(
    _ text: String, measure: Double, justifies: Bool = false, isVerbatim: Bool = false, weight: Int? = nil
  ) -> [TextLine] {
    guard let fonts else { return [] }
    let shape = ParagraphShape(measure: measure, language: "en-GB", hyphenates: true, justifies: justifies)
    var style = body
    if let weight { style.weight = weight }
    return PangoTypesetter(fonts: fonts, language: "en-GB").paragraph(
      [TextSpan(text, style, .black, isVerbatim: isVerbatim)], shape)
  }

  private static let prose = """
    The organisation’s consultations concerned collective responsibilities: governments considered recommendations, \
    representatives communicated reservations, and peacekeepers waited for authorisation while international observers \
    documented developments.
    """

  @Test(.enabled(if: PatternFile.read(for: "en-GB") != nil), arguments: [80.0, 95, 110, 130, 154.6, 240, 323.9])
  func `At most two lines in a row end in a hyphen, and the last line starts with a word`(measure: Double) {
    let lines = lines(Self.prose, measure: measure)
    let ends = lines.map(\.isHyphenated)
    #expect(!zip(ends, zip(ends.dropFirst(), ends.dropFirst(2))).contains { $0 && $1.0 && $1.1 })
    #expect(ends.dropLast().last == false)
    #expect(ends.contains(true) == (measure < 300))
    #expect(lines.allSatisfy { $0.width <= measure + 0.01 })
    let words = lines.flatMap(\.runs).map(\.text).joined()
    #expect(words == Self.prose)
  }

  @Test func `Numbers, code, names, capitals and joined words stay whole`() {
    let kept = [
      "12345678901234567890", "NAGORNOKARABAKHISCH", "Nagornokarabakhisch", "consultation\u{2060}organisation",
      "cease-organisation", "example.organisation", "organisation2021", "mid/organisation",
    ]
    for word in kept {
      #expect(!lines("a " + word + " b", measure: 60).map(\.isHyphenated).contains(true), "\(word)")
    }
    #expect(!lines("a organisation b", measure: 50, isVerbatim: true).map(\.isHyphenated).contains(true))
    #expect(!lines("a organisation b", measure: 50, weight: 600).map(\.isHyphenated).contains(true))
    #expect(lines("a organisation b", measure: 50).map(\.isHyphenated).contains(true))
  }

  @Test func `Where the author said how to break a word, it is broken nowhere else`() {
    let set = lines("in organi\u{AD}sation", measure: 48)
    #expect(set.map { $0.runs.reduce(0) { $0 + $1.glyphs.count } } == [10, 6])
    #expect(set.map { $0.runs.map(\.text).joined() } == ["in organisation", ""])
  }

  private static let plainProse = """
    On the day the army crossed the line the government asked its allies for help, and for two weeks no word came back. \
    The council met, read the letter, and put it off until the next session. When at last an answer was given it was a \
    mission of nine people, who looked at the border, wrote a report and left. Nobody has said what was in it, and the \
    road that was cut in the spring is still cut today.
    """

  @Test(arguments: [154.6, 200, 240, 323.9])
  func `Justified lines are of one width and their spaces within bounds; the last is natural`(measure: Double) {
    let lines = lines(Self.plainProse, measure: measure, justifies: true)
    var full = 0
    var before: TextLine?
    for line in lines.dropLast() {
      let text = line.runs.map(\.text).joined()
      let spaces = Double(text.trimmed.filter { $0 == " " }.count)
      if !line.isHyphenated, !(before?.isHyphenated ?? false), spaces > 0 {
        let natural = fonts.map { PangoTypesetter(fonts: $0).width(of: text.trimmed, body) } ?? 0
        let give = (line.width - natural) / spaces
        #expect(give >= -0.9 && give <= 3.01, "\(text)")
      }
      before = line
      if abs(line.width - measure) < 0.01 { full += 1 }
    }
    #expect(full >= lines.count - 2, "\(lines.map { ($0.width, $0.runs.map(\.text).joined()) })")
    #expect((lines.last?.width ?? 0) <= measure)
  }
}

extension String {
  fileprivate var trimmed: String { String(reversed().drop { $0 == " " || $0 == "\u{AD}" }.reversed()) }
}
