/// How every pair of states voted in every year: each vote of one beside that of the other.
enum AlignAssembly: Workload {
  static let name = "align-assembly"
  static let summary =
    "n, exact, half credit, S and kappa of every pair of states in every year, from 870,000 votes, CSV to CSV"

  static func prepare(in place: Place) throws { try prepareVotes(870_000, in: place) }

  static func contenders(in place: Place) throws -> [Contender] {
    let options = [
      "positions.table=votes", "positions.actor=country", "positions.issue=rcid", "positions.code=vote",
      "positions.scale=no,abstain,yes", "by=year", "measures=exact,half,s,kappa",
    ]
    return [
      .casus(
        "casus",
        ["measure", "stance-alignment", "--data", "votes.csv", "-f", "csv"] + options.flatMap { ["--set", $0] },
        in: place),
      try .python(
        "polars", module: "polars",
        """
        import sys
        import polars as pl
        codes = {'no': 0, 'abstain': 1, 'yes': 2}
        votes = pl.read_csv(sys.argv[1] + '/votes.csv').with_columns(
            pl.col('vote').replace_strict(codes, return_dtype=pl.Int8), pl.col('country').cast(pl.Categorical).to_physical()
            .alias('code'))
        parts = []
        for (year,), part in votes.partition_by('year', as_dict=True).items():
            part = part.select('rcid', 'country', 'code', 'vote')
            pairs = part.join(part, on='rcid', suffix='2').filter(pl.col('code') < pl.col('code2'))
            away = (pl.col('vote') - pl.col('vote2')).abs()
            parts.append(
                pairs.group_by('country', 'country2').agg(
                    pl.len().alias('n'), (away == 0).mean().alias('exact'), (1 - away.mean() / 2).alias('half'),
                    (1 - away.mean()).alias('s'),
                    (1 - (away**2).sum() / (pl.col('vote')**2 + pl.col('vote2')**2 - 2 * pl.col('vote').mean()
                     * pl.col('vote2')).sum()).alias('kappa'))
                .with_columns(pl.lit(year).alias('year')))
        pl.concat(parts).write_csv(sys.stdout)

        """, in: place),
    ]
  }
}
