import CasusAnalysis
import CasusData
import Testing

private let incidents = """
  id,target,adversary,date
  e1,A,B,2001-06-01
  e2,C,A,2001
  e3,C,A,2003-05-05
  e4,B,X,2000
  e5,Z,,2004-01-01

  """

private func rates(_ options: String) throws -> AnswerGroup {
  let (answers, faults) = try measured(
    EventRate.self, options, asOf: "2010-01-01", tables: ["memberships": spellsOfMembers, "incidents": incidents])
  #expect(faults == [])
  return answers
}

private func isNear(_ a: Double?, _ b: Double) -> Bool { a.map { abs($0 - b) < 1e-10 } ?? false }

/// By hand: C was no member in 2003 and Z never; B may have entered before or after what happened to it in 2000.
/// The limits are chi2.ppf(0.025, 4)/2 and chi2.ppf(0.975, 8)/2 of scipy 1.17.1 over the longest and shortest exposure.
@Test func `Events count where they happened to a member, for as long as there were members`() throws {
  let answers = try rates("{organisation: O}")
  #expect(try answers.measure("events").value == .bounds(Bounds(low: 2, high: 3)))
  #expect(try answers.measure("outside").value == .number(2))
  let rate = try answers.measure("rate")
  guard case .bounds(let bounds) = rate.value else { throw MissingAnswer(name: "rate") }
  #expect(isNear(bounds.low, 2 / (8036 / 365.25)))
  #expect(isNear(bounds.high, 3 / (7671 / 365.25)))
  #expect(isNear(rate.interval?.low, 0.24220927854396496 / (8036 / 365.25)))
  #expect(isNear(rate.interval?.high, 8.767273069742323 / (7671 / 365.25)))
  #expect(rate.missing == 1)
  #expect(rate.unit == "per member-year")
  #expect(
    try answers.table("groups").lines("group", "events") == ["A 1", "C 1", "B 0–1"])
}

@Test func `Between members events count per dyad-year`() throws {
  let answers = try rates("{organisation: O, exposure: dyad-years, per: 10}")
  #expect(try answers.measure("events").value == .number(2))
  #expect(try answers.table("groups").lines("group", "events") == ["A–B 1", "A–C 1", "B–C 0"])
  guard case .bounds(let exposure) = try answers.measure("exposure").value else {
    throw MissingAnswer(name: "exposure")
  }
  #expect(isNear(exposure.low, 4748 / 365.25))
  #expect(isNear(exposure.high, 5113 / 365.25))
  #expect(try answers.measure("rate").unit == "per 10 dyad-years")
  guard case .bounds(let rate) = try answers.measure("rate").value else { throw MissingAnswer(name: "rate") }
  #expect(isNear(rate.low, 20 / (5113 / 365.25)))
}

@Test func `Counts and exposures of any table give rates by group`() throws {
  let (answers, faults) = try measured(
    EventRate.self, "{counts: {table: t, events: share, exposure: value}, by: id}", asOf: "2010-01-01",
    tables: ["t": "id,share,value\n2001,7,91.25\n2000,0,12.5\n"])
  #expect(faults == [])
  let groups = try answers.table("groups")
  #expect(groups.lines("group", "events") == ["2000 0", "2001 7"])
  // statsmodels 0.15.0, confint_poisson(7, 91.25, method="exact-c").
  #expect(groups.value(1, "rateLow").number.map { isNear($0, 0.030842334811176608) } == true)
  #expect(groups.value(1, "rateHigh").number.map { isNear($0, 0.15805671629262885) } == true)
  let (_, wrong) = try measured(
    EventRate.self, "{counts: {table: t, events: share, exposure: value}}", asOf: "2010-01-01",
    tables: ["t": "id,share,value\n1,1.5,4\n2,1,-3\n"])
  #expect(wrong == ["expected a number of 0 or more, found '1.5'", "expected a number of 0 or more, found '-3'"])
}
