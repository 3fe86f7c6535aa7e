extension Report {
  /// The ids of the published values, in order of appearance: the expression as written, with a number from its second
  /// appearance on.
  package var publishedIDs: [(id: String, occurrence: Int)] {
    var appearances: [String: Int] = [:]
    return published.map { value in
      let ordinal = appearances[value.source, default: 0] + 1
      appearances[value.source] = ordinal
      return (ordinal == 1 ? value.source : "\(value.source)#\(ordinal)", ordinal)
    }
  }
}

extension PublishedValue {
  /// The text as a reader would type it to find it: without the joiners that keep a range on one line.
  package var plainText: String { String(text.unicodeScalars.filter { $0 != "\u{2060}" }) }
}
