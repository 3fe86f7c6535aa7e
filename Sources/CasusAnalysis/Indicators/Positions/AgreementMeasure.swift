import CasusSource
import CasusYAML

/// By which measure the agreement of a pair is taken: each under its name in the literature.
enum AgreementMeasure: String, OptionChoice {
  case exact, half, s, sSquared, kappa, pi, alpha, tauB, kappaNominal, piNominal, alphaNominal, alphaOrdinal, pearson

  /// What is measured where nobody asks for others: the measures that studies of alignment report.
  static let usual: [AgreementMeasure] = [.exact, .half, .s, .sSquared, .kappa, .pi, .alpha, .tauB]

  var words: String {
    switch self {
    case .exact: "the share of shared issues with the same position (Lijphart 1963)"
    case .half: "the same with half credit for neighbours on a scale of three, 1 − mean|x−y|/d_max"
    case .s: "S with absolute distances, from −1 to 1 (Signorino & Ritter 1999)"
    case .sSquared: "S with squared distances"
    case .kappa: "κ with quadratic weights, corrected for chance (Cohen 1968; Häge 2011)"
    case .pi: "π with quadratic weights, corrected for chance (Scott 1955; Häge 2011)"
    case .alpha: "Krippendorff’s α of the two with squared distances"
    case .tauB: "Kendall’s τ-b (Bueno de Mesquita 1975)"
    case .kappaNominal: "κ without weights (Cohen 1960)"
    case .piNominal: "π without weights (Scott 1955)"
    case .alphaNominal: "Krippendorff’s α of the two with nominal distances"
    case .alphaOrdinal: "Krippendorff’s α of the two with ordinal distances"
    case .pearson: "Pearson’s r of the positions"
    }
  }

  /// The heading of its column.
  var title: String {
    switch self {
    case .exact: "Same position"
    case .half: "Half credit"
    case .s: "S"
    case .sSquared: "S, squared"
    case .kappa: "κ"
    case .pi: "π"
    case .alpha: "α"
    case .tauB: "τ-b"
    case .kappaNominal: "κ, nominal"
    case .piNominal: "π, nominal"
    case .alphaNominal: "α, nominal"
    case .alphaOrdinal: "α, ordinal"
    case .pearson: "r"
    }
  }

  func estimate(_ agreement: Agreement) -> Estimate { estimate(agreement, agreement.sums) }

  /// The same with the sums of the agreement at hand, and with weights of the issues where S is to have them.
  func estimate(_ agreement: Agreement, _ sums: AgreementSums, weighted: WeightedDistances? = nil) -> Estimate {
    switch self {
    case .exact: sums.exact
    case .half: sums.half
    case .s: sums.n > 0 ? weighted?.s(on: agreement.scale) ?? sums.s : sums.s
    case .sSquared: sums.n > 0 ? weighted?.sSquared(on: agreement.scale) ?? sums.sSquared : sums.sSquared
    case .kappa: sums.kappa
    case .pi: sums.pi
    case .alpha: sums.alpha
    case .tauB: agreement.tauB
    case .kappaNominal: agreement.kappaNominal
    case .piNominal: agreement.piNominal
    case .alphaNominal: agreement.alpha(.nominal)
    case .alphaOrdinal: agreement.alpha(.ordinal)
    case .pearson: sums.pearson
    }
  }
}

extension Options {
  /// The measures that are wanted, by name, in the order of the catalog; the usual ones where none is named.
  mutating func takeMeasures() -> [AgreementMeasure] {
    var declared = DeclaredOption(
      "measures", .words, default: AgreementMeasure.usual.map(\.rawValue).joined(separator: ","),
      "The measures to compute, each a column under its name.")
    declared.choices = AgreementMeasure.allCases.map { .init(name: $0.rawValue, words: $0.words) }
    guard let node = takeNode(declared) else { return AgreementMeasure.usual }
    guard let names = node.words else {
      report(.unfitOption("measures", expected: "words", found: node.kindName, at: node.place))
      return AgreementMeasure.usual
    }
    var wanted: Set<AgreementMeasure> = []
    for name in names.map({ $0.filter { !$0.isWhitespace } }) {
      if let measure = AgreementMeasure(rawValue: name) {
        wanted.insert(measure)
      } else {
        report(
          .unknownChoice(
            name, option: "measures", choices: AgreementMeasure.allCases.map(\.rawValue), at: place(of: "measures")))
      }
    }
    return AgreementMeasure.allCases.filter(wanted.contains)
  }
}
