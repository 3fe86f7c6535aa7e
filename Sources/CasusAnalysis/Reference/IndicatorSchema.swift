/// JSON Schemas of what a briefing's front matter may say, made from what the indicators declare.
package enum IndicatorSchema {
  private static let dialect = "https://json-schema.org/draft/2020-12/schema"

  /// The value of the front matter's `indicators`.
  package static var indicators: JSONTree {
    .object(
      [
        ("$schema", .text(dialect)), ("title", .text("The indicators of a casus briefing")),
      ] + mapping(of: "#/$defs/") + [("$defs", .object(definitions))])
  }

  /// A mapping of names to declarations, which are found at a path.
  static func mapping(of path: String) -> [(String, JSONTree)] {
    let choices = IndicatorCatalog.all.map { JSONTree.object([("$ref", .text(path + $0.name))]) }
    return [
      ("type", .text("object")),
      (
        "additionalProperties",
        .object([
          ("type", .text("object")), ("required", .list([.text("measure")])),
          (
            "properties",
            .object([("measure", .object([("enum", .list(IndicatorCatalog.all.map { .text($0.name) }))]))])
          ), ("oneOf", .list(choices)),
        ])
      ),
    ]
  }

  /// One schema for each indicator, by its name.
  static var definitions: [(String, JSONTree)] { IndicatorCatalog.all.map { ($0.name, schema(of: $0)) } }

  private static func schema(of indicator: any Indicator.Type) -> JSONTree {
    var properties: [(String, JSONTree)] = [("measure", .object([("const", .text(indicator.name))]))]
    for option in indicator.options + IndicatorRun.commonOptions {
      properties.append((option.name, schema(of: option)))
    }
    if let binding = indicator.binding {
      for option in binding.options { properties.append((option.name, schema(of: option))) }
      properties.append((binding.name, mapping(of: binding)))
    }
    return .object([
      ("description", .text(indicator.summary)), ("type", .text("object")), ("properties", .object(properties)),
      ("required", .list([.text("measure")])), ("additionalProperties", .boolean(false)),
    ])
  }

  /// What binds a table, as a mapping under the binding's name.
  private static func mapping(of binding: TableBinding) -> JSONTree {
    let prefix = binding.name + "."
    let parts = binding.options.map { (String($0.name.dropFirst(prefix.count)), schema(of: $0)) }
    return .object([
      ("description", .text(binding.words)), ("type", .text("object")), ("properties", .object(parts)),
      ("additionalProperties", .boolean(false)),
    ])
  }

  private static func schema(of option: DeclaredOption) -> JSONTree {
    .object([("description", .text(option.words))] + type(of: option) + fallback(of: option))
  }

  private static func type(of option: DeclaredOption) -> [(String, JSONTree)] {
    let text: (String, JSONTree) = ("type", .text("string"))
    switch option.kind {
    case .text, .expression: return [("type", .list([.text("string"), .text("number")]))]
    case .date: return [("type", .list([.text("string"), .text("integer")]))]
    case .boolean: return [("type", .text("boolean"))]
    case .number: return [("type", .text("number"))] + limits(option)
    case .count: return [("type", .text("integer"))] + limits(option)
    case .choice:
      return [
        (
          "oneOf",
          .list(
            option.choices.map { .object([("const", .text($0.name)), ("description", .text($0.words))]) })
        )
      ]
    case .numbers:
      let number = JSONTree.object([("type", .text("number"))] + limits(option))
      return [
        (
          "anyOf",
          .list([
            number, .object([("type", .text("array")), ("items", number), ("minItems", .number(1))]), .object([text]),
          ])
        )
      ]
    case .words:
      let word = JSONTree.object([("type", .list([.text("string"), .text("number")]))])
      return [("anyOf", .list([word, .object([("type", .text("array")), ("items", word)])]))]
    }
  }

  private static func limits(_ option: DeclaredOption) -> [(String, JSONTree)] {
    guard let range = option.range else { return [] }
    // The least of a list is a limit that is not itself allowed.
    let least = option.kind == .numbers ? "exclusiveMinimum" : "minimum"
    return [(least, .number(range.lowerBound))]
      + (range.upperBound.isFinite ? [("maximum", .number(range.upperBound))] : [])
  }

  private static func fallback(of option: DeclaredOption) -> [(String, JSONTree)] {
    guard !option.fallback.isEmpty else { return [] }
    switch option.kind {
    case .boolean: return [("default", .boolean(option.fallback == "true"))]
    case .number, .count: return Double(option.fallback).map { [("default", .number($0))] } ?? []
    case .numbers:
      return [("default", .list(option.fallback.split(separator: ",").compactMap { Double($0) }.map { .number($0) }))]
    case .text, .choice, .words, .expression, .date: return [("default", .text(option.fallback))]
    }
  }
}
