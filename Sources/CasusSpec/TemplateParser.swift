package import CasusSource

/// Reads what stands between `{{` and `}}`: an expression, words for its absence after `??`, a format after `:`.
///
/// The expression is read first and as far as it goes, so a `:` that belongs to `a ? b : c` is its own; the first one
/// left over starts the format, which runs to the end.
package func parseTemplate(
  _ text: String, at place: Place, reporting diagnostics: inout [Diagnostic]
) -> Template? {
  let source = SourceText(text, at: place)
  return parseTemplate(source.bytes, at: 0, of: source, whole: 0..<source.bytes.count, reporting: &diagnostics)
}

/// The same for bytes that stand at `base` of a source; `whole` is the stretch with its braces.
func parseTemplate(
  _ bytes: [UInt8], at base: Int, of source: SourceText, whole: Range<Int>, reporting diagnostics: inout [Diagnostic]
) -> Template? {
  var parser = ExpressionParser(bytes, at: base, of: source)
  defer { diagnostics += parser.diagnostics }
  do throws(ExpressionParser.Stop) {
    let expression = try parser.parse().expression
    var fallback: Expression?
    if parser.peekOperator() == "??" {
      parser.advance(2)
      fallback = try parser.parse().expression
    }
    let format = try parser.takeFormat()
    parser.skipSpace()
    guard parser.index == bytes.count else { throw parser.unexpected("an operator, '??', ':' or the end") }
    let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return Template(
      expression: expression, fallback: fallback, format: format, source: words, place: source.place(of: whole))
  } catch {
    return nil
  }
}

extension ExpressionParser {
  /// The format after a `:`; nil where there is none.
  fileprivate mutating func takeFormat() throws(Stop) -> String? {
    guard peekOperator() == ":" else { return nil }
    let colon = index
    advance(1)
    let format = String(decoding: bytes[index...], as: UTF8.self)
    if format.contains("??") {
      diagnostics.append(.fallbackAfterFormat(at: place(colon..<colon + 1)))
      throw Stop()
    }
    index = bytes.count
    let words = format.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty else {
      diagnostics.append(.emptyFormat(at: place(colon..<colon + 1)))
      throw Stop()
    }
    return words
  }
}
