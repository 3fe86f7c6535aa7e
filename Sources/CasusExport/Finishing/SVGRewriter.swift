import CasusCanvas
import CasusScene

/// Writes the elements of Cairo's SVG anew: shorter, with other ids, and attributes in the place of styles.
struct SVGRewriter {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let tags: [SVGTag]
  private var identifiers: SVGIdentifiers
  /// Symbols somebody uses, and those that draw nothing, such as the space.
  private var used: Set<SVGIdentifiers.Original> = []
  private var blank: Set<SVGIdentifiers.Original> = []

  /// The clouds of points Cairo left out.
  private let marks: DotMarks?

  init(_ bytes: UnsafeBufferPointer<UInt8>, prefix: String, marks: DotMarks? = nil) {
    self.bytes = bytes
    self.marks = marks
    tags = scanSVG(bytes)
    identifiers = SVGIdentifiers(prefix: prefix)
    surveySymbols()
  }

  /// The elements inside the root.
  mutating func rewrite(into output: inout [UInt8]) {
    var symbol: SVGIdentifiers.Original?
    var skipsSymbol = false
    for tag in tags where !text(tag.name, is: "svg") {
      if text(tag.name, is: "symbol") {
        if tag.kind == .closing {
          symbol = nil
          skipsSymbol = false
        } else {
          symbol = original("id", of: tag)
          skipsSymbol = symbol.map { blank.contains($0) || !used.contains($0) } ?? true
        }
        continue
      }
      guard !skipsSymbol, !isBlankUse(tag) else { continue }
      if let id = symbol {
        // The outline alone can be used as well as a symbol around it.
        output += "<path id=\"".utf8
        output += identifiers.name(for: id)
        output.append(UInt8(ascii: "\""))
        appendAttributes(of: tag, into: &output)
        output += "/>\n".utf8
        continue
      }
      if let entry = dots(of: tag) {
        append(entry, into: &output)
        continue
      }
      output.append(UInt8(ascii: "<"))
      if tag.kind == .closing { output.append(UInt8(ascii: "/")) }
      output += bytes[tag.name]
      appendAttributes(of: tag, into: &output)
      if tag.kind == .empty { output.append(UInt8(ascii: "/")) }
      output += ">\n".utf8
    }
  }

  // MARK: Clouds

  /// The cloud an outline stands for.
  private func dots(of tag: SVGTag) -> DotMarks.Entry? {
    guard let marks, !marks.entries.isEmpty, let style = value("style", of: tag),
      let limit = value(of: "stroke-miterlimit", in: style)
    else { return nil }
    return marks.entry(ofMiterLimit: String(decoding: bytes[limit], as: UTF8.self))
  }

  private func append(_ entry: DotMarks.Entry, into output: inout [UInt8]) {
    let t = entry.transform
    let isMovedOnly = t.a == 1 && t.b == 0 && t.c == 0 && t.d == 1
    var attributes = entry.dots.attributes
    if !isMovedOnly {
      let matrix = [t.a, t.b, t.c, t.d, t.tx, t.ty].map(CSSText.number).joined(separator: ",")
      attributes += " transform=\"matrix(\(matrix))\""
    }
    appendDots(entry.dots, at: isMovedOnly ? Point(t.tx, t.ty) : .zero, attributes: attributes, into: &output)
  }

  // MARK: Symbols

  private mutating func surveySymbols() {
    var symbol: SVGIdentifiers.Original?
    for tag in tags {
      if text(tag.name, is: "symbol") {
        symbol = tag.kind == .closing ? nil : original("id", of: tag)
      } else if let id = symbol, value("d", of: tag)?.isEmpty == true {
        blank.insert(id)
      } else if text(tag.name, is: "use"), let reference = original("xlink:href", of: tag) {
        used.insert(reference)
      }
    }
  }

