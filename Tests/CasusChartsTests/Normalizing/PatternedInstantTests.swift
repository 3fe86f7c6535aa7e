import Testing

@testable import CasusCharts

/// Expected milliseconds from d3-time-format 4.1 (`utcParse`).
@Suite struct PatternedInstantTests {
  @Test(arguments: [
    ("03/2020", "%m/%Y", 1_583_020_800_000.0), ("5 Jan 2020", "%e %b %Y", 1_578_182_400_000),
    ("05-01-20", "%d-%m-%y", 1_578_182_400_000), ("Sunday, January 5, 2020", "%A, %B %-d, %Y", 1_578_182_400_000),
    ("2020 032", "%Y %j", 1_580_515_200_000), ("2020-01-05T13:04:05.250", "%Y-%m-%dT%H:%M:%S.%L", 1_578_229_445_250),
    ("01/05/2020 01:30 PM", "%m/%d/%Y %I:%M %p", 1_578_231_000_000),
  ])
  func `A text is read by its pattern`(text: String, pattern: String, expected: Double) {
    #expect(readInstant(text, by: pattern) == expected)
  }

  @Test(arguments: [
    ("2020-13", "%Y-%m"), ("2020", "%Y-%m"), ("2020-01x", "%Y-%m"), ("", "%Y"), ("2020", "%"), ("2020", "%Q"),
    ("Foo 2020", "%b %Y"),
  ])
  func `What does not fit is nothing`(text: String, pattern: String) {
    #expect(readInstant(text, by: pattern) == nil)
  }
}
