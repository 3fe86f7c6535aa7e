package import CasusScene

/// What can go wrong between casus and the drawing libraries.
package enum CanvasError: Error, Sendable, Hashable {
  /// Font files the theme names that are not on this machine.
  case missingFonts([Theme.FontFile])
  /// A font file that is there and is not a font, or not readable.
  case unusableFont(Theme.FontFile)
  /// The theme names no font at all.
  case noFonts(theme: String)
  /// A page or picture that is empty, endless or larger than the drawing library can hold.
  case impossibleSize(width: Double, height: Double)
  /// Cairo's own words for a failure while drawing.
  case drawing(code: UInt32, words: String)
}

extension CanvasError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missingFonts(let files):
      files.map { "no font file '\($0.path)' for \($0.family) \($0.weight)" }.joined(separator: "; ")
    case .unusableFont(let file): "cannot read '\(file.path)' as a font"
    case .noFonts(let theme): "theme '\(theme)' names no font files"
    case .impossibleSize(let width, let height): "cannot draw on \(width) × \(height) pt"
    case .drawing(_, let words): "drawing failed: \(words)"
    }
  }

  /// What to do about it.
  package var hint: String? {
    switch self {
    case .missingFonts(let files): Self.install(files.map(\.debianPackage))
    case .unusableFont(let file): Self.install([file.debianPackage])
    case .noFonts: "name at least one file under 'fonts'"
    case .impossibleSize, .drawing: nil
    }
  }

  private static func install(_ packages: [String]) -> String? {
    let names = Set(packages).subtracting([""]).sorted()
    return names.isEmpty ? nil : "install the Debian package \(names.joined(separator: ", "))"
  }
}
