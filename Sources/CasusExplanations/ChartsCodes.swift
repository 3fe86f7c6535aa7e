/// Charts as specified.
extension ExplanationCatalog {
  static let charts: [Explanation] = [
    Explanation(
      "CAS0400", "a chart is no specification",
      "The file, or a view in it, is a list or a text where a mapping belongs.",
      why: "There is nothing to draw.",
      wrong: .chart(
        "- mark: bar"),
      right: .chart(
        """
        data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
        mark: bar
        encoding: {x: {field: b}, y: {field: a}}
        """)),
    Explanation(
      "CAS0401", "a view has no mark",
      "A view has neither a mark nor views within it.",
      why: "There is nothing to draw.",
      wrong: .chart(
        """
        data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
        encoding: {x: {field: b}, y: {field: a}}
        """),
      right: .chart(
        """
        data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
        mark: bar
        encoding: {x: {field: b}, y: {field: a}}
        """)),
    Explanation(
      "CAS0402", "a mark is unknown",
      "The mark is none that casus draws; 'casus list charts' names them.",
      why: "There is nothing to draw.",
      wrong: .chart(
        """
        data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
        mark: bars
        encoding: {x: {field: b}, y: {field: a}}
        """),
      right: .chart(
        """
        data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
        mark: bar
        encoding: {x: {field: b}, y: {field: a}}
        """)),
    Explanation(
      "CAS0403", "a property is unknown",
      "A part of a chart has a key that it does not know.",
      why: "A misspelt property would be without effect, and nobody would notice.",
      wrong: .chart(
        """
        data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
        mark: {type: bar, cornerRadus: 3}
        encoding: {x: {field: b}, y: {field: a}}
        """),
      right: .chart(
        """
        data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
        mark: {type: bar, cornerRadius: 3}
        encoding: {x: {field: b}, y: {field: a}}
        """)),
    Explanation(
      "CAS0404", "a channel is unknown",
      "An encoding names a channel that charts do not have.",
      why: "The field would be shown nowhere.",
      wrong: .chart(
        """
        data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
        mark: bar
        encoding: {x: {field: b}, y: {field: a}, colour: {field: a}}
        """),
      right: .chart(
        """
        data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
        mark: bar
        encoding: {x: {field: b}, y: {field: a}, color: {field: a, legend: null}}
        """)),
    Explanation(
      "CAS0405", "the chart's data has no such field",
      "A channel names a field that the rows of the chart do not have.",
      why: "It would be drawn as if all its values were missing.",
      wrong: .chart(
        """
        data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
        mark: bar
        encoding: {x: {field: c}, y: {field: a}}
        """),
      right: .chart(
        """
        data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
        mark: bar
        encoding: {x: {field: b}, y: {field: a}}
        """)),
    Explanation(
      "CAS0406", "there is no such data",
      "'data' names neither a fact, nor a table of an indicator, nor one of the dataset.",
      why: "There are no rows to draw.",
      wrong: .text(
        """
        ```chart calls
        title: Calls
        data: cals
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
    Explanation(
      "CAS0407", "a chart's data is a single value",
      "'data' names a fact or a member of an indicator that is one value and not a table.",
      why: "One value has no rows to draw.",
      wrong: .text(
        """
        ```chart rates
        title: Rates
        data: rate.rate
        mark: point
        encoding: {x: {field: rate, type: quantitative}}
        ```
        """,
        front: """
          indicators: {rate: {measure: event-rate, counts: {table: calls, events: troops, exposure: troops}, \
          where: "datum.id == 'a'"}}
          """),
      right: .text(
        """
        ```chart rates
        title: Rates
        data: rate.groups
        mark: point
        encoding: {x: {field: rate, type: quantitative}}
        ```
        """,
        front: """
          indicators: {rate: {measure: event-rate, counts: {table: calls, events: troops, exposure: troops}, \
          where: "datum.id == 'a'"}}
          """)),
    Explanation(
      "CAS0408", "there is nothing to draw",
      "The chart's data has no rows, or its filters leave none.",
      why: "An empty chart looks like an answer.",
      wrong: .chart(
        """
        data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
        transform: [{filter: datum.b > 100}]
        mark: point
        encoding: {x: {field: b, type: quantitative}, y: {field: b, type: quantitative}}
        """),
      right: .chart(
        """
        data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
        transform: [{filter: datum.b > 30}]
        mark: point
        encoding: {x: {field: b, type: quantitative}, y: {field: b, type: quantitative}}
        """)),
    Explanation(
      "CAS0409", "a scale cannot place such values",
      "Names are to stand on a scale for numbers.",
      why: "They have no distance from each other.",
      wrong: .text(
        """
        ```chart calls
        title: Calls
        data: calls
        mark: point
        encoding: {x: {field: troops}, y: {field: from, scale: {type: linear}}}
        ```
        """),
      right: .text(
        """
        ```chart calls
        title: Calls
        data: calls
        mark: point
        encoding: {x: {field: troops}, y: {field: from, scale: {type: point}}}
        ```
        """)),
    Explanation(
      "CAS0410", "no font can draw a character in a chart",
      "A text of the chart holds a character that none of the theme's fonts has.",
      why: "It would be drawn as an empty box.",
      wrong: .chart(
        """
        data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
        mark: bar
        encoding: {x: {field: b}, y: {field: a}}
        title: Calls 😀
        """),
      right: .chart(
        """
        data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
        mark: bar
        encoding: {x: {field: b}, y: {field: a}}
        title: Calls
        """)),
    Explanation(
      "CAS0411", "interaction is passed over",
      "A chart has parameters with which a reader would select something.",
      why: "On paper nobody can; the chart is drawn once, without a selection.",
      wrong: .chart(
        """
        params: [{name: pick, select: point}]
        data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
        mark: bar
        encoding: {x: {field: b}, y: {field: a}}
        """),
      right: .chart(
        """
        data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
        mark: bar
        encoding: {x: {field: b}, y: {field: a}}
        """)),
    Explanation(
      "CAS0412", "a property has an unfit value",
      "A property has a value of another kind, or out of the range it can have.",
      why: "It could not be acted upon.",
      wrong: .chart(
        """
        width: wide
        data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
        mark: bar
        encoding: {x: {field: b}, y: {field: a}}
        """),
      right: .chart(
        """
        width: 300
        data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
        mark: bar
        encoding: {x: {field: b}, y: {field: a}}
        """)),
    Explanation(
      "CAS0413", "a colour is unknown",
      "A colour is neither written in hexadecimal, nor a CSS name, nor a colour of the theme.",
      why: "It would be drawn in another.",
      wrong: .chart(
        """
        data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
        mark: {type: bar, color: redish}
        encoding: {x: {field: b}, y: {field: a}}
        """),
      right: .chart(
        """
        data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
        mark: {type: bar, color: "#174A78"}
        encoding: {x: {field: b}, y: {field: a}}
        """)),
  ]
}
