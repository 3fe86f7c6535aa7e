/// YAML and JSON as such.
extension ExplanationCatalog {
  static let yaml: [Explanation] = [
    Explanation(
      "CAS0201", "the YAML cannot be read",
      "A bracket or a quote is left open, or the lines are not indented alike.",
      why: "Nothing after the slip can be told apart.",
      wrong: .chart(
        """
        data: {values: [{a: x, b: 1}]}
        mark: {type: bar
        encoding: {x: {field: b}}
        """),
      right: .chart(
        """
        data: {values: [{a: x, b: 1}]}
        mark: bar
        encoding: {x: {field: b}, y: {field: a}}
        """)),
    Explanation(
      "CAS0202", "a key stands twice",
      "One mapping has the same key a second time.",
      why: "One of the two would be lost without a word.",
      wrong: .chart(
        """
        data: {values: [{a: x, b: 1}]}
        mark: bar
        mark: point
        encoding: {x: {field: b}, y: {field: a}}
        """),
      right: .chart(
        """
        data: {values: [{a: x, b: 1}]}
        mark: bar
        encoding: {x: {field: b}, y: {field: a}}
        """)),
    Explanation(
      "CAS0203", "values are nested too deeply",
      "A list or a mapping is nested deeper than any specification needs.",
      why: "A hostile file must not exhaust the memory.",
      wrong: .chart(
        "data: {values: " + String(repeating: "[", count: 200) + String(repeating: "]", count: 200) + """
          }
          mark: bar
          """),
      right: .chart(
        """
        data: {values: [{a: x, b: 1}]}
        mark: bar
        encoding: {x: {field: b}, y: {field: a}}
        """)),
    Explanation(
      "CAS0204", "aliases stand for too much",
      "Aliases of aliases stand for more values than a file may have.",
      why: "A few lines could otherwise grow into more than the memory holds.",
      wrong: .chart(
        """
        a0: &a0 [x,x,x,x,x,x,x,x,x,x]
        a1: &a1 [*a0,*a0,*a0,*a0,*a0,*a0,*a0,*a0,*a0,*a0]
        a2: &a2 [*a1,*a1,*a1,*a1,*a1,*a1,*a1,*a1,*a1,*a1]
        a3: &a3 [*a2,*a2,*a2,*a2,*a2,*a2,*a2,*a2,*a2,*a2]
        a4: &a4 [*a3,*a3,*a3,*a3,*a3,*a3,*a3,*a3,*a3,*a3]
        a5: &a5 [*a4,*a4,*a4,*a4,*a4,*a4,*a4,*a4,*a4,*a4]
        a6: &a6 [*a5,*a5,*a5,*a5,*a5,*a5,*a5,*a5,*a5,*a5]
        a7: &a7 [*a6,*a6,*a6,*a6,*a6,*a6,*a6,*a6,*a6,*a6]
        mark: bar
        """),
      right: .chart(
        """
        data: {values: [{a: x, b: 1}]}
        mark: bar
        encoding: {x: {field: b}, y: {field: a}}
        """)),
    Explanation(
      "CAS0205", "a key is no word",
      "A key of a mapping is a list, a mapping or an empty value; mostly a '{{ }}' that is not quoted.",
      why: "Nothing could ask for it by name.",
      wrong: .chart(
        """
        data: {values: [{a: x, b: 1}]}
        mark: bar
        title: {{ waits }}
        """),
      right: .chart(
        """
        data: {values: [{a: x, b: 1}]}
        mark: bar
        encoding: {x: {field: b}, y: {field: a}}
        """)),
    Explanation(
      "CAS0206", "the JSON cannot be read",
      "A comma, a quote or a bracket is missing or too much.",
      why: "Nothing after the slip can be told apart.",
      wrong: .files(
        [
          Example.File(
            "chart.json",
            """
            {"mark": "bar", "data": {"url": "waits.json"}, "encoding": {"x": {"field": "b"}}}
            """),
          Example.File(
            "waits.json", "[{\"b\": 1},]"),
        ], run: "chart", "chart.json"),
      right: .files(
        [
          Example.File(
            "chart.json",
            """
            {"mark": "bar", "data": {"url": "waits.json"}, "encoding": {"x": {"field": "b"}}}
            """),
          Example.File(
            "waits.json", "[{\"b\": 1}]"),
        ], run: "chart", "chart.json")),
    Explanation(
      "CAS0207", "a second document follows",
      "A line '---' starts a second YAML document.",
      why: "Only one can be meant.",
      wrong: .chart(
        """
        data: {values: [{a: x, b: 1}]}
        mark: bar
        encoding: {x: {field: b}, y: {field: a}}
        ---
        mark: point
        """),
      right: .chart(
        """
        data: {values: [{a: x, b: 1}]}
        mark: bar
        encoding: {x: {field: b}, y: {field: a}}
        """)),
    Explanation(
      "CAS0208", "'<<' does not merge",
      "The merge key belongs to YAML 1.1; casus reads YAML 1.2, as JSON does.",
      why: "What is merged would differ from program to program.",
      wrong: .chart(
        """
        config: &base {view: {stroke: null}}
        data: {values: [{a: x, b: 1}]}
        mark: bar
        encoding: {x: {field: b}, y: {field: a}}
        resolve: {<<: *base}
        """),
      right: .chart(
        """
        data: {values: [{a: x, b: 1}]}
        mark: bar
        encoding: {x: {field: b}, y: {field: a}}
        """)),
    Explanation(
      "CAS0209", "an alias has no anchor",
      "A value that starts with '*' is an alias, and no '&' of that name stands before it.",
      why: "The value it stands for is not there.",
      wrong: .chart(
        """
        title: *bold
        data: {values: [{a: x, b: 1}]}
        mark: bar
        encoding: {x: {field: b}, y: {field: a}}
        """),
      right: .chart(
        """
        title: '*bold'
        data: {values: [{a: x, b: 1}]}
        mark: bar
        encoding: {x: {field: b}, y: {field: a}}
        """)),
  ]
}
