import Testing

@testable import CasusAnalysis

@Suite struct InstantReaderTests {
  /// Expected: `Date.parse` of V8 with the time zone UTC.
  @Test(arguments: [
    ("2021-05-14", 1_620_950_400_000), ("2021-05", 1_619_827_200_000), ("2021", 1_609_459_200_000),
    ("2021-05-14T10:20:30.5Z", 1_620_987_630_500), ("2021-05-14T10:20:30+04:00", 1_620_973_230_000),
    ("2021-05-14 10:20", 1_620_987_600_000), ("May 14 2021", 1_620_950_400_000), ("14 May 2021", 1_620_950_400_000),
    ("Fri, 14 May 2021 10:20:00 GMT", 1_620_987_600_000), ("2021/05/14", 1_620_950_400_000),
    ("5/14/2021", 1_620_950_400_000), ("Jan 1, 2000", 946_684_800_000), ("1969-12-31", -86_400_000),
  ])
  func `Texts are read as browsers read them`(text: String, expected: Double) {
    #expect(readInstant(text) == expected)
  }

  @Test(arguments: ["", "soon", "2021-13-01", "2021-05-14T", "2021-05-14T25:00:99", "x2021", "12:30", "-"])
  func `What is no date is none`(text: String) {
    #expect(readInstant(text) == nil)
  }
}
