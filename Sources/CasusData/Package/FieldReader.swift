import CasusSource
import CasusYAML

/// Reads one field of a Table Schema with its constraints.
struct FieldReader {
  private let node: Node
  private let name: String
  private let missingValues: [String]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ node: Node, name: String, missingValues: [String]) {
    self.node = node
    self.name = name
    self.missingValues = missingValues
  }

  mutating func read() -> FieldRules {
    let (type, form) = readType()
    var field = Field(name, type)
    field.title = text("title")
    field.description = text("description")
    field.unit = text("unit")
    if let decimals = node["decimals"] {
      if let value = decimals.number, value == value.rounded(), (0...15).contains(value) {
        field.decimals = Int(value)
      } else {
        diagnostics.append(
          .malformedDescriptor("decimals", expected: "a whole number", found: decimals.kindName, at: decimals.place))
      }
    }
    field.categories = categories()
    var rules = FieldRules(field, at: node.place)
    rules.dateForm = form
    rules.missingValues = SchemaReader.missingValues(node["missingValues"]) ?? missingValues
    if let values = node["trueValues"]?.list { rules.trueValues = values.compactMap(\.text) }
    if let values = node["falseValues"]?.list { rules.falseValues = values.compactMap(\.text) }
    if !field.categories.isEmpty { rules.allowed = field.categories.map(\.code) }
    for entry in node["constraints"]?.entries ?? [] { read(entry, into: &rules) }
    rules.field.isRequired = rules.isRequired
    rules.field.isUnique = rules.isUnique
    rules.field.minimum = rules.minimum?.written
    rules.field.maximum = rules.maximum?.written
    for key in ["decimalChar", "groupChar"] where node[key] != nil && node[key]?.text != "." {
      diagnostics.append(.notSupported("the field's '\(key)'", at: node[key]?.place ?? node.place))
    }
    return rules
  }

  private mutating func text(_ key: String) -> String? {
    guard let value = node[key], !value.isNull else { return nil }
    if let text = value.text { return text }
    diagnostics.append(.malformedDescriptor(key, expected: "text", found: value.kindName, at: value.place))
    return nil
  }

  private mutating func readType() -> (FieldType, FieldRules.DateForm) {
    if let kind = node["rdfType"]?.text, kind.hasSuffix("//id.loc.gov/datatypes/edtf/EDTF") { return (.date, .edtf) }
    switch node["type"]?.text ?? "string" {
    case "string": return (.text, .edtf)
    case "integer": return (.integer, .edtf)
    case "number": return (.number, .edtf)
    case "boolean": return (.boolean, .edtf)
    case "date": return (.date, .day)
    case "yearmonth": return (.date, .month)
    case "year": return (.year, .edtf)
    // Kept as the words they are: no indicator reads inside them.
    case "any", "datetime", "time", "duration", "object", "array", "list", "geopoint", "geojson": return (.text, .edtf)
    case let other:
      diagnostics.append(.unknownFieldType(other, at: node["type"]?.place ?? node.place))
      return (.text, .edtf)
    }
  }

  private func categories() -> [Field.Category] {
    if let list = node["categories"]?.list {
      return list.compactMap { item in
        plain(item).map { Field.Category(code: $0) }
          ?? item["value"].flatMap(plain).map { Field.Category(code: $0, label: item["label"]?.text) }
      }
    }
    return node["constraints"]?["enum"]?.list?.compactMap { plain($0).map { Field.Category(code: $0) } } ?? []
  }

  /// A scalar as a data file would write it.
  private func plain(_ node: Node) -> String? {
    switch node.content {
    case .text(let text): text
    case .number(let number): Value.number(number).plainText
    case .boolean(let value): value ? "true" : "false"
    default: nil
    }
  }

  private mutating func read(_ entry: Node.Entry, into rules: inout FieldRules) {
    let value = entry.value
    func unfit(_ expected: String) {
      diagnostics.append(
        .malformedDescriptor(
          "constraints.\(entry.key)", expected: expected, found: value.kindName, at: value.place))
    }
    switch entry.key {
    case "required": if let flag = value.boolean { rules.isRequired = flag } else { unfit("true or false") }
    case "unique": if let flag = value.boolean { rules.isUnique = flag } else { unfit("true or false") }
    case "enum":
      guard let list = value.list else { return unfit("a list") }
      rules.allowed = list.compactMap(plain)
    case "pattern":
      guard let text = value.text else { return unfit("text") }
      rules.pattern = Pattern(text)
      if rules.pattern == nil {
        diagnostics.append(
          .unfitRule("pattern", text, "it is no regular expression of the plain kind", at: value.place))
      }
    case "minLength": rules.minLength = length(value, entry.key)
    case "maxLength": rules.maxLength = length(value, entry.key)
    case "minimum", "exclusiveMinimum":
      rules.minimum = limit(value, entry.key, rules, isExclusive: entry.key != "minimum")
    case "maximum", "exclusiveMaximum":
      rules.maximum = limit(value, entry.key, rules, isExclusive: entry.key != "maximum")
    default: diagnostics.append(.notSupported("the constraint '\(entry.key)'", at: entry.keyPlace))
    }
  }

  private mutating func length(_ value: Node, _ key: String) -> Int? {
    if let number = value.number, number == number.rounded(), (0...1e9).contains(number) { return Int(number) }
    diagnostics.append(
      .malformedDescriptor("constraints.\(key)", expected: "a whole number", found: value.kindName, at: value.place))
    return nil
  }

  private mutating func limit(
    _ value: Node, _ key: String, _ rules: FieldRules, isExclusive: Bool
  ) -> FieldRules.Limit? {
    guard let written = plain(value) else {
      diagnostics.append(
        .malformedDescriptor("constraints.\(key)", expected: "a value", found: value.kindName, at: value.place))
      return nil
    }
    let number = value.number ?? Double(written)
    let date = rules.field.type == .date ? parseEDTF(written) : nil
    let fits = rules.field.type == .date ? date != nil : number?.isFinite == true
    guard fits else {
      diagnostics.append(
        .unfitRule(key, written, "the field holds \(rules.field.type.rawValue)", at: value.place))
      return nil
    }
    return FieldRules.Limit(written: written, number: number, date: date, isExclusive: isExclusive)
  }
}
