import Testing

@testable import CasusExport

#if canImport(Glibc)
  import Glibc
#endif

struct ExporterCatalogTests {
  /// The files of `Sources/CasusExport/Formats`, without their ending.
  private var formats: Set<String> {
    let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    guard let directory = opendir("/\(folder)/Sources/CasusExport/Formats") else { return [] }
    defer { closedir(directory) }
    var names: Set<String> = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix("Exporter.swift") { names.insert(String(name.dropLast(6))) }
    }
    return names
  }

  @Test func `Every file in Formats is in the catalog`() {
    #expect(Set(ExporterCatalog.all.map { String(describing: $0) }) == formats)
  }

  @Test func `Names are unique and lead to their format`() {
    let names = ExporterCatalog.all.map { $0.name }
    #expect(Set(names).count == names.count)
    for name in names { #expect(ExporterCatalog.named(name)?.name == name) }
    #expect(ExporterCatalog.named("docx") == nil)
  }
}
