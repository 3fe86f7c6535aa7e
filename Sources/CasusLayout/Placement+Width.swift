package import CasusReport

extension Placement {
  /// The width a block of this placement has on every paper, in pt: what a chart is drawn to.
  package var width: Double {
    switch self {
    case .text: Grid.width(of: .text)
    case .side: Grid.width(of: .side)
    case .wide: Grid.width(of: .wide)
    }
  }

  /// The width charts are drawn to for narrow screens, in pt: their words stay legible on a telephone.
  package static var narrowWidth: Double { Grid.width(ofColumns: 3) }
}
