import CasusData
import Testing

@testable import CasusAnalysis

@Suite struct PrinterTests {
  private let dash = "\u{2060}\u{2013}\u{2060}"

  private func measure(
    _ value: Value, _ kind: Measure.Kind, decimals: Int? = nil, unit: String? = nil, field: Field? = nil
  ) -> Answer {
    .measure(
      Measure(value, kind, rule: "r", formula: "f", decimals: decimals, unit: unit, field: field) { [] })
  }

  private func text(
    _ value: Value, _ kind: Measure.Kind, format: String? = nil, decimals: Int? = nil, unit: String? = nil,
    language: String = "en"
  ) -> String? {
    Printer(language: language).print(measure(value, kind, decimals: decimals, unit: unit), format: format)?.text
  }

  @Test func `Each kind of number prints in its way`() {
    #expect(text(.number(12), .days) == "12 days")
    #expect(text(.number(1), .days) == "1 day")
    #expect(text(.number(0), .days) == "0 days")
    #expect(text(.number(45.25), .days) == "45.3 days")
    #expect(text(.number(0.5), .share) == "50%")
    #expect(text(.number(0.125), .share, decimals: 1) == "12.5%")
    #expect(text(.number(1234567), .count) == "1,234,567")
    #expect(text(.number(2500), .count, unit: "troops") == "2,500 troops")
    #expect(text(.number(-0.25), .score) == "\u{2212}0.25")
    #expect(text(.number(0.3333333), .number) == "0.333")
    #expect(text(.number(3), .number) == "3")
    #expect(text(.number(12.5), .number, unit: "%") == "12.5%")
  }

  @Test func `Years have no groups`() {
    let year = Table(rows: [["y": .number(2021)]])
    var typed = year
    typed.fields[0].type = .year
    #expect(Printer(language: "en").print(.measure(Measure(cell: 0, 0, of: typed)))?.text == "2021")
    #expect(Printer(language: "en").print(.measure(Measure(cell: 0, 0, of: year)))?.text == "2,021")
    let answer = evaluate("call.date.year", in: EvaluatorTests.scope).result?.answer
    #expect(answer.flatMap { Printer(language: "en").print($0)?.text } == "2021")
  }

  @Test func `Bounds print as a range, or as still open`() {
    #expect(text(.bounds(Bounds(low: 0, high: 30)), .days) == "0\(dash)30 days")
    #expect(text(.bounds(Bounds(low: 337, high: nil)), .days) == "337+ days")
    #expect(text(.bounds(Bounds(low: 1, high: nil)), .days) == "1+ days")
    #expect(text(.bounds(Bounds(low: 12, high: 12)), .days) == "12 days")
    #expect(text(.bounds(Bounds(low: 0.2, high: 0.5)), .share) == "20\(dash)50%")
    #expect(text(.bounds(Bounds(low: 1000, high: 2500)), .count) == "1,000\(dash)2,500")
    let open = Printer(language: "en").print(measure(.bounds(Bounds(low: 337, high: nil)), .days))
    #expect(open?.isOpen == true)
  }

  @Test func `A format overrides`() {
    #expect(text(.number(0.257), .share, format: ".1%") == "25.7%")
    #expect(text(.number(0.257), .share, format: ".2f") == "0.26")
    #expect(text(.bounds(Bounds(low: 0.2, high: 0.5)), .share, format: ".0%") == "20\(dash)50%")
    #expect(text(.bounds(Bounds(low: 337, high: nil)), .days, format: "#") == "337+")
    #expect(text(.bounds(Bounds(low: 0, high: 30)), .days, format: "#") == "0\(dash)30")
    #expect(text(.number(12), .days, format: "#") == "12")
    #expect(text(date("2021-05-14"), .date, format: "%d %b") == "14 May")
    #expect(text(date("2021-05"), .date, format: "%B %Y") == "May 2021")
    #expect(text(date("2021-05"), .date, format: "%d %b") == "01 May \u{2013} 31 May")
    #expect(text(date("2020/2021"), .date, format: "%Y") == "2020\(dash)2021")
    #expect(Printer(language: "en").print(measure(.number(0.257), .share), format: ".1%")?.decimals == 1)
  }

