import CasusScene
import Testing

@testable import CasusCanvas

struct PangoTypesetterTests {
  let fonts: FontSet
  let typesetter: PangoTypesetter
  let body = TextStyle("Vollkorn", 10, features: "lnum=1,kern=1")

  init() throws {
    fonts = try FontSet(theme: .house)
    typesetter = PangoTypesetter(fonts: fonts)
  }

  private func line(_ text: String, _ style: TextStyle? = nil) -> TextLine {
    typesetter.line([TextSpan(text, style ?? body, .black)])
  }

  @Test func `Letters are kerned`() {
    #expect(line("AV").width < line("A").width + line("V").width - 0.5)
  }

  @Test func `Size scales width exactly, without hinting`() {
    let small = typesetter.width(of: "Karabakh 2021", TextStyle("Inter", 7))
    let large = typesetter.width(of: "Karabakh 2021", TextStyle("Inter", 70))
    #expect(abs(large - 10 * small) < 0.2)
  }

  @Test func `Every run's clusters add up to its text and its glyphs`() {
    let texts = [
      "office fi ffi", "Հայաստան and Россия", "0\u{2060}–\u{2060}30 days", "e\u{301}a", "עברית abc", "a\u{AD}b",
      "\u{0}\t",
    ]
    for text in texts {
      for run in line(text).runs {
        #expect(run.clusters.reduce(0) { $0 + Int($1.bytes) } == run.text.utf8.count, "\(text)")
        #expect(run.clusters.reduce(0) { $0 + Int($1.glyphs) } == run.glyphs.count, "\(text)")
      }
    }
  }

  @Test func `Word joiners and soft hyphens have no width, no glyph and no say in the text`() {
    let plain = line("0–30 days")
    let joined = line("0\u{2060}–\u{2060}30 da\u{AD}ys")
    #expect(joined.runs.map(\.text).joined() == "0–30 days")
    #expect(joined.width == plain.width)
    #expect(joined.missing.isEmpty)
  }

  @Test func `Armenian comes from the family that stands in`() {
    let runs = line("Ելք to").runs
    #expect(runs.map { fonts.files[$0.font].family } == ["Noto Serif Armenian", "Vollkorn"])
  }

  @Test func `Characters no font has are reported once each`() {
    #expect(line("漢 a 漢字").missing == ["漢", "字"])
    #expect(line("a b").missing.isEmpty)
  }

  @Test func `Runs end where spans do and carry their marks, colours and rise`() {
    let red = Color(0xBF3B22)
    let spans = [
      TextSpan("waited", body, .black), TextSpan("12", body, red, rise: 4, mark: 7), TextSpan("days", body, .black),
    ]
    let runs = typesetter.line(spans).runs
    #expect(runs.map(\.text) == ["waited", "12", "days"])
    #expect(runs.map(\.mark) == [nil, 7, nil])
    #expect(runs.map(\.color) == [.black, red, .black])
    #expect(runs.map(\.origin.y) == [0, -4, 0])
    #expect(abs(runs[1].origin.x - runs[0].width) < 1e-9)
  }

  @Test func `Letter-spacing is added to every letter`() {
    let tracked = typesetter.width(of: "clock", TextStyle("Vollkorn", 10, tracking: 1, features: "lnum=1,kern=1"))
    #expect(abs(tracked - line("clock").width - 5) < 1.01)
  }

  @Test func `Figures are old-style unless lining ones are asked for`() {
    let old = line("1970", TextStyle("Vollkorn", 10)).runs[0].glyphs.map(\.id)
    #expect(old != line("1970").runs[0].glyphs.map(\.id))
  }

  @Test func `A paragraph keeps its measure and its words`() {
    let text = "Of five requests two were answered, and the median wait was not reached."
    let shape = ParagraphShape(measure: 100, indent: 12)
    let lines = typesetter.paragraph([TextSpan(text, body, .black)], shape)
    #expect(lines.count > 3)
    #expect(lines.allSatisfy { $0.width <= 100 })
    #expect(lines.flatMap(\.runs).map(\.text).joined() == text)
    #expect(lines[0].width <= 88)
    #expect(lines.allSatisfy { $0.runs[0].origin.x == 0 })
  }

