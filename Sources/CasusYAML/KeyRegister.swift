import CasusSource

/// Finds keys that stand twice in a mapping: by looking along a short one, by hashing in a long one.
struct KeyRegister {
  private var places: [String: Place] = [:]

  /// The place of an earlier entry of this key, if there is one. To be asked for every key in turn.
  mutating func register(_ key: String, at place: Place, among entries: [Node.Entry]) -> Place? {
    guard entries.count > 16 else {
      for index in entries.indices where entries[index].key == key { return entries[index].keyPlace }
      return nil
    }
    if places.isEmpty {
      for entry in entries { places[entry.key] = entry.keyPlace }
    }
    if let first = places[key] { return first }
    places[key] = place
    return nil
  }
}
