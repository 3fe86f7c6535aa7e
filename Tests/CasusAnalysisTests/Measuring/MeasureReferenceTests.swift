import CasusAnalysis
import CasusData
import CasusSource
import CasusTestSupport
import CasusYAML
import Testing

/// Waits in three groups, made up: group, days, whether the wait ended.
private let lags =
  "group,days,event\n"
    + """
    east,34,1 east,26,1 east,3,1 east,0,1 east,12,1 east,31,1 east,55,0 east,78,1
    east,5,1 east,49,0 east,2,1 east,9,1 east,14,1 east,13,1 north,2,1 north,9,1
    north,72,0 north,57,1 north,39,1 north,23,1 north,45,1 north,24,1 north,81,0 north,47,1
    north,44,0 north,88,1 north,47,1 north,59,1 west,2,1 west,26,1 west,8,1 west,35,0
    west,14,1 west,10,1 west,23,1 west,2,1 west,35,1 west,65,1 west,22,0 west,1,1
    west,42,0 west,3,1 east,95,0 north,200,0 west,91,0
    """.split { $0 == " " || $0 == "\n" }.joined(separator: "\n") + "\n"

/// What `casus measure -f json` writes, read back.
private func measured(
  _ indicator: String, _ data: String, _ options: [(String, String)], files: [String: String]
) throws -> Node {
  var diagnostics: [Diagnostic] = []
  let text = try #require(
    measure(
      indicator, data: data, options: options, asOf: "2021-09-16", as: .json, in: InMemoryWorld(files),
      reporting: &diagnostics))
  #expect(diagnostics.map(\.message) == [])
  return try #require(readJSON(Array(text.utf8), file: "out.json", reporting: &diagnostics))
}

private func isClose(_ a: Node?, _ b: Double, _ tolerance: Double = 1e-12) -> Bool {
  (a?.number).map { abs($0 - b) <= tolerance * max(1, abs(b)) } ?? false
}

private let lagOptions = [
  ("cases.table", "lags"), ("cases.time", "days"), ("cases.status", "event"), ("by", "group"), ("tau", "30,90"),
]

/// lifelines 0.30.3: `KaplanMeierFitter`, `median_survival_times`, `restricted_mean_survival_time`,
/// `multivariate_logrank_test`.
@Test func `Any table of waits is measured as lifelines measures it`() throws {
  let node = try measured("response-lag", "lags.csv", lagOptions, files: ["lags.csv": lags])
  let expected: [(String, Double, Double, Double, Double, Double, Double, Double)] = [
    ("east", 15, 12, 14.0, 3.0, 34.0, 17.6, 32.333333333333336),
    ("north", 15, 11, 47.0, 23.0, 88.0, 25.866666666666667, 51.72592592592593),
    ("west", 15, 11, 23.0, 2.0, 65.0, 17.828571428571426, 32.68571428571428),
  ]
  let results = try #require(node["results"]?.list)
  #expect(results.compactMap { $0["group"]?.text } == expected.map(\.0))
  for (result, row) in zip(results, expected) {
    #expect(result["n"]?.number == row.1)
    #expect(result["answered"]?.number == row.2)
    #expect(result["open"]?.number == row.1 - row.2)
    #expect(result["refused"]?.number == 0)
    #expect(result["median"]?.number == row.3)
    #expect(result["medianLow"]?.number == row.4)
    #expect(result["medianHigh"]?.number == row.5)
    #expect(isClose(result["rmst"]?["30"]?["value"], row.6))
    #expect(isClose(result["rmst"]?["90"]?["value"], row.7))
  }
  let test = node["tests"]?.list?.first?["logRank"] ?? node["tests"]?.list?.first
  #expect(isClose(test?["chi2"], 2.4046838934915775))
  #expect(test?["df"]?.number == 2)
  #expect(isClose(test?["p"], 0.30048965644547887))
}

@Test func `What is undefined is null beside its reason`() throws {
  let open = "days,event\n24,0\n337,0\n"
  let node = try measured(
    "response-lag", "open.csv", [("cases.time", "days"), ("cases.status", "event"), ("tau", "90,365")],
    files: ["open.csv": open])
  let result = try #require(node["results"]?.list?.first)
  #expect(result["median"]?.isNull == true)
  #expect(result["reason"]?.text == "every case is open")
  #expect(isClose(result["rmst"]?["90"]?["value"], 90))
  #expect(result["rmst"]?["365"]?["value"]?.isNull == true)
}

