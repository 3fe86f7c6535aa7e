/// Around a build.
extension ExplanationCatalog {
  static let command: [Explanation] = [
    Explanation(
      "CAS0701", "a file cannot be written",
      "The system refuses a file or a folder of the output: for want of permission or room.",
      why: "Half an output is worse than none; what was there stays.",
      notShown: "it depends on the disk"),
    Explanation(
      "CAS0702", "there is no briefing",
      "Templates/ holds no briefing.",
      why: "There is nothing to build.",
      wrong: .command("build", "--root", "Data"),
      right: .command("check")),
    Explanation(
      "CAS0703", "a briefing is unknown",
      "A name on the command line is that of no briefing.",
      why: "Another one would be built.",
      wrong: .command("check", "bref"),
      right: .command("check", "brief")),
    Explanation(
      "CAS0704", "a briefing names no data",
      "There is no 'data:' in the front matter.",
      why: "Its facts would have no rows.",
      wrong: .brief(
        """
        ---
        title: Waiting
        ---

        Nothing but words.
        """),
      right: .text(
        "Nothing but words.")),
    Explanation(
      "CAS0705", "a theme is unknown",
      "A theme is neither built in nor in Templates/themes/.",
      why: "The pages would look otherwise than meant.",
      wrong: .command("check", "--theme", "hous"),
      right: .command("check", "--theme", "house")),
    Explanation(
      "CAS0706", "'as-of' is no day",
      "The as-of date of a briefing has no year, month and day.",
      why: "What was known on it cannot be told.",
      wrong: .brief(
        """
        ---
        title: Waiting
        data: calls
        as-of: soon
        ---

        Nothing but words.
        """),
      right: .text(
        "Nothing but words.")),
    Explanation(
      "CAS0707", "two outputs have one name",
      "Two documents would be written to one folder, or two charts to one file.",
      why: "One would overwrite the other.",
      wrong: .files(
        [
          Example.File(
            "Templates/brief.md",
            """
            ---
            title: Waiting
            data: calls
            as-of: 2021-09-16
            parameters: {call: {each: "calls"}}
            facts: {one: {from: calls, where: "datum.id == call"}}
            ---

            {{ one.label }}
            """),
          Example.File(
            "Templates/brief-a.md",
            """
            ---
            title: Waiting
            data: calls
            as-of: 2021-09-16
            ---

            Nothing but words.
            """),
        ], run: "check"),
      right: .files(
        [
          Example.File(
            "Templates/brief.md",
            """
            ---
            title: Waiting
            data: calls
            as-of: 2021-09-16
            parameters: {call: {each: "calls"}}
            facts: {one: {from: calls, where: "datum.id == call"}}
            ---

            {{ one.label }}
            """),
          Example.File(
            "Templates/other.md",
            """
            ---
            title: Waiting
            data: calls
            as-of: 2021-09-16
            ---

            Nothing but words.
            """),
        ], run: "check")),
    Explanation(
      "CAS0708", "an output differs",
      "'build --check' or '--drift' finds a file or a lock that is missing, older or changed by hand.",
      why: "What is published is no longer what the briefing says.",
      wrong: .command("build", "--check"),
      right: .command("build")),
    Explanation(
      "CAS0709", "a briefing has no such chart",
      "After '#' stands the name of no chart of the briefing.",
      why: "There is nothing to draw.",
      wrong: .files(
        [
          Example.File(
            "Templates/brief.md",
            """
            ---
            title: Waiting
            data: calls
            as-of: 2021-09-16
            ---

            ```chart calls
            title: Calls
            data: calls
            mark: bar
            encoding: {x: {aggregate: count}, y: {field: from}}
            ```
            """)
        ], run: "chart", "brief#cals"),
      right: .files(
        [
          Example.File(
            "Templates/brief.md",
            """
            ---
            title: Waiting
            data: calls
            as-of: 2021-09-16
            ---

            ```chart calls
            title: Calls
            data: calls
            mark: bar
            encoding: {x: {aggregate: count}, y: {field: from}}
            ```
            """)
        ], run: "chart", "brief#calls")),
    Explanation(
      "CAS0710", "a format is unknown",
      "-f names a format that casus does not write.",
      why: "Another file would be written than was asked for.",
      wrong: .command("build", "-f", "pfd"),
      right: .command("build", "-f", "pdf")),
    Explanation(
      "CAS0711", "the files could not be made",
      "A format failed in a way that it has no words for.",
      why: "Nothing is written, and what was there stays.",
      notShown: "it is a fault of casus"),
    Explanation(
      "CAS0712", "a published number moved",
      "'check --drift' finds a number in the lock that is another now.",
      why: "Readers hold the old one.",
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
            "Data/calls/calls.csv",
            """
            id,label,from,date,answered,troops
            a,First call,ARM,2021-05-14,2021-05-26,2600
            b,Second call,ARM,2021-07,,
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
      "CAS0713", "a number was not published before",
      "'check --drift' finds a number that the lock does not have.",
      why: "It has not been checked by whoever published the rest.",
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

            A call was made.
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
