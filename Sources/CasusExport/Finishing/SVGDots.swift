import CasusScene

/// Appends circles at their places as one element for many where they may merge, and as one for each where they are
/// seen through; `attributes` are what they look like.
///
/// Coordinates have hundredths of a pt. A ring is an arc that ends where it began but for a hundredth.
func appendDots(_ dots: Dots, at offset: Point, attributes: String, into output: inout [UInt8]) {
  guard dots.canMerge else {
    output += "<g\(attributes)>\n".utf8
    for center in dots.centers {
      output += "<circle cx=\"".utf8
      appendHundredths(center.x + offset.x, into: &output)
      output += "\" cy=\"".utf8
      appendHundredths(center.y + offset.y, into: &output)
      output += "\" r=\"".utf8
      appendNumber(dots.radius, into: &output)
      output += "\"/>\n".utf8
    }
    output += "</g>\n".utf8
    return
  }
  var ending = Array("h0".utf8)
  var lift = 0.0
  if dots.fill == nil {
    lift = dots.radius
    ending = Array("a".utf8)
    appendNumber(dots.radius, into: &ending)
    ending.append(0x20)
    appendNumber(dots.radius, into: &ending)
    ending += " 0 1 0 .01 0z".utf8
  }
  let dotsOfPath = 1_000
  for start in stride(from: 0, to: dots.centers.count, by: dotsOfPath) {
    output += "<path\(attributes) d=\"".utf8
    for center in dots.centers[start..<min(start + dotsOfPath, dots.centers.count)] {
      output.append(UInt8(ascii: "M"))
      appendHundredths(center.x + offset.x, into: &output)
      let y = center.y + offset.y - lift
      if y > -0.005 { output.append(0x20) }
      appendHundredths(y, into: &output)
      output += ending
    }
    output += "\"/>\n".utf8
  }
}

private func appendHundredths(_ value: Double, into output: inout [UInt8]) {
  appendNumber((value * 100).rounded() / 100, into: &output)
}

extension Dots {
  /// What they look like as attributes: filled circles that may merge are lines without length and with round ends.
  var attributes: String {
    func number(_ value: Double) -> String { CSSText.number(value) }
    if canMerge, let fill {
      return " fill=\"none\" stroke=\"\(fill.hex)\" stroke-width=\"\(number(2 * radius))\" stroke-linecap=\"round\""
    }
    var text = " fill=\"\(fill?.hex ?? "none")\""
    if let fill, fill.alpha < 1 { text += " fill-opacity=\"\(number(fill.alpha))\"" }
    if let stroke {
      text += " stroke=\"\(stroke.color.hex)\" stroke-width=\"\(number(stroke.width))\""
      if stroke.color.alpha < 1 { text += " stroke-opacity=\"\(number(stroke.color.alpha))\"" }
    }
    return text
  }
}
