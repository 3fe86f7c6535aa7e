import CasusData
import CasusSource
import Testing

@testable import CasusAnalysis

@Suite struct EvaluatorTests {
  static let calls = Table(
    "requests", fields: ["id", "date", "troops", "observed-until"],
    rows: [
      ["id": .text("arm"), "date": date("2021-05-14"), "troops": .number(2500), "observed-until": date("2021-09")],
      ["id": .text("kaz"), "date": date("2022-01-05"), "troops": .null, "observed-until": .null],
    ])

  static let scope = Scope(
    names: AnswerGroup([
      ("call", .table(calls.selecting([0]))), ("both", .table(calls)), ("none", .table(calls.selecting([]))),
      (
        "lag",
        .group(
          AnswerGroup([
            (
              "share",
              .measure(
                Measure(
                  .number(0.5), .share, interval: Measure.Interval(low: 0.2, high: 0.8), n: 8, rule: "r", formula: "f"
                ) { [RowReference(table: "requests", row: 1)] })
            ),
            (
              "longest",
              .measure(Measure(.bounds(Bounds(low: 337, high: nil)), .days, rule: "r", formula: "f") { [] })
            ),
            (
              "median",
              .measure(Measure(.null, .days, reason: "every case is open", rule: "r", formula: "f") { [] })
            ),
            ("cases", .table(calls)),
          ]))
      ),
    ]))

  private func value(_ expression: String) -> String? {
    let (result, diagnostics) = evaluate(expression, in: Self.scope)
    #expect(diagnostics.isEmpty, "\(expression)")
    return result?.value.asText
  }

  @Test func `The one row of a table speaks through its fields`() {
    #expect(value("call.date") == "2021-05-14")
    #expect(value("call['observed-until']") == "2021-09")
    #expect(value("call.troops / 100") == "25")
    #expect(value("call.count") == "1")
    #expect(value("both[1].id") == "kaz")
    #expect(value("lag.cases[0].id") == "arm")
  }

  @Test func `Tables are counted and summed`() {
    #expect(value("both.count") == "2")
    #expect(value("count(both)") == "2")
    #expect(value("count(both, 'troops')") == "1")
    #expect(value("sum(both, 'troops')") == "2500")
    #expect(value("min(both, 'date')") == "2021-05-14")
    #expect(value("max(both, 'date')") == "2022-01-05")
    #expect(value("distinct(both, 'id')") == "2")
    #expect(value("join(values(both, 'id'), '+')") == "arm+kaz")
    #expect(value("none.count") == "0")
    #expect(value("max(1, 2)") == "2")
  }

  @Test func `Bounds, intervals and dates have members`() {
    #expect(value("lag.longest.low") == "337")
    #expect(value("lag.longest.high") == "null")
    #expect(value("lag.longest.open") == "true")
    #expect(value("lag.share.low") == "0.2")
    #expect(value("lag.share.n") == "8")
    #expect(value("call.date.year") == "2021")
    #expect(value("call.date.month") == "5")
    #expect(value("month(call.date)") == "4")
    #expect(value("call['observed-until'].first") == "2021-09-01")
    #expect(value("call['observed-until'].last") == "2021-09-30")
    #expect(value("call['observed-until'].day") == "null")
    #expect(value("call['observed-until'].days") == "30")
    #expect(value("lag.median.reason") == "every case is open")
  }

  @Test func `Imprecise dates compare only where no day could tell otherwise`() {
    #expect(value("date('2021-05-14') < date('2021-06')") == "true")
    #expect(value("date('2021') < date('2021-06')") == "null")
    #expect(value("date('2021') <= '2021-12-31'") == "true")
    #expect(value("date('2022') > '2021-12-31'") == "true")
    #expect(value("date('2021-07') == '2021-07'") == "true")
    #expect(value("date('2021-07') == date('2021-07-01/2021-07-31')") == "true")
    #expect(value("date('1992-05-15/..') < '1992-05-15'") == "false")
    #expect(value("date('2021-05-14') < datetime(2021, 4, 15)") == "true")
  }

  @Test func `Days between dates are bounds`() {
    #expect(evaluate("date('2021-07') - date('2021-05-14')").result?.value == .bounds(Bounds(low: 48, high: 78)))
    #expect(evaluate("days('2020-10-14', '2021-09-16')").result?.value == .bounds(Bounds(low: 337, high: 337)))
    #expect(value("date('2021-05-14') + 30") == "2021-06-13")
    #expect(value("date('2021-05') - 1") == "2021-04-30/2021-05-30")
    #expect(evaluate("lag.longest + 3", in: Self.scope).result?.value == .bounds(Bounds(low: 340, high: nil)))
    #expect(value("lag.longest > 300") == "true")
    #expect(value("lag.longest > 400") == "null")
    #expect(value("lag.longest < 300") == "false")
  }

