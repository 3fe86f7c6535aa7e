import CasusSource

/// Makes the tree of a YAML text from its events, counting depth and aliases as it goes.
struct YAMLComposer {
  private let events: YAMLEvents
  private let bytes: UnsafeBufferPointer<UInt8>
  private let origin: Place
  private var anchors: [String: Anchored] = [:]
  private var aliased = 0
  /// Where the lines start, worked out when block text needs its place.
  private lazy var lineStarts = [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
  private(set) var diagnostics: [Diagnostic] = []

  /// A value that aliases may repeat, with what a repetition costs.
  private struct Anchored {
    var node: Node
    var size: Int
    var depth: Int
  }

  /// A value with how many values it holds and how deep they nest.
  private struct Composed {
    var node: Node
    var size = 1
    var depth = 1
  }

  /// An error has been reported, and the rest cannot be read.
  private struct Stop: Error {}

  init(events: YAMLEvents, bytes: UnsafeBufferPointer<UInt8>, origin: Place) {
    self.events = events
    self.bytes = bytes
    self.origin = origin
  }

  mutating func composeDocument() -> Node? {
    do throws(Stop) {
      guard case .documentStart = try next() else { return Node(.null, at: origin) }
      let root = try compose(try next(), level: 1)
      _ = try next()
      if case .documentStart = try next() {
        diagnostics.append(.secondDocument(at: placeOfEvent))
        return nil
      }
      return root.node
    } catch {
      return nil
    }
  }

  private mutating func compose(_ event: YAMLEvents.Event, level: Int) throws(Stop) -> Composed {
    var place = placeOfEvent
    switch event {
    case .scalar(let text, let style, let anchor):
      if style == .quoted { place = place.insideQuotes }
      if style == .block { place = placeOfBlockText() }
      let isPlain = style == .plain
      return keep(Composed(node: Node(isPlain ? typedScalar(text) : .text(text), at: place)), as: anchor)
    case .listStart(let anchor):
      return keep(try composeList(at: place, level: level), as: anchor)
    case .mapStart(let anchor):
      return keep(try composeMap(at: place, level: level), as: anchor)
    case .alias(let name):
      return try repeated(name, at: place, level: level)
    case .documentStart, .end, .streamEnd:
      return Composed(node: Node(.null, at: place))
    }
  }

  private mutating func composeList(at place: Place, level: Int) throws(Stop) -> Composed {
    try checkDepth(level, at: place)
    var items: [Node] = []
    var whole = Composed(node: Node(.null, at: place))
    while true {
      let event = try next()
      if case .end = event { break }
      let item = try compose(event, level: level + 1)
      items.append(item.node)
      whole.size += item.size
      whole.depth = max(whole.depth, item.depth + 1)
    }
    whole.node.content = .list(items)
    return whole
  }

  private mutating func composeMap(at place: Place, level: Int) throws(Stop) -> Composed {
    try checkDepth(level, at: place)
    var keys = KeyRegister()
    var entries: [Node.Entry] = []
    var whole = Composed(node: Node(.null, at: place))
    while true {
      let event = try next()
      if case .end = event { break }
      let (key, keyPlace) = try composeKey(event, of: place)
      let value = try compose(try next(), level: level + 1)
      whole.size += value.size
      whole.depth = max(whole.depth, value.depth + 1)
      if let first = keys.register(key, at: keyPlace, among: entries) {
        diagnostics.append(.duplicateKey(key, at: keyPlace, first: first))
      } else {
        entries.append(Node.Entry(key: key, keyPlace: keyPlace, value: value.node))
      }
    }
    whole.node.content = .map(entries)
    return whole
  }

  private mutating func composeKey(_ event: YAMLEvents.Event, of map: Place) throws(Stop) -> (String, Place) {
    let place = placeOfEvent
    switch event {
    case .scalar("<<", .plain, _):
      diagnostics.append(.mergeKey(at: place))
      throw Stop()
    case .scalar(let text, _, _):
      return (text, place)
    case .alias(let name):
      if let text = anchors[name]?.node.text { return (text, place) }
      diagnostics.append(.keyIsNotText(found: "an alias", at: place, hint: nil))
    case .listStart:
      diagnostics.append(.keyIsNotText(found: "a list", at: place, hint: nil))
    default:
      let isTemplate = place.line == map.line && place.column == map.column + 1
      diagnostics.append(
        .keyIsNotText(
          found: "a mapping", at: isTemplate ? map : place,
          hint: isTemplate ? "quote a text that starts with '{{'" : nil))
    }
    throw Stop()
  }

  private mutating func repeated(_ name: String, at place: Place, level: Int) throws(Stop) -> Composed {
    guard let anchored = anchors[name] else {
      diagnostics.append(.unknownAnchor(name, known: anchors.keys.sorted(), at: place))
      throw Stop()
    }
    aliased += anchored.size
    guard aliased <= aliasLimit else {
      diagnostics.append(.tooManyAliases(limit: aliasLimit, at: place))
      throw Stop()
    }
    try checkDepth(level + anchored.depth - 1, at: place)
    return Composed(node: anchored.node, size: anchored.size, depth: anchored.depth)
  }

  private mutating func keep(_ composed: Composed, as anchor: String?) -> Composed {
    if let anchor { anchors[anchor] = Anchored(node: composed.node, size: composed.size, depth: composed.depth) }
    return composed
  }

  private mutating func checkDepth(_ level: Int, at place: Place) throws(Stop) {
    guard level > nestingLimit else { return }
    diagnostics.append(.nestedTooDeeply(limit: nestingLimit, at: place))
    throw Stop()
  }

  private mutating func next() throws(Stop) -> YAMLEvents.Event {
    do {
      return try events.next()
    } catch {
      // libyaml counts brackets itself while it looks ahead for the end of a key.
      diagnostics.append(
        error.words.hasPrefix("Maximum nesting")
          ? .nestedTooDeeply(limit: nestingLimit, at: place(of: error))
          : .malformedYAML(error.words, at: place(of: error), hint: hint(for: error.words)))
      throw Stop()
    }
  }
}

extension YAMLComposer {
  private var placeOfEvent: Place {
    let (start, end) = (events.start, events.end)
    return place(start, length: start.line == end.line ? end.column - start.column : 1)
  }

