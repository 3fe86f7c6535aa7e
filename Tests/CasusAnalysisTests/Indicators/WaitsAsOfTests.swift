import CasusAnalysis
import CasusData
import CasusSource
import CasusTestSupport
import CasusYAML
import Testing

/// The waits of the whole dataset as they were known on six days, in both views, against a table that
/// `.ci/editions.py` works out from the CSV files without casus; its medians are lifelines 0.30.3's.
struct WaitsAsOfTests {
  private struct Line {
    var day: String
    var view: String
    var name: String
    var low: String
    var high: String
    var outcome: String
  }

  private static func lines() throws -> [Line] {
    let text = try RepositoryWorld().readText("Tests/CasusAnalysisTests/Indicators/waits-as-of.csv")
    return text.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Line(day: cells[0], view: cells[1], name: cells[2], low: cells[3], high: cells[4], outcome: cells[5])
    }
  }

  @Test(
    arguments: ["2010-12-31", "2016-01-01", "2021-05-20", "2021-09-15", "2021-09-16", "2024-06-30"],
    [RecordView.record, .essay])
  func `the waits are those that were known on the day`(_ date: String, _ view: RecordView) throws {
    var diagnostics: [Diagnostic] = []
    let dataset = try #require(loadDataset("csto", from: RepositoryWorld(), reporting: &diagnostics))
    let place = Place(file: "test.md", line: 1)
    let clock = Node.Entry(key: "clock", keyPlace: place, value: Node(.text("either"), at: place))
    let day = try #require(parseEDTF(date)?.day)
    let run = try #require(
      IndicatorRun(ResponseLag.self, options: Node(.map([clock]), at: place), reporting: &diagnostics))
    let group = run.answers(
      for: Subject(dataset: dataset, asOf: day, place: place, view: view), reporting: &diagnostics)
    guard case .table(let cases)? = group["cases"] else {
      Issue.record("no table of cases")
      return
    }
    let found = (0..<cases.rowCount).map { row -> String in
      guard case .bounds(let days) = cases.value(row, "days") else { return "?" }
      let high = days.high.map { String(Int($0)) } ?? ""
      return "\(cases.value(row, "case").plainText) \(Int(days.low))–\(high) \(cases.value(row, "outcome").plainText)"
    }
    let lines = try Self.lines().filter { $0.day == date && $0.view == view.rawValue }
    let expected = lines.filter { $0.name != "median" }.map { "\($0.name) \($0.low)–\($0.high) \($0.outcome)" }
    #expect(found.sorted() == expected.sorted())

    let median = try #require(lines.first { $0.name == "median" })
    guard !median.low.isEmpty, !median.high.isEmpty, case .measure(let measure)? = group["median"],
      case .bounds(let bounds) = measure.value
    else { return }
    #expect("\(Int(bounds.low))–\(Int(bounds.high ?? -1))" == "\(median.low)–\(median.high)")
  }

  @Test func `the table tells the days apart`() throws {
    let may = try Self.lines().filter { $0.name == "arm-may-2021" }
    // Asked on the 14th, answered on the 26th by the essays: six days later it was open. The other reading of the
    // record, an order given on the day itself, was known at once and stands in until the preferred one is known.
    #expect(
      may.filter { $0.day == "2021-05-20" }.map { "\($0.view) \($0.low)–\($0.high) \($0.outcome)" } == [
        "record 0–0 answered", "essay 6– open",
      ])
    #expect(may.filter { $0.day == "2021-09-15" }.map(\.low) == ["12", "12"])
  }
}
