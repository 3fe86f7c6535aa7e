package import CasusCanvas
package import CasusScene

/// Adds to Cairo's PDF what makes it accessible and fit for an archive, and makes its bytes depend on nothing else.
package struct PDFFinisher: Sendable {
  package init() {}

  /// `attachments` travel in the file, each by its path.
  package func finish(
    _ cairo: [UInt8], of document: PagedDocument, attaching attachments: [AttachedFile] = [], marks: DotMarks? = nil
  ) throws(ExportError) -> [UInt8] {
    let file = try PDFFile(cairo)
    describe(file, document.metadata)
    attach(attachments, to: file, on: document.metadata)
    var structure = PDFStructure(document)
    structure.finish(file)
    try finishPages(file, structure, marks)
    return try file.write()
  }

  private func describe(_ file: borrowing PDFFile, _ metadata: PagedDocument.Metadata) {
    let root = file.root
    root.set("/Lang", file.text(metadata.language))
    root.set("/ViewerPreferences", file.parse("<< /DisplayDocTitle true >>"))
    root.set("/MarkInfo", file.parse("<< /Marked true >>"))
    root.set("/PageLabels", file.parse("<< /Nums [0 << /S /D >>] >>"))
    root.set("/OutputIntents", file.parse("[]"))
    root["/OutputIntents"]?.append(outputIntent(file))
    let date = file.parse(metadata.pdfDate)
    var producer = "cairo"
    if let info = file.trailer["/Info"] {
      info.set("/CreationDate", date)
      info.set("/ModDate", date)
      producer = info["/Producer"]?.text ?? producer
    }
    let packet = xmpPacket(metadata, producer: producer)
    root.set("/Metadata", file.stream(packet, [("/Type", "/Metadata"), ("/Subtype", "/XML")]).indirect())
  }

  /// What the colours of the pages mean.
  private func outputIntent(_ file: borrowing PDFFile) -> PDFObject {
    let intent = file.parse(
      """
      << /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) \
      /RegistryName (http://www.color.org) /Info (sRGB IEC61966-2.1) >>
      """)
    intent.set(
      "/DestOutputProfile", file.stream(SRGBProfile.bytes, [("/N", "3"), ("/Alternate", "/DeviceRGB")]).indirect())
    return intent
  }

  private func finishPages(
    _ file: borrowing PDFFile, _ structure: PDFStructure, _ marks: DotMarks?
  ) throws(ExportError) {
    var clouds = marks.flatMap { $0.entries.isEmpty ? nil : PDFDots($0) }
    for page in file.pages {
      page.set("/Tabs", file.parse("/S"))
      if let resources = page["/Resources"] { complete(resources, file) }
      for annotation in page["/Annots"]?.items ?? [] { describeLink(annotation, file) }
      let hasArtifacts = structure.pagesWithArtifacts.contains(page.id)
      guard hasArtifacts || clouds != nil, let content = page["/Contents"], content.isStream else { continue }
      var bytes = try file.content(of: content)
      if hasArtifacts { bytes = markArtifacts(in: bytes) }
      if var placed = clouds {
        bytes = placed.placed(in: bytes)
        addDrawings(placed.drawings, to: page, file)
        clouds = placed
      }
      file.replaceContent(of: content, with: bytes)
    }
  }

  private func addDrawings(
    _ drawings: [(name: String, content: [UInt8], reach: Double)], to page: PDFObject, _ file: borrowing PDFFile
  ) {
    guard !drawings.isEmpty, let resources = page["/Resources"] else { return }
    let objects = resources["/XObject"] ?? file.parse("<< >>")
    for drawing in drawings {
      let side = Int(drawing.reach.rounded(.up))
      let form = file.stream(
        drawing.content,
        [
          ("/Type", "/XObject"), ("/Subtype", "/Form"), ("/BBox", "[-\(side) -\(side) \(side) \(side)]"),
          ("/Resources", "<< >>"),
        ])
      objects.set(drawing.name, form.indirect())
    }
    resources.set("/XObject", objects)
  }

  /// Says that a glyph's number in the text is its number in the font, which archives want said, and that pictures are
  /// shown as they are, which they want too.
  private func complete(_ resources: PDFObject, _ file: borrowing PDFFile, depth: Int = 0) {
    for font in resources["/Font"]?.values ?? [] {
      for descendant in font["/DescendantFonts"]?.items ?? []
      where descendant["/Subtype"]?.name == "/CIDFontType2" && descendant["/CIDToGIDMap"] == nil {
        descendant.set("/CIDToGIDMap", file.parse("/Identity"))
      }
    }
    guard depth < 8 else { return }
    for object in (resources["/XObject"]?.values ?? []) + (resources["/Pattern"]?.values ?? []) {
      guard let dictionary = object.streamDictionary else { continue }
      dictionary.remove("/Interpolate")
      dictionary["/SMask"]?.streamDictionary?.remove("/Interpolate")
      if let inner = dictionary["/Resources"] { complete(inner, file, depth: depth + 1) }
    }
  }

  /// Says in words where a link leads, and lets it be printed.
  private func describeLink(_ annotation: PDFObject, _ file: borrowing PDFFile) {
    guard annotation["/Subtype"]?.name == "/Link" else { return }
    annotation.set("/F", file.parse("4"))
    let evidence = annotation["/Dest"]?.text.flatMap { name in
      name.hasPrefix("casus:evidence-") ? "evidence " + name.dropFirst("casus:evidence-".count) : nil
    }
    let words = annotation["/A"]?["/URI"]?.text ?? evidence ?? "within this document"
    annotation.set("/Contents", file.text(words))
  }
}

extension PagedDocument.Metadata {
  /// The document's day in PDF's notation.
  var pdfDate: String { "(D:\(day.filter { $0 != "-" })000000Z)" }
}

/// Renames what was tagged `Private`, which Cairo knows, to an artifact, which it does not.
func markArtifacts(in content: [UInt8]) -> [UInt8] {
  content.withUnsafeBufferPointer { bytes in
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var copied = 0
    var depth = 0
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      // Text stands between brackets, where a bracket of its own is escaped or has its partner.
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth = max(0, depth - 1)
      case UInt8(ascii: "\\") where depth > 0: index += 1
      case UInt8(ascii: "/") where depth == 0:
        if let end = endOfPrivateTag(bytes, from: index) {
          output += bytes[copied..<index]
          output += "/Artifact BMC".utf8
          copied = end
          index = end - 1
        }
      default: break
      }
      index += 1
    }
    output += bytes[min(copied, bytes.count)...]
    return output
  }
}

/// The index after `/Private << /MCID 12 >> BDC`, if that is what begins here.
private func endOfPrivateTag(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
  let tag: StaticString = "/Private << /MCID "
  let end: StaticString = " >> BDC"
  guard holds(bytes, tag, at: start) else { return nil }
  var index = start + tag.utf8CodeUnitCount
  let digits = index
  while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
  return index > digits && holds(bytes, end, at: index) ? index + end.utf8CodeUnitCount : nil
}

private func holds(_ bytes: UnsafeBufferPointer<UInt8>, _ text: StaticString, at index: Int) -> Bool {
  guard bytes.count - index >= text.utf8CodeUnitCount else { return false }
  return text.withUTF8Buffer { buffer in
    for (offset, byte) in buffer.enumerated() where bytes[index + offset] != byte { return false }
    return true
  }
}
