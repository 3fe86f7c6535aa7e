/// Marks of this field, annotations, colours.
extension ExplanationCatalog {
  static let marks: [Explanation] = [
    Explanation(
      "CAS0450", "a label was shortened",
      "A label did not fit and was cut.",
      why: "The reader sees less than the data says.",
      wrong: .chart(
        """
        data:
          values:
            - {request: First call, days: 12, answer: a mission and many more words and many more words and \
        many more words and many more words and many more words and many more words and many more words and \
        many more words and many more words and many more words and many more words and many more words and \
        many more words and many more words and many more words and many more words and many more words and \
        many more words and many more words and many more words }
            - {request: Second call, days: 70, answer: refused}
        mark: lag
        encoding: {x: {field: days}, y: {field: request}}
        """),
      right: .chart(
        """
        data:
          values:
            - {request: First call, days: 12, answer: a mission}
            - {request: Second call, days: 70, answer: refused}
        mark: lag
        encoding: {x: {field: days}, y: {field: request}}
        """)),
    Explanation(
      "CAS0451", "a label found no room",
      "A label was left out, since it would have covered others.",
      why: "An event stands there without a name.",
      wrong: .chart(
        """
        data:
          values:
            - {date: 2021-02-01, label: Event with a rather long name 1}
            - {date: 2021-02-02, label: Event with a rather long name 2}
            - {date: 2021-02-03, label: Event with a rather long name 3}
            - {date: 2021-02-04, label: Event with a rather long name 4}
            - {date: 2021-02-05, label: Event with a rather long name 5}
            - {date: 2021-02-06, label: Event with a rather long name 6}
            - {date: 2021-02-07, label: Event with a rather long name 7}
            - {date: 2021-02-08, label: Event with a rather long name 8}
            - {date: 2021-02-09, label: Event with a rather long name 9}
            - {date: 2021-02-10, label: Event with a rather long name 10}
            - {date: 2021-02-11, label: Event with a rather long name 11}
            - {date: 2021-02-12, label: Event with a rather long name 12}
            - {date: 2021-02-13, label: Event with a rather long name 13}
            - {date: 2021-02-14, label: Event with a rather long name 14}
            - {date: 2021-02-15, label: Event with a rather long name 15}
            - {date: 2021-02-16, label: Event with a rather long name 16}
            - {date: 2021-02-17, label: Event with a rather long name 17}
            - {date: 2021-02-18, label: Event with a rather long name 18}
            - {date: 2021-02-19, label: Event with a rather long name 19}
            - {date: 2021-02-20, label: Event with a rather long name 20}
            - {date: 2021-02-21, label: Event with a rather long name 21}
            - {date: 2021-02-22, label: Event with a rather long name 22}
            - {date: 2021-02-23, label: Event with a rather long name 23}
            - {date: 2021-02-24, label: Event with a rather long name 24}
            - {date: 2021-02-25, label: Event with a rather long name 25}
            - {date: 2021-02-26, label: Event with a rather long name 26}
            - {date: 2021-02-27, label: Event with a rather long name 27}
            - {date: 2021-02-28, label: Event with a rather long name 28}
        mark: timeline
        width: 330
        encoding: {x: {field: date}, text: {field: label}}
        """),
      right: .chart(
        """
        data:
          values:
            - {date: 2021-02-01, label: Event 1}
            - {date: 2021-02-02, label: Event 2}
            - {date: 2021-02-03, label: Event 3}
        mark: timeline
        width: 330
        encoding: {x: {field: date}, text: {field: label}}
        """),
      with: ["CAS0450"]),
    Explanation(
      "CAS0452", "a mark lacks a field it needs",
      "A mark such as 'lag' or 'matrix' reads a field that the data does not have.",
      why: "There is nothing to draw.",
      wrong: .chart(
        """
        data: {values: [{request: First call, waited: 12}]}
        mark: lag
        encoding: {y: {field: request}}
        """),
      right: .chart(
        """
        data: {values: [{request: First call, days: 12}]}
        mark: lag
        encoding: {x: {field: days}, y: {field: request}}
        """)),
    Explanation(
      "CAS0453", "a mark has nothing to draw",
      "A mark such as 'survival' or 'timeline' finds no row that it could show.",
      why: "An empty chart looks like an answer.",
      wrong: .chart(
        """
        data: {values: [{date: null, label: Border disputes}]}
        mark: timeline
        encoding: {x: {field: date}, text: {field: label}}
        """),
      right: .chart(
        """
        data:
          values:
            - {date: 2021-02-01, label: Event 1}
            - {date: 2021-02-02, label: Event 2}
            - {date: 2021-02-03, label: Event 3}
        mark: timeline
        width: 330
        encoding: {x: {field: date}, text: {field: label}}
        """),
      with: ["CAS0451"]),
    Explanation(
      "CAS0454", "columns were left out",
      "A matrix has more columns than its width can show.",
      why: "The reader sees fewer issues than there are.",
      wrong: .chart(
        """
        data:
          values:
            - {actorLabel: Armenia, issueLabel: Issue 1, state: value, position: 0}
            - {actorLabel: Armenia, issueLabel: Issue 2, state: value, position: 0}
            - {actorLabel: Armenia, issueLabel: Issue 3, state: value, position: 0}
            - {actorLabel: Armenia, issueLabel: Issue 4, state: value, position: 0}
            - {actorLabel: Armenia, issueLabel: Issue 5, state: value, position: 0}
            - {actorLabel: Armenia, issueLabel: Issue 6, state: value, position: 0}
            - {actorLabel: Armenia, issueLabel: Issue 7, state: value, position: 0}
            - {actorLabel: Armenia, issueLabel: Issue 8, state: value, position: 0}
            - {actorLabel: Armenia, issueLabel: Issue 9, state: value, position: 0}
            - {actorLabel: Armenia, issueLabel: Issue 10, state: value, position: 0}
            - {actorLabel: Armenia, issueLabel: Issue 11, state: value, position: 0}
            - {actorLabel: Armenia, issueLabel: Issue 12, state: value, position: 0}
            - {actorLabel: Armenia, issueLabel: Issue 13, state: value, position: 0}
            - {actorLabel: Armenia, issueLabel: Issue 14, state: value, position: 0}
            - {actorLabel: Armenia, issueLabel: Issue 15, state: value, position: 0}
            - {actorLabel: Armenia, issueLabel: Issue 16, state: value, position: 0}
            - {actorLabel: Armenia, issueLabel: Issue 17, state: value, position: 0}
            - {actorLabel: Armenia, issueLabel: Issue 18, state: value, position: 0}
            - {actorLabel: Armenia, issueLabel: Issue 19, state: value, position: 0}
            - {actorLabel: Armenia, issueLabel: Issue 20, state: value, position: 0}
            - {actorLabel: Armenia, issueLabel: Issue 21, state: value, position: 0}
            - {actorLabel: Armenia, issueLabel: Issue 22, state: value, position: 0}
            - {actorLabel: Armenia, issueLabel: Issue 23, state: value, position: 0}
            - {actorLabel: Armenia, issueLabel: Issue 24, state: value, position: 0}
            - {actorLabel: Armenia, issueLabel: Issue 25, state: value, position: 0}
            - {actorLabel: Armenia, issueLabel: Issue 26, state: value, position: 0}
            - {actorLabel: Armenia, issueLabel: Issue 27, state: value, position: 0}
            - {actorLabel: Armenia, issueLabel: Issue 28, state: value, position: 0}
            - {actorLabel: Armenia, issueLabel: Issue 29, state: value, position: 0}
            - {actorLabel: Armenia, issueLabel: Issue 30, state: value, position: 0}
        mark: matrix
        width: 240
        """),
      right: .chart(
        """
        data:
          values:
            - {actorLabel: Armenia, issueLabel: Issue 1, state: value, position: 0}
            - {actorLabel: Armenia, issueLabel: Issue 2, state: value, position: 0}
            - {actorLabel: Armenia, issueLabel: Issue 3, state: value, position: 0}
            - {actorLabel: Armenia, issueLabel: Issue 4, state: value, position: 0}
        mark: matrix
        width: 240
        """)),
    Explanation(
      "CAS0455", "a mark of the field stands within facets",
      "A mark such as `lag` or `timeline` is divided by `facet`, `column` or a `row` it does not read itself.",
      why: "These marks lay out all their rows on one sheet; divided, they would be drawn empty.",
      wrong: .chart(
        """
        data: {values: [{request: A, days: 28, g: east}, {request: B, days: 55, g: west}]}
        mark: lag
        encoding: {column: {field: g}}
        """),
      right: .chart(
        """
        data: {values: [{request: A, days: 28, g: east}, {request: B, days: 55, g: west}]}
        mark: lag
        encoding: {row: {field: g}}
        """)),
    Explanation(
      "CAS0470", "an annotation holds for no row",
      "The 'where' of an annotation finds no row of the chart.",
      why: "The note would stand beside nothing.",
      wrong: .chart(
        """
        data: {values: [{k: a, n: 3}, {k: b, n: 9}, {k: c, n: 5}]}
        mark: bar
        encoding: {x: {field: k}, y: {field: n}}
        annotations: [{where: "datum.k == 'z'", text: Here}]
        """),
      right: .chart(
        """
        data: {values: [{k: a, n: 3}, {k: b, n: 9}, {k: c, n: 5}]}
        mark: bar
        encoding: {x: {field: k}, y: {field: n}}
        annotations: [{where: "datum.k == 'c'", text: Here}]
        """)),
    Explanation(
      "CAS0471", "an annotation found no room",
      "The words of an annotation do not fit beside their mark.",
      why: "The note is missing from the chart.",
      wrong: .chart(
        """
        data: {values: [{k: a, n: 3}, {k: b, n: 9}, {k: c, n: 5}]}
        mark: bar
        encoding: {x: {field: k}, y: {field: n}}
        annotations: [{where: "datum.k == 'b'", text: \
        longestwordinthebooklongestwordinthebooklongestwordinthebooklongestwordinthebooklongestwordinthebooklongestwordinthebooklongestwordinthebooklongestwordinthebooklongestwordinthebook}]
        """),
      right: .chart(
        """
        data: {values: [{k: a, n: 3}, {k: b, n: 9}, {k: c, n: 5}]}
        mark: bar
        encoding: {x: {field: k}, y: {field: n}}
        annotations: [{where: "datum.k == 'b'", text: Here}]
        """)),
    Explanation(
      "CAS0472", "a colour fades into the ground",
      "A colour that the author wrote has less contrast to the ground than 3:1.",
      why: "Many readers, and most printers, will not show it.",
      wrong: .chart(
        """
        data: {values: [{k: a, n: 3, s: p}, {k: b, n: 2, s: q}]}
        mark: bar
        encoding:
          y: {field: k}
          x: {field: n}
          color: {value: "#EEEEEE"}
        """),
      right: .chart(
        """
        data: {values: [{k: a, n: 3, s: p}, {k: b, n: 2, s: q}]}
        mark: bar
        encoding:
          y: {field: k}
          x: {field: n}
          color: {value: "#174A78"}
        """)),
    Explanation(
      "CAS0473", "two colours look alike",
      "Two colours that the author wrote look alike to some eyes.",
      why: "Every twelfth man is one who cannot tell red from green.",
      wrong: .chart(
        """
        data: {values: [{k: a, n: 3, s: p}, {k: b, n: 2, s: q}]}
        mark: bar
        encoding:
          y: {field: k}
          x: {field: n}
          color: {field: s, type: nominal, scale: {range: ["#B5542A", "#7A7A28"]}}
        """),
      right: .chart(
        """
        data: {values: [{k: a, n: 3, s: p}, {k: b, n: 2, s: q}]}
        mark: bar
        encoding:
          y: {field: k}
          x: {field: n}
          color: {field: s, type: nominal, scale: {range: ["#174A78", "#BB8432"]}}
        """)),
  ]
}
