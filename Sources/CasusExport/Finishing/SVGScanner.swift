/// A piece of SVG as Cairo writes it: a tag with its attributes, as places in the bytes.
struct SVGTag {
  /// Where an element begins, ends, or does both.
  enum Kind { case opening, closing, empty }

  /// A name and a value, without the quotes.
  struct Attribute {
    var name: Range<Int>
    var value: Range<Int>
  }

  var kind: Kind
  var name: Range<Int>
  var attributes: [Attribute]
}

/// The tags of Cairo's SVG, which has no text, no comments and no entities of its own.
func scanSVG(_ bytes: UnsafeBufferPointer<UInt8>) -> [SVGTag] {
  var tags: [SVGTag] = []
  tags.reserveCapacity(bytes.count / 60)
  var position = 0
  while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
    position = start + 1
    guard position < bytes.count else { break }
    switch bytes[position] {
    case UInt8(ascii: "?"), UInt8(ascii: "!"): continue
    default: tags.append(scanTag(bytes, from: &position))
    }
  }
  return tags
}

private func scanTag(_ bytes: UnsafeBufferPointer<UInt8>, from position: inout Int) -> SVGTag {
  var tag = SVGTag(kind: .opening, name: 0..<0, attributes: [])
  if bytes[position] == UInt8(ascii: "/") {
    tag.kind = .closing
    position += 1
  }
  tag.name = scanName(bytes, from: &position)
  while position < bytes.count {
    let byte = bytes[position]
    if byte == UInt8(ascii: ">") {
      position += 1
      break
    } else if byte == UInt8(ascii: "/") {
      tag.kind = .empty
      position += 1
    } else if byte <= 0x20 {
      position += 1
    } else {
      let name = scanName(bytes, from: &position)
      guard !name.isEmpty, position + 1 < bytes.count, bytes[position] == UInt8(ascii: "=") else {
        position += 1
        continue
      }
      let quote = bytes[position + 1]
      let start = position + 2
      let end = bytes[min(start, bytes.count)...].firstIndex(of: quote) ?? bytes.count
      tag.attributes.append(SVGTag.Attribute(name: name, value: min(start, end)..<end))
      position = end + 1
    }
  }
  return tag
}

private func scanName(_ bytes: UnsafeBufferPointer<UInt8>, from position: inout Int) -> Range<Int> {
  let start = position
  while position < bytes.count {
    switch bytes[position] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      position += 1
    default: return start..<position
    }
  }
  return start..<position
}
