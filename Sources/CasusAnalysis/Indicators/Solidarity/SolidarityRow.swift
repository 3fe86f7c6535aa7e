import CasusData

/// Allies counted together: those of an issue, of a principal, or one ally on all issues of others.
struct SolidarityRow: Sendable {
  var id: String
  var label: String
  /// Over how many issues.
  var issues: Int
  var counts: SideCounts
  var lineage: [RowReference]

  /// The counts and shares of rows, as columns.
  static func columns(_ rows: [SolidarityRow]) -> [(Field, Column)] {
    func counts(_ name: String, _ title: String, _ value: (SideCounts) -> Int) -> (Field, Column) {
      (Field(name, .integer, title: title), Column(numbers: rows.map { Double(value($0.counts)) }))
    }
    let shares = rows.map(\.counts.share)
    return [
      (Field("issues", .integer, title: "Issues"), Column(numbers: rows.map { Double($0.issues) })),
      counts("n", "Took a position", \.positions), counts("with", "With it", \.with),
      counts("between", "Between", \.between), counts("against", "Against it", \.against),
      counts("abstained", "Abstained", \.abstained), counts("silent", "Silent", \.silent),
      counts("notCoded", "Not coded", \.notCoded),
      (Field("share", .number, title: "Solidarity", decimals: 2), Column(numbers: shares.map(\.value))),
      (Field("shareLow", .number, decimals: 2), Column(numbers: shares.map(\.low))),
      (Field("shareHigh", .number, decimals: 2), Column(numbers: shares.map(\.high))),
      (Field("reason", .text), Column(texts: shares.map(\.reason))),
    ]
  }

  static func table(_ name: String, of rows: [SolidarityRow], id: String, title: String) -> Table {
    Table(
      results: name,
      [
        (Field(id, .text), Column(texts: rows.map(\.id))),
        (Field("\(id)Label", .text, title: title), Column(texts: rows.map(\.label))),
      ] + columns(rows), lineage: Lineage { rows.indices.contains($0) ? rows[$0].lineage : [] })
  }
}
