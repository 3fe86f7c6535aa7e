/// What a cell may hold.
extension ExplanationCatalog {
  static let cells: [Explanation] = [
    Explanation(
      "CAS0130", "a value is not of its type",
      """
      A cell does not hold what its field's type says: a day that no month has, a word where a number belongs.
      """,
      why: "A value that cannot be read would drop out of every sum.",
      wrong: .rows(
        """
        id,label,from,date,answered,troops
        a,First call,ARM,2021-05-41,,
        """),
      right: .rows(
        """
        id,label,from,date,answered,troops
        a,First call,ARM,2021-05-14,,
        """)),
    Explanation(
      "CAS0131", "a required cell is empty",
      "A field that is required has no value in a row.",
      why: "What the row is about cannot be told.",
      wrong: .files(
        [
          Example.File(
            "Data/calls/datapackage.json",
            """
            {
              "name": "calls",
              "resources": [{
                "name": "actors", "path": "actors.csv",
                "schema": {"fields": [{"name": "id", "type": "string"}, {"name": "label", "type": "string", \
            "constraints": {"required": true}}]}
              }]
            }
            """),
          Example.File(
            "Data/calls/actors.csv",
            """
            id,label
            ARM,
            KAZ,Kazakhstan
            """),
        ], run: "data", "list", "calls"),
      right: .descriptor(
        """
        {
          "name": "calls",
          "resources": [{
            "name": "actors", "path": "actors.csv",
            "schema": {"fields": [{"name": "id", "type": "string"}, {"name": "label", "type": "string", \
        "constraints": {"required": true}}]}
          }]
        }
        """)),
    Explanation(
      "CAS0132", "a value that must be unique stands twice",
      "A field that is declared unique has one value in two rows.",
      why: "One of the two rows is a slip, and it would count twice.",
      wrong: .files(
        [
          Example.File(
            "Data/calls/datapackage.json",
            """
            {
              "name": "calls",
              "resources": [{
                "name": "actors", "path": "actors.csv",
                "schema": {"fields": [{"name": "id", "type": "string"}, {"name": "label", "type": "string", \
            "constraints": {"unique": true}}]}
              }]
            }
            """),
          Example.File(
            "Data/calls/actors.csv",
            """
            id,label
            ARM,Republic
            KAZ,Republic
            """),
        ], run: "data", "list", "calls"),
      right: .descriptor(
        """
        {
          "name": "calls",
          "resources": [{
            "name": "actors", "path": "actors.csv",
            "schema": {"fields": [{"name": "id", "type": "string"}, {"name": "label", "type": "string", \
        "constraints": {"unique": true}}]}
          }]
        }
        """)),
    Explanation(
      "CAS0133", "a value is none of those allowed",
      "A cell holds a word that the field's 'enum' does not list.",
      why: "A misspelt code would make a group of its own.",
      wrong: .descriptor(
        """
        {
          "name": "calls",
          "resources": [{
            "name": "actors", "path": "actors.csv",
            "schema": {"fields": [{"name": "id", "type": "string"}, {"name": "label", "type": "string", \
        "constraints": {"enum": ["Armenia", "Kasakhstan"]}}]}
          }]
        }
        """),
      right: .descriptor(
        """
        {
          "name": "calls",
          "resources": [{
            "name": "actors", "path": "actors.csv",
            "schema": {"fields": [{"name": "id", "type": "string"}, {"name": "label", "type": "string", \
        "constraints": {"enum": ["Armenia", "Kazakhstan"]}}]}
          }]
        }
        """)),
    Explanation(
      "CAS0134", "a value does not fit its pattern",
      "A cell does not match the regular expression of its field.",
      why: "Keys of another form cannot be joined to anything.",
      wrong: .descriptor(
        """
        {
          "name": "calls",
          "resources": [{
            "name": "actors", "path": "actors.csv",
            "schema": {"fields": [{"name": "id", "type": "string"}, {"name": "label", "type": "string", \
        "constraints": {"pattern": "[a-z]+"}}]}
          }]
        }
        """),
      right: .descriptor(
        """
        {
          "name": "calls",
          "resources": [{
            "name": "actors", "path": "actors.csv",
            "schema": {"fields": [{"name": "id", "type": "string"}, {"name": "label", "type": "string", \
        "constraints": {"pattern": "[A-Za-z]+"}}]}
          }]
        }
        """)),
    Explanation(
      "CAS0135", "a number is out of its range",
      "A value lies below the minimum or above the maximum of its field.",
      why: "A slip of a digit would move every mean.",
      wrong: .rows(
        """
        id,label,from,date,answered,troops
        a,First call,ARM,2021-05-14,,-2500
        """),
      right: .rows(
        """
        id,label,from,date,answered,troops
        a,First call,ARM,2021-05-14,,2500
        """)),
    Explanation(
      "CAS0136", "a text is too short or too long",
      "The length of a cell lies outside what its field allows.",
      why: "Such a text is mostly in the wrong column.",
      wrong: .descriptor(
        """
        {
          "name": "calls",
          "resources": [{
            "name": "actors", "path": "actors.csv",
            "schema": {"fields": [{"name": "id", "type": "string"}, {"name": "label", "type": "string", \
        "constraints": {"maxLength": 8}}]}
          }]
        }
        """),
      right: .descriptor(
        """
        {
          "name": "calls",
          "resources": [{
            "name": "actors", "path": "actors.csv",
            "schema": {"fields": [{"name": "id", "type": "string"}, {"name": "label", "type": "string", \
        "constraints": {"maxLength": 12}}]}
          }]
        }
        """)),
    Explanation(
      "CAS0140", "a primary key is missing or stands twice",
      "Two rows have the same key, or one has none.",
      why: "A number could no longer be traced to one row.",
      wrong: .rows(
        """
        id,label,from,date,answered,troops
        a,First call,ARM,2021-05-14,,
        a,Second call,ARM,2021-07,,
        """),
      right: .rows(
        """
        id,label,from,date,answered,troops
        a,First call,ARM,2021-05-14,,
        b,Second call,ARM,2021-07,,
        """)),
    Explanation(
      "CAS0141", "a key leads to no row",
      "A foreign key names a row that the other table does not have.",
      why: "The row would drop out wherever the two tables are joined.",
      wrong: .rows(
        """
        id,label,from,date,answered,troops
        a,First call,ARN,2021-05-14,,
        """),
      right: .rows(
        """
        id,label,from,date,answered,troops
        a,First call,ARM,2021-05-14,,
        """)),
  ]
}
