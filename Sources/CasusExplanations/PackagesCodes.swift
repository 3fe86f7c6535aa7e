/// The data package.
extension ExplanationCatalog {
  static let packages: [Explanation] = [
    Explanation(
      "CAS0101", "there is no such dataset",
      "'data:' or --data names neither a folder in Data/, nor a descriptor, nor a CSV file.",
      why: "Without its data a briefing has no numbers.",
      wrong: .brief(
        """
        ---
        title: Waiting
        data: cals
        ---

        Nothing but words.
        """),
      right: .brief(
        """
        ---
        title: Waiting
        data: calls
        as-of: 2021-09-16
        ---

        Nothing but words.
        """)),
    Explanation(
      "CAS0102", "a part of the descriptor has the wrong form",
      "A property of datapackage.json is missing, or is of another kind than the Data Package standard says.",
      why: "The columns of a table could not be typed.",
      wrong: .descriptor(
        "{\"name\": \"calls\", \"resources\": {\"actors\": \"actors.csv\"}}"),
      right: .descriptor(
        """
        {
          "name": "calls",
          "resources": [{
            "name": "actors", "path": "actors.csv",
            "schema": {"fields": [{"name": "id", "type": "string"}, {"name": "label", "type": "string"}]}
          }]
        }
        """)),
    Explanation(
      "CAS0103", "a field has an unknown type",
      """
      The type of a field is none of those that casus reads: string, integer, number, boolean, date, year, \
      yearmonth, any.
      """,
      why: "Values of a type nobody knows could not be checked or compared.",
      wrong: .descriptor(
        """
        {
          "name": "calls",
          "resources": [{
            "name": "actors", "path": "actors.csv",
            "schema": {"fields": [{"name": "id", "type": "string"}, {"name": "label", "type": "text"}]}
          }]
        }
        """),
      right: .descriptor(
        """
        {
          "name": "calls",
          "resources": [{
            "name": "actors", "path": "actors.csv",
            "schema": {"fields": [{"name": "id", "type": "string"}, {"name": "label", "type": "string"}]}
          }]
        }
        """)),
    Explanation(
      "CAS0104", "a path cannot be a table",
      "The path of a resource is remote, leads out of its package, or is no CSV or TSV file.",
      why: "Data is read from below the root and fetched from nowhere, so that a build repeats.",
      wrong: .descriptor(
        """
        {
          "name": "calls",
          "resources": [{
            "name": "actors", "path": "https://example.org/actors.csv",
            "schema": {"fields": [{"name": "id", "type": "string"}, {"name": "label", "type": "string"}]}
          }]
        }
        """),
      right: .descriptor(
        """
        {
          "name": "calls",
          "resources": [{
            "name": "actors", "path": "actors.csv",
            "schema": {"fields": [{"name": "id", "type": "string"}, {"name": "label", "type": "string"}]}
          }]
        }
        """)),
    Explanation(
      "CAS0105", "a constraint has an impossible value",
      """
      A constraint or a format of a field cannot be used: a pattern that is no regular expression, a minimum \
      that is no number.
      """,
      why: "A rule that cannot be applied checks nothing.",
      wrong: .descriptor(
        """
        {
          "name": "calls",
          "resources": [{
            "name": "actors", "path": "actors.csv",
            "schema": {"fields": [{"name": "id", "type": "string", "constraints": {"pattern": "[a-z"}}, \
        {"name": "label", "type": "string"}]}
          }]
        }
        """),
      right: .descriptor(
        """
        {
          "name": "calls",
          "resources": [{
            "name": "actors", "path": "actors.csv",
            "schema": {"fields": [{"name": "id", "type": "string", "constraints": {"pattern": "[A-Z]+"}}, \
        {"name": "label", "type": "string"}]}
          }]
        }
        """)),
    Explanation(
      "CAS0106", "the descriptor names something that is not there",
      "A key names a field that its table lacks, or a foreign key a table that the package lacks.",
      why: "A misspelt key would leave the rows unchecked.",
      wrong: .descriptor(
        """
        {
          "name": "calls",
          "resources": [{
            "name": "actors", "path": "actors.csv",
            "schema": {"fields": [{"name": "id", "type": "string"}, {"name": "label", "type": "string"}], \
        "primaryKey": ["ident"]}
          }]
        }
        """),
      right: .descriptor(
        """
        {
          "name": "calls",
          "resources": [{
            "name": "actors", "path": "actors.csv",
            "schema": {"fields": [{"name": "id", "type": "string"}, {"name": "label", "type": "string"}], \
        "primaryKey": ["id"]}
          }]
        }
        """)),
    Explanation(
      "CAS0107", "a part of the descriptor is passed over",
      "The descriptor says something of the standard that casus does not act upon.",
      why: "You might rely on a check that is not made.",
      wrong: .descriptor(
        """
        {
          "name": "calls",
          "resources": [{
            "name": "actors", "path": "actors.csv",
            "schema": {"fields": [{"name": "id", "type": "string"}, {"name": "label", "type": "string", \
        "constraints": {"jsonSchema": {}}}]}
          }]
        }
        """),
      right: .descriptor(
        """
        {
          "name": "calls",
          "resources": [{
            "name": "actors", "path": "actors.csv",
            "schema": {"fields": [{"name": "id", "type": "string"}, {"name": "label", "type": "string"}]}
          }]
        }
        """)),
    Explanation(
      "CAS0108", "a name is declared twice",
      "Two resources of a package, or two fields of a table, have one name.",
      why: "Nobody could say which of them is meant.",
      wrong: .descriptor(
        """
        {
          "name": "calls",
          "resources": [{
            "name": "actors", "path": "actors.csv",
            "schema": {"fields": [{"name": "id", "type": "string"}, {"name": "label", "type": "string"}, \
        {"name": "label", "type": "string"}]}
          }]
        }
        """),
      right: .descriptor(
        """
        {
          "name": "calls",
          "resources": [{
            "name": "actors", "path": "actors.csv",
            "schema": {"fields": [{"name": "id", "type": "string"}, {"name": "label", "type": "string"}]}
          }]
        }
        """)),
    Explanation(
      "CAS0109", "a rule has an alternative and is no judgement",
      "A coding rule of the descriptor names another way to code, but does not say that it is a judgement.",
      why: "A reader is told of every choice that could have been made otherwise, and only of those.",
      wrong: .descriptor(
        """
        {
          "name": "calls",
          "resources": [{
            "name": "actors", "path": "actors.csv",
            "schema": {"fields": [{"name": "id", "type": "string"}, {"name": "label", "type": "string"}]}
          }],
          "casus": {"rules": [{"name": "silence", "rule": "No answer is coded as open.", "alternative": "It \
        is coded as refused.", "judgement": false}]}
        }
        """),
      right: .descriptor(
        """
        {
          "name": "calls",
          "resources": [{
            "name": "actors", "path": "actors.csv",
            "schema": {"fields": [{"name": "id", "type": "string"}, {"name": "label", "type": "string"}]}
          }],
          "casus": {"rules": [{"name": "silence", "rule": "No answer is coded as open.", "alternative": "It \
        is coded as refused.", "judgement": true}]}
        }
        """)),
  ]
}