  /// The place of the first word after `|` or `>`.
  private mutating func placeOfBlockText() -> Place {
    var line = events.start.line + 1
    var index = lineStarts.indices.contains(line) ? lineStarts[line] : bytes.count
    var column = 0
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x0A {
      column = bytes[index] == 0x0A ? 0 : column + 1
      if bytes[index] == 0x0A { line += 1 }
      index += 1
    }
    return place(YAMLEvents.Mark(line: line, column: column))
  }

  private func place(_ mark: YAMLEvents.Mark, length: Int = 1) -> Place {
    Place(file: origin.file, line: origin.line + mark.line, column: origin.column + mark.column, length: length)
  }

  private func place(of problem: YAMLEvents.Problem) -> Place {
    if let mark = problem.mark { return place(mark) }
    let before = bytes.prefix(problem.byteOffset)
    let line = before.count { $0 == 0x0A }
    let column = before.reversed().prefix { $0 != 0x0A }.count { $0 & 0xC0 != 0x80 }
    return place(YAMLEvents.Mark(line: line, column: column))
  }

  private func hint(for problem: String) -> String? {
    switch problem {
    case "mapping values are not allowed in this context": "quote a text that contains ': '"
    case "found character that cannot start any token":
      "indent with spaces, and quote a text that starts with a tab, '@', '`' or '%'"
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      "close the bracket, or quote a text that contains ',', '[', ']', '{' or '}'"
    case "did not find expected key": "align the keys of a mapping in one column"
    case "found unexpected end of stream": "close the quotation mark"
    case "control characters are not allowed": "remove the control character"
    default: nil
    }
  }
}
