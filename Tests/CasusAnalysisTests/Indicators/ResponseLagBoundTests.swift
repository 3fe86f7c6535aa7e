import CasusAnalysis
import CasusData
import CasusTestSupport
import Testing

/// What a table of waits yields, bound by the names of its columns.
private func waits(_ csv: String, _ more: String = "") throws -> (answers: AnswerGroup, faults: [String]) {
  let header = csv.prefix { $0 != "\n" }.split(separator: ",")
  let parts = ["time", "low", "high", "status", "entry", "cluster"].filter { header.contains(Substring($0)) }
  let binding = parts.map { "\($0): \($0)" }.joined(separator: ", ")
  let found = try measured(ResponseLag.self, "{cases: {\(binding)}\(more.isEmpty ? "" : ", " + more)}", csv: csv)
  return (try #require(found.answers), found.faults)
}

private func value(_ name: String, _ csv: String, _ more: String = "") throws -> String {
  let measure = try waits(csv, more).answers.measure(name)
  return measure.value == .null ? "undefined: \(measure.reason ?? "")" : measure.value.plainText
}

@Test func `Without events nobody has stopped waiting, and nothing else is known`() throws {
  let open = "time,status,group\n24,open,a\n337,open,b\n"
  #expect(try value("median", open) == "undefined: every case is open")
  #expect(try value("medianLow", open) == "undefined: not reached")
  #expect(try value("rmst90", open) == "90")
  #expect(try value("answeredWithin90", open) == "0")
  #expect(try value("logRank", open, "by: group") == "undefined: nothing ended")
  #expect(try value("open", open) == "2")
  #expect(try waits(open).answers.measure("answeredWithin90").interval == nil)
}

@Test func `No case at all is a reason of its own`() throws {
  let none = "time,status\n"
  for name in ["median", "mean", "rmst90", "answeredWithin90", "share", "longest", "medianTurnbull"] {
    #expect(try value(name, none) == "undefined: no case", "\(name)")
  }
}

@Test func `Without censoring the mean exists and the median is that of the days`() throws {
  let all = "time,status\n0,1\n2,1\n4,1\n"
  #expect(try value("mean", all) == "2")
  #expect(try value("median", all) == "2")
}

@Test func `The plain mean is refused while anybody waits, and says how many do`() throws {
  let some = "time,status\n2,1\n4,1\n24,0\n30,withdrawn\n"
  #expect(try value("mean", some) == "undefined: 1 open and 1 withdrawn of 4, whose waits have no end; see rmst")
  let refused = "time,status\n2,1\n4,refused\n"
  #expect(try value("mean", refused) == "3")
  #expect(
    try value("mean", refused, "refusals: censor") == "undefined: 1 refused of 2, whose waits have no end; see rmst")
}

@Test func `An event and a censoring on one day leave the censored at risk`() throws {
  let curve = try waits("time,status\n5,0\n5,1\n", "").answers.table("curve")
  #expect(curve.lines("days", "survival", "atRisk") == ["0 1 2", "5 0.5 2"])
}

@Test func `A wait of no days counts, and one of fewer is a fault`() throws {
  #expect(try value("median", "time,status\n0,1\n0,1\n5,1\n") == "0")
  let faults = try waits("time,status\n-1,1\n3,1\n").faults
  #expect(faults == ["expected a number of days, 0 or more, found '-1'"])
}

@Test func `The restricted mean ends with the group that was watched shortest`() throws {
  let two = "time,status,group\n5,1,a\n100,0,a\n5,1,b\n40,0,b\n"
  let groups = try waits(two, "by: group, tau: [30, 90]").answers.table("groups")
  #expect(
    groups.lines("group", "rmst30", "rmst90", "rmst90Reason") == [
      "a 17.5  group 'b': watched for 40 of 90 days", "b 17.5  watched for 40 of 90 days",
    ])
}

