import CasusSource
import CasusYAML

/// Named properties from several places, the nearest first: what a mark says, then `config`.
struct Properties {
  private(set) var layers: [Node]

  init(_ layers: [Node?] = []) {
    self.layers = layers.compactMap { $0 }.filter { $0.entries != nil }
  }

  /// The nearest value, `null` included.
  subscript(name: String) -> Node? {
    for layer in layers {
      if let value = layer[name] { return value }
    }
    return nil
  }

  func number(_ name: String) -> Double? { self[name]?.number }
  func text(_ name: String) -> String? { self[name]?.text }
  func boolean(_ name: String) -> Bool? { self[name]?.boolean }
  func numbers(_ name: String) -> [Double]? { self[name]?.list?.compactMap(\.number) }
  func isNull(_ name: String) -> Bool { self[name]?.isNull == true }

  /// Words in one line or several.
  func lines(_ name: String) -> [String]? { self[name]?.lines }

  /// These properties, with others to fall back on.
  func falling(backOn others: Node?...) -> Properties { Properties(layers + others) }
}

extension Node {
  /// A text, or a list of texts, as lines.
  var lines: [String]? {
    if let text { return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
    if let number { return [plain(number)] }
    if let list { return list.map { $0.text ?? $0.number.map(plain) ?? "" } }
    return nil
  }

  private func plain(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
  }

  /// This mapping without some keys.
  func without(_ keys: Set<String>) -> Node {
    guard let entries else { return self }
    return Node(.map(entries.filter { !keys.contains($0.key) }), at: place)
  }

  /// This mapping with a key set.
  func setting(_ key: String, to value: Node) -> Node {
    var kept = (entries ?? []).filter { $0.key != key }
    kept.append(Entry(key: key, keyPlace: value.place, value: value))
    return Node(.map(kept), at: place)
  }

  /// This mapping laid over another: keys of this one win, mappings of both are merged.
  func merged(over other: Node?) -> Node {
    guard let other, let below = other.entries else { return self }
    guard let above = entries else { return isNull ? other : self }
    var result = below
    for entry in above {
      if let index = result.firstIndex(where: { $0.key == entry.key }) {
        if entry.value.entries != nil, result[index].value.entries != nil {
          result[index].value = entry.value.merged(over: result[index].value)
        } else {
          result[index] = entry
        }
      } else {
        result.append(entry)
      }
    }
    return Node(.map(result), at: place)
  }

  /// A mapping made here and not by an author; its parts all stand at one place.
  static func made(_ members: [(String, Content)], at place: Place) -> Node {
    Node(.map(members.map { Entry(key: $0.0, keyPlace: place, value: Node($0.1, at: place)) }), at: place)
  }
}