  @Test func `Lines of a paragraph are as few as they can be, and even`() {
    let text = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    for measure in stride(from: 60.0, through: 200, by: 7) {
      let lines = typesetter.paragraph([TextSpan(text, body, .black)], ParagraphShape(measure: measure))
      var fewest = 1
      var room = measure
      for word in text.split(separator: " ") {
        let width = typesetter.width(of: String(word), body)
        if width > room {
          fewest += 1
          room = measure
        }
        room -= width + typesetter.width(of: " ", body)
      }
      #expect(lines.count <= fewest)
      #expect(lines.allSatisfy { $0.width <= measure + 0.01 })
    }
  }

  @Test func `No word is left alone on the last line where it can be helped`() {
    let text = "The organisation stayed silent about the strike on the road and again"
    let full = typesetter.width(of: "The organisation stayed silent about the strike on the road and", body)
    let shape = ParagraphShape(measure: full / 2 + 12)
    let lines = typesetter.paragraph([TextSpan(text, body, .black)], shape)
    #expect(lines.last?.runs.map(\.text).joined().contains(" ") == true)
  }

  @Test func `A word longer than the line is cut, and a line too narrow for a letter holds one`() {
    let lines = typesetter.paragraph([TextSpan("a incomprehensibilities", body, .black)], ParagraphShape(measure: 50))
    #expect(lines.flatMap(\.runs).map(\.text).joined() == "a incomprehensibilities")
    #expect(lines.allSatisfy { $0.width <= 50 })
    let narrow = typesetter.paragraph([TextSpan("abc", body, .black)], ParagraphShape(measure: 1))
    #expect(narrow.map { $0.runs.map(\.text).joined() } == ["a", "b", "c"])
  }

  @Test func `Runs follow each other without a gap on every line`() {
    let spans = [
      TextSpan("On ", body, .black), TextSpan("14 May 2021", TextStyle("Vollkorn", 10, weight: 600), .black),
      TextSpan(" Երևան asked, and the answer came after many days of silence", body, .black, mark: 1),
    ]
    for line in typesetter.paragraph(spans, ParagraphShape(measure: 90)) {
      var x = 0.0
      for run in line.runs {
        #expect(abs(run.origin.x - x) < 0.01)
        x += run.width
      }
      #expect(abs(line.width - x) < 0.01)
    }
  }

  @Test func `A forced line end is kept, and writing from right to left is broken too`() {
    let forced = typesetter.paragraph([TextSpan("one\ntwo", body, .black)], ParagraphShape(measure: 300))
    #expect(forced.map { $0.runs.map(\.text).joined() } == ["one", "two"])
    let hebrew = [TextSpan("מתי תבוא התשובה לבקשה של ירוואן", body, .black)]
    #expect(typesetter.paragraph(hebrew, ParagraphShape(measure: 100)).count > 1)
  }

  @Test func `A joined range does not break`() {
    let shape = ParagraphShape(measure: 30)
    let lines = typesetter.paragraph([TextSpan("from 10\u{2060}–\u{2060}30", body, .black)], shape)
    #expect(lines.map { $0.runs.map(\.text).joined() } == ["from ", "10–30"])
  }

  @Test func `A hyphen shows where a word is broken, and nowhere else`() {
    let shape = ParagraphShape(measure: 40)
    let word = "coop\u{AD}eration"
    let lines = typesetter.paragraph([TextSpan(word, body, .black)], shape)
    #expect(lines.count == 2)
    // The word is there once for whoever searches or copies it: where it begins.
    #expect(lines.map { $0.runs.map(\.text).joined() } == ["cooperation", ""])
    #expect(lines.map(\.isHyphenated) == [true, false])
    #expect(lines[0].runs[0].glyphs.count == 5)
    #expect(line(word).runs[0].glyphs.count == 11)
  }

  private func set(_ text: String, measure: Double = 1000, isRightToLeft: Bool = false) -> [TextLine] {
    typesetter.paragraph(
      [TextSpan(text, body, .black)], ParagraphShape(measure: measure, isRightToLeft: isRightToLeft))
  }