@Test func `Fewer than five events in a group make the test a description`() throws {
  let two = "time,status,group\n5,1,a\n7,1,a\n9,1,b\n40,0,b\n"
  #expect(try waits(two, "by: group").answers.table("tests").lines("logRank.label") == ["descriptive"])
}

@Test func `Cases that depend on each other get no p-value unless they are taken as independent`() throws {
  let two = "time,status,group,cluster\n5,1,a,x\n7,1,a,x\n9,1,b,y\n40,0,b,z\n"
  #expect(try value("logRankP", two, "by: group") == "undefined: cases of one incident are not independent")
  #expect(try value("logRank", two, "by: group").hasPrefix("undefined") == false)
  let taken = try waits(two, "by: group, independent: true").answers
  #expect(try taken.measure("logRankP").value != .null)
  #expect(
    try taken.table("tests").lines("logRank.label") == [
      "descriptive; cases of one incident taken as independent"
    ])
  #expect(try taken.measure("logRankP").rule == "response-lag/cases;refusal=competing;independent")
}

@Test func `Refusals and withdrawals rule an answer out, and one minus the curve would overstate the answers`() throws {
  let rows = "time,status\n1,1\n2,refused\n3,withdrawn\n4,1\n5,0\n"
  // By hand: 1/5 + 4/5 · 3/4 · 2/3 · 1/2.
  #expect(abs(try waits(rows, "tau: 4").answers.number("answeredWithin4") - 0.4) < 1e-12)
  #expect(abs(try waits(rows, "tau: 4").answers.number("refusedWithin4") - 0.2) < 1e-12)
  #expect(abs(try waits(rows, "tau: 4").answers.number("withdrawnWithin4") - 0.2) < 1e-12)
  #expect(abs(try waits(rows, "tau: 4, refusals: censor").answers.number("answeredWithin4") - 7.0 / 15) < 1e-12)
}

@Test func `Waits between bounds are bounds below thirty cases and a curve from thirty on`() throws {
  let few = "low,high\n" + (0..<29).map { "\($0),\($0 + 3)\n" }.joined()
  #expect(try value("medianTurnbull", few) == "undefined: fewer than 30 cases: see the bounds of the median")
  #expect(try value("median", few) == "14–17")
  let many = few + "29,\n"
  #expect(try value("medianTurnbull", many).hasPrefix("undefined") == false)
  #expect(try waits(many).answers.table("turnbull").rowCount > 1)
  #expect(try value("open", many) == "1")
  #expect(try value("longest", many) == "29+")
}

@Test func `Bounds that no wait can have are told with what was expected`() throws {
  #expect(try waits("low,high\n5,3\n1,2\n").faults == ["expected 5 days or more, found '3'"])
  #expect(try waits("low,high,status\n5,,1\n1,2,1\n").faults == ["expected 5 days or more, found none"])
  #expect(
    try waits("time,status,entry\n5,1,5\n1,1,0\n").faults == [
      "expected an entry before the end of the wait after 5 days, found '5'"
    ])
  #expect(
    try measured(ResponseLag.self, "{cases: {time: time}}", csv: "time\n5\n").faults == [
      "a table is bound, but not its 'cases.status'"
    ])
}

@Test func `Every way of reading the waits has a rule of its own`() throws {
  let rows = "time,status\n5,1\n"
  func rule(_ options: String) throws -> String { try waits(rows, options).answers.measure("median").rule }
  #expect(try rule("") == "response-lag/cases;refusal=competing")
  #expect(try rule("interval: plain") == "response-lag/cases;refusal=competing;interval=plain")
  #expect(try rule("withdrawals: competing") == "response-lag/cases;refusal=competing;withdrawal=competing")
  #expect(try rule("ends: half-open") == "response-lag/cases;refusal=competing;bounds=half-open")
}

extension AnswerGroup {
  /// The number of a measure; not a number where it is none.
  fileprivate func number(_ name: String) throws -> Double {
    if case .number(let number) = try measure(name).value { number } else { .nan }
  }
}
