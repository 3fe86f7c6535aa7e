/// Pages and what is printed on them.
extension ExplanationCatalog {
  static let pagesMore: [Explanation] = [
    Explanation(
      "CAS0520", "a block lacks a key",
      "A block lacks what it cannot do without.",
      why: "What it should show would be a guess.",
      wrong: .text(
        """
        ```table calls
        columns: [label]
        ```
        """),
      right: .text(
        """
        ```table calls
        data: calls
        columns: [label]
        ```
        """)),
    Explanation(
      "CAS0521", "a table has no columns",
      "'columns' is empty.",
      why: "There is nothing to print.",
      wrong: .text(
        """
        ```table calls
        data: calls
        columns: []
        ```
        """),
      right: .text(
        """
        ```table calls
        data: calls
        columns: [label]
        ```
        """)),
    Explanation(
      "CAS0522", "a result cannot be printed",
      "An expression yields a table or a group, which has no form within a sentence.",
      why: "Which of its values is meant would be a guess.",
      wrong: .text(
        "{{ calls }}"),
      right: .text(
        "{{ length(calls) }} calls")),
    Explanation(
      "CAS0525", "a value does not take a format",
      "The format after ':' does not fit the value: a format of numbers for a text, or one that is not known.",
      why: "The number would not look as the author meant.",
      wrong: .text(
        "{{ first.troops : zz }}",
        front: "facts: {first: {from: calls, where: \"datum.id == 'a'\"}}"),
      right: .text(
        "{{ first.troops : ,d }}",
        front: "facts: {first: {from: calls, where: \"datum.id == 'a'\"}}")),
    Explanation(
      "CAS0526", "a column has no value",
      "A column of a table is blank in every row.",
      why: "It takes room and says nothing, or its field is not the one that was meant.",
      wrong: .text(
        """
        ```table calls
        data: second
        columns: [label, answered]
        ```
        """,
        front: "facts: {second: {from: calls, where: \"datum.id == 'b'\"}}"),
      right: .text(
        """
        ```table calls
        data: second
        columns: [label]
        ```
        """,
        front: "facts: {second: {from: calls, where: \"datum.id == 'b'\"}}")),
    Explanation(
      "CAS0527", "a value lies beyond its marks",
      "A bar or a dot in a cell has a domain, and a value lies beyond it.",
      why: "It would be drawn shorter than it is.",
      wrong: .text(
        """
        ```table calls
        data: calls
        columns: [label, {field: troops, bar: {domain: [0, 1000]}}]
        ```
        """),
      right: .text(
        """
        ```table calls
        data: calls
        columns: [label, {field: troops, bar: {domain: [0, 3000]}}]
        ```
        """)),
    Explanation(
      "CAS0528", "a note holds for no row",
      "The 'where' of a table's note finds no row.",
      why: "The note would explain nothing.",
      wrong: .text(
        """
        ```table calls
        data: calls
        columns: [label]
        notes: [{where: "datum.id == 'z'", text: By letter.}]
        ```
        """),
      right: .text(
        """
        ```table calls
        data: calls
        columns: [label]
        notes: [{where: "datum.id == 'a'", text: By letter.}]
        ```
        """)),
    Explanation(
      "CAS0529", "a total is unknown",
      "'totals' names what is none of the totals that tables have.",
      why: "It would be another number than was meant.",
      wrong: .text(
        """
        ```table calls
        data: calls
        columns: [label, troops]
        totals: {fields: {troops: smu}}
        ```
        """),
      right: .text(
        """
        ```table calls
        data: calls
        columns: [label, troops]
        transform: [{filter: "datum.id == 'a'"}]
        totals: {fields: {troops: sum}}
        ```
        """)),
    Explanation(
      "CAS0530", "a total would count gaps as nought",
      "A column with missing values is to be summed.",
      why: "What is not known is not zero.",
      wrong: .text(
        """
        ```table calls
        data: calls
        columns: [label, troops]
        totals: {fields: {troops: mean}}
        ```
        """),
      right: .text(
        """
        ```table calls
        data: calls
        columns: [label, troops]
        transform: [{filter: "datum.id == 'a'"}]
        totals: {fields: {troops: sum}}
        ```
        """)),
    Explanation(
      "CAS0540", "a number is typed that is computed as well",
      "A number stands in the text as digits, and an expression of the briefing says the same.",
      why: "When the data changes, the computed one follows and the typed one does not.",
      wrong: .text(
        "{{ first.troops }} soldiers came. The 2,500 soldiers stayed.",
        front: "facts: {first: {from: calls, where: \"datum.id == 'a'\"}}"),
      right: .text(
        "{{ first.troops }} soldiers came. The {{ first.troops }} soldiers stayed.",
        front: "facts: {first: {from: calls, where: \"datum.id == 'a'\"}}")),
    Explanation(
      "CAS0541", "a typed number contradicts a computed one",
      "A number stands in the text as digits, and an expression in like words gives another.",
      why: "The reader cannot know which of them holds.",
      wrong: .text(
        """
        The convoy sent to the border counted {{ first.troops }} soldiers.

        The convoy sent to the border counted 2,600 soldiers.
        """,
        front: "facts: {first: {from: calls, where: \"datum.id == 'a'\"}}"),
      right: .text(
        "The convoy sent to the border counted {{ first.troops }} soldiers.",
        front: "facts: {first: {from: calls, where: \"datum.id == 'a'\"}}")),
    Explanation(
      "CAS0542", "a chart's words name a number it does not show",
      "The title or another text of a chart has a number that is none of its data.",
      why: "The words may be of an older edition.",
      wrong: .text(
        """
        ```chart calls
        title: Of 17 calls none was answered
        data: calls
        mark: bar
        encoding: {x: {aggregate: count}, y: {field: from}}
        ```
        """),
      right: .text(
        """
        ```chart calls
        title: Calls
        data: calls
        mark: bar
        encoding: {x: {aggregate: count}, y: {field: from}}
        ```
        """)),
  ]
}
