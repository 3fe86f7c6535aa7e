/// What is measured.
extension ExplanationCatalog {
  static let indicators: [Explanation] = [
    Explanation(
      "CAS0350", "the dataset lacks a table",
      "An indicator reads a table that the dataset does not have.",
      why: "Nothing can be measured, and zero would be a false answer.",
      wrong: .record(
        [
          "actors": """
          id
          ARM
          """
        ], run: "measure", "event-rate", "--data", "record"),
      right: .record(
        [
          "actors": """
          id
          ARM
          """,
          "incidents": """
          id,target,date
          i1,ARM,2021-05
          """,
          "memberships": """
          id,actor,organisation,role,from,to
          m1,ARM,ORG,member,1994,2020
          """,
        ], run: "measure", "event-rate", "--data", "record", "--as-of", "2021-09-16")),
    Explanation(
      "CAS0351", "a table lacks a column",
      "A bound table does not have the column that an option names.",
      why: "Another column would give another answer.",
      wrong: .measure(
        "response-lag", "cases.time=day", "cases.status=status",
        over: """
          days,status
          12,answered
          30,open
          """),
      right: .measure(
        "response-lag", "cases.time=days", "cases.status=status",
        over: """
          days,status
          12,answered
          30,open
          """)),
    Explanation(
      "CAS0352", "a response comes before what it answers",
      "A response is dated before the request or the incident that the clock starts with.",
      why: "The wait would be negative.",
      notShown: """
        a dataset with such a row is refused before, with CAS0154; only another reading of a conflict set comes \
        here, as CAS0368
        """),
    Explanation(
      "CAS0353", "no memberships of an organisation",
      "The organisation that is named has no members on record.",
      why: "Its members would be nobody.",
      wrong: .record(
        [
          "actors": """
          id
          ARM
          """,
          "memberships": """
          id,actor,organisation,role,from,to
          m1,ARM,ORG,member,1994,2020
          """,
        ], run: "measure", "member-years", "--data", "record", "--set", "organisation=ORGA", "--as-of", "2021-09-16"),
      right: .record(
        [
          "actors": """
          id
          ARM
          """,
          "memberships": """
          id,actor,organisation,role,from,to
          m1,ARM,ORG,member,1994,2020
          """,
        ], run: "measure", "member-years", "--data", "record", "--set", "organisation=ORG", "--as-of", "2021-09-16")),
    Explanation(
      "CAS0354", "an actor has two positions on an issue",
      "Two rows give one actor a position on one issue.",
      why: "Only one of them can count, and which would be a guess.",
      wrong: .measure(
        "cohesion", "positions.actor=actor", "positions.issue=issue", "positions.code=code",
        "positions.scale=no,abstain,yes", "resamples=0",
        over: """
          actor,issue,code
          ARM,i1,yes
          ARM,i1,no
          KAZ,i1,yes
          """),
      right: .measure(
        "cohesion", "positions.actor=actor", "positions.issue=issue", "positions.code=code",
        "positions.scale=no,abstain,yes", "resamples=0",
        over: """
          actor,issue,code
          ARM,i1,yes
          KAZ,i1,yes
          """)),
    Explanation(
      "CAS0355", "a position is not on the scale",
      "A code is none of those that the scale names.",
      why: "It has no distance to the others.",
      wrong: .measure(
        "cohesion", "positions.actor=actor", "positions.issue=issue", "positions.code=code",
        "positions.scale=no,abstain,yes", "resamples=0",
        over: """
          actor,issue,code
          ARM,i1,aye
          KAZ,i1,yes
          """),
      right: .measure(
        "cohesion", "positions.actor=actor", "positions.issue=issue", "positions.code=code",
        "positions.scale=no,abstain,yes", "resamples=0",
        over: """
          actor,issue,code
          ARM,i1,yes
          KAZ,i1,yes
          """)),
    Explanation(
      "CAS0356", "the status of a case is unknown",
      "How a case ended is none of: 1, answered or event; 0, open or censored; refused; withdrawn.",
      why: "To code an unknown end as open is to guess.",
      wrong: .measure(
        "response-lag", "cases.time=days", "cases.status=status",
        over: """
          days,status
          12,replied
          """),
      right: .measure(
        "response-lag", "cases.time=days", "cases.status=status",
        over: """
          days,status
          12,answered
          """)),
    Explanation(
      "CAS0357", "a wait is no number of days",
      "The time of a case is empty, negative or no number.",
      why: "It can neither be ranked nor summed.",
      wrong: .measure(
        "response-lag", "cases.time=days", "cases.status=status",
        over: """
          days,status
          -12,answered
          """),
      right: .measure(
        "response-lag", "cases.time=days", "cases.status=status",
        over: """
          days,status
          12,answered
          """)),
    Explanation(
      "CAS0358", "an indicator is unknown",
      "'measure' names an indicator that is not there.",
      why: "There is nothing to measure.",
      wrong: .measure(
        "respons-lag", "cases.time=days", "cases.status=status",
        over: """
          days,status
          12,answered
          30,open
          """),
      right: .measure(
        "response-lag", "cases.time=days", "cases.status=status",
        over: """
          days,status
          12,answered
          30,open
          """)),
    Explanation(
      "CAS0360", "the as-of date is no day",
      "An as-of date has no year, month and day.",
      why: "What was known on it cannot be told.",
      notShown: "the command refuses such a date before, as wrong usage, and a briefing reports CAS0706"),
    Explanation(
      "CAS0362", "a binding is not whole",
      "A table is bound, but not all of the columns that the indicator cannot do without.",
      why: "A missing column would have to be guessed.",
      wrong: .measure(
        "response-lag", "cases.time=days",
        over: """
          days,status
          12,answered
          30,open
          """),
      right: .measure(
        "response-lag", "cases.time=days", "cases.status=status",
        over: """
          days,status
          12,answered
          30,open
          """)),
    Explanation(
      "CAS0363", "a scale has too many codes",
      "A scale has more codes than positions can be compared on.",
      why: "Such a column is mostly no scale.",
      wrong: .measure(
        "cohesion", "positions.actor=actor", "positions.issue=issue", "positions.code=code",
        "positions.scale=c0,c1,c2,c3,c4,c5,c6,c7,c8,c9,c10,c11,c12,c13,c14,c15,c16,c17,c18,c19,c20,c21,c22,c23,c24,c25,c26,c27,c28,c29,c30,c31,c32,c33,c34,c35,c36,c37,c38,c39,c40,c41,c42,c43,c44,c45,c46,c47,c48,c49,c50,c51,c52,c53,c54,c55,c56,c57,c58,c59,c60,c61,c62,c63,c64,c65,c66,c67,c68,c69,c70,c71,c72,c73,c74,c75,c76,c77,c78,c79,c80,c81,c82,c83,c84,c85,c86,c87,c88,c89,c90,c91,c92,c93,c94,c95,c96,c97,c98,c99",
        "resamples=0",
        over: """
          actor,issue,code
          ARM,i1,c1
          KAZ,i1,c2
          """),
      right: .measure(
        "cohesion", "positions.actor=actor", "positions.issue=issue", "positions.code=code", "positions.scale=c1,c2,c3",
        "resamples=0",
        over: """
          actor,issue,code
          ARM,i1,c1
          KAZ,i1,c2
          """)),
    Explanation(
      "CAS0364", "there are too many positions",
      "Actors times issues are more than can be held as one board.",
      why: "It would not fit into the memory.",
      notShown: "it takes a board of some hundred million cells"),
    Explanation(
      "CAS0365", "many cases are at fault",
      "More cases are at fault than are worth listing; their number is given.",
      why: "Some hundreds of messages hide the first of them.",
      wrong: .measure(
        "response-lag", "cases.time=days", "cases.status=status",
        over: "days,status" + String(repeating: "\n-1,answered", count: 60)),
      right: .measure(
        "response-lag", "cases.time=days", "cases.status=status",
        over: """
          days,status
          12,answered
          """),
      with: ["CAS0357"]),
    Explanation(
      "CAS0366", "there are too many conflict sets",
      "More readings bear on an indicator than are tried one by one; the first of them are.",
      why: "The range that is printed may be too narrow.",
      wrong: .record(
        [
          "actors": """
          id
          ARM
          """,
          "incidents": contestedIncidents(sets: 300, readings: 3),
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
        ], run: "measure", "event-rate", "--data", "record", "--set", "sensitivity=conflicts", "--as-of", "2021-09-16"),
      with: ["CAS0367"]),
  ]
}
