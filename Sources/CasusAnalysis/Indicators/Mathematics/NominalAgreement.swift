/// Agreement corrected for chance on codes without an order: every two different codes disagree alike.
extension Agreement {
  /// Cohen's κ without weights (Cohen 1960).
  package var kappaNominal: Estimate { correctedShare { first, second in first * second } }

  /// Scott's π without weights (Scott 1955).
  package var piNominal: Estimate {
    correctedShare { first, second in (first + second) * (first + second) / 4 }
  }

  /// (Po − Pe)/(1 − Pe), each times n².
  private func correctedShare(_ chance: (Double, Double) -> Double) -> Estimate {
    let n = Double(self.n)
    guard n > 0 else { return .undefined(AgreementSums.nothingShared) }
    let (first, second) = codeTotals(of: counts, codes: scale.count)
    var (same, expected) = (0.0, 0.0)
    for code in 0..<scale.count {
      same += Double(counts[code * scale.count + code])
      expected += chance(first[code], second[code])
    }
    guard n * n > expected else { return .undefined(AgreementSums.constantAndEqual) }
    return Estimate((n * same - expected) / (n * n - expected))
  }

  /// Krippendorff's α of the two, by the distance of the codes that is asked for.
  package func alpha(_ distance: CodeDistance) -> Estimate {
    guard n > 0 else { return .undefined(AgreementSums.nothingShared) }
    let k = scale.count
    var coincidences = Coincidences(codes: k)
    for i in 0..<k {
      for j in 0..<k where counts[i * k + j] > 0 {
        coincidences.add(i, j, Double(counts[i * k + j]))
        coincidences.add(j, i, Double(counts[i * k + j]))
      }
    }
    let alpha = coincidences.alpha(distance, on: scale)
    return alpha.value == nil && alpha.reason == Coincidences.allEqual
      ? .undefined(AgreementSums.constantAndEqual) : alpha
  }
}
