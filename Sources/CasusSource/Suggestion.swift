/// The known name nearest to a misspelt one, if any is near enough to be meant.
package func nearestName(to wrong: String, among known: some Sequence<String>) -> String? {
  let wrongCharacters = Array(wrong.lowercased())
  let limit = max(1, wrongCharacters.count / 3)
  return
    known
    .map { (name: $0, distance: editDistance(wrongCharacters, Array($0.lowercased()))) }
    .filter { $0.distance <= limit && $0.name != wrong }
    .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?
    .name
}

/// The sentence of a hint for a misspelt name: the nearest one, or the list of all when none is near.
package func didYouMean(_ wrong: String, among known: [String]) -> String? {
  if let near = nearestName(to: wrong, among: known) { return "did you mean '\(near)'?" }
  guard !known.isEmpty else { return nil }
  let shown = known.sorted().prefix(12).joined(separator: ", ")
  return known.count > 12 ? "known are \(shown), …" : "known are \(shown)"
}

/// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours.
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  guard !a.isEmpty else { return b.count }
  guard !b.isEmpty else { return a.count }
  var rows = [Array(0...b.count)]
  for i in 1...a.count {
    var row = [i]
    for j in 1...b.count {
      let cost = a[i - 1] == b[j - 1] ? 0 : 1
      var best = min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + cost)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { best = min(best, rows[i - 2][j - 2] + 1) }
      row.append(best)
    }
    rows.append(row)
  }
  return rows[a.count][b.count]
}
