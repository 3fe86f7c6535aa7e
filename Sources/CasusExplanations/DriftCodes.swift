/// What differs from the lock.
extension ExplanationCatalog {
  static let drift: [Explanation] = [
    Explanation(
      "CAS0730", "a number moved below its rounding",
      "A number reads as it was published, and its value is another.",
      why: "One more such move may show.",
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

            On average {{ mean.troops : .2s }} soldiers came.
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
            "Data/calls/calls.csv",
            """
            id,label,from,date,answered,troops
            a,First call,ARM,2021-05-14,2021-05-26,2500
            b,Second call,ARM,2021-07,,2502
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

            On average {{ mean.troops : .2s }} soldiers came.
            """),
          Example.File(
            "Data/calls/calls.csv",
            """
            id,label,from,date,answered,troops
            a,First call,ARM,2021-05-14,2021-05-26,2500
            b,Second call,ARM,2021-07,,2501
            """),
        ],
        to: [], run: "check", "--drift")),
    Explanation(
      "CAS0731", "a number was published under another name",
      "A number with the same value and rows was published from another expression.",
      why: "Who looks for the old name finds it here.",
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
            as-of: 2021-09-16
            facts: {early: {from: calls, where: "datum.id == 'a'"}, mean: {from: calls, transform: \
            [{aggregate: [{op: mean, field: troops, as: troops}]}]}}
            ---

            {{ early.troops }} soldiers came.
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
        to: [], run: "check", "--drift")),
    Explanation(
      "CAS0732", "a number is printed more often, or less often",
      "An expression is printed once more, or once less, than it was published.",
      why: "A place where it stood may have been forgotten.",
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
            as-of: 2021-09-16
            facts: {first: {from: calls, where: "datum.id == 'a'"}, mean: {from: calls, transform: \
            [{aggregate: [{op: mean, field: troops, as: troops}]}]}}
            ---

            {{ first.troops }} soldiers came.

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
        to: [], run: "check", "--drift")),
    Explanation(
      "CAS0733", "a chart differs",
      "A chart is drawn otherwise than when the lock was written, or came or went.",
      why: "What readers see has changed, even where no number in the text has.",
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

            ```chart calls
            title: Calls
            data: calls
            mark: bar
            encoding: {x: {aggregate: count}, y: {field: from}}
            ```
            """)
        ],
        to: [
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

            ```chart calls
            title: Two calls
            data: calls
            mark: bar
            encoding: {x: {aggregate: count}, y: {field: from}}
            ```
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

            ```chart calls
            title: Calls
            data: calls
            mark: bar
            encoding: {x: {aggregate: count}, y: {field: from}}
            ```
            """)
        ],
        to: [], run: "check", "--drift"),
      with: ["CAS0734"]),
    Explanation(
      "CAS0734", "a file changed, and nothing else did",
      "A file that the build reads is another, and no number or chart moved by it.",
      why: "It is good to know that it was looked at.",
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
            "Data/calls/sources.csv",
            """
            id,title
            letter,Letters to the council of May
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
        to: [], run: "check", "--drift")),
  ]
}
