import CasusSource
import CasusYAML

/// Reads a Data Package descriptor (version 2, or 1), reporting what is wrong and going on with the rest.
struct DescriptorReader {
  private let root: Node
  private let file: String
  private let folder: String
  private let world: any World
  private(set) var diagnostics: [Diagnostic] = []
  /// Files read beside the descriptor: schemas and dialects of their own.
  private(set) var inputs: [InputHash] = []

  init(_ root: Node, file: String, world: any World) {
    self.root = root
    self.file = file
    self.world = world
    folder = file.split(separator: "/").dropLast().joined(separator: "/")
  }

  func text(_ key: String) -> String? { root[key]?.text }

  /// The tables the alliance profile names otherwise: `{"casus": {"tables": {"requests": "asks"}}}`.
  mutating func roles(among tables: [String]) -> [String: String] {
    guard let node = root["casus"]?["tables"] else { return [:] }
    guard let entries = node.entries else {
      diagnostics.append(
        .malformedDescriptor("casus.tables", expected: "a mapping", found: node.kindName, at: node.place))
      return [:]
    }
    var result: [String: String] = [:]
    for entry in entries {
      guard let table = entry.value.text else {
        diagnostics.append(
          .malformedDescriptor(
            "casus.tables.\(entry.key)", expected: "the name of a table", found: entry.value.kindName,
            at: entry.value.place))
        continue
      }
      if !tables.contains(table) {
        diagnostics.append(.unknownName("table", table, known: tables, at: entry.value.place))
      }
      result[entry.key] = table
    }
    return result
  }

  /// How the data was coded: `{"casus": {"rules": [{"name": "seasons", …}]}}`.
  mutating func rules(for tables: [TableDescriptor]) -> [CodingRule] {
    var reader = CodingRuleReader(tables: tables)
    let rules = reader.read(root["casus"]?["rules"])
    diagnostics += reader.diagnostics
    return rules
  }

  mutating func tables() -> [TableDescriptor] {
    guard let node = root["resources"], let resources = node.list else {
      let found = root["resources"]
      diagnostics.append(
        .malformedDescriptor(
          "resources", expected: "a list of resources", found: found?.kindName ?? "nothing",
          at: found?.place ?? Place(file: file, line: 1)))
      return []
    }
    var result: [TableDescriptor] = []
    for resource in resources {
      guard let table = table(resource) else { continue }
      if result.contains(where: { $0.name == table.name }) {
        diagnostics.append(.duplicateName("table", table.name, at: table.place))
      } else {
        result.append(table)
      }
    }
    return result
  }

  private mutating func table(_ resource: Node) -> TableDescriptor? {
    guard let name = required(resource, "name"), let place = resource["name"]?.place else { return nil }
    guard let path = path(of: resource, name: name) else { return nil }
    guard isTable(resource, path: path) else { return nil }
    var table = TableDescriptor(name: name, path: path, place: place)
    if let encoding = resource["encoding"]?.text, !["utf-8", "utf8"].contains(encoding.lowercased()) {
      diagnostics.append(
        .unfitRule("encoding", encoding, "casus reads UTF-8", at: resource["encoding"]?.place ?? place))
    }
    if path.hasSuffix(".tsv") { table.dialect.delimiter = 0x09 }
    if let dialect = referenced(resource["dialect"]) { table.dialect = self.dialect(dialect, base: table.dialect) }
    guard let schema = referenced(resource["schema"]) else {
      diagnostics.append(
        .malformedDescriptor("schema", expected: "a schema for '\(name)'", found: "nothing", at: resource.place))
      return nil
    }
    var reader = SchemaReader(schema, missingValues: resource["missingValues"])
    reader.read(into: &table)
    diagnostics += reader.diagnostics
    table.schema.title = resource["title"]?.text
    table.schema.description = resource["description"]?.text
    return table
  }

  private func isTable(_ resource: Node, path: String) -> Bool {
    let formats = ["csv", "tsv"]
    if resource["schema"] != nil || resource["type"]?.text == "table" { return true }
    return formats.contains(resource["format"]?.text ?? "") || formats.contains { path.hasSuffix("." + $0) }
  }

  private mutating func path(of resource: Node, name: String) -> String? {
    guard let node = resource["path"] else {
      let place = resource["data"]?.place ?? resource.place
      diagnostics.append(.unfitPath(name, "it has no path; write its rows into a CSV file", at: place))
      return nil
    }
    let paths = node.list?.compactMap(\.text) ?? node.text.map { [$0] } ?? []
    guard let path = paths.first, paths.count == 1 else {
      diagnostics.append(.unfitPath(name, "expected one path, found \(paths.count)", at: node.place))
      return nil
    }
    if path.contains("://") {
      diagnostics.append(.unfitPath(path, "casus fetches nothing; save a copy beside the descriptor", at: node.place))
      return nil
    }
    if path.hasPrefix("/") || path.split(separator: "/").contains("..") {
      diagnostics.append(.unfitPath(path, "a path must lie below the descriptor's folder", at: node.place))
      return nil
    }
    return folder.isEmpty ? path : folder + "/" + path
  }

  /// A schema or dialect that may stand in a file of its own.
  private mutating func referenced(_ node: Node?) -> Node? {
    guard let node, let path = node.text else { return node }
    guard !path.contains("://"), !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else {
      diagnostics.append(.unfitPath(path, "a path must lie below the descriptor's folder", at: node.place))
      return nil
    }
    let full = folder.isEmpty ? path : folder + "/" + path
    do throws(Diagnostic) {
      let bytes = try world.read(full)
      inputs.append(InputHash(path: full, bytes: bytes))
      return readJSON(bytes, file: full, reporting: &diagnostics)
    } catch {
      var diagnostic = error
      diagnostic.place = node.place
      diagnostics.append(diagnostic)
      return nil
    }
  }

  private mutating func dialect(_ node: Node, base: CSVDialect) -> CSVDialect {
    var dialect = base
    for entry in node.entries ?? [] {
      let place = entry.value.place
      switch (entry.key, entry.value.content) {
      case ("delimiter", .text(let text)) where text.utf8.count == 1:
        dialect.delimiter = text.utf8.first ?? dialect.delimiter
      case ("quoteChar", .text(let text)) where text.utf8.count == 1:
        dialect.quote = text.utf8.first ?? dialect.quote
      case ("header", .boolean(let hasHeader)): dialect.hasHeader = hasHeader
      case ("doubleQuote", .boolean(true)), ("skipInitialSpace", .boolean(false)), ("lineTerminator", _),
        ("caseSensitiveHeader", _), ("csvddfVersion", _), ("$schema", _), ("name", _), ("type", _):
        break
      case ("delimiter", _), ("quoteChar", _):
        diagnostics.append(
          .malformedDescriptor("dialect.\(entry.key)", expected: "one ASCII character", found: "another", at: place))
      default: diagnostics.append(.notSupported("the dialect's '\(entry.key)'", at: entry.keyPlace))
      }
    }
    return dialect
  }

  private mutating func required(_ node: Node, _ key: String) -> String? {
    if let text = node[key]?.text, !text.isEmpty { return text }
    let found = node[key]
    diagnostics.append(
      .malformedDescriptor(key, expected: "text", found: found?.kindName ?? "nothing", at: found?.place ?? node.place))
    return nil
  }
}
