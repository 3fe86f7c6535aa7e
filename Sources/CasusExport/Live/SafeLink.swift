/// An address that may be clicked: of the web, of a mailbox, or beside the file; never one that runs something.
struct SafeLink: Hashable {
  let url: String

  init?(_ url: String) {
    let clean = String(String.UnicodeScalarView(url.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }))
    guard !clean.isEmpty else { return nil }
    let end = clean.firstIndex { "/?#".contains($0) } ?? clean.endIndex
    if let colon = clean[..<end].firstIndex(of: ":") {
      guard ["http", "https", "mailto"].contains(clean[..<colon].lowercased()) else { return nil }
    } else if clean.hasPrefix("//") || clean.hasPrefix("/\\") || clean.contains("\\") {
      return nil
    }
    self.url = clean
  }
}
