/// What is measured.
extension ExplanationCatalog {
  static let indicatorsMore: [Explanation] = [
    Explanation(
      "CAS0367", "conflict sets have too many combinations",
      """
      Conflict sets that bear on an indicator have more combinations than are tried; each is read alone, or \
      only those are combined that move a number by themselves.
      """,
      why: "What two disagreements move together may be missing from the range.",
      wrong: .record(
        [
          "actors": """
          id
          ARM
          """,
          "incidents": contestedIncidents(sets: 8, readings: 2),
          "memberships": """
          id,actor,organisation,role,from,to
          m1,ARM,ORG,member,1994,2020
          """,
        ], run: "measure", "event-rate", "--data", "record", "--set", "sensitivity=conflicts", "--as-of", "2021-09-16"),
      right: .record(
        [
          "actors": """
          id
          ARM
          """,
          "incidents": contestedIncidents(sets: 2, readings: 2),
          "memberships": """
          id,actor,organisation,role,from,to
          m1,ARM,ORG,member,1994,2020
          """,
        ], run: "measure", "event-rate", "--data", "record", "--set", "sensitivity=conflicts", "--as-of", "2021-09-16")),
    Explanation(
      "CAS0368", "another reading cannot be measured",
      "With another reading of a conflict set the indicator has a fault, so that its range lacks that reading.",
      why: "The range that is printed may be too narrow.",
      wrong: .record(
        [
          "actors": """
          id,kind
          ARM,state
          ORG,organisation
          """,
          "memberships": """
          id,actor,organisation,role,from,to
          m1,ARM,ORG,member,1994,
          """,
          "requests": """
          id,asked-by,addressee,date,conflict,preferred,reason
          r1,ARM,ORG,2021-05-14,asked,true,the letter
          r2,ARM,ORG,2021-05-26,asked,false,
          """,
          "responses": """
          id,request,actor,outcome,level,date
          n1,r1,ORG,answered,consult,2021-05-20
          """,
        ], run: "measure", "response-lag", "--data", "record", "--set", "clock=request", "--set",
        "sensitivity=conflicts", "--as-of", "2021-09-16"),
      right: .record(
        [
          "actors": """
          id,kind
          ARM,state
          ORG,organisation
          """,
          "memberships": """
          id,actor,organisation,role,from,to
          m1,ARM,ORG,member,1994,
          """,
          "requests": """
          id,asked-by,addressee,date,conflict,preferred,reason
          r1,ARM,ORG,2021-05-14,asked,true,the letter
          r2,ARM,ORG,2021-05-16,asked,false,
          """,
          "responses": """
          id,request,actor,outcome,level,date
          n1,r1,ORG,answered,consult,2021-05-20
          """,
        ], run: "measure", "response-lag", "--data", "record", "--set", "clock=request", "--set",
        "sensitivity=conflicts", "--as-of", "2021-09-16")),
    Explanation(
      "CAS0370", "a tree of blocs has too many members",
      "More members are to be grouped into blocs than a tree can hold.",
      why: "The work grows with the cube of their number.",
      wrong: .measure(
        "blocs", "positions.actor=actor", "positions.issue=issue", "positions.code=code",
        "positions.scale=no,abstain,yes",
        over: "actor,issue,code\n" + (0..<1100).map { "a\($0),i1,yes" }.joined(separator: "\n")),
      right: .measure(
        "blocs", "positions.actor=actor", "positions.issue=issue", "positions.code=code",
        "positions.scale=no,abstain,yes",
        over: """
          actor,issue,code
          ARM,i1,yes
          KAZ,i1,no
          """)),
    Explanation(
      "CAS0371", "the outcome of a case is unknown",
      "How a duty was fulfilled is none of honoured, partly, violated.",
      why: "To code an unknown outcome is to guess.",
      wrong: .measure(
        "fulfilment", "outcomes.outcome=outcome",
        over: """
          outcome
          kept
          """),
      right: .measure(
        "fulfilment", "outcomes.outcome=outcome",
        over: """
          outcome
          honoured
          """)),
    Explanation(
      "CAS0372", "a patron has no positions",
      "The actor that the others are held against takes no position on record.",
      why: "Nobody can have stood with it.",
      wrong: .measure(
        "abstention-with-the-patron", "positions.actor=actor", "positions.issue=issue", "positions.code=code",
        "positions.scale=no,abstain,yes", "patron=RUSS",
        over: """
          actor,issue,code
          RUS,i1,yes
          KAZ,i1,yes
          """),
      right: .measure(
        "abstention-with-the-patron", "positions.actor=actor", "positions.issue=issue", "positions.code=code",
        "positions.scale=no,abstain,yes", "patron=RUS",
        over: """
          actor,issue,code
          RUS,i1,yes
          KAZ,i1,yes
          """)),
    Explanation(
      "CAS0373", "a wait comes into sight after its end",
      "The entry of a case lies after the end of its wait, or is no number.",
      why: "It was never at risk, and would count as if it had been.",
      wrong: .measure(
        "response-lag", "cases.time=days", "cases.status=status", "cases.entry=entry",
        over: """
          days,status,entry
          12,answered,20
          30,open,0
          """),
      right: .measure(
        "response-lag", "cases.time=days", "cases.status=status", "cases.entry=entry",
        over: """
          days,status,entry
          12,answered,2
          30,open,0
          """)),
    Explanation(
      "CAS0374", "a cell is no date",
      "A column that is bound as a date holds something else.",
      why: "Its spell has no length.",
      wrong: .measure(
        "member-years", "spells.actor=actor", "spells.from=from", "spells.to=to", "--as-of 2021-09-16",
        over: """
          actor,from,to
          ARM,long ago,2020
          """),
      right: .measure(
        "member-years", "spells.actor=actor", "spells.from=from", "spells.to=to", "--as-of 2021-09-16",
        over: """
          actor,from,to
          ARM,1994,2020
          """)),
    Explanation(
      "CAS0375", "a cell is no amount",
      "A column that is bound as an amount holds a word or a negative number.",
      why: "It cannot be added up.",
      wrong: .measure(
        "burden", "shares.actor=actor", "shares.value=share",
        over: """
          actor,share
          RUS,half
          """),
      right: .measure(
        "burden", "shares.actor=actor", "shares.value=share",
        over: """
          actor,share
          RUS,0.5
          """)),
    Explanation(
      "CAS0376", "several kinds would be added up",
      "A table of contributions holds several kinds, and none is chosen.",
      why: "Money and soldiers have no sum.",
      wrong: .record(
        [
          "actors": """
          id
          ARM
          """,
          "contributions": """
          id,actor,organisation,kind,share,date
          c1,ARM,ORG,budget,0.5,2019
          c2,ARM,ORG,troops,0.4,2019
          """,
          "memberships": """
          id,actor,organisation,role,from,to
          m1,ARM,ORG,member,1994,
          """,
        ], run: "measure", "burden", "--data", "record", "--as-of", "2021-09-16"),
      right: .record(
        [
          "actors": """
          id
          ARM
          """,
          "contributions": """
          id,actor,organisation,kind,share,date
          c1,ARM,ORG,budget,0.5,2019
          c2,ARM,ORG,troops,0.4,2019
          """,
          "memberships": """
          id,actor,organisation,role,from,to
          m1,ARM,ORG,member,1994,
          """,
        ], run: "measure", "burden", "--data", "record", "--set", "kind=budget", "--as-of", "2021-09-16")),
    Explanation(
      "CAS0377", "too many are compared each with each",
      "More members or organisations are compared in pairs than a table can show.",
      why: "The work grows with the square of their number.",
      notShown: "it takes a record of some thousand members"),
    Explanation(
      "CAS0378", "a comparison would take too long",
      "Members, years and events together are more than can be compared in seconds.",
      why: "A build must end.",
      notShown: "it takes a record of millions of rows"),
    Explanation(
      "CAS0379", "the longest wait is shorter than the shortest",
      "The upper bound of a wait is no number, or lies below its lower bound.",
      why: "The interval holds no day.",
      wrong: .measure(
        "response-lag", "cases.low=low", "cases.high=high", "cases.status=status",
        over: """
          low,high,status
          12,5,answered
          """),
      right: .measure(
        "response-lag", "cases.low=low", "cases.high=high", "cases.status=status",
        over: """
          low,high,status
          12,15,answered
          """)),
    Explanation(
      "CAS0384", "the weight of an issue is no amount",
      "A column that weighs issues holds a word, nothing or a negative number.",
      why: "The measure would be weighed by nothing.",
      wrong: .measure(
        "stance-alignment", "positions.actor=actor", "positions.issue=issue", "positions.code=code",
        "positions.scale=no,abstain,yes", "weight=weight",
        over: """
          actor,issue,code,weight
          ARM,i1,yes,much
          KAZ,i1,no,much
          """),
      right: .measure(
        "stance-alignment", "positions.actor=actor", "positions.issue=issue", "positions.code=code",
        "positions.scale=no,abstain,yes", "weight=weight",
        over: """
          actor,issue,code,weight
          ARM,i1,yes,2
          KAZ,i1,no,2
          """)),
  ]
}