  private func isBlankUse(_ tag: SVGTag) -> Bool {
    guard !blank.isEmpty, text(tag.name, is: "use"), let reference = original("xlink:href", of: tag) else {
      return false
    }
    return blank.contains(reference)
  }

  // MARK: Attributes

  private mutating func appendAttributes(of tag: SVGTag, into output: inout [UInt8]) {
    for attribute in tag.attributes {
      if text(attribute.name, is: "style"), let width = haloWidth(attribute.value) {
        appendHalo(attribute.value, width, into: &output)
      } else if text(attribute.name, is: "style") {
        appendStyle(attribute.value, into: &output)
      } else if !(text(attribute.name, is: "clip-rule") && text(attribute.value, is: "nonzero")) {
        output.append(0x20)
        output += bytes[attribute.name]
        output += "=\"".utf8
        appendValue(attribute, into: &output)
        output.append(UInt8(ascii: "\""))
      }
    }
  }

  private mutating func appendValue(_ attribute: SVGTag.Attribute, into output: inout [UInt8]) {
    let value = attribute.value
    if text(attribute.name, is: "d") {
      appendPathData(bytes, value, places: 2, into: &output)
    } else if text(attribute.name, is: "id") {
      output += identifiers.name(for: .init(bytes[value]))
    } else if text(attribute.name, is: "xlink:href"), bytes[value].first == UInt8(ascii: "#") {
      output.append(UInt8(ascii: "#"))
      output += identifiers.name(for: .init(bytes[value].dropFirst()))
    } else if starts(value, with: "url(#") {
      appendReference(value, into: &output)
    } else if text(attribute.name, is: "transform") || text(attribute.name, is: "gradientTransform")
      || text(attribute.name, is: "patternTransform")
    {
      appendNumbers(in: value, places: 6, into: &output)
    } else if value.count < 24, let first = bytes[value].first, first == UInt8(ascii: "-") || (0x30...0x39) ~= first {
      appendNumbers(in: value, places: 3, into: &output)
    } else {
      output += bytes[value]
    }
  }

  /// `url(#clip0)` with its new name.
  private mutating func appendReference(_ value: Range<Int>, into output: inout [UInt8]) {
    let end = bytes[value].firstIndex(of: UInt8(ascii: ")")) ?? value.upperBound
    output += "url(#".utf8
    output += identifiers.name(for: .init(bytes[min(value.lowerBound + 5, end)..<end]))
    output += ")".utf8
  }

  /// The value with each number in it rounded.
  private func appendNumbers(in value: Range<Int>, places: Int, into output: inout [UInt8]) {
    var index = value.lowerBound
    while index < value.upperBound {
      let next = appendNumber(bytes, from: index, to: value.upperBound, places: places, into: &output)
      if next == index {
        output.append(bytes[index])
        index += 1
      } else {
        index = next
      }
    }
  }

  // MARK: Styles

  /// What a style says as attributes, which a page that forbids inline styles draws too; what holds anyway is left out.
  private mutating func appendStyle(_ style: Range<Int>, into output: inout [UInt8]) {
    var start = style.lowerBound
    while start < style.upperBound {
      let end = bytes[start..<style.upperBound].firstIndex(of: UInt8(ascii: ";")) ?? style.upperBound
      if let colon = bytes[start..<end].firstIndex(of: UInt8(ascii: ":")) {
        var name = start..<colon
        while let first = bytes[name].first, first <= 0x20 { name = name.lowerBound + 1..<colon }
        let value = colon + 1..<end
        if !holdsAnyway(name, value) {
          output.append(0x20)
          output += bytes[name]
          output += "=\"".utf8
          appendStyleValue(value, into: &output)
          output.append(UInt8(ascii: "\""))
        }
      }
      start = end + 1
    }
  }

  /// The width of the halo this style marks; nil for a style that is just one.
  private func haloWidth(_ style: Range<Int>) -> Double? {
    value(of: "fill-opacity", in: style)
      .flatMap { Double(String(decoding: bytes[$0], as: UTF8.self)) }
      .flatMap(HaloMark.width)
  }

