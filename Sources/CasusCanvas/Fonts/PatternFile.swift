import CPangoCairo

/// The file with the hyphenation patterns of a language, as Debian's packages `hyphen-*` install it.
package struct PatternFile: Sendable, Hashable {
  package var path: String
  package var sha256: String

  /// Where patterns lie.
  private static let folder = "/usr/share/hyphen/"
  /// The region of languages whose file is named after one that is not the language's own name in capitals.
  private static let regions = [
    "be": "BY", "cs": "CZ", "da": "DK", "el": "GR", "en": "GB", "et": "EE", "nb": "NO", "nn": "NO", "sl": "SI",
    "uk": "UA", "zu": "ZA",
  ]

  /// The names a language's file may have, the most exact first; the same on every machine, whatever links there are.
  static func candidates(for language: String) -> [String] {
    let parts = language.split(separator: "-").map(String.init)
    guard let primary = parts.first?.lowercased() else { return [] }
    let region = parts.dropFirst().first { $0.utf8.count == 2 }?.uppercased()
    let own = regions[primary] ?? primary.uppercased()
    // English outside of the United States, and German, French or Spanish anywhere, are broken alike.
    let names = [region.map { "\(primary)_\($0)" }, "\(primary)_\(own)", primary].compactMap { $0 }
    return names.enumerated().filter { names.firstIndex(of: $1) == $0 }.map { "\(folder)hyph_\($1).dic" }
  }

  /// The Debian package that has a language's patterns.
  package static func debianPackage(for language: String) -> String {
    let parts = language.lowercased().split(separator: "-").map(String.init)
    let primary = parts.first ?? ""
    switch primary {
    case "en": return parts.contains("us") ? "hyphen-en-us" : "hyphen-en-gb"
    case "pt": return parts.contains("br") ? "hyphen-pt-br" : "hyphen-pt-pt"
    case "nb", "nn": return "hyphen-no"
    default: return "hyphen-\(primary)"
    }
  }

  /// The bytes of the file, and its name; nil where no package of the language is installed.
  static func read(for language: String) -> (file: PatternFile, bytes: [UInt8])? {
    for path in candidates(for: language) {
      guard let blob = hb_blob_create_from_file_or_fail(path) else { continue }
      defer { hb_blob_destroy(blob) }
      var length: UInt32 = 0
      guard let start = hb_blob_get_data(blob, &length) else { continue }
      let bytes = [UInt8](UnsafeRawBufferPointer(start: start, count: Int(length)))
      return (PatternFile(path: path, sha256: fileSHA256(path) ?? ""), bytes)
    }
    return nil
  }
}
