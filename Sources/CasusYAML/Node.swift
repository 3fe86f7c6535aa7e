package import CasusSource

/// A YAML or JSON value as written, with the place of every part, so that a diagnostic can point into it.
package struct Node: Sendable {
  package var content: Content
  /// Where it stands: of a text in quotation marks the place of the words, so that a character can be pointed at.
  package var place: Place

  /// The kinds of value YAML's JSON schema knows.
  package enum Content: Sendable {
    case null
    case boolean(Bool)
    case number(Double)
    case text(String)
    case list([Node])
    case map([Entry])
  }

  /// One key with its value; keys keep the order in which they were written.
  package struct Entry: Sendable {
    package var key: String
    package var keyPlace: Place
    package var value: Node

    package init(key: String, keyPlace: Place, value: Node) {
      self.key = key
      self.keyPlace = keyPlace
      self.value = value
    }
  }

  package init(_ content: Content, at place: Place) {
    self.content = content
    self.place = place
  }
}

extension Node {
  package var isNull: Bool { if case .null = content { true } else { false } }
  package var boolean: Bool? { if case .boolean(let value) = content { value } else { nil } }
  package var number: Double? { if case .number(let value) = content { value } else { nil } }
  package var text: String? { if case .text(let value) = content { value } else { nil } }
  package var list: [Node]? { if case .list(let value) = content { value } else { nil } }
  package var entries: [Entry]? { if case .map(let value) = content { value } else { nil } }

  /// The value of a key of a map; nil where this is no map or has no such key.
  package subscript(key: String) -> Node? { entries?.first { $0.key == key }?.value }

  /// What kind of value this is, in a user's words.
  package var kindName: String {
    switch content {
    case .null: "null"
    case .boolean: "true or false"
    case .number: "a number"
    case .text: "text"
    case .list: "a list"
    case .map: "a mapping"
    }
  }
}

extension Place {
  /// The place of the words, from the place of a text with its quotation marks.
  var insideQuotes: Place { Place(file: file, line: line, column: column + 1, length: length - 2) }
}
