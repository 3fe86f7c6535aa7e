import CasusData
import Testing

@testable import CasusAnalysis

/// What the tables of languages say, beside CLDR as babel 2.18.0 prints it (`format_decimal`, `format_percent`,
/// `format_unit(…, "duration-day")`, `format_date(…, "long")`).
@Suite struct LanguageTests {
  private static let numbers: [(String, String, String)] = [
    ("en", "12,345.5", "12%"), ("en-GB", "12,345.5", "12%"), ("en-US", "12,345.5", "12%"),
    ("de", "12.345,5", "12\u{A0}%"), ("fr", "12\u{202F}345,5", "12\u{A0}%"), ("ru", "12\u{A0}345,5", "12\u{A0}%"),
    ("es", "12.345,5", "12\u{A0}%"), ("hy", "12\u{A0}345,5", "12%"),
  ]

  @Test(arguments: numbers)
  func `Separators and the percent sign are the language's`(language: String, number: String, share: String) {
    #expect(printed(.number(12345.5), .number, language, decimals: 1) == number)
    #expect(printed(.number(0.12), .share, language) == share)
    #expect(printed(.number(0.12), .share, language, format: ".0%") == share)
    #expect(FormatLocale(language: language).number(12345.5, ",.1f") == number)
  }

  @Test(arguments: [
    ("en", ["0 days", "1 day", "2 days", "5 days", "21 days"]),
    ("de", ["0 Tage", "1 Tag", "2 Tage", "5 Tage", "21 Tage"]),
    ("fr", ["0 jour", "1 jour", "2 jours", "5 jours", "21 jours"]),
    ("ru", ["0 дней", "1 день", "2 дня", "5 дней", "21 день"]),
    ("es", ["0 días", "1 día", "2 días", "5 días", "21 días"]), ("hy", ["0 օր", "1 օր", "2 օր", "5 օր", "21 օր"]),
  ])
  func `Days are counted as the language counts`(language: String, expected: [String]) {
    #expect([0.0, 1, 2, 5, 21].map { printed(.number($0), .days, language) } == expected)
  }

  @Test func `Parts of days are plural, but in French only from two`() {
    #expect(
      ["en", "de", "fr", "ru", "es"].map { printed(.number(1.5), .days, $0) }
        == ["1.5 days", "1,5 Tage", "1,5 jour", "1,5 дня", "1,5 días"])
  }

  @Test(arguments: [
    ("en-GB", "1 May 2021"), ("en-US", "May 1, 2021"), ("de", "1. Mai 2021"), ("fr", "1 mai 2021"),
    ("ru", "1 мая 2021"), ("es", "1 de mayo de 2021"),
  ])
  func `A day stands in the language's order`(language: String, expected: String) {
    #expect(day("2021-05-01", language) == expected)
  }

  @Test func `What days of a span share is said once`() {
    let dash = "\u{2060}\u{2013}\u{2060}"
    #expect(day("2021-07-21/2021-07-31", "en-US") == "July 21\(dash)31, 2021")
    #expect(day("2021-07-21/2021-08-03", "en-US") == "July 21 – August 3, 2021")
    #expect(day("2020-07-21/2021-08-03", "en-US") == "July 21, 2020 – August 3, 2021")
    #expect(day("2021-07-21/2021-07-31", "es") == "21\(dash)31 de julio de 2021")
    #expect(day("2021-05", "es") == "mayo de 2021")
    #expect(day("2021-05/2021-07", "es") == "mayo\(dash)julio de 2021")
    #expect(day("2021-05/2021-07", "en") == "May\(dash)July 2021")
  }

  @Test func `A share is a range or open with its sign once`() {
    #expect(
      printed(.bounds(Bounds(low: 0.2, high: 0.5)), .share, "de", format: ".0%") == "20\u{2060}–\u{2060}50\u{A0}%")
    #expect(printed(.bounds(Bounds(low: 0.2, high: nil)), .share, "de", format: ".0%") == "20+\u{A0}%")
  }

  @Test func `Formats of d3 take the language's months and order`() {
    let may = 1_620_950_400_000.0
    #expect(FormatLocale(language: "de").time(may, "%d. %B %Y") == "14. Mai 2021")
    #expect(FormatLocale(language: "es").time(may, "%x") == "14/05/2021")
    #expect(FormatLocale(language: "en-GB").time(may, "%x") == "14/05/2021")
    #expect(FormatLocale.d3.time(may, "%x") == "5/14/2021")
    #expect(FormatLocale(language: "de").inOrder("%b %d, %Y") == "%-d. %b %Y")
    #expect(FormatLocale.d3.inOrder("%b %d, %Y") == "%b %d, %Y")
  }

  @Test func `A region without words of its own has its language's, an unknown language English ones`() {
    #expect(LanguageWords.of("de-CH").language == "de")
    #expect(LanguageWords.of("EN-us").language == "en-us")
    #expect(LanguageWords.of("xx").language == "en")
    #expect(LanguageWords.knows("pt") == false)
  }

  private func printed(
    _ value: Value, _ kind: Measure.Kind, _ language: String, decimals: Int? = nil, format: String? = nil
  ) -> String? {
    let measure = Measure(value, kind, rule: "r", formula: "f", decimals: decimals, unit: nil, field: nil) { [] }
    return Printer(language: language).print(.measure(measure), format: format)?.text
  }

  private func day(_ edtf: String, _ language: String) -> String? {
    parseEDTF(edtf).flatMap { printed(.date($0), .date, language) }
  }
}
