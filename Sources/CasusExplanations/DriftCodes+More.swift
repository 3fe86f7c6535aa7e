/// What differs from the lock.
extension ExplanationCatalog {
  static let driftMore: [Explanation] = [
    Explanation(
      "CAS0735", "the fonts changed",
      "Fonts are others than when the lock was written.",
      why: "Lines may break elsewhere; no number depends on them.",
      notShown: "it depends on what is installed"),
    Explanation(
      "CAS0736", "the briefing was built otherwise",
      "The day, the parameters, the theme or the view are others than when the lock was written.",
      why: "A number may differ for that reason alone.",
      wrong: .rebuilt(
        from: [
          Example.File(
            "Templates/brief.md",
            """
            ---
            title: Waiting
            data: calls
            as-of: 2021-09-16
            facts: {first: {from: calls, where: "datum.id == 'a'"}, mean: {from: calls, transform: \
            [{aggregate: [{op: mean, field: troops, as: troops}]}]}}
            ---

            {{ first.troops }} soldiers came.
            """)
        ],
        to: [
          Example.File(
            "Templates/brief.md",
            """
            ---
            title: Waiting
            data: calls
            as-of: 2021-09-17
            facts: {first: {from: calls, where: "datum.id == 'a'"}, mean: {from: calls, transform: \
            [{aggregate: [{op: mean, field: troops, as: troops}]}]}}
            ---

            {{ first.troops }} soldiers came.
            """)
        ], run: "check", "--drift"),
      right: .rebuilt(
        from: [
          Example.File(
            "Templates/brief.md",
            """
            ---
            title: Waiting
            data: calls
            as-of: 2021-09-16
            facts: {first: {from: calls, where: "datum.id == 'a'"}, mean: {from: calls, transform: \
            [{aggregate: [{op: mean, field: troops, as: troops}]}]}}
            ---

            {{ first.troops }} soldiers came.
            """)
        ],
        to: [], run: "check", "--drift"),
      with: ["CAS0734"]),
    Explanation(
      "CAS0737", "a number rests on other rows",
      "A number is what it was, and the rows, sources or rule it rests on are others.",
      why: "The same answer for another reason is another answer.",
      wrong: .rebuilt(
        from: [
          Example.File(
            "Templates/brief.md",
            """
            ---
            title: Waiting
            data: calls
            as-of: 2021-09-16
            facts: {first: {from: calls, where: "datum.id == 'a'"}, mean: {from: calls, transform: \
            [{aggregate: [{op: mean, field: troops, as: troops}]}]}}
            ---

            {{ first.troops }} soldiers came.
            """),
          Example.File(
            "Data/calls/calls.csv",
            """
            id,label,from,date,answered,troops
            a,First call,ARM,2021-05-14,2021-05-26,2500
            b,Second call,ARM,2021-07,,2500
            """),
        ],
        to: [
          Example.File(
            "Templates/brief.md",
            """
            ---
            title: Waiting
            data: calls
            as-of: 2021-09-16
            facts: {first: {from: calls, where: "datum.id == 'b'"}, mean: {from: calls, transform: \
            [{aggregate: [{op: mean, field: troops, as: troops}]}]}}
            ---

            {{ first.troops }} soldiers came.
            """)
        ], run: "check", "--drift"),
      right: .rebuilt(
        from: [
          Example.File(
            "Templates/brief.md",
            """
            ---
            title: Waiting
            data: calls
            as-of: 2021-09-16
            facts: {first: {from: calls, where: "datum.id == 'a'"}, mean: {from: calls, transform: \
            [{aggregate: [{op: mean, field: troops, as: troops}]}]}}
            ---

            {{ first.troops }} soldiers came.
            """)
        ],
        to: [], run: "check", "--drift"),
      with: ["CAS0734"]),
    Explanation(
      "CAS0740", "git is not there",
      "'casus diff' is asked for a revision, and there is no program 'git'.",
      why: "A revision cannot be read without it.",
      notShown: "it depends on what is installed"),
    Explanation(
      "CAS0741", "a side of a comparison is not there",
      "'casus diff' is asked for what is neither a file, nor a folder, nor a revision.",
      why: "There is nothing to compare.",
      wrong: .rebuilt(
        from: [],
        to: [], run: "diff", "out/brief", "nowhere"),
      right: .rebuilt(
        from: [],
        to: [], run: "diff", "out/brief", "out/brief")),
    Explanation(
      "CAS0742", "a folder has nothing to compare",
      "'casus diff' is asked for a folder that holds neither locks nor briefings.",
      why: "There is nothing to compare.",
      wrong: .rebuilt(
        from: [],
        to: [], run: "diff", "out/brief", "Data"),
      right: .rebuilt(
        from: [],
        to: [], run: "diff", "out/brief", "out/brief")),
  ]
}
