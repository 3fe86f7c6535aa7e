import CasusAnalysis
import CasusData
import CasusSource
import CasusTestSupport
import CasusYAML
import Testing

/// Fifteen waits in two groups; the second has a refusal.
private let lags = """
  group,days,event
  a,0,1
  a,3,1
  a,3,0
  a,5,1
  a,8,0
  a,12,1
  a,12,1
  b,12,0
  b,20,0
  b,31,1
  b,44,1
  b,90,0
  b,90,0
  b,120,1
  b,337,0

  """

private let votes = """
  year,rcid,country,vote
  2020,1,A,yes
  2020,1,B,no
  2020,2,A,abstain
  2020,2,B,yes
  2020,3,A,yes
  2020,3,B,yes
  2020,4,A,no
  2021,5,A,no
  2021,5,B,no
  2021,6,B,no
  2021,6,A,no

  """

private func measured(
  _ indicator: String, _ file: String, _ text: String, _ options: [(String, String)], as format: MeasureFormat = .json
) -> (text: String?, faults: [String]) {
  var diagnostics: [Diagnostic] = []
  let world = InMemoryWorld([file: text])
  let result = measure(
    indicator, data: file, options: options, asOf: nil, as: format, in: world, reporting: &diagnostics)
  return (result, diagnostics.map { "\($0.place?.file ?? ""):\($0.place?.line ?? 0): \($0.message)" })
}

private let caseOptions = [("cases.time", "days"), ("cases.status", "event")]
private let voteOptions = [
  ("positions.actor", "country"), ("positions.issue", "rcid"), ("positions.code", "vote"),
  ("positions.scale", "no,abstain,yes"), ("by", "year"),
]

/// The JSON as it is read back, so that a test names members and not characters.
private func parsed(_ text: String?) throws -> Node {
  var diagnostics: [Diagnostic] = []
  let node = try #require(readJSON(Array((text ?? "").utf8), file: "out.json", reporting: &diagnostics))
  #expect(diagnostics.isEmpty)
  return node
}

@Test func `A lag over any table has the promised keys`() throws {
  let outcome = measured("response-lag", "lags.csv", lags, caseOptions + [("tau", "30,90"), ("cases.table", "lags")])
  #expect(outcome.faults == [])
  let json = try parsed(outcome.text)
  #expect(json["indicator"]?.text == "response-lag")
  #expect(json["rule"]?.text == "response-lag/cases;refusal=competing")
  #expect(json["asOf"]?.text == "2021-09-16")
  #expect(json["options"]?["cases.time"]?.text == "days")
  let row = try #require(json["results"]?.list?.first)
  #expect(row["group"]?.isNull == true)
  #expect(["n", "answered", "open", "refused"].map { row[$0]?.number } == [15, 8, 7, 0])
  #expect(row["median"]?.number == 44)
  #expect(row["medianLow"]?.number == 5)
  #expect(row["medianHigh"]?.isNull == true)
  // lifelines 0.30.3, restricted_mean_survival_time.
  #expect(abs((row["rmst"]?["30"]?["value"]?.number ?? 0) - 21.534444444444443) < 1e-12)
  #expect(row["rmst"]?["90"]?["low"]?.number != nil)
  #expect(json["tests"]?.list?.isEmpty == true)
}

@Test func `Groups are compared by the log-rank test`() throws {
  let json = try parsed(measured("response-lag", "lags.csv", lags, caseOptions + [("by", "group")]).text)
  #expect(json["results"]?.list?.map { $0["group"]?.text } == ["a", "b"])
  let beyond = json["results"]?.list?.first?["rmst"]?["90"]
  #expect(beyond?["value"]?.isNull == true)
  #expect(beyond?["reason"]?.text == "every wait was over within 12 of 90 days")
  let other = json["results"]?.list?.last?["rmst"]?["90"]
  #expect(other?["value"]?.isNull == true)
  #expect(other?["reason"]?.text == "group 'a': every wait was over within 12 of 90 days")
  let test = json["tests"]?.list?.first?["logRank"]
  // lifelines 0.30.3, logrank_test.
  #expect(abs((test?["chi2"]?.number ?? 0) - 11.36137805983681) < 1e-10)
  #expect(test?["df"]?.number == 1)
  #expect(abs((test?["p"]?.number ?? 0) - 0.0007498716572281394) < 1e-10)
  #expect(test?["label"]?.text == "descriptive")
}

