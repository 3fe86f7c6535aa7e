/// The projections a specification may name.
enum ProjectionKind: String, CaseIterable {
  case albers, albersUsa, azimuthalEqualArea, azimuthalEquidistant, conicConformal, conicEqualArea, conicEquidistant,
    equalEarth, equirectangular, gnomonic, identity, mercator, mollweide, naturalEarth1, orthographic, stereographic,
    transverseMercator

  /// The standard parallels in degrees of a cone where none are written.
  var parallels: (Double, Double)? {
    switch self {
    case .albers, .albersUsa: (29.5, 45.5)
    case .conicConformal: (30, 30)
    case .conicEqualArea, .conicEquidistant: (0, 60)
    default: nil
    }
  }

  /// Pixels of the globe's radius where no scale is written and nothing is fitted.
  var scale: Double {
    switch self {
    case .albers, .albersUsa: 1070
    case .azimuthalEqualArea: 124.75
    case .azimuthalEquidistant: 79.4188
    case .conicConformal: 109.5
    case .conicEqualArea: 155.424
    case .conicEquidistant: 131.154
    case .equalEarth: 177.158
    case .equirectangular: 152.63
    case .gnomonic: 144.049
    case .identity: 1
    case .mercator: 961 / (2 * .pi)
    case .mollweide: 169.529
    case .naturalEarth1: 175.295
    case .orthographic: 249.5
    case .stereographic: 250
    case .transverseMercator: 159.155
    }
  }

  /// The turn of the globe in degrees.
  var rotation: (Double, Double, Double) { self == .albers ? (96, 0, 0) : (0, 0, 0) }

  /// The place at the middle of the sheet, in degrees after the turn.
  var center: (Double, Double) {
    switch self {
    case .albers: (-0.6, 38.7)
    case .conicEqualArea: (0, 33.6442)
    case .conicEquidistant: (0, 13.9389)
    default: (0, 0)
    }
  }

  /// How far in degrees the horizon is from the middle; nil for maps cut at a meridian.
  var clipAngle: Double? {
    switch self {
    case .azimuthalEqualArea, .azimuthalEquidistant: 180 - 1e-3
    case .gnomonic: 60
    case .orthographic: 90 + 1e-6
    case .stereographic: 142
    default: nil
    }
  }

  /// The formula; parallels in radians.
  func raw(_ south: Double, _ north: Double) -> RawProjection {
    switch self {
    case .albers, .albersUsa, .conicEqualArea: .conicEqualArea(south, north)
    case .azimuthalEqualArea: .azimuthalEqualArea
    case .azimuthalEquidistant: .azimuthalEquidistant
    case .conicConformal: .conicConformal(south, north)
    case .conicEquidistant: .conicEquidistant(south, north)
    case .equalEarth: .equalEarth
    case .equirectangular, .identity: .equirectangular
    case .gnomonic: .gnomonic
    case .mercator: .mercator
    case .mollweide: .mollweide
    case .naturalEarth1: .naturalEarth1
    case .orthographic: .orthographic
    case .stereographic: .stereographic
    case .transverseMercator: .transverseMercator
    }
  }
}
