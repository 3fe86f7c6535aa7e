extension ExplanationCatalog {
  /// Incidents of one member that are each told in several ways: a conflict set for each, with so many readings.
  static func contestedIncidents(sets: Int, readings: Int) -> String {
    let rows = (0..<sets).flatMap { set in
      (0..<readings).map { reading in
        let decision = reading == 0 ? "true,the record" : "false,"
        return "i\(set)-\(reading),ARM,\(1995 + set % 20)-05-0\(1 + reading),c\(set),\(decision)"
      }
    }
    return (["id,target,date,conflict,preferred,reason"] + rows).joined(separator: "\n")
  }
}
