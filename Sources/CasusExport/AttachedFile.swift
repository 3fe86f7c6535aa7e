/// A file that travels inside a PDF, as an associated file of the document (ISO 19005-3, annex E).
package struct AttachedFile: Sendable, Hashable {
  /// Its path below the root, such as `Data/csto/requests.csv`; a name alone for what a build makes.
  package var path: String
  package var relationship: Relationship
  /// What it is, for a reader's list of attachments.
  package var description: String
  package var bytes: [UInt8]

  /// What a file is to the pages, in PDF's words.
  package enum Relationship: String, Sendable, Hashable, CaseIterable {
    /// What the pages were made from.
    case source = "Source"
    /// What their numbers and charts were computed from.
    case data = "Data"
    /// What goes with them.
    case supplement = "Supplement"
  }

  /// Data above this many bytes in all is left out of a PDF: a reader who wants to look at pages should not wait for it.
  package static let sizeLimit = 20 << 20

  package init(path: String, _ relationship: Relationship, _ description: String, bytes: [UInt8]) {
    self.path = path
    self.relationship = relationship
    self.description = description
    self.bytes = bytes
  }

  /// The lock under its own name.
  static func lock(_ bytes: [UInt8]) -> AttachedFile {
    AttachedFile(
      path: lockName, .supplement, "Every printed number with its rule, rows and sources, and the hashes of all files",
      bytes: bytes)
  }

  /// The name of the lock among attachments.
  package static let lockName = "lock.json"

  /// The media type that goes with the name's ending (RFC 7763 for Markdown, RFC 9512 for YAML).
  package var mediaType: String {
    switch path.lastIndex(of: ".").map({ path[$0...].dropFirst().lowercased() }) {
    case "md": "text/markdown"
    case "csv": "text/csv"
    case "tsv": "text/tab-separated-values"
    case "json": "application/json"
    case "geojson": "application/geo+json"
    case "yaml", "yml": "application/yaml"
    case "png": "image/png"
    case "txt": "text/plain"
    default: "application/octet-stream"
    }
  }
}
