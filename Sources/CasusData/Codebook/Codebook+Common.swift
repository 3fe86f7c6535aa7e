/// Columns that many tables have alike, such as where a row comes from: they are told once.
extension Codebook {
  /// Columns with the same words in four tables or more, in the order in which they first stand; the filled rows and the
  /// rows of each code are those of all these tables together.
  var commonFields: [CodebookField] {
    var order: [String] = []
    var fields: [String: [CodebookField]] = [:]
    for field in tables.flatMap(\.fields) {
      if fields[field.words] == nil { order.append(field.words) }
      fields[field.words, default: []].append(field)
    }
    return order.compactMap { words in
      guard let alike = fields[words], alike.count >= 4, var common = alike.first else { return nil }
      common.filledCount = alike.reduce(0) { $0 + $1.filledCount }
      for index in common.codes.indices {
        common.codes[index].rowCount = alike.reduce(0) { $0 + $1.codes[index].rowCount }
      }
      return common
    }
  }
}

extension CodebookField {
  /// All that is said of a column, to tell which are alike.
  var words: String {
    ([name, title ?? "", rules, description ?? ""] + codes.flatMap { [$0.code, $0.meaning ?? ""] })
      .joined(separator: "\u{1F}")
  }
}