  @Test func `Words compare the same by code and by text`() {
    let table = Table(fields: ["w"], rows: [["w": .text("a")], ["w": .null], ["w": .text("b")]])
    func found(_ expression: String) -> [String] {
      (0..<3).map { evaluate(expression, row: (table, $0)).result?.value.asText ?? "" }
    }
    #expect(found("datum.w == 'a'") == ["true", "false", "false"])
    #expect(found("'a' == datum.w") == ["true", "false", "false"])
    #expect(found("datum.w !== 'a'") == ["false", "true", "true"])
    #expect(found("datum.w != 'zz'") == ["true", "true", "true"])
  }

  @Test func `A measure named stays itself`() {
    guard case .measure(let measure)? = evaluate("lag.share", in: Self.scope).result?.answer else {
      Issue.record("no measure")
      return
    }
    #expect(measure.interval == Measure.Interval(low: 0.2, high: 0.8))
    #expect(measure.kind == .share)
    #expect(measure.rule == "r")
  }

  @Test func `Arithmetic keeps the kind where it makes sense`() {
    func kind(_ expression: String) -> Measure.Kind? {
      if case .measure(let measure)? = evaluate(expression, in: Self.scope).result?.answer { measure.kind } else { nil }
    }
    #expect(kind("1 - lag.share") == .share)
    #expect(kind("lag.share * 2") == .share)
    #expect(kind("lag.share / lag.share") == .number)
    #expect(kind("round(lag.longest)") == .days)
    #expect(kind("call.date - date('2021-01-01')") == .days)
    #expect(kind("call.date + 3") == .date)
    #expect(kind("'a' + 1") == .text)
  }

  @Test func `In prose an undefined value stays undefined, and says why`() {
    #expect(value("lag.median + 1") == "null")
    #expect(value("call.troops / 0") == "Infinity")
    guard case .measure(let measure)? = evaluate("lag.median", in: Self.scope).result?.answer else { return }
    #expect(measure.reason == "every case is open")
  }

  @Test func `A value knows the rows it rests on, by the branch taken`() {
    func rows(_ expression: String) -> [Int]? { evaluate(expression, in: Self.scope).result?.lineage.map(\.row) }
    #expect(rows("call.date") == [0])
    #expect(rows("both.count") == [0, 1])
    #expect(rows("sum(both, 'troops')") == [0, 1])
    #expect(rows("lag.share > 0.3 ? lag.share : call.troops") == [1])
    #expect(rows("lag.share > 0.7 ? lag.share : call.troops") == [0, 1])
    #expect(rows("call.troops || lag.share") == [0])
    #expect(rows("1 + 1") == [])
    #expect(evaluate("datum.troops", row: (Self.calls, 0)).result?.lineage.map(\.row) == [0])
  }

  @Test func `Mistakes are named with what was meant`() {
    let cases: [(String, String, String?)] = [
      ("lagg.share", "CAS0304", "did you mean 'lag'?"),
      ("lag.shaer", "CAS0305", "did you mean 'share'?"),
      ("call.dat", "CAS0306", "did you mean 'date'?"),
      ("rond(1)", "CAS0307", "did you mean 'round'?"),
      ("pow(1)", "CAS0308", nil),
      ("sum(lag.share, 'x')", "CAS0309", "name a fact, a table of an indicator or a table of the dataset"),
      ("sum(both)", "CAS0310", "write sum(table, 'field')"),
      ("both.date", "CAS0311", "narrow it with 'where', or say which row: requests[0].date"),
      ("none.date", "CAS0311", "check the 'where' of 'requests'"),
      ("both[7].id", "CAS0312", nil),
      ("datum.x", "CAS0313", "name a fact or an indicator"),
    ]
    for (expression, code, hint) in cases {
      let (result, diagnostics) = evaluate(expression, in: Self.scope)
      #expect(diagnostics.map(\.code) == [code], "\(expression)")
      #expect(diagnostics.first?.hint == hint, "\(expression)")
      #expect(result?.isFaulty == true)
    }
  }

  @Test func `What is too much for a function is dropped aloud`() {
    let (result, diagnostics) = evaluate("round(2.6, 1)")
    #expect(result?.value == .number(3))
    #expect(diagnostics.map(\.severity) == [.warning])
  }

  @Test func `Several rows are named by their keys`() {
    let dataset = Dataset(
      name: "d", tables: [Self.calls], schemas: [TableSchema(primaryKey: ["id"])])
    let (_, diagnostics) = evaluate("requests.date", in: Scope(dataset: dataset))
    #expect(diagnostics.map(\.message) == ["expected one row for 'date', found 2: arm, kaz"])
  }

  @Test func `Now is the day of the briefing`() {
    #expect(evaluate("today()", asOf: CivilDay(year: 2021, month: 9, day: 16)).result?.value.asText == "2021-09-16")
    #expect(evaluate("now()").result?.value == .null)
  }

  @Test func `A row of a table with a key stands for its key`() {
    let dataset = Dataset(name: "d", tables: [Self.calls], schemas: [TableSchema(primaryKey: ["id"])])
    let scope = Scope(names: AnswerGroup([("member", .row(Self.calls, 1))]), dataset: dataset)
    #expect(evaluate("member == 'kaz'", in: scope).result?.value == .boolean(true))
    #expect(evaluate("member.date.year", in: scope).result?.value == .number(2022))
  }
}
