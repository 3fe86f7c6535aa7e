/// By which measure the agreement of a pair is taken.
enum AgreementMeasure: String, OptionChoice {
  case exact, half, s, sSquared, kappa, pi, alpha

  var words: String {
    switch self {
    case .exact: "the share of shared issues with the same position (Lijphart 1963)"
    case .half: "the same with half credit for neighbours on a scale of three, 1 − mean|x−y|/d_max"
    case .s: "S with absolute distances, from −1 to 1 (Signorino & Ritter 1999)"
    case .sSquared: "S with squared distances"
    case .kappa: "κ with quadratic weights, corrected for chance (Cohen 1968)"
    case .pi: "π with quadratic weights, corrected for chance (Scott 1955)"
    case .alpha: "Krippendorff’s α of the two with squared distances"
    }
  }

  func estimate(_ agreement: Agreement) -> Estimate {
    switch self {
    case .exact: agreement.exact
    case .half: agreement.half
    case .s: agreement.s
    case .sSquared: agreement.sSquared
    case .kappa: agreement.kappa
    case .pi: agreement.pi
    case .alpha: agreement.alpha
    }
  }
}
