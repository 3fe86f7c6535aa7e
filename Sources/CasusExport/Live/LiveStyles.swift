/// The classes of live drawings: what looks alike shares one, and all stand in one `<style>`.
struct LiveStyles: Sendable {
  private var numbers: [String: Int] = [:]
  private var declarations: [String] = []
  /// The theme's colours that were used.
  private(set) var used: Set<String> = []

  /// The class of a list of declarations, such as `b` for `fill:#fff`.
  mutating func name(of style: String) -> String {
    if let number = numbers[style] { return Self.name(number) }
    numbers[style] = declarations.count
    declarations.append(style)
    return Self.name(declarations.count - 1)
  }

  mutating func use(_ color: String) { used.insert(color) }

  /// The rules, each for what stands inside `scope`.
  ///
  /// What names a variable stands apart, behind a question that only readers of variables answer: others take a value
  /// they cannot read for none, and paint black.
  func rules(inside scope: String) -> String {
    var plain: [String] = []
    var variable: [String] = []
    for (number, style) in declarations.enumerated() {
      let parts = style.split(separator: ";")
      let named = parts.filter { $0.contains("var(--") }
      plain.append("\(scope) .\(Self.name(number)){\(parts.filter { !named.contains($0) }.joined(separator: ";"))}")
      if !named.isEmpty { variable.append("\(scope) .\(Self.name(number)){\(named.joined(separator: ";"))}") }
    }
    if !variable.isEmpty { plain.append("@supports (fill:var(--a)){\(variable.joined(separator: "\n"))}") }
    return plain.joined(separator: "\n")
  }

  /// `a` to `z`, `ba`, `bb` and so on.
  private static func name(_ number: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(number % 26)))
    return number < 26 ? letter : name(number / 26) + letter
  }
}