  /// The letters' outlines in the halo's colour.
  private mutating func appendHalo(_ style: Range<Int>, _ width: Double, into output: inout [UInt8]) {
    output += " fill=\"none\" stroke=\"".utf8
    if let color = value(of: "fill", in: style) { appendStyleValue(color, into: &output) }
    output += "\" stroke-width=\"".utf8
    appendNumber(width, into: &output)
    output += "\" stroke-linejoin=\"round\"".utf8
  }

  /// The value of one property of a style.
  private func value(of name: StaticString, in style: Range<Int>) -> Range<Int>? {
    var start = style.lowerBound
    while start < style.upperBound {
      let end = bytes[start..<style.upperBound].firstIndex(of: UInt8(ascii: ";")) ?? style.upperBound
      let length = name.utf8CodeUnitCount
      if start + length < end, bytes[start + length] == UInt8(ascii: ":"), starts(start..<end, with: name) {
        return start + length + 1..<end
      }
      start = end + 1
    }
    return nil
  }

  private func holdsAnyway(_ name: Range<Int>, _ value: Range<Int>) -> Bool {
    Self.defaults.contains { text(name, is: $0.0) && text(value, is: $0.1) }
  }

  /// Initial values, and the miter limit, which the root sets for all.
  private static let defaults: [(StaticString, StaticString)] = [
    ("fill-rule", "nonzero"), ("clip-rule", "nonzero"), ("fill-opacity", "1"), ("stroke", "none"),
    ("stroke-opacity", "1"), ("stroke-linecap", "butt"), ("stroke-linejoin", "miter"), ("stroke-miterlimit", "10"),
    ("stop-opacity", "1"), ("enable-background", "new"),
  ]

  private mutating func appendStyleValue(_ value: Range<Int>, into output: inout [UInt8]) {
    if starts(value, with: "rgb("), let color = hexColor(value) {
      output += color
    } else if starts(value, with: "url(#") {
      appendReference(value, into: &output)
    } else {
      appendNumbers(in: value, places: 3, into: &output)
    }
  }

  /// `rgb(9.019608%,10.588235%,12.54902%)` as `#171b20`.
  private func hexColor(_ value: Range<Int>) -> [UInt8]? {
    let inner = bytes[value.dropFirst(4).startIndex..<value.upperBound].prefix { $0 != UInt8(ascii: ")") }
    let parts = inner.split(separator: UInt8(ascii: ",")).map { part in
      Double(String(decoding: part.prefix { $0 != UInt8(ascii: "%") }, as: UTF8.self))
    }
    guard parts.count == 3 else { return nil }
    var color: [UInt8] = [UInt8(ascii: "#")]
    let digits = Array("0123456789abcdef".utf8)
    for part in parts {
      guard let part else { return nil }
      let byte = Int((min(max(part, 0), 100) * 2.55).rounded())
      color += [digits[byte / 16], digits[byte % 16]]
    }
    return color
  }

  // MARK: Bytes

  private func value(_ name: StaticString, of tag: SVGTag) -> Range<Int>? {
    tag.attributes.first { text($0.name, is: name) }?.value
  }

  /// The name in an attribute, without the `#` of a reference.
  private func original(_ name: StaticString, of tag: SVGTag) -> SVGIdentifiers.Original? {
    value(name, of: tag).map { .init(bytes[$0].drop { $0 == UInt8(ascii: "#") }) }
  }

  private func text(_ range: Range<Int>, is other: StaticString) -> Bool {
    range.count == other.utf8CodeUnitCount && starts(range, with: other)
  }

  private func starts(_ range: Range<Int>, with other: StaticString) -> Bool {
    guard range.count >= other.utf8CodeUnitCount else { return false }
    return other.withUTF8Buffer { buffer in
      for (offset, byte) in buffer.enumerated() where bytes[range.lowerBound + offset] != byte { return false }
      return true
    }
  }
}
