/// How large a chart may get: beyond these, a slip of the pen is likelier than a wish.
enum ChartLimits {
  /// A plot's width and height.
  static let side = 20.0...20_000.0
  /// One step of bands.
  static let step = 0.1...20_000.0
  /// The room around a figure.
  static let padding = 0.0...2_000.0
  /// The rows of a `sequence`.
  static let sequenceRows = 100_000
  /// The bands and points of one axis: more could not have a pixel each on the longest side.
  static let bands = 20_000
  /// The characters of a tick's label; what follows could not be seen.
  static let labelCharacters = 1_000
  /// The bytes of a title, a subtitle or a source line.
  static let titleCharacters = 10_000
}