/// Votes of five countries, made up; NA is Namibia, n a y stand for no, abstain, yes and a point for absence.
private let votes: [(String, Int, String)] = [
  ("ARM", 2014, "yyaayan.yaynnay.ayyyyynnnyyy.anna.yyaaa.aanaa"),
  ("ARM", 2015, "aynnynayynaanyynnnayyanaayyna.ynnnnaynnaayy.a"),
  ("BLR", 2014, "yya.yaa..aynnnannynnyynn.yyaannnnnyy.yaanyn.y"),
  ("BLR", 2015, "yannynannnyayyaynnaayynaaynnayynn.nnnayna.y.y"),
  ("KAZ", 2014, "ynaanannnnyy.nnnny.yy.an.ayannnyanynaayanaa.y"),
  ("KAZ", 2015, "aynynnnyaanaaa.nnna..yyaayyyayyynyannnnna.yya"),
  ("NA", 2014, "y..anannnnynnn.aa.yyynnnnyna.nnna.aya.aannaaa"),
  ("NA", 2015, "aa.n.naynn.ay.aynnaaayy.ny.yayynn.nan.n.aayya"),
  ("RUS", 2014, "ynaanaanynynyyan.nnaaayynnyanaanan.yaayaayyny"),
  ("RUS", 2015, "nyyn.nay.aaayyayyya.aynaannnaa.nnynynnynayyya"),
]

private let votesCSV =
  "country,year,rcid,vote\n"
  + votes.map { country, year, codes in
    codes.enumerated().compactMap { index, code in
      ["n": "no", "a": "abstain", "y": "yes"][code].map { "\(country),\(year),\(year)-\(index),\($0)\n" }
    }.joined()
  }.joined()

/// Exact agreement counted, and κ by scikit-learn 1.9.1 (`cohen_kappa_score`, quadratic weights, all three labels).
@Test func `Any table of positions is measured as scikit-learn measures it, by group`() throws {
  let node = try measured(
    "stance-alignment", "votes.csv",
    [
      ("positions.table", "votes"), ("positions.actor", "country"), ("positions.issue", "rcid"),
      ("positions.code", "vote"), ("positions.scale", "no,abstain,yes"), ("by", "year"),
    ], files: ["votes.csv": votesCSV])
  let expected: [(Int, String, String, Double, Double, Double)] = [
    (2014, "ARM", "BLR", 35, 0.6285714285714286, 0.6274509803921569),
    (2014, "ARM", "KAZ", 35, 0.4857142857142857, 0.14847161572052392),
    (2014, "ARM", "NA", 35, 0.6571428571428571, 0.5029585798816568),
    (2014, "ARM", "RUS", 38, 0.42105263157894735, -0.06400000000000006),
    (2014, "BLR", "KAZ", 36, 0.5277777777777778, 0.33684210526315794),
    (2014, "BLR", "NA", 32, 0.5625, 0.30434782608695654),
    (2014, "BLR", "RUS", 37, 0.4594594594594595, 0.0803807509254364),
    (2014, "KAZ", "NA", 33, 0.6363636363636364, 0.4334763948497854),
    (2014, "KAZ", "RUS", 38, 0.5263157894736842, 0.20917822838847377),
    (2014, "NA", "RUS", 36, 0.4166666666666667, 0.03678929765886296),
    (2015, "ARM", "BLR", 41, 0.5853658536585366, 0.34038950042337),
    (2015, "ARM", "KAZ", 39, 0.5641025641025641, 0.26047904191616766),
    (2015, "ARM", "NA", 34, 0.6176470588235294, 0.3056653491436101),
    (2015, "ARM", "RUS", 39, 0.5641025641025641, 0.11832611832611828),
    (2015, "BLR", "KAZ", 39, 0.48717948717948717, 0.10055350553505538),
    (2015, "BLR", "NA", 34, 0.7352941176470589, 0.5498108448928121),
    (2015, "BLR", "RUS", 38, 0.631578947368421, 0.3369890329012961),
    (2015, "KAZ", "NA", 32, 0.65625, 0.5473833097595474),
    (2015, "KAZ", "RUS", 38, 0.5, -0.037735849056603765),
    (2015, "NA", "RUS", 33, 0.6060606060606061, 0.2810962754743499),
  ]
  let results = try #require(node["results"]?.list)
  #expect(results.count == expected.count)
  for (year, a, b, n, exact, kappa) in expected {
    let result = results.first { result in
      let group = result["group"] ?? result["year"]
      return (group?.text ?? group?.number.map { "\(Int($0))" }) == "\(year)" && result["a"]?.text == a
        && result["b"]?.text == b
    }
    #expect(result?["n"]?.number == n, "\(year) \(a) \(b)")
    #expect(isClose(result?["exact"], exact), "\(year) \(a) \(b)")
    #expect(isClose(result?["kappa"], kappa), "\(year) \(a) \(b)")
  }
}

@Test(arguments: ["median", "n", "country"])
func `A column that is not there is named with its table`(column: String) throws {
  var diagnostics: [Diagnostic] = []
  let text = measure(
    "response-lag", data: "lags.csv", options: [("cases.time", column), ("cases.status", "event")],
    asOf: "2021-09-16", as: .table, in: InMemoryWorld(["lags.csv": lags]), reporting: &diagnostics)
  #expect(text == nil)
  #expect(diagnostics.contains { $0.message.contains("'\(column)'") && $0.message.contains("lags") })
}
