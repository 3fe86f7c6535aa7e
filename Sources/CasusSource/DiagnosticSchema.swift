/// The JSON Schema of a line that `--diagnostics json` writes.
///
/// Members may be added under the same number; a member that goes, or changes its meaning, makes it the next one.
package enum DiagnosticSchema {
  package static let text = """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "A diagnostic of casus, version 1",
      "description": "One line of what --diagnostics json writes. Lines are sorted by file, line and column.",
      "type": "object",
      "required": ["schema", "code", "severity", "message"],
      "properties": {
        "schema": {"const": 1, "description": "The version of this schema."},
        "code": {"type": "string", "pattern": "^CAS[0-9]{4}$", "description": "Stable, never reused: casus explain CODE."},
        "severity": {"enum": ["error", "warning", "note"], "description": "An error stops the build."},
        "message": {"type": "string", "description": "What was expected and what was found."},
        "file": {"$ref": "#/$defs/file"},
        "line": {"$ref": "#/$defs/line"},
        "column": {"$ref": "#/$defs/column"},
        "length": {"$ref": "#/$defs/length"},
        "hint": {"type": "string", "description": "What to do about it."},
        "related": {
          "type": "array",
          "description": "Further places that bear on it, such as the row behind a number.",
          "items": {
            "type": "object",
            "required": ["message", "file"],
            "properties": {
              "message": {"type": "string"},
              "file": {"$ref": "#/$defs/file"},
              "line": {"$ref": "#/$defs/line"},
              "column": {"$ref": "#/$defs/column"},
              "length": {"$ref": "#/$defs/length"}
            },
            "dependentRequired": {"line": ["column", "length"]}
          }
        }
      },
      "dependentRequired": {"line": ["file", "column", "length"]},
      "$defs": {
        "file": {"type": "string", "description": "The path below the root, with '/' between its parts."},
        "line": {"type": "integer", "minimum": 1, "description": "Left out where the whole file is meant."},
        "column": {"type": "integer", "minimum": 1, "description": "In characters as people see them: grapheme clusters."},
        "length": {"type": "integer", "minimum": 1, "description": "How many characters are meant, from the column on."}
      }
    }
    """
}
