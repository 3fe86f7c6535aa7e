import CasusAnalysis
import CasusData
import Testing

@Test func `The allies of each issue are tallied without its principal and without former members`() throws {
  let tally = try measured(StanceAlignment.self, "{}", asOf: "2021-09-16").table("tally")
  #expect(
    tally.lines("issue", "with", "positions") == [
      "georgia-2008 0 1", "crimea-vote-2014 2 3", "su24-2015 1 4", "kgz-appeals-2010 0 6", "nk-status-2015 0 5",
      "april-2016 0 1", "war-2020 0 3", "border-2021 0 5", "abkhazia-2008 0 5", "crimea-2014 0 2",
      "afghanistan-2001 2 2", "nato-enlargement 1 1", "nk-support-2017 0 5", "caspian-2015 0 2",
    ])
}

@Test func `Members stand in the order of their names, those that left last`() throws {
  let stance = try measured(
    StanceAlignment.self, "{where: \"datum.principal == 'ARM'\"}", asOf: "2021-09-16")
  let cells = try stance.table("cells")
  var actors: [String] = []
  for actor in cells.lines("actorLabel", "isCurrent") where actors.last != actor { actors.append(actor) }
  #expect(
    actors == [
      "Armenia true", "Belarus true", "Kazakhstan true", "Kyrgyzstan true", "Russia true", "Tajikistan true",
      "Uzbekistan false",
    ])
  #expect(cells.lines("actor", "issue", "state", "position").contains("UZB border-2021 not-member "))
  #expect(cells.lines("actor", "issue", "state", "position").contains("KAZ war-2020 value -1"))
  #expect(cells.lines("actor", "issue", "state", "position").contains("KGZ war-2020 not-coded "))
}

@Test func `Only issues on which one of two is the principal can be asked for`() throws {
  func pair(_ choice: String) throws -> [String] {
    try measured(StanceAlignment.self, "{principal: \(choice)}", asOf: "2021-09-16")
      .table("pairs").lines("a", "b", "n", "half").filter { $0.hasPrefix("ARM RUS ") }
  }
  // Three causes of Russia's, on one of which Armenia did not follow, and five of Armenia's, on none of which Russia did;
  // a cause of neither, on which both refused.
  #expect(try pair("with") == ["ARM RUS 9 0.6666666666666666"])
  #expect(try pair("only") == ["ARM RUS 8 0.625"])
  #expect(try pair("without") == ["ARM RUS 1 1"])
}

@Test func `The choice of issues moves a pair within an interval that is the same each time`() throws {
  func pairs() throws -> Table {
    try measured(StanceAlignment.self, "{resamples: 400}", asOf: "2021-09-16").table("pairs")
  }
  let first = try pairs()
  #expect(try pairs().lines("a", "b", "sLow", "sHigh") == first.lines("a", "b", "sLow", "sHigh"))
  for row in 0..<first.rowCount {
    let values = ["sLow", "s", "sHigh"].map { first.value(row, $0) }
    guard case (.number(let low), .number(let s), .number(let high)) = (values[0], values[1], values[2]) else {
      continue
    }
    #expect(low <= s && s <= high)
  }
  #expect(first.lines("a", "b", "n", "sLow").contains("RUS UZB 1 "))
}
