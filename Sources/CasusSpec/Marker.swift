import CasusSource

/// What was taken out of the text before Markdown saw it: Markdown would read `a*b*c` as emphasis and split `||` in a
/// table.
struct Marker {
  /// The forms that are taken out.
  enum Kind {
    /// `{{ … }}`: the bytes between the braces, block quote signs of wrapped lines blanked.
    case template([UInt8])
    /// `{{` without an end.
    case unclosedTemplate
    /// `[@source, p5]`
    case citation
  }

  var kind: Kind
  /// The stretch of the source it stands for.
  var range: Range<Int>

  /// In the text a marker's number stands between private-use characters, and these between punctuation signs, so that
  /// emphasis beside it starts and ends as beside a code span.
  static let opening: Unicode.Scalar = "\u{10FDD0}"
  static let closing: Unicode.Scalar = "\u{10FDD1}"
  static let openingSign: Unicode.Scalar = "\u{2E28}"
  static let closingSign: Unicode.Scalar = "\u{2E29}"
  /// Stands before text that is to be a paragraph whatever it starts with.
  static let paragraphStart: Unicode.Scalar = "\u{10FDD2}"

  static func placeholder(_ number: Int) -> String { "\(openingSign)\(opening)\(number)\(closing)\(closingSign)" }
}

/// A stretch of text between markers, or the number of a marker.
enum MarkedPiece {
  case text(String)
  case marker(Int)
}

/// Text of a Markdown node, taken apart at its markers.
func piecesOfMarkedText(_ text: String) -> [MarkedPiece] {
  var pieces: [MarkedPiece] = []
  var rest = Substring(text).unicodeScalars
  while let opening = rest.firstIndex(of: Marker.opening), let closing = rest[opening...].firstIndex(of: Marker.closing)
  {
    var before = rest[..<opening]
    if before.last == Marker.openingSign { before.removeLast() }
    if !before.isEmpty { pieces.append(.text(String(before))) }
    if let number = Int(String(rest[rest.index(after: opening)..<closing])) { pieces.append(.marker(number)) }
    rest = rest[rest.index(after: closing)...]
    if rest.first == Marker.closingSign { rest.removeFirst() }
  }
  if !rest.isEmpty { pieces.append(.text(String(rest))) }
  return pieces
}
