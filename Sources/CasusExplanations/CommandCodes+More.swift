/// Around a build.
extension ExplanationCatalog {
  static let commandMore: [Explanation] = [
    Explanation(
      "CAS0714", "a published number is gone",
      "'check --drift' finds a number in the lock that the briefing no longer prints.",
      why: "Somebody may look for it.",
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

            A call was made.
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
      "CAS0715", "a parameter changes nothing",
      "Two documents of a template say the same, although their parameter differs.",
      why: "The parameter filters nothing, and both would claim to be of one member.",
      wrong: .brief(
        """
        ---
        title: Waiting
        data: calls
        as-of: 2021-09-16
        parameters: {call: {each: "calls"}}
        facts: {one: {from: calls, where: "datum.id == 'a'"}}
        ---

        {{ one.label }}
        """),
      right: .brief(
        """
        ---
        title: Waiting
        data: calls
        as-of: 2021-09-16
        parameters: {call: {each: "calls"}}
        facts: {one: {from: calls, where: "datum.id == call"}}
        ---

        {{ one.label }}
        """)),
    Explanation(
      "CAS0716", "there is no such parameter",
      "--set names a parameter that no briefing declares.",
      why: "It would be without effect, and nobody would notice.",
      wrong: .command("check", "--set", "membre=ARM"),
      right: .command("check")),
    Explanation(
      "CAS0717", "a theme does not know a key",
      "A theme file has a key that themes do not have.",
      why: "A misspelt key would be without effect, and nobody would notice.",
      wrong: .files(
        [
          Example.File(
            "Templates/themes/own.yaml",
            """
            extends: house
            colours: {accent: "#174A78"}
            """)
        ], run: "check", "--theme", "own"),
      right: .files(
        [
          Example.File(
            "Templates/themes/own.yaml",
            """
            extends: house
            colors: {accent: "#174A78"}
            """)
        ], run: "check", "--theme", "own")),
    Explanation(
      "CAS0718", "a theme has an unfit value",
      "A key of a theme has a value of another kind.",
      why: "It could not be acted upon.",
      wrong: .files(
        [
          Example.File(
            "Templates/themes/own.yaml",
            """
            extends: house
            colors: {accent: blue-ish}
            """)
        ], run: "check", "--theme", "own"),
      right: .files(
        [
          Example.File(
            "Templates/themes/own.yaml",
            """
            extends: house
            colors: {accent: "#174A78"}
            """)
        ], run: "check", "--theme", "own")),
    Explanation(
      "CAS0719", "a theme's colours are too close",
      "Two colours of a theme cannot be told apart, or one is too faint on its ground.",
      why: "Some readers, and most printers, could not read the page.",
      wrong: .files(
        [
          Example.File(
            "Templates/themes/own.yaml",
            """
            extends: house
            colors: {accent: "#F0F0F0"}
            """)
        ], run: "check", "--theme", "own"),
      right: .files(
        [
          Example.File(
            "Templates/themes/own.yaml",
            """
            extends: house
            colors: {accent: "#174A78"}
            """)
        ], run: "check", "--theme", "own")),
    Explanation(
      "CAS0750", "nothing in a briefing fits the question",
      "'casus trace' is asked for a number, a line or a chart that the briefing does not have.",
      why: "There is nothing to follow.",
      wrong: .files(
        [
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
        ], run: "trace", "brief", "first.trops"),
      right: .files(
        [
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
        ], run: "trace", "brief", "first.troops")),
    Explanation(
      "CAS0720", "a catalog has no such entry",
      "A name asked for with 'casus list' or 'casus explain' is not there.",
      why: "There is nothing to tell.",
      wrong: .command("explain", "CAS9999"),
      right: .command("explain", "CAS0720")),
  ]
}
