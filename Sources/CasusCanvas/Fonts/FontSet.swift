import CPangoCairo
package import CasusScene
import Glibc
import Synchronization

/// The fonts of a theme, and no others: what the host has installed beside them cannot change a page.
///
/// Faces are numbered in the order of the theme's files, so that text shaped with one font set of a theme can be drawn
/// with another. Files are opened when they are first needed.
package final class FontSet: Sendable {
  package let files: [Theme.FontFile]
  private let chartFamily: String
  private let textFamily: String
  private let fallbacks: [Theme.Fallback]
  private let faces: Mutex<[Face]>

  /// What has been opened of a file.
  private struct Face {
    var coverage: Coverage?
    var pattern: OpaquePointer?
    var cairoFace: OpaquePointer?
    var sha256: String?
  }

  package init(theme: Theme) throws(CanvasError) {
    guard !theme.fonts.isEmpty else { throw .noFonts(theme: theme.name) }
    let missing = theme.fonts.filter { access($0.path, R_OK) != 0 }
    guard missing.isEmpty else { throw .missingFonts(missing) }
    files = theme.fonts
    chartFamily = theme.chartFamily
    textFamily = theme.textFamily
    fallbacks = theme.fallbacks
    faces = Mutex(Array(repeating: Face(), count: theme.fonts.count))
  }

  deinit {
    faces.withLock { faces in
      for face in faces {
        if let cairoFace = face.cairoFace { cairo_font_face_destroy(cairoFace) }
        if let pattern = face.pattern { FcPatternDestroy(pattern) }
      }
    }
  }

  /// The files of the faces with these numbers, sorted by path: what a lock names.
  package func files(of numbers: some Sequence<Int>) -> [Theme.FontFile] {
    Set(numbers).filter(files.indices.contains).map { files[$0] }.sorted { $0.path < $1.path }
  }

  /// The SHA-256 of a font file, in hexadecimal; nil where it can no longer be read.
  package func sha256(of file: Theme.FontFile) -> String? {
    guard let number = files.firstIndex(of: file) else { return nil }
    return faces.withLock { faces in
      if let known = faces[number].sha256 { return known }
      faces[number].sha256 = fileSHA256(file.path)
      return faces[number].sha256
    }
  }

  // MARK: Choosing

  /// The faces to try for a style, in order: its own family's nearest cut, what stands in for it, the theme's others.
  func chain(for style: TextStyle) -> [Int] {
    let family = holds(style.family) ? style.family : chartFamily
    let substitutes = fallbacks.first { matches($0.family, family) }?.substitutes ?? []
    var chain: [Int] = []
    for name in [family] + substitutes + [chartFamily, textFamily] {
      guard let face = nearestCut(of: name, weight: style.weight, italic: style.italic), !chain.contains(face) else {
        continue
      }
      chain.append(face)
    }
    return chain.isEmpty ? [0] : chain
  }

  private func holds(_ family: String) -> Bool { files.contains { matches($0.family, family) } }

  private func matches(_ a: String, _ b: String) -> Bool { a == b || a.lowercased() == b.lowercased() }

  /// The cut that differs least: slant first, then weight, heavier cuts first above regular as in CSS.
  private func nearestCut(of family: String, weight: Int, italic: Bool) -> Int? {
    files.indices.filter { matches(files[$0].family, family) }.min { a, b in
      distance(files[a], weight, italic) < distance(files[b], weight, italic)
    }
  }

  private func distance(_ file: Theme.FontFile, _ weight: Int, _ italic: Bool) -> Int {
    let wanted = min(max(weight, 1), 1000)
    let wrongSide = wanted > 450 ? file.weight < wanted : file.weight > wanted
    return (file.italic == italic ? 0 : 10_000) + 2 * abs(file.weight - wanted) + (wrongSide ? 1 : 0)
  }

  // MARK: Opening

  /// The characters a face can draw; nil where its file turned out to be no font.
  func coverage(of number: Int) -> Coverage? {
    faces.withLock { coverage(of: number, in: &$0) }
  }

  private func coverage(of number: Int, in faces: inout [Face]) -> Coverage? {
    if let known = faces[number].coverage { return known }
    faces[number].coverage = Coverage(of: files[number].path)
    return faces[number].coverage
  }

  /// Runs work with fontconfig's description of a face, made by hand: scanning the file would cost milliseconds.
  func withPattern(of number: Int, _ work: (OpaquePointer) -> Void) {
    faces.withLock { faces in
      if faces[number].pattern == nil, let coverage = coverage(of: number, in: &faces) {
        faces[number].pattern = makePattern(files[number], family: FontSet.family(of: number), coverage)
      }
      if let pattern = faces[number].pattern { work(pattern) }
    }
  }

  /// The name under which Pango finds exactly this face.
  static func family(of number: Int) -> String { "casus-\(number)" }

  /// Runs work with Cairo's handle of a face.
  func withCairoFace(_ number: Int, _ work: (OpaquePointer) -> Void) {
    guard files.indices.contains(number) else { return }
    let face: UInt? = faces.withLock { faces in
      if faces[number].cairoFace == nil {
        let pattern = FcPatternCreate()
        FcPatternAddString(pattern, FC_FILE, files[number].path)
        FcPatternAddInteger(pattern, FC_INDEX, 0)
        faces[number].cairoFace = cairo_ft_font_face_create_for_pattern(pattern)
        FcPatternDestroy(pattern)
      }
      return faces[number].cairoFace.map { UInt(bitPattern: $0) }
    }
    if let face, let pointer = OpaquePointer(bitPattern: face) { work(pointer) }
  }
}

/// What fontconfig would find by scanning the file, as far as Pango asks.
private func makePattern(_ file: Theme.FontFile, family: String, _ coverage: Coverage) -> OpaquePointer? {
  let pattern = FcPatternCreate()
  FcPatternAddString(pattern, FC_FAMILY, family)
  FcPatternAddString(pattern, FC_FILE, file.path)
  FcPatternAddInteger(pattern, FC_INDEX, 0)
  FcPatternAddBool(pattern, FC_SCALABLE, 1)
  FcPatternAddBool(pattern, FC_OUTLINE, 1)
  FcPatternAddString(pattern, FC_FONTFORMAT, "TrueType")
  FcPatternAddString(pattern, "fontwrapper", "SFNT")
  FcPatternAddInteger(pattern, FC_WEIGHT, 80)
  FcPatternAddInteger(pattern, FC_SLANT, 0)
  let characters = coverage.makeCharSet()
  FcPatternAddCharSet(pattern, FC_CHARSET, characters)
  FcCharSetDestroy(characters)
  return pattern
}
