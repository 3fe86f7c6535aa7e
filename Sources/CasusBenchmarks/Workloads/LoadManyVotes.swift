/// Ten million rows: what loading takes when the table is large.
enum LoadManyVotes: Workload {
  static let name = "load-10m"
  static let summary = "10,000,000 rows of 4 columns from CSV"
  private static let rows = 10_000_000

  static func prepare(in place: Place) throws { try prepareVotes(rows, in: place) }

  static func contenders(in place: Place) throws -> [Contender] { try loaders(of: rows, in: place) }
}
