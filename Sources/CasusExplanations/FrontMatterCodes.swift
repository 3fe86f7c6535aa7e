/// The front matter.
extension ExplanationCatalog {
  static let frontMatter: [Explanation] = [
    Explanation(
      "CAS0210", "the front matter has no end",
      "The file starts with '---', and no second line '---' follows.",
      why: "The whole text would be read as settings.",
      wrong: .brief(
        """
        ---
        title: Waiting
        data: calls
        as-of: 2021-09-16
        """),
      right: .brief(
        """
        ---
        title: Waiting
        data: calls
        as-of: 2021-09-16
        ---

        Nothing but words.
        """),
      with: ["CAS0213", "CAS0704"]),
    Explanation(
      "CAS0211", "the front matter does not know a key",
      "A key is none that a briefing has.",
      why: "A misspelt key would be without effect, and nobody would notice.",
      wrong: .text(
        "Nothing but words.",
        front: "titel: Waits"),
      right: .text(
        "Nothing but words.",
        front: "subtitle: Waits")),
    Explanation(
      "CAS0212", "a setting is of another kind",
      "A key of the front matter has a list where a text belongs, or a text where a mapping does.",
      why: "It could not be acted upon.",
      wrong: .text(
        "Nothing but words.",
        front: "facts: [first]"),
      right: .text(
        "Nothing but words.",
        front: "facts: {first: {from: calls}}")),
    Explanation(
      "CAS0213", "the briefing has no title",
      "There is no 'title:' in the front matter.",
      why: "A page, a bookmark and a screen reader need one.",
      wrong: .brief(
        """
        ---
        data: calls
        as-of: 2021-09-16
        ---

        Nothing but words.
        """),
      right: .text(
        "Nothing but words.")),
    Explanation(
      "CAS0214", "a name is no identifier",
      "The name of a fact, an indicator or a parameter holds other signs than letters, digits and '_'.",
      why: "In an expression, 'first-call' would read as a subtraction.",
      wrong: .text(
        "Nothing but words.",
        front: "facts: {first-call: {from: calls}}"),
      right: .text(
        "Nothing but words.",
        front: "facts: {firstCall: {from: calls}}")),
    Explanation(
      "CAS0215", "a name is taken",
      "Two facts, indicators or parameters have one name.",
      why: "An expression could not say which of them it means.",
      wrong: .text(
        "Nothing but words.",
        front: """
          facts: {calls2: {from: calls}}
          indicators: {calls2: {measure: response-lag}}
          """),
      right: .text(
        "Nothing but words.",
        front: "facts: {early: {from: calls}, late: {from: calls}}")),
    Explanation(
      "CAS0216", "a name means something else",
      "A name such as 'datum' has a meaning of its own in expressions.",
      why: "The fact could never be reached.",
      wrong: .text(
        "Nothing but words.",
        front: "facts: {datum: {from: calls}}"),
      right: .text(
        "Nothing but words.",
        front: "facts: {first: {from: calls}}")),
    Explanation(
      "CAS0217", "the language is no language tag",
      "'lang' is not a tag such as 'en' or 'de-AT'.",
      why: "Hyphens, dates and screen readers follow the language.",
      wrong: .text(
        "Nothing but words.",
        front: "lang: english"),
      right: .text(
        "Nothing but words.",
        front: "lang: en")),
  ]
}
