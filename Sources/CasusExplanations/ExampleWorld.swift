/// The small world in which examples stand: a briefing without numbers and a dataset of two calls.
package enum ExampleWorld {
  /// The front matter of its briefing, without the line that ends it.
  static let head = "---\ntitle: Waiting\ndata: calls\nas-of: 2021-09-16\n"

  package static let files: [String: String] = [
    "Templates/brief.md": head + "---\n\nNothing but words.\n",
    "Data/calls/calls.csv": """
    id,label,from,date,answered,troops
    a,First call,ARM,2021-05-14,2021-05-26,2500
    b,Second call,ARM,2021-07,,

    """,
    "Data/calls/actors.csv": "id,label\nARM,Armenia\nKAZ,Kazakhstan\n",
    "Data/calls/sources.csv": "id,title\nletter,Letters to the council\n",
    "Data/calls/datapackage.json": """
    {"name": "calls", "resources": [
      {"name": "actors", "type": "table", "path": "actors.csv", "schema": {
        "fields": [{"name": "id", "type": "string"}, {"name": "label", "type": "string"}],
        "primaryKey": ["id"]}},
      {"name": "sources", "type": "table", "path": "sources.csv", "schema": {
        "fields": [{"name": "id", "type": "string"}, {"name": "title", "type": "string"}],
        "primaryKey": ["id"]}},
      {"name": "calls", "type": "table", "path": "calls.csv", "schema": {
        "fields": [
          {"name": "id", "type": "string", "constraints": {"required": true}},
          {"name": "label", "type": "string"},
          {"name": "from", "type": "string"},
          {"name": "date", "type": "string", "rdfType": "http://id.loc.gov/datatypes/edtf/EDTF"},
          {"name": "answered", "type": "string", "rdfType": "http://id.loc.gov/datatypes/edtf/EDTF"},
          {"name": "troops", "type": "integer", "constraints": {"minimum": 0}}],
        "primaryKey": ["id"],
        "foreignKeys": [{"fields": ["from"], "reference": {"resource": "actors", "fields": ["id"]}}]}}
    ]}

    """,
  ]
}