@Test func `Pairs are measured year by year`() throws {
  let json = try parsed(measured("stance-alignment", "votes.csv", votes, voteOptions).text)
  let rows = json["results"]?.list ?? []
  #expect(
    rows.map { "\($0["group"]?.text ?? "") \($0["a"]?.text ?? "") \($0["b"]?.text ?? "")" } == ["2020 A B", "2021 A B"])
  #expect(rows.first?["n"]?.number == 3)
  #expect(rows.first?["half"]?.number == 0.5)
  #expect(rows.last?["kappa"]?.isNull == true)
  #expect(rows.last?["reason"]?.text == "both are constant and equal")
  #expect(rows.last?["exact"]?.number == 1)
}

@Test func `Three conventions for abstention give three results`() throws {
  let values = try ["middle", "drop", "disagree"].map { reading in
    let json = try parsed(
      measured("stance-alignment", "votes.csv", votes, voteOptions + [("abstention", reading)]).text)
    let row = json["results"]?.list?.first
    return [row?["n"]?.number, row?["half"]?.number]
  }
  #expect(values == [[3, 0.5], [2, 0.5], [3, 1.0 / 3]])
}

@Test func `CSV holds the results and leaves undefined cells empty`() {
  let text = measured("stance-alignment", "votes.csv", votes, voteOptions, as: .csv).text
  let lines = text?.split(separator: "\n").map(String.init) ?? []
  #expect(lines.first == "group,a,b,n,exact,half,s,sSquared,kappa,pi,alpha,tauB,missing,label,reason")
  #expect(lines.last == "2021,A,B,2,1,1,1,1,,,,,0,fewer than 10 issues,both are constant and equal")
}

@Test func `A table for readers is aligned and rounded, and turned where it is too wide`() {
  let text = measured("response-lag", "lags.csv", lags, caseOptions + [("tau", "30")], as: .table).text
  #expect(
    text == """
      response-lag/cases;refusal=competing, as of 2021-09-16

      n                                                                          15
      answered                                                                    8
      open                                                                        7
      refused                                                                     0
      withdrawn                                                                   0
      median                                                                     44
      medianLow                                                                   5
      medianMidpoint.value                                                       44
      medianMidpoint.low                                                          5
      turnbull.reason                                           every wait is exact
      mean.reason                   7 open of 15, whose waits have no end; see rmst
      rmst.30.value                                                          21.534
      rmst.30.low                                                            15.462
      rmst.30.high                                                           27.607
      rmst.30.variance                                                        9.598
      within.30.answered.value                                                0.364
      within.30.answered.low                                                  0.131
      within.30.answered.high                                                 0.606
      within.30.answered.variance                                             0.017
      within.30.refused.value                                                     0
      within.30.refused.variance                                                  0
      within.30.withdrawn.value                                                   0
      within.30.withdrawn.variance                                                0

      """)
}

@Test func `What cannot be bound or read is said with its place`() {
  let wrong = lags.replacing("b,20,0", with: "b,20,perhaps").replacing("b,31,1", with: "b,-31,1")
  #expect(
    measured("response-lag", "lags.csv", wrong, caseOptions).faults == [
      "lags.csv:10: expected 1, 0, answered, open, refused, withdrawn as the status of a case, found 'perhaps'",
      "lags.csv:11: expected a number of days, 0 or more, found '-31'",
    ])
  #expect(
    measured("response-lag", "lags.csv", lags, [("cases.time", "dayz"), ("cases.status", "event")]).faults == [
      "lags.csv:0: the table 'lags' has no column 'dayz'"
    ])
  #expect(
    measured("response-lag", "lags.csv", lags, [("cases.time", "days")]).faults == [
      "lags.csv:0: a table is bound, but not its 'cases.status'"
    ])
  #expect(
    measured("response-lag", "lags.csv", lags, caseOptions + [("cases.stauts", "x")]).faults == [
      "lags.csv:0: unknown option 'cases.stauts'"
    ])
  #expect(measured("response-lagg", "lags.csv", lags, caseOptions).faults == [":0: unknown indicator 'response-lagg'"])
  #expect(
    measured("stance-alignment", "votes.csv", votes.replacing("abstain", with: "absent"), voteOptions).faults == [
      "votes.csv:4: expected a position of the scale no, abstain, yes, found 'absent'"
    ])
  #expect(
    measured("stance-alignment", "votes.csv", votes + "2021,6,A,yes\n", voteOptions).faults == [
      "votes.csv:13: a second position of 'A' on '6'"
    ])
}

