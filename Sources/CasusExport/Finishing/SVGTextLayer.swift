import CasusScene

/// Appends the frames' text as elements that are not seen but can be selected, searched and copied, one for each run.
func appendTextLayer(_ frames: [Frame], into output: inout [UInt8]) {
  let start = output.count
  output += #"<g fill-opacity="0" font-family="sans-serif">"#.utf8
  output.append(0x0A)
  let empty = output.count
  appendTexts(frames, .identity, into: &output)
  if output.count == empty {
    output.removeSubrange(start...)
  } else {
    output += "</g>\n".utf8
  }
}

private func appendTexts(_ frames: [Frame], _ transform: Transform, into output: inout [UInt8]) {
  for frame in frames {
    switch frame {
    case .path, .dots, .image: break
    case .text(let run): appendText(run, transform, into: &output)
    case .group(let group) where group.opacity > 0:
      appendTexts(group.children, group.transform.followed(by: transform), into: &output)
    case .group: break
    case .link(_, let frames), .tag(_, let frames): appendTexts(frames, transform, into: &output)
    }
  }
}

private func appendText(_ run: TextRun, _ transform: Transform, into output: inout [UInt8]) {
  guard run.text.utf8.contains(where: { $0 > 0x20 }), run.width > 0 else { return }
  func append(_ name: StaticString, _ number: Double) {
    output.append(0x20)
    name.withUTF8Buffer { output += $0 }
    output += "=\"".utf8
    appendNumber(number, into: &output)
    output.append(UInt8(ascii: "\""))
  }
  output += "<text".utf8
  let isMovedOnly = transform.a == 1 && transform.b == 0 && transform.c == 0 && transform.d == 1
  append("x", run.origin.x + (isMovedOnly ? transform.tx : 0))
  append("y", run.origin.y + (isMovedOnly ? transform.ty : 0))
  append("font-size", run.style.size)
  append("textLength", run.width)
  if !isMovedOnly {
    output += " transform=\"matrix(".utf8
    let parts = [transform.a, transform.b, transform.c, transform.d, transform.tx, transform.ty]
    for (index, part) in parts.enumerated() {
      if index > 0 { output.append(0x20) }
      appendNumber(part, into: &output)
    }
    output += ")\"".utf8
  }
  output += " lengthAdjust=\"spacingAndGlyphs\">".utf8
  appendXML(run.text, into: &output)
  output += "</text>\n".utf8
}

extension Transform {
  /// First this, then the other.
  func followed(by other: Transform) -> Transform {
    Transform(
      a: other.a * a + other.c * b, b: other.b * a + other.d * b, c: other.a * c + other.c * d,
      d: other.b * c + other.d * d, tx: other.a * tx + other.c * ty + other.tx,
      ty: other.b * tx + other.d * ty + other.ty)
  }
}
