extension Agreement {
  /// Kendall's τ-b over the issues, (P−Q)/√((P+Q+Tx)(P+Q+Ty)) (Bueno de Mesquita 1975): legacy, on request.
  package var tauB: Estimate {
    let sums = sums
    guard sums.n > 0 else { return .undefined(AgreementSums.nothingShared) }
    guard !sums.hasOutsider else { return .undefined(AgreementSums.noOrder) }
    let k = scale.count
    var (concordant, discordant, tiedFirst, tiedSecond) = (0.0, 0.0, 0.0, 0.0)
    for cell in counts.indices where counts[cell] > 0 {
      for other in (cell + 1)..<max(cell + 1, counts.count) where counts[other] > 0 {
        let (i, j) = (cell / k, cell % k)
        let (u, v) = (other / k, other % k)
        let pairs = Double(counts[cell]) * Double(counts[other])
        if i == u {
          tiedFirst += pairs
        } else if j == v {
          tiedSecond += pairs
        } else if v > j {
          concordant += pairs
        } else {
          discordant += pairs
        }
      }
    }
    let ranked = concordant + discordant
    let scaleOfBoth = (ranked + tiedFirst) * (ranked + tiedSecond)
    guard scaleOfBoth > 0 else { return .undefined(sums.whyConstant) }
    return Estimate((concordant - discordant) / scaleOfBoth.squareRoot())
  }
}
