/// Charts as specified.
extension ExplanationCatalog {
  static let chartsMore: [Explanation] = [
    Explanation(
      "CAS0414", "a property does not know a word",
      "A property has a word that is none of those it can have.",
      why: "It would be read as something nobody asked for.",
      wrong: .chart(
        """
        data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
        mark: bar
        encoding: {x: {field: b, type: quantitive}, y: {field: a}}
        """),
      right: .chart(
        """
        data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
        mark: bar
        encoding: {x: {field: b, type: quantitative}, y: {field: a}}
        """)),
    Explanation(
      "CAS0415", "a logarithm has no such value",
      "A logarithmic scale holds zero or less.",
      why: "It has no place on such a scale, and would be missing without a word.",
      wrong: .chart(
        """
        data: {values: [{a: A, b: 0}, {a: B, b: 55}]}
        mark: point
        encoding: {x: {field: b, type: quantitative, scale: {type: log}}, y: {field: a}}
        """),
      right: .chart(
        """
        data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
        mark: point
        encoding: {x: {field: b, type: quantitative, scale: {type: log}}, y: {field: a}}
        """)),
    Explanation(
      "CAS0416", "views are nested too deeply",
      "Views hold views to a depth that no page shows.",
      why: "A hostile file must not exhaust the stack.",
      wrong: .chart(
        """
        data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
        layer: [{layer: [{layer: [{layer: [{layer: [{layer: [{layer: [{layer: [{layer: [{layer: [{layer: \
        [{layer: [{layer: [{layer: [{layer: [{layer: [{layer: [{layer: [{layer: [{layer: [{layer: [{layer: \
        [{layer: [{layer: [{layer: [{layer: [{mark: bar}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]}]
        """),
      right: .chart(
        """
        data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
        layer: [{mark: bar, encoding: {x: {field: b}, y: {field: a}}}]
        """)),
    Explanation(
      "CAS0417", "a chart cannot read its data",
      "'url' names what is no JSON, CSV or TSV file below the root.",
      why: "A chart fetches nothing, so that a build repeats.",
      wrong: .chart(
        """
        data: {url: https://example.org/waits.csv}
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
      "CAS0418", "a mark cannot be drawn",
      "A mark is known to the grammar, and nothing draws it.",
      why: "A chart without it would be a half.",
      notShown: "every mark that is known is drawn; this guards those to come"),
    Explanation(
      "CAS0419", "a channel has nothing to show",
      "A channel has neither a field, nor a datum, nor a value.",
      why: "It would be without effect.",
      wrong: .chart(
        """
        data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
        mark: bar
        encoding: {x: {field: b}, y: {field: a}, color: blue}
        """),
      right: .chart(
        """
        data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
        mark: bar
        encoding: {x: {field: b}, y: {field: a}, color: {value: blue}}
        """)),
    Explanation(
      "CAS0420", "a chart has too many parts",
      "The chart would have more marks, bands or views than can be drawn.",
      why: "It would show nothing, and take for ever.",
      wrong: .chart(
        """
        data: {sequence: {start: 0, stop: 20001}}
        mark: tick
        encoding: {x: {field: data, type: nominal}}
        """),
      right: .chart(
        """
        data: {sequence: {start: 0, stop: 20}}
        mark: tick
        encoding: {x: {field: data, type: nominal}}
        """)),
    Explanation(
      "CAS0421", "a composition has no views",
      "'layer', 'concat' or another composition is empty.",
      why: "There is nothing to draw.",
      wrong: .chart(
        """
        data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
        layer: []
        """),
      right: .chart(
        """
        data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
        layer: [{mark: bar, encoding: {x: {field: b}, y: {field: a}}}]
        """)),
    Explanation(
      "CAS0422", "values cannot be read as dates",
      "A field is shown as a date, and some of its values are none.",
      why: "Their rows would be missing without a word.",
      wrong: .chart(
        """
        data: {values: [{t: "2020-01-01", b: 1}, {t: "2021-01-01", b: 2}, {t: later, b: 3}]}
        mark: line
        encoding: {x: {field: t, type: temporal}, y: {field: b, type: quantitative}}
        """),
      right: .chart(
        """
        data: {values: [{t: "2020-01-01", b: 1}, {t: "2021-01-01", b: 2}]}
        mark: line
        encoding: {x: {field: t, type: temporal}, y: {field: b, type: quantitative}}
        """)),
    Explanation(
      "CAS0423", "values reach too far for a scale",
      "The values of a channel are infinite, or their difference is.",
      why: "No place on the scale could be computed.",
      wrong: .chart(
        """
        data: {values: [{a: A, b: 1.0e308}, {a: B, b: -1.0e308}]}
        mark: bar
        encoding: {x: {field: b, type: quantitative}, y: {field: a}}
        """),
      right: .chart(
        """
        data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
        mark: bar
        encoding: {x: {field: b}, y: {field: a}}
        """)),
    Explanation(
      "CAS0424", "a format is unknown",
      "A number or time format is none that d3 knows.",
      why: "The labels would not say what the author meant.",
      wrong: .chart(
        """
        data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
        mark: bar
        encoding: {x: {field: b, type: quantitative, axis: {format: "%%%q!"}}, y: {field: a}}
        """),
      right: .chart(
        """
        data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
        mark: bar
        encoding: {x: {field: b, type: quantitative, axis: {format: ",.1f"}}, y: {field: a}}
        """)),
    Explanation(
      "CAS0425", "a picture is left out",
      "A picture cannot be read, or is no PNG.",
      why: "Its place stays empty.",
      wrong: .chart(
        """
        data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
        mark: image
        encoding: {x: {field: b, type: quantitative}, y: {field: a}, url: {value: flag.jpg}}
        """),
      right: .chart(
        """
        data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
        mark: point
        encoding: {x: {field: b, type: quantitative}, y: {field: a}}
        """)),
    Explanation(
      "CAS0426", "a sequence has too many rows",
      "A sequence would make more rows than a chart can show.",
      why: "One line must not exhaust the memory.",
      wrong: .chart(
        """
        data: {sequence: {start: 0, stop: 10000000}}
        mark: point
        encoding: {x: {field: data, type: quantitative}}
        """),
      right: .chart(
        """
        data: {sequence: {start: 0, stop: 10}}
        mark: point
        encoding: {x: {field: data, type: quantitative}}
        """)),
    Explanation(
      "CAS0427", "a text in a chart is too long",
      "A title or a label is longer than anybody would read.",
      why: "It would cover the chart.",
      wrong: .chart(
        "title: '" + String(repeating: "w ", count: 10000) + """
          '
          data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
          mark: bar
          encoding: {x: {field: b}, y: {field: a}}
          """),
      right: .chart(
        """
        title: Calls
        data: {values: [{a: A, b: 28}, {a: B, b: 55}]}
        mark: bar
        encoding: {x: {field: b}, y: {field: a}}
        """)),
    Explanation(
      "CAS0428", "a view is wider than its place",
      "Plots of a written width do not fit beside each other, so they were made narrower or broken into rows.",
      why: "Nothing is cut off; but the plots are not as large as the specification says.",
      wrong: .chart(
        """
        data: {values: [{a: 1, b: 28}, {a: 2, b: 55}]}
        hconcat:
        - {width: 400, mark: point, encoding: {x: {field: a}, y: {field: b}}}
        - {width: 400, mark: point, encoding: {x: {field: b}, y: {field: a}}}
        """),
      right: .chart(
        """
        data: {values: [{a: 1, b: 28}, {a: 2, b: 55}]}
        hconcat:
        - {mark: point, encoding: {x: {field: a}, y: {field: b}}}
        - {mark: point, encoding: {x: {field: b}, y: {field: a}}}
        """)),
  ]
}
