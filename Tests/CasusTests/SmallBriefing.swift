import CasusTestSupport

/// A package of two tables and a briefing over it, small enough to check by eye; tests break one thing of it.
struct SmallBriefing {
  var calls = """
    id,label,from,date,answered
    a,First call,ARM,2021-05-14,2021-05-26
    b,Second call,ARM,2021-07,
    """
  var actors = """
    id,label
    ARM,Armenia
    """
  var facts = "first: {from: calls, where: \"datum.id == 'a'\"}"
  var indicators = ""
  var body = "On {{ first.date }} a call was made."

  static let descriptor = """
    {
      "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
      "name": "small",
      "resources": [
        {"name": "actors", "type": "table", "path": "actors.csv", "schema": {
          "fields": [{"name": "id", "type": "string"}, {"name": "label", "type": "string"}],
          "primaryKey": ["id"]}},
        {"name": "calls", "type": "table", "path": "calls.csv", "schema": {
          "fields": [
            {"name": "id", "type": "string", "constraints": {"required": true}},
            {"name": "label", "type": "string"},
            {"name": "from", "type": "string"},
            {"name": "date", "type": "string", "rdfType": "http://id.loc.gov/datatypes/edtf/EDTF"},
            {"name": "answered", "type": "string", "rdfType": "http://id.loc.gov/datatypes/edtf/EDTF"}],
          "primaryKey": ["id"],
          "foreignKeys": [{"fields": ["from"], "reference": {"resource": "actors", "fields": ["id"]}}]}}
      ]
    }
    """

  var markdown: String {
    """
    ---
    title: Small
    data: small
    as-of: 2021-09-16
    facts:
      \(facts)
    \(indicators.isEmpty ? "" : "indicators:\n  \(indicators)")
    ---

    \(body)
    """
  }

  var files: [String: String] {
    [
      "Templates/small.md": markdown + "\n", "Data/small/datapackage.json": Self.descriptor,
      "Data/small/actors.csv": actors + "\n", "Data/small/calls.csv": calls + "\n",
    ]
  }

  var world: InMemoryWorld { InMemoryWorld(files) }
}
