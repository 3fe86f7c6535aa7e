import CasusData
import Testing

/// Text, first day, last day; the days are those that ISO 8601-2 and the codebook's rule for seasons give.
private let readable: [(String, String?, String?)] = [
  ("2021-05-14", "2021-05-14", "2021-05-14"),
  ("2021-07", "2021-07-01", "2021-07-31"),
  ("2020-02", "2020-02-01", "2020-02-29"),
  ("1900-02", "1900-02-01", "1900-02-28"),
  ("2021", "2021-01-01", "2021-12-31"),
  ("-0043", "-0043-01-01", "-0043-12-31"),
  ("Y12021", "12021-01-01", "12021-12-31"),
  ("201X", "2010-01-01", "2019-12-31"),
  ("20XX", "2000-01-01", "2099-12-31"),
  ("2021-XX", "2021-01-01", "2021-12-31"),
  ("2021-XX-XX", "2021-01-01", "2021-12-31"),
  ("2021-07-XX", "2021-07-01", "2021-07-31"),
  ("2021-21", "2021-03-01", "2021-05-31"),
  ("2021-23", "2021-09-01", "2021-11-30"),
  ("2023-24", "2023-12-01", "2024-02-29"),
  ("2010-06~", "2010-06-01", "2010-06-30"),
  ("2021-07-21/2021-07-31", "2021-07-21", "2021-07-31"),
  ("2014/2015", "2014-01-01", "2015-12-31"),
  ("1992-05-15/..", "1992-05-15", nil),
  ("1992-05-15/", "1992-05-15", nil),
  ("../1994", nil, "1994-12-31"),
  ("/1994", nil, "1994-12-31"),
  ("2004-01-01T10:10:10Z", "2004-01-01", "2004-01-01"),
  ("2004-01-01T10:10:10+05:00", "2004-01-01", "2004-01-01"),
]

@Test(arguments: readable)
func `A date is the days it may be, and keeps its text`(text: String, first: String?, last: String?) throws {
  let date = try #require(parseEDTF(text))
  #expect(date.first?.description == first)
  #expect(date.last?.description == last)
  #expect(date.edtf == text)
}

@Test func `Qualifiers are read at either end of an interval`() {
  #expect(parseEDTF("2010?").map { [$0.isUncertain, $0.isApproximate] } == [true, false])
  #expect(parseEDTF("2010~").map { [$0.isUncertain, $0.isApproximate] } == [false, true])
  #expect(parseEDTF("2010%").map { [$0.isUncertain, $0.isApproximate] } == [true, true])
  #expect(parseEDTF("2009/2010~")?.isApproximate == true)
  #expect(parseEDTF("2009?/..")?.isUncertain == true)
}

@Test(arguments: [
  "", " ", "2021-13", "2021-02-29", "2021-04-31", "2021-00", "2021-05-00", "21", "202", "20210514", "2021-5-14",
  "2021-05-14 ", "2021/2020", "2021/2022/2023", "../..", "/", "..", "2021-25", "2021-21-03", "20XX-05", "2021-XX-05",
  "X021", "XXXX", "Y123", "Y99999999999", "2021-05~-14", "14 May 2021", "2021-05-14T25:61:00", "2021-05T10:00:00",
  "٢٠٢١", "2021-05-14/…", "NA", "-", "~",
])
func `What is no EDTF is refused`(text: String) {
  #expect(parseEDTF(text) == nil)
}

@Test func `Days and civil dates agree over two thousand years`() {
  var day = CivilDay(year: 1, month: 1, day: 1)
  for year in 1...2100 {
    for month in 1...12 {
      #expect(day.civil == (year, month, 1))
      day = CivilDay(number: day.number + Int32(daysOf(month: month, year: year)))
    }
  }
}
