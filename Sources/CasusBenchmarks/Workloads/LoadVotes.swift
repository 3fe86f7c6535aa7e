/// A table of the size of all roll calls of the United Nations, read, typed and checked.
enum LoadVotes: Workload {
  static let name = "load-870k"
  static let summary = "870,000 rows of 4 columns from CSV, typed; and checked: key, codes, ranges"
  private static let rows = 870_000

  static func prepare(in place: Place) throws { try prepareVotes(rows, in: place) }

  static func contenders(in place: Place) throws -> [Contender] { try loaders(of: rows, in: place) }
}

/// Writes votes as a package, and beside it as a file without a descriptor.
func prepareVotes(_ rows: Int, in place: Place) throws {
  guard !place.has("votes.csv") else { return }
  var calls = RollCalls()
  let csv = calls.csv(rows: rows)
  try place.write(csv, to: "Data/assembly/votes.csv")
  try place.write(RollCalls.descriptor, to: "Data/assembly/datapackage.json")
  try place.write(csv, to: "votes.csv")
}

/// Those who read votes, each told that NA is a country; whoever checks counts what breaks a rule and fails on any.
func loaders(of rows: Int, in place: Place) throws -> [Contender] {
  let schema = "{'rcid': pl.Int64, 'country': pl.String, 'year': pl.Int64, 'vote': pl.String}"
  let polars = """
    import sys
    import polars as pl
    votes = pl.read_csv(sys.argv[1] + '/votes.csv', schema=\(schema), null_values=[''])
    assert votes.height == \(rows)

    """
  return [
    .casus("casus, checked", ["data", "list", "assembly"], in: place),
    .casus("casus, types found", ["data", "list", "votes.csv"], in: place),
    try .python("polars", module: "polars", polars, in: place),
    try .python(
      "polars, checked", module: "polars",
      polars + """
        faults = votes.select(
            (pl.col('rcid').is_null() | (pl.col('rcid') < 1)).sum(),
            (~pl.col('country').str.contains('^[A-Z]{2}$')).sum(),
            (pl.col('year').is_null() | (pl.col('year') < 1946)).sum().alias('y'),
            (~pl.col('vote').is_in(['yes', 'abstain', 'no'])).sum())
        assert sum(faults.row(0)) == 0
        assert votes.select('rcid', 'country').is_unique().all()

        """, in: place),
    try .python(
      "duckdb", module: "duckdb",
      """
      import sys
      import duckdb
      duckdb.sql(
          "create table votes as select * from read_csv('" + sys.argv[1] + "/votes.csv', header=true, columns={"
          "'rcid': 'BIGINT', 'country': 'VARCHAR', 'year': 'BIGINT', 'vote': 'VARCHAR'})")
      assert duckdb.sql('select count(*) from votes').fetchall()[0][0] == \(rows)

      """, in: place),
    try .python(
      "pandas", module: "pandas",
      """
      import sys
      import pandas
      votes = pandas.read_csv(sys.argv[1] + '/votes.csv', keep_default_na=False)
      assert len(votes) == \(rows)

      """, in: place),
  ]
}
