/// A PDF as it comes back, with what travels inside it. Anybody may have written it.
package struct SealedPDF: Sendable {
  /// What is inside, by path, in the order of the file.
  package var attachments: [AttachedFile]

  /// A larger file is refused.
  package static let sizeLimit = 256 << 20
  /// More attachments are refused.
  package static let countLimit = 4_096
  /// A larger attachment is refused, and more than four times that in all.
  package static let attachmentLimit = 64 << 20

  package init(_ bytes: [UInt8], attachmentLimit: Int = Self.attachmentLimit) throws(SealError) {
    guard bytes.count <= Self.sizeLimit else { throw .tooLarge }
    do {
      let file = try PDFFile(bytes)
      guard file.root.isDictionary else { throw SealError.unreadable(.finishing("a file without a catalog")) }
      guard let tree = file.root["/Names"]?["/EmbeddedFiles"] else { throw SealError.noAttachments }
      attachments = try Self.attachments(in: tree, of: file, attachmentLimit)
    } catch let error as SealError {
      throw error
    } catch let error as ExportError {
      throw .unreadable(error)
    } catch {
      throw .unreadable(.finishing("\(error)"))
    }
  }

  private static func attachments(
    in tree: PDFObject, of file: borrowing PDFFile, _ attachmentLimit: Int
  ) throws(SealError) -> [AttachedFile] {
    var found: [AttachedFile] = []
    var names: Set<String> = []
    var total = 0
    // Other programs may have divided the tree; a stranger may have tied it to a ring.
    var rest = [tree]
    var steps = 0
    while let node = rest.popLast() {
      steps += 1
      guard steps <= countLimit else { throw .tooMany }
      if let children = node["/Kids"] {
        guard children.count <= countLimit else { throw .tooMany }
        rest += children.items.reversed()
      }
      guard let entries = node["/Names"] else { continue }
      guard entries.count <= 2 * countLimit else { throw .tooMany }
      let items = entries.items
      for index in stride(from: 0, to: items.count - 1, by: 2) {
        guard found.count < countLimit else { throw .tooMany }
        let path = items[index].text ?? ""
        guard isPlainPath(path) else { throw .unsafeName(path) }
        guard names.insert(path).inserted else { throw .nameTwice(path) }
        let specification = items[index + 1]
        guard let stream = specification["/EF"]?["/F"] ?? specification["/EF"]?["/UF"], stream.isStream,
          let bytes = file.content(of: stream, atMost: min(attachmentLimit, 4 * attachmentLimit - total))
        else { throw .unusable(path) }
        total += bytes.count
        let relationship = specification["/AFRelationship"]?.name.flatMap {
          AttachedFile.Relationship(rawValue: String($0.dropFirst()))
        }
        found.append(
          AttachedFile(path: path, relationship ?? .supplement, specification["/Desc"]?.text ?? "", bytes: bytes))
      }
    }
    return found
  }

  /// Whether a name is a path below some folder, and stays there.
  private static func isPlainPath(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return path.utf8.count <= 1_024 && !path.unicodeScalars.contains { $0.value < 0x20 || $0 == "\\" }
      && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }
}

/// Why nothing comes out of a PDF.
package enum SealError: Error, Sendable, Hashable {
  case tooLarge
  case tooMany
  case unreadable(ExportError)
  case noAttachments
  /// The name is no path below a folder.
  case unsafeName(String)
  case nameTwice(String)
  /// The attachment of that name is not there, is too large, or is packed in a way casus does not use.
  case unusable(String)
}