@Test func `Counting on planes of bits gives what counting one by one gives`() {
  var matrix = CodeMatrix(CodeScale(positions: [-1, 0, 1]), raters: 5, units: 150)
  var state: UInt64 = 7
  for rater in 0..<5 {
    for unit in 0..<150 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      matrix[rater, unit] = Int8(clamping: Int((state >> 33) % 4) - 1)
    }
  }
  let planes = CodePlanes(matrix)
  for a in 0..<5 {
    for b in 0..<5 { #expect(planes.agreement(a, b) == matrix.agreement(a, b)) }
  }
}

@Test func `The alliance tables are measured when nothing is bound`() throws {
  var diagnostics: [Diagnostic] = []
  let text = measure(
    "response-lag", data: "csto", options: [("clock", "request"), ("view", "essay")], asOf: "2021-09-16", as: .json,
    in: RepositoryWorld(), reporting: &diagnostics)
  #expect(diagnostics.map(\.message) == [])
  let json = try parsed(text)
  #expect(json["rule"]?.text == "response-lag/request;any;refusal=competing;view=essay")
  let row = try #require(json["results"]?.list?.first)
  #expect(["n", "answered", "refused"].map { row[$0]?.number } == [3, 1, 2])
  #expect(row["median"]?["low"]?.number == 0)
  #expect(row["median"]?["high"]?.number == 32)
}

/// The faults of cases as line:column, message and hint.
private func caseFaults(_ text: String, _ options: [(String, String)] = caseOptions) -> [String] {
  var diagnostics: [Diagnostic] = []
  let result = measure(
    "response-lag", data: "x.csv", options: options, asOf: nil, as: .csv, in: InMemoryWorld(["x.csv": text]),
    reporting: &diagnostics)
  #expect((result == nil) == diagnostics.haveErrors)
  return diagnostics.map {
    "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.message)" + ($0.hint.map { "; \($0)" } ?? "")
  }
}

@Test func `A case without a time or a status is at fault and never vanishes`() {
  let watched = "give an open case the days it was watched, or leave the row out with 'where'"
  #expect(
    caseFaults("days,event\n,0\n5,1\n") == ["2:1 expected a number of days, 0 or more, found none; \(watched)"])
  #expect(
    caseFaults("id,days,event\na,4,\nb,5,1\nc,6,opne\n") == [
      "2:5 expected 1, 0, answered, open, refused, withdrawn as the status of a case, found none",
      "4:5 expected 1, 0, answered, open, refused, withdrawn as the status of a case, found 'opne'"
        + "; did you mean 'open'?",
    ])
}

@Test func `Each cell of a time is judged by its own`() {
  #expect(
    caseFaults("event,days\n1,nan\n0,7\n1,inf\n") == [
      "2:3 expected a number of days, 0 or more, found 'nan'", "4:3 expected a number of days, 0 or more, found 'inf'",
    ])
  #expect(caseFaults("days,event\n3,1\n4,1.0\n5,x\n").map { $0.prefix(4) } == ["4:3 "])
  let many = "days,event\n" + String(repeating: "x,1\n", count: 100)
  #expect(caseFaults(many).count == 21)
  #expect(caseFaults(many).last == "0:1 100 times or statuses of cases are at fault in all; the first are shown")
}

@Test func `A horizon is a number of days above nought`() {
  for tau in ["-1", "0", "1e400", "30,-5"] {
    let faults = caseFaults("days,event\n3,1\n4,0\n", caseOptions + [("tau", tau)])
    #expect(faults.count == 1)
    #expect(faults.first?.contains("expected numbers above 0 for 'tau'") == true)
  }
}
