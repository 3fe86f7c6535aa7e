import CasusScene

/// A few lines broken anew, no more of them than before: of even length, and rather after a comma than before one.
///
/// Titles and tiles are read at a glance; there a line that ends with the sense is worth more than a full one.
func evenedOut(
  _ lines: [TextLine], _ spans: [TextSpan], _ shape: ParagraphShape, _ typesetter: any Typesetter
) -> [TextLine] {
  var best = lines
  var bestScore = score(lines, measure: shape.measure)
  let narrowest = shape.measure / Double(lines.count)
  let tries = 10
  for step in 1..<tries {
    var tried = shape
    tried.measure = narrowest + (shape.measure - narrowest) * Double(step) / Double(tries)
    let set = typesetter.paragraph(spans, tried)
    guard set.count == lines.count, !set.contains(where: { $0.width > tried.measure + 0.1 }) else { continue }
    let score = score(set, measure: shape.measure)
    if score < bestScore { (best, bestScore) = (set, score) }
  }
  return best
}

/// How uneven the lines are, in parts of the measure; less for each that ends with the sense.
private func score(_ lines: [TextLine], measure: Double) -> Double {
  let widths = lines.map(\.width)
  let unevenness = ((widths.max() ?? 0) - (widths.min() ?? 0)) / measure
  let ends = lines.dropLast().count { line in
    let last = line.runs.last?.text.last { $0 != " " }
    return last.map { ",;:.!?–—".contains($0) } ?? false
  }
  return unevenness - 0.4 * Double(ends) / Double(max(1, lines.count - 1))
}
