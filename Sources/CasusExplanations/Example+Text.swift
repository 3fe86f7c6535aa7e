/// An example as it is printed.
extension Example {
  /// The files a reader is shown, each with its path and when it stood there.
  var named: [(name: String, file: File)] {
    built.map { ("\($0.path) as it was built", $0) } + shown.map { (isRebuilt ? "\($0.path) now" : $0.path, $0) }
  }

  /// The command as it is typed.
  package var commandLine: String {
    Self.shortened(
      (["casus"] + arguments).map { $0.contains { " *()'\"".contains($0) } ? "'\($0)'" : $0 }.joined(separator: " "))
  }

  /// A file's text, without what a reader would not read: the middle of a long line, the lines after many.
  static func abridged(_ text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(text.hasSuffix("\n") ? 1 : 0)
    let kept = lines.prefix(24).map { shortened(printable($0)) }
    return kept + (lines.count > kept.count ? ["… and \(lines.count - kept.count) lines more"] : [])
  }

  private static func shortened(_ line: String) -> String {
    line.count <= 180 ? line : line.prefix(110) + " … " + line.suffix(40)
  }

  /// Control characters are shown by their pictures.
  private static func printable(_ line: Substring) -> String {
    var text = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      text.append(scalar.value < 0x20 ? Unicode.Scalar(scalar.value + 0x2400) ?? " " : scalar)
    }
    return String(text)
  }
}