  @Test func `Dates print as imprecise as they are`() {
    let cases: [(String, String)] = [
      ("2021-05-14", "14 May 2021"), ("2021-07", "July 2021"), ("2021", "2021"),
      ("2021-07-21/2021-07-31", "21\(dash)31 July 2021"), ("2021-06-28/2021-07-03", "28 June \u{2013} 3 July 2021"),
      ("2020-12-28/2021-01-03", "28 December 2020 \u{2013} 3 January 2021"),
      ("2021-06/2021-09", "June\(dash)September 2021"), ("2020-11/2021-02", "November 2020 \u{2013} February 2021"),
      ("2020/2021", "2020\(dash)2021"), ("2010-06~", "about June 2010"), ("2010-06?", "perhaps June 2010"),
      ("1992-05-15/..", "since 15 May 1992"),
    ]
    for (edtf, expected) in cases { #expect(text(date(edtf), .date) == expected, "\(edtf)") }
  }

  @Test func `Other languages have their own words and signs`() {
    #expect(text(date("2021-05-14"), .date, language: "de") == "14. Mai 2021")
    #expect(text(date("2021-07-21/2021-07-31"), .date, language: "de-AT") == "21.\(dash)31. Juli 2021")
    #expect(text(date("2021-05-14"), .date, language: "ru") == "14 мая 2021")
    #expect(text(date("2021-05"), .date, language: "ru") == "май 2021")
    #expect(text(date("2021-05-14"), .date, language: "fr") == "14 mai 2021")
    #expect(text(date("2021-05-14"), .date, language: "hy") == "14 մայիսի 2021")
    #expect(text(.number(1234567.5), .number, decimals: 1, language: "de") == "1.234.567,5")
    #expect(text(.number(0.5), .share, language: "fr") == "50\u{A0}%")
    #expect(
      [1, 2, 5, 11, 21, 22, 112].map { text(.number($0), .days, language: "ru") } == [
        "1 день", "2 дня", "5 дней", "11 дней", "21 день", "22 дня", "112 дней",
      ])
    #expect(text(.number(3), .days, language: "xx") == "3 days")
  }

  @Test func `A language has all its words`() {
    for words in LanguageWords.all {
      #expect(words.months.count == 12, "\(words.language)")
      #expect(words.shortMonths.count == 12, "\(words.language)")
      #expect(words.monthsWithDay.isEmpty || words.monthsWithDay.count == 12, "\(words.language)")
      #expect(words.weekdays.count == 7, "\(words.language)")
      #expect(words.shortWeekdays.count == 7, "\(words.language)")
      #expect(words.seasons.count == 4, "\(words.language)")
    }
  }

  @Test func `A code prints as its label, a list with its last 'and'`() {
    let field = Field("outcome", .text, categories: [Field.Category(code: "open", label: "still open")])
    let printer = Printer(language: "en")
    #expect(printer.print(measure(.text("open"), .text, field: field))?.text == "still open")
    #expect(printer.print(measure(.text("new"), .text, field: field))?.text == "new")
    let list = Value.list([.text("a"), .null, .text("open"), .text("c"), .text("a")])
    #expect(printer.print(measure(list, .text, field: field))?.text == "a, still open and c")
    #expect(printer.print(measure(.boolean(true), .text))?.text == "yes")
  }

  @Test func `What is undefined says why`() {
    func reason(_ answer: Answer) -> String? {
      if case .undefined(let reason) = Printer(language: "en").printing(answer) { reason } else { nil }
    }
    let open = Measure(.null, .days, reason: "every case is open", rule: "r", formula: "f") { [] }
    #expect(reason(.measure(open)) == "every case is open")
    #expect(reason(measure(.number(.infinity), .number)) == "a division by zero, or a number too large")
    #expect(reason(measure(.number(.nan), .number)) == "the result is not a number")
    #expect(reason(.table(EvaluatorTests.calls)) == "'requests' is a table; name a field, or use .count")
    #expect(reason(measure(.list([]), .text)) == "the list is empty")
    #expect(reason(measure(date("2021"), .date)) == nil)
  }

  @Test func `A row prints by its label`() {
    let table = Table("actors", rows: [["id": .text("ARM"), "label": .text("Armenia")]])
    #expect(Printer(language: "en").print(.row(table, 0))?.text == "Armenia")
  }

  @Test(arguments: [Double.greatestFiniteMagnitude, -1e300, 1e-300, .leastNonzeroMagnitude, -0.0])
  func `No number traps`(value: Double) {
    for kind in Measure.Kind.allCases { #expect(text(.number(value), kind) != nil) }
    for decimals in [-5, 0, 400] { #expect(text(.number(value), .number, decimals: decimals) != nil) }
  }
}
