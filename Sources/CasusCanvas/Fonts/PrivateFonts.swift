import CPangoCairo

/// A Pango font map that knows the faces it is given and nothing of the host's.
///
/// It belongs to one typesetter and so to one thread.
struct PrivateFonts: ~Copyable {
  let map: UnsafeMutablePointer<PangoFontMap>?
  private let config: OpaquePointer?
  private var registered: Set<Int> = []

  init() {
    config = PrivateFonts.hostIsShutOut ? FcConfigCreate() : nil
    // Adding a file, even one that is not there, makes the configuration's own list of fonts.
    FcConfigAppFontAddFile(config, "")
    map = casus_font_map_new(config)
  }

  deinit {
    if let map { g_object_unref(map) }
    if let config { FcConfigDestroy(config) }
  }

  /// Makes a face known under its private family name.
  mutating func register(_ number: Int, from fonts: FontSet) {
    guard registered.insert(number).inserted else { return }
    fonts.withPattern(of: number) { pattern in
      FcPatternReference(pattern)
      FcFontSetAdd(FcConfigGetFonts(config, FcSetApplication), pattern)
    }
    casus_font_map_changed(map)
  }

  /// Pango initializes fontconfig in a thread of its own, which would read the host's configuration and caches; an
  /// empty current configuration makes that a matter of nothing.
  private static let hostIsShutOut: Bool = {
    guard let empty = FcConfigCreate() else { return false }
    defer { FcConfigDestroy(empty) }
    return FcConfigSetCurrent(empty) != 0
  }()
}
