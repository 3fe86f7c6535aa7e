import CasusCanvas
import CasusScene

extension PDFFinisher {
  /// Puts files into the PDF, each found by its path and shown under its name.
  func attach(_ attachments: [AttachedFile], to file: borrowing PDFFile, on metadata: PagedDocument.Metadata) {
    guard !attachments.isEmpty else { return }
    let root = file.root
    let names = file.parse("[]")
    let associated = file.parse("[]")
    // A name tree is searched by its bytes, so they give the order.
    let sorted = attachments.map { (key: pdfString($0.path), attachment: $0) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    let shown = fileNames(of: sorted.map(\.attachment))
    for ((key, attachment), name) in zip(sorted, shown) {
      let specification = specification(of: attachment, named: name, on: metadata, in: file)
      names.append(file.string(key))
      names.append(specification)
      associated.append(specification)
    }
    if root["/Names"] == nil { root.set("/Names", file.parse("<< >>")) }
    let tree = file.parse("<< >>")
    tree.set("/Names", names)
    root["/Names"]?.set("/EmbeddedFiles", tree)
    root.set("/AF", associated)
  }

  private func specification(
    of attachment: AttachedFile, named name: String, on metadata: PagedDocument.Metadata, in file: borrowing PDFFile
  ) -> PDFObject {
    let checksum = file.string(md5(attachment.bytes))
    let type = attachment.mediaType.replacingSlash
    let stream = file.stream(
      attachment.bytes,
      [
        ("/Type", "/EmbeddedFile"), ("/Subtype", "/\(type)"),
        (
          "/Params",
          "<< /Size \(attachment.bytes.count) /CreationDate \(metadata.pdfDate) /ModDate \(metadata.pdfDate) >>"
        ),
      ]
    ).indirect()
    stream.streamDictionary?["/Params"]?.set("/CheckSum", checksum)
    let specification = file.parse("<< /Type /Filespec /AFRelationship /\(attachment.relationship.rawValue) >>")
    specification.set("/F", file.string(pdfString(name)))
    specification.set("/UF", file.string(pdfString(name)))
    specification.set("/Desc", file.text(attachment.description))
    let contents = file.parse("<< >>")
    contents.set("/F", stream)
    contents.set("/UF", stream)
    specification.set("/EF", contents)
    return specification.indirect()
  }
}

/// The name a reader shows and saves a file by: its last part, or all of its path where another file has that name too.
private func fileNames(of attachments: [AttachedFile]) -> [String] {
  let last = attachments.map { $0.path.split(separator: "/").last.map(String.init) ?? $0.path }
  let counts = last.reduce(into: [:]) { counts, name in counts[name, default: 0] += 1 }
  return zip(attachments, last).map { attachment, name in
    counts[name] == 1 ? name : attachment.path.split(separator: "/").joined(separator: "-")
  }
}

/// A text as the bytes of a PDF string: ASCII as it is, and UTF-16 with a mark otherwise.
private func pdfString(_ text: String) -> [UInt8] {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return Array(text.utf8) }
  return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
}

extension String {
  /// A media type as one name of PDF's.
  fileprivate var replacingSlash: String { split(separator: "/").joined(separator: "#2F") }
}
