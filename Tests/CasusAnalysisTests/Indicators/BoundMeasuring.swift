import CasusAnalysis
import CasusData
import CasusSource
import CasusTestSupport
import CasusYAML
import Testing

/// What an indicator yields of the one table in a file, and what is reported.
func measured(
  _ indicator: any Indicator.Type, _ options: String, csv: String
) throws -> (answers: AnswerGroup?, faults: [String]) {
  var diagnostics: [Diagnostic] = []
  let world = InMemoryWorld(["table.csv": csv])
  let dataset = try #require(loadDataset("table.csv", from: world, reporting: &diagnostics))
  let node = try #require(readYAML(options, at: Place(file: "b.md", line: 1), reporting: &diagnostics))
  let run = IndicatorRun(indicator, options: node, reporting: &diagnostics)
  let subject = Subject(dataset: dataset, asOf: CivilDay(year: 2021, month: 9, day: 16), place: node.place)
  let answers = run?.answers(for: subject, reporting: &diagnostics)
  return (answers, diagnostics.map(\.message))
}

/// Votes as a table of `member,issue,vote`; a row a member, a letter an issue: y, n, a, or a dot for no row.
func ballots(_ rows: [(String, String)], year: ((Int) -> Int)? = nil) -> String {
  var csv = "member,issue,vote" + (year == nil ? "" : ",year") + "\n"
  for (member, votes) in rows {
    for (issue, vote) in votes.enumerated() where vote != "." {
      let word = vote == "y" ? "yes" : vote == "n" ? "no" : "abstain"
      csv += "\(member),i\(issue + 1),\(word)" + (year.map { ",\($0(issue))" } ?? "") + "\n"
    }
  }
  return csv
}

/// The options that bind such a table, with more of them.
func bound(_ more: String = "") -> String {
  "{positions: {actor: member, issue: issue, code: vote, scale: 'no,abstain,yes'}\(more.isEmpty ? "" : ", " + more)}"
}
