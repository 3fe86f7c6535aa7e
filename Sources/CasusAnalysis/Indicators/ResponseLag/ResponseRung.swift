/// How much was done, from words to deeds: a rung of the response ladder.
enum ResponseRung: String, Sendable, CaseIterable, Comparable {
  case none, framing, statement, consultation, mission, aid, force

  static func < (a: ResponseRung, b: ResponseRung) -> Bool { a.height < b.height }

  /// Its place on the ladder, 0 for none.
  var height: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
