import CasusAnalysis
import CasusData
import Testing

/// The waits that the codebook of the alliance data derives from its rows.
private let derived = [
  "arm-oct-2020": "open 337+", "arm-may-2021": "answered 12", "arm-jul-2021": "answered 0–30",
  "kgz-jun-2010": "refused 0–32", "kgz-spring-2010": "refused 0–124", "kaz-jan-2022": "answered 0",
  "rus-nov-2015": "answered 0–33", "rus-nov-2015-tjk": "open 24+", "arm-apr-2016": "answered 0–29",
  "arm-sep-2022": "answered 0–12",
]

@Test func `The waits of the alliance come out as its codebook derives them`() throws {
  let cases = try measured(ResponseLag.self, "{clock: either}", asOf: "2024-06-30").table("cases")
  let waits = Dictionary(uniqueKeysWithValues: zip(cases.lines("case"), cases.lines("outcome", "days")))
  for (name, wait) in derived { #expect(waits[name] == wait, "\(name)") }
  #expect(cases.rowCount == 15)
}

@Test func `Waiting for a mission takes longer than waiting for a word`() throws {
  let cases = try measured(ResponseLag.self, "{until: mission}", asOf: "2024-06-30").table("cases")
  let waits = Dictionary(uniqueKeysWithValues: zip(cases.lines("case"), cases.lines("outcome", "days")))
  #expect(waits["arm-may-2021"] == "answered 79–109")
  #expect(waits["arm-sep-2022"] == "answered 0–14")
  #expect(waits["arm-jul-2021"] == "open 47+")
}

@Test func `Seen from the day of an essay, only what was known then is counted`() throws {
  let cases = try measured(ResponseLag.self, "{clock: request}", asOf: "2021-09-16").table("cases")
  #expect(
    cases.lines("case", "days", "startDetail") == [
      "arm-may-2021 12 asked 14 May 2021", "kgz-spring-2010 0–124 asked Mar–May 2010",
      "kgz-jun-2010 0–32 asked June 2010",
    ])
}

@Test func `The start of a case says whether anybody asked`() throws {
  let cases = try measured(
    ResponseLag.self, "{where: \"datum['asked-by'] == 'ARM'\"}", asOf: "2021-09-16"
  ).table("cases")
  #expect(
    cases.lines("case", "startDetail") == [
      "arm-oct-2020 14 Oct 2020, no request found", "arm-may-2021 asked 14 May 2021",
      "arm-jul-2021 July 2021, no request found", "arm-apr-2016 April 2016, no request found",
    ])
  #expect(cases.lines("asked", "level", "answer", "lead")[2] == "not-found statement a neutral statement 30")
}

@Test func `Without the record, the essay's own reading of a case stands in`() throws {
  let cases = try measured(ResponseLag.self, "{clock: either}", asOf: "2024-06-30", view: .essay).table("cases")
  let waits = Dictionary(uniqueKeysWithValues: zip(cases.lines("case"), cases.lines("outcome", "days")))
  #expect(waits["arm-sep-2022"] == "answered 0–458")
  #expect(waits["tjk-1990s"] == nil)
}

@Test func `The open wait of October 2020 grows to the end of its observation and no further`() throws {
  let early = try measured(ResponseLag.self, "{clock: incident}", asOf: "2021-09-16").table("cases")
  let late = try measured(ResponseLag.self, "{clock: incident}", asOf: "2023-01-01").table("cases")
  for cases in [early, late] {
    #expect(cases.lines("case", "days").contains("arm-oct-2020 337+"))
  }
}

@Test func `Reading a conflict set the other way shows what the disagreement moves`() throws {
  func waits(_ options: String) throws -> [String: String] {
    let cases = try measured(ResponseLag.self, options, asOf: "2024-06-30").table("cases")
    return Dictionary(uniqueKeysWithValues: zip(cases.lines("case"), cases.lines("days")))
  }
  #expect(try waits("{other-reading: may-2021-first-answer}")["arm-may-2021"] == "0")
  #expect(try waits("{other-reading: jul-2021-dates}")["arm-jul-2021"] == "1")
  #expect(try waits("{other-reading: [kaz-request-day]}")["kaz-jan-2022-record"] == "1")
  #expect(try waits("{clock: incident, other-reading: incursion-start}")["arm-may-2021"] == "14")
  let rule = try measured(ResponseLag.self, "{other-reading: all}", asOf: "2024-06-30").measure("median").rule
  #expect(rule == "response-lag/either;any;refusal=competing;other-reading=all")
}

@Test func `Watching may end with the incident, if that is asked for`() throws {
  let cases = try measured(ResponseLag.self, "{incident-end: true}", asOf: "2024-06-30").table("cases")
  #expect(cases.lines("case", "days").contains("arm-oct-2020 0+"))
}
