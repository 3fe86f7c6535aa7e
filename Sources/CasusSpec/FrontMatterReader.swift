import CasusSource
import CasusYAML

/// Reads what stands between the lines `---`; without front matter a briefing has only its text.
func readFrontMatter(_ text: String?, path: String, reporting diagnostics: inout [Diagnostic]) -> FrontMatter {
  let place = Place(file: path, line: 1)
  var result = FrontMatter(place: place)
  guard let text else {
    diagnostics.append(.missingTitle(at: place))
    return result
  }
  guard let node = readYAML(text, at: Place(file: path, line: 2), reporting: &diagnostics) else { return result }
  guard !node.isNull else {
    diagnostics.append(.missingTitle(at: place))
    return result
  }
  guard let entries = node.entries else {
    diagnostics.append(
      .unfitFrontMatterValue("---", expected: "a mapping", found: node.kindName, at: node.place))
    return result
  }
  var reader = FrontMatterReader(diagnostics: diagnostics)
  for entry in entries { reader.read(entry, into: &result) }
  if result.title.isEmpty { reader.diagnostics.append(.missingTitle(at: place)) }
  reader.checkNames(of: result)
  diagnostics = reader.diagnostics
  return result
}

extension FrontMatter {
  /// The keys that are read, in the order in which the documentation lists them.
  package static let keys =
    [
      "title", "subtitle", "author", "date", "lang", "data", "theme", "paper", "justify", "hyphenate", "svg", "as-of",
      "since", "view", "parameters", "facts", "indicators", "about", "attachments", "evidence",
    ] + FrontMatterReader.documentKeys
}

/// Names that expressions read otherwise.
private let reservedNames: Set<String> = ["datum", "null", "true", "false", "event", "item"]

struct FrontMatterReader {
  var diagnostics: [Diagnostic]

  mutating func read(_ entry: Node.Entry, into result: inout FrontMatter) {
    switch entry.key {
    case "title": result.title = inline(entry)
    case "subtitle": result.subtitle = inline(entry)
    case "author": result.author = inline(entry)
    case "date": result.date = inline(entry)
    case "lang":
      result.language = language(entry) ?? result.language
      result.languagePlace = entry.value.place
    case "paper": result.paper = entry.value.isNull ? nil : entry.value
    case "justify": result.justify = entry.value.isNull ? nil : entry.value
    case "hyphenate": result.hyphenate = entry.value.isNull ? nil : entry.value
    case "data": result.data = entry.value.isNull ? nil : entry.value
    case "theme": result.theme = text(entry)
    case "svg": result.svg = entry.value
    case "as-of": result.asOf = entry.value.isNull ? nil : entry.value
    case "since": result.since = entry.value.isNull ? nil : entry.value
    case "view": result.view = entry.value.isNull ? nil : entry.value
    case "evidence": result.printsEvidence = flag(entry) ?? result.printsEvidence
    case "parameters": result.parameters = declarations(entry)
    case "facts": result.facts = declarations(entry)
    case "indicators": result.indicators = declarations(entry)
    case "attachments": result.attachesFiles = flag(entry) ?? result.attachesFiles
    case "about": result.about = about(entry)
    case let key where FrontMatterReader.documentKeys.contains(key): readDocument(entry, into: &result.document)
    default: diagnostics.append(.unknownFrontMatterKey(entry.key, known: FrontMatter.keys, at: entry.keyPlace))
    }
  }

  /// Names are identifiers, and one name means one thing in all three mappings.
  mutating func checkNames(of frontMatter: FrontMatter) {
    var places: [String: Place] = [:]
    let all = frontMatter.parameters + frontMatter.facts + frontMatter.indicators
    for declaration in all.sorted(by: { $0.namePlace < $1.namePlace }) {
      let (name, place) = (declaration.name, declaration.namePlace)
      if !isIdentifier(name) {
        diagnostics.append(.notAnIdentifier(name, at: place))
      } else if reservedNames.contains(name) {
        diagnostics.append(.reservedName(name, at: place))
      } else if let first = places[name] {
        diagnostics.append(.nameTaken(name, at: place, first: first))
      }
      places[name] = places[name] ?? place
    }
  }

  private mutating func text(_ entry: Node.Entry) -> String? {
    if entry.value.isNull { return nil }
    guard let text = scalarText(entry.value) else {
      expected("text", for: entry)
      return nil
    }
    return text
  }

  /// A tag of BCP 47's form: what stands in a PDF or in HTML as the language has to be one.
  private mutating func language(_ entry: Node.Entry) -> String? {
    guard let tag = text(entry) else { return nil }
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    let isTag =
      parts.allSatisfy { (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(isLetterOrDigit) }
      && (2...3).contains(parts.first?.utf8.count ?? 0)
    if isTag { return tag }
    diagnostics.append(.unfitLanguage(tag, at: entry.value.place))
    return nil
  }

  mutating func inline(_ entry: Node.Entry) -> [Inline] {
    guard let text = text(entry) else { return [] }
    return parseInline(text, at: entry.value.place, reporting: &diagnostics)
  }

  private mutating func declarations(_ entry: Node.Entry) -> [FrontMatter.Declaration] {
    if entry.value.isNull { return [] }
    guard let entries = entry.value.entries else {
      expected("a mapping of names", for: entry)
      return []
    }
    return entries.map { FrontMatter.Declaration(name: $0.key, namePlace: $0.keyPlace, value: $0.value) }
  }

  private mutating func about(_ entry: Node.Entry) -> [FrontMatter.AboutEntry] {
    if entry.value.isNull { return [] }
    guard let entries = entry.value.entries else {
      expected("a mapping of labels", for: entry)
      return []
    }
    return entries.map { FrontMatter.AboutEntry(label: $0.key, content: inline($0)) }
  }

  mutating func expected(_ words: String, for entry: Node.Entry) {
    diagnostics.append(
      .unfitFrontMatterValue(entry.key, expected: words, found: entry.value.kindName, at: entry.value.place))
  }
}

/// A number, a truth or words as text: `date: 2021` is a date as well.
private func scalarText(_ node: Node) -> String? {
  switch node.content {
  case .text(let text): text
  case .number(let value): value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
  case .boolean(let value): "\(value)"
  default: nil
  }
}

private func isIdentifier(_ name: String) -> Bool {
  guard let first = name.unicodeScalars.first, first == "_" || first == "$" || first.properties.isXIDStart else {
    return false
  }
  return name.unicodeScalars.allSatisfy { $0 == "_" || $0 == "$" || $0.properties.isXIDContinue }
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
}