  /// The texts of a line's runs from left to right, as they stand on the page.
  private func onPage(_ line: TextLine) -> [String] {
    line.runs.sorted { $0.origin.x < $1.origin.x }.map(\.text)
  }

  @Test func `A paragraph is read as its first letter is, and numbers in it from left to right`() {
    let hebrew = set("ועידה 2021 NATO סוף")
    #expect(hebrew.map(\.isRightToLeft) == [true])
    let order = hebrew.first.map(onPage) ?? []
    #expect(order.first?.contains("סוף") == true && order.last?.contains("ועידה") == true)
    #expect(order.contains { $0.contains("2021") } && order.contains { $0.contains("NATO") })
    // Who joins the runs' texts reads the line as it was written.
    #expect(hebrew.first?.runs.map(\.text).joined() == "ועידה 2021 NATO סוף")
    #expect(line("ועידה 2021 NATO סוף").runs.map(\.text).joined() == "ועידה 2021 NATO סוף")
    #expect(set("NATO ועידה").map(\.isRightToLeft) == [false])
    #expect(set("NATO ועידה", isRightToLeft: true).map(\.isRightToLeft) == [true])
    #expect(set("NATO summit", isRightToLeft: true).map(\.isRightToLeft) == [false])
  }

  @Test(arguments: [60.0, 90, 130, 200])
  func `Writing from right to left is broken evenly, and every line holds its own words`(measure: Double) {
    let text = "طلبت الحكومة من حلفائها المساعدة في 14 May 2021 ولم يصل جواب خلال 12 يوما من الانتظار"
    let lines = set(text, measure: measure, isRightToLeft: true)
    #expect(lines.count > 1)
    #expect(lines.allSatisfy { $0.isRightToLeft && $0.width <= measure + 0.01 && $0.missing.isEmpty })
    for line in lines {
      let runs = line.runs.sorted { $0.origin.x < $1.origin.x }
      #expect(line.width > 0.3 * measure || line == lines.last)
      for (left, right) in zip(runs, runs.dropFirst()) {
        #expect(abs(left.origin.x + left.width - right.origin.x) < 8, "\(left.text)|\(right.text)")
      }
      for run in line.runs {
        #expect(run.clusters.reduce(0) { $0 + Int($1.bytes) } == run.text.utf8.count)
        #expect(run.clusters.reduce(0) { $0 + Int($1.glyphs) } == run.glyphs.count)
      }
    }
    // Words keep their letters whatever the order of the runs.
    let words = Set(lines.flatMap(\.runs).flatMap { $0.text.split(separator: " ") }.map(String.init))
    #expect(words.isSuperset(of: text.split(separator: " ").map(String.init)))
  }

  @Test func `Every script of the theme has its letters`() {
    for text in ["Հայաստան", "Россия", "Ελλάδα", "ارمينيا", "אנגליה", "«Ελλάδα» № 5"] {
      for family in ["Vollkorn", "Inter", "Inter Display"] {
        #expect(line(text, TextStyle(family, 10)).missing.isEmpty, "\(text) in \(family)")
      }
    }
  }

  @Test func `Line ends in data do not break a label`() {
    #expect(line("one\ntwo\u{2028}three").runs.map(\.text).joined() == "one two three")
  }

  @Test func `Nothing is set from nothing`() {
    #expect(typesetter.line([]).runs.isEmpty)
    #expect(line("").width == 0)
    #expect(line("").missing.isEmpty)
  }

  @Test func `Text made to be slow is set in bounded time`() {
    let breaks = String(repeating: "\u{200B}", count: 4000)
    _ = typesetter.paragraph([TextSpan(breaks, body, .black)], ParagraphShape(measure: 100))
    let strange = String(String.UnicodeScalarView((0x4E00..<0x5E00).compactMap(Unicode.Scalar.init)))
    #expect(line(strange).missing.count == 100)
  }

  @Test func `Wild sizes and measures are survived`() {
    for size in [0, -1, .nan, .infinity, 1e9] { _ = line("a", TextStyle("Inter", size)) }
    for measure in [0, -1, .nan, 1e9] {
      _ = typesetter.paragraph([TextSpan("a b", body, .black)], ParagraphShape(measure: measure, indent: .nan))
    }
  }
}
