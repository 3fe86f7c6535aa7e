import CasusData
import Testing

@testable import CasusCharts

@Suite struct `Dates on labels` {
  @Test(arguments: [
    ("2021-05-14", "14 May 2021"), ("2021-07", "July 2021"), ("2021-07-21/2021-07-31", "21–31 July 2021"),
    ("2010", "2010"), ("2014/2015", "2014–2015"), ("2010-06~", "about June 2010"), ("2022-02/2022-09", "Feb–Sept 2022"),
    ("1992-05-15/..", "from 15 May 1992"), ("2020-12-28/2021-01-03", "28 Dec 2020–3 Jan 2021"),
  ]) func `are as precise as their source`(edtf: String, printed: String) throws {
    let date = try #require(parseEDTF(edtf))
    #expect(PrintedDay.text(date) == printed)
  }
}
