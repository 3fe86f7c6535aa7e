import CasusData
import CasusExport
import CasusSource
import CasusSpec

/// What travels inside the briefing's PDF: the briefing, the data and every other file that was read; the lock comes
/// with them. Nothing where the front matter says `attachments: false`.
///
/// Data of more than `limit` bytes stays out, with a note: the pages are still those of the lock, but cannot be made
/// again from the PDF alone.
func attachments(
  of briefing: Briefing, _ dataset: Dataset, _ files: [(path: String, bytes: [UInt8])],
  limit: Int = AttachedFile.sizeLimit, reporting diagnostics: inout [Diagnostic]
) -> [AttachedFile] {
  guard briefing.frontMatter.attachesFiles else { return [] }
  let data = Set(dataset.inputs.map(\.path))
  let all = files.map { file in
    if file.path == briefing.path {
      AttachedFile(path: file.path, .source, "The briefing, as it was written", bytes: file.bytes)
    } else if file.path == dataset.path {
      AttachedFile(path: file.path, .data, "What the tables of the data hold", bytes: file.bytes)
    } else if data.contains(file.path) {
      AttachedFile(path: file.path, .data, "Data the numbers are computed from", bytes: file.bytes)
    } else if file.path.hasPrefix(ThemeFile.folder + "/") {
      AttachedFile(path: file.path, .supplement, "The theme the pages are set in", bytes: file.bytes)
    } else {
      AttachedFile(path: file.path, .data, "What the briefing reads beside its data", bytes: file.bytes)
    }
  }
  let size = all.reduce(0) { $0 + ($1.relationship == .data ? $1.bytes.count : 0) }
  guard size > limit else { return all }
  diagnostics.append(.dataNotAttached(size: size, limit: limit, at: briefing.frontMatter.place))
  return all.filter { $0.relationship != .data }
}
