/// The JSON Schema of a whole front matter, for editors.
package enum FrontMatterSchema {
  package static var whole: JSONTree {
    .object([
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("title", .text("The front matter of a casus briefing")), ("type", .text("object")),
      ("required", .list([.text("title")])), ("additionalProperties", .boolean(false)),
      ("properties", .object(properties)), ("$defs", .object(IndicatorSchema.definitions + [("fact", fact)])),
    ])
  }

  /// The keys of the front matter; a test compares them with those that are read.
  private static var properties: [(String, JSONTree)] {
    [
      ("title", line("The title; may hold {{ }}.")), ("subtitle", line("What stands beneath the title.")),
      ("author", line("Who wrote it.")), ("date", line("The date on the cover.")),
      ("lang", line("The language of words, dates and numbers, such as en-GB.")),
      ("data", line("A data package in Data/, by its name.")), ("theme", line("The theme, by its name.")),
      (
        "paper",
        .object([
          ("description", .text("The sheet the pages are set on; the theme's where nothing is said.")),
          ("enum", .list(["a4", "letter"].map { .text($0) })),
        ])
      ),
      ("justify", truth("Whether the text's lines are all of one width.")),
      ("hyphenate", truth("Whether words may be broken where a line would be too loose.")),
      (
        "svg",
        .object([
          ("description", .text("How SVGs hold their words: as outlines, or as live text that a page can style.")),
          ("enum", .list(["outlines", "live"].map { .text($0) })),
        ])
      ),
      ("as-of", line("The day the record is seen from; what became known later is not seen.")),
      ("since", line("The lock of an earlier edition; a box tells which printed numbers changed.")),
      (
        "view",
        .object([
          ("description", .text("Which rows are seen: all on record, or the essays' alone.")),
          ("enum", .list(RecordView.allCases.map { .text($0.rawValue) })),
        ])
      ),
      ("parameters", mapping("Names that make the briefing a template.", .object([]))),
      (
        "facts",
        mapping("Names for rows, values and tables of the dataset.", .object([("$ref", .text("#/$defs/fact"))]))
      ),
      (
        "indicators",
        .object([("description", .text("Names for what is measured."))] + IndicatorSchema.mapping(of: "#/$defs/"))
      ),
      (
        "attachments",
        .object([
          ("description", .text("Whether the PDF holds the files it was made from; true where nothing is said.")),
          ("type", .text("boolean")),
        ])
      ),
      ("series", line("What stands over the first page; the dataset's title where it is left out.")),
      ("status", line("What stands beside it on every page, such as 'Draft 2'.")),
      ("contents", describedOnly("true, a number of ranks of headings, or {depth, figures, tables}.")),
      ("numbered", describedOnly("true numbers the headings.")),
      ("notes", describedOnly("foot or end: where notes stand.")),
      ("sources", describedOnly("true lists the sources at the end, each with what it was used for.")),
      (
        "evidence",
        .object([
          ("description", .text("Whether the evidence of every number is printed after the body; true by default.")),
          ("type", .text("boolean")),
        ])
      ),
      ("about", mapping("Label and content of the lines beside the title.", line("Text, which may hold {{ }}."))),
    ]
  }

  /// Beside its own keys a fact takes any step in line, so that others are allowed.
  private static var fact: JSONTree {
    .object([
      ("type", .text("object")), ("required", .list([.text("from")])),
      (
        "properties",
        .object([
          ("from", line("A table of the dataset, a fact, or a table of an indicator such as lag.cases.")),
          ("where", line("An expression that keeps the rows for which it holds.")),
          ("pick", line("The field whose value of the one row left is meant.")),
          (
            "transform",
            .object([
              (
                "description",
                .text("Steps, each with one of \(TransformCatalog.all.map { $0.key }.joined(separator: ", ")).")
              ),
              ("type", .list([.text("array"), .text("object")])),
            ])
          ),
          (
            "conflicts",
            .object([
              ("description", .text("The preferred row of each conflict set, or every row.")),
              ("enum", .list(ConflictReading.allCases.map { .text($0.rawValue) })),
            ])
          ),
          (
            "kind",
            .object([
              ("description", .text("What kind of number it is, for its print.")),
              ("enum", .list(Measure.Kind.allCases.map { .text($0.rawValue) })),
            ])
          ),
          (
            "decimals",
            .object([
              ("description", .text("Digits after the point.")), ("type", .text("integer")), ("minimum", .number(0)),
              ("maximum", .number(20)),
            ])
          ), ("unit", line("The unit after it.")),
        ])
      ),
    ])
  }

  private static func truth(_ words: String) -> JSONTree {
    .object([("description", .text(words)), ("type", .text("boolean"))])
  }

  private static func line(_ words: String) -> JSONTree {
    .object([
      ("description", .text(words)),
      ("type", .list([.text("string"), .text("number"), .text("boolean"), .text("null")])),
    ])
  }

  private static func describedOnly(_ words: String) -> JSONTree { .object([("description", .text(words))]) }

  private static func mapping(_ words: String, _ value: JSONTree) -> JSONTree {
    .object([
      ("description", .text(words)), ("type", .list([.text("object"), .text("null")])), ("additionalProperties", value),
    ])
  }
}
