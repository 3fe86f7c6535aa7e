package import CasusCanvas
package import CasusScene

/// Makes Cairo's SVG fit to stand in any page: its own ids, a title and a description, text that can be selected, and
/// nothing a strict page would refuse.
package struct SVGFinisher: Sendable {
  /// What all ids begin with; unique to the briefing and the chart.
  package var prefix: String
  package var title: String
  package var description: String

  package init(prefix: String, title: String, description: String) {
    self.prefix = prefix
    self.title = title
    self.description = description
  }

  package func finish(
    _ cairo: [UInt8], frames: [Frame], size: Size, marks: DotMarks? = nil
  ) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(cairo.count)
    appendHead(size, hasLinks: !linkAreas(frames, .identity).isEmpty, into: &output)
    cairo.withUnsafeBufferPointer { bytes in
      var rewriter = SVGRewriter(bytes, prefix: prefix, marks: marks)
      rewriter.rewrite(into: &output)
    }
    appendTextLayer(frames, into: &output)
    appendLinkLayer(frames, into: &output)
    output += "</svg>\n".utf8
    return output
  }

  private func appendHead(_ size: Size, hasLinks: Bool, into output: inout [UInt8]) {
    let name = SVGIdentifiers.safe(prefix)
    output += #"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width=""#.utf8
    appendNumber(size.width, into: &output)
    output += #"pt" height=""#.utf8
    appendNumber(size.height, into: &output)
    output += #"pt" viewBox="0 0 "#.utf8
    appendNumber(size.width, into: &output)
    output.append(0x20)
    appendNumber(size.height, into: &output)
    output +=
      #"" role="\#(hasLinks ? "group" : "img")" aria-labelledby="\#(name)title \#(name)desc" stroke-miterlimit="10">"#
      .utf8
    output += "\n<title id=\"\(name)title\">".utf8
    appendXML(title, into: &output)
    output += "</title>\n<desc id=\"\(name)desc\">".utf8
    appendXML(description, into: &output)
    output += "</desc>\n".utf8
  }
}
