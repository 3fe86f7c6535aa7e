/// What an unquoted YAML scalar is: YAML 1.2's JSON schema, and `~` or nothing for null and `.5` for a half.
///
/// `yes`, `no`, `on`, `off`, `NA`, `2021-05-14` and `007` are text. So is what would be no finite number.
func typedScalar(_ text: String) -> Node.Content {
  switch text {
  case "", "~", "null": .null
  case "true": .boolean(true)
  case "false": .boolean(false)
  default: number(text).map(Node.Content.number) ?? .text(text)
  }
}

/// The number a text spells by `-? (0 | [1-9][0-9]*)? (. [0-9]*)? ([eE] [-+]? [0-9]+)?` with at least one digit before
/// the exponent.
private func number(_ text: String) -> Double? {
  var rest = Substring(text).utf8
  guard let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: ".") || isDigit(first) else {
    return nil
  }
  if first == UInt8(ascii: "-") { rest = rest.dropFirst() }
  let whole = rest.prefix(while: isDigit)
  if whole.count > 1, whole.first == UInt8(ascii: "0") { return nil }
  rest = rest.dropFirst(whole.count)
  var digits = whole.count
  if rest.first == UInt8(ascii: ".") {
    let fraction = rest.dropFirst().prefix(while: isDigit)
    digits += fraction.count
    rest = rest.dropFirst(1 + fraction.count)
  }
  guard digits > 0 else { return nil }
  if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
    rest = rest.dropFirst()
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    let exponent = rest.prefix(while: isDigit)
    guard !exponent.isEmpty else { return nil }
    rest = rest.dropFirst(exponent.count)
  }
  guard rest.isEmpty, let value = Double(text), value.isFinite else { return nil }
  return value
}

func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0") <= byte && byte <= UInt8(ascii: "9") }
