import Casus
import CasusExport
import CasusSource
import Glibc
import Testing

/// What a build leaves on disk.
struct OutputFolderTests {
  /// A folder of this test's own, removed at its end.
  private func withFolder(_ body: (String) throws -> Void) throws {
    var template = Array("/tmp/casus-test-XXXXXX".utf8CString)
    let made = try #require(mkdtemp(&template))
    let path = String(cString: made)
    defer {
      for name in (try? DiskWorld(root: path))?.list("") ?? [] { unlink(path + "/" + name) }
      rmdir(path)
    }
    try body(path)
  }

  private func lock(_ charts: [String]) -> Artifact {
    let names = charts.map { "\"\($0)\"" }.joined(separator: ", ")
    return Artifact(name: "lock.json", bytes: Array("{\"charts\": [\(names)], \"published\": []}".utf8))
  }

  private func text(_ name: String, _ text: String) -> Artifact { Artifact(name: name, bytes: Array(text.utf8)) }

  @Test func `what was written is found again, and nothing else lies beside it`() throws {
    try withFolder { path in
      let folder = OutputFolder(path: path)
      let files = [text("waits.svg", "<svg/>"), lock(["waits"])]
      try folder.write(files)
      #expect(folder.differences(from: files).isEmpty)
      #expect(try DiskWorld(root: path).list("") == ["lock.json", "waits.svg"])
    }
  }

  @Test func `a changed, a missing and a left-over file are told apart`() throws {
    try withFolder { path in
      let folder = OutputFolder(path: path)
      try folder.write([text("a.svg", "1"), text("old.svg", "1"), lock(["a", "old"])])
      let found = folder.differences(from: [text("a.svg", "2"), text("b.svg", "1"), lock(["a", "b"])])
      #expect(found.map(\.code) == Array(repeating: "CAS0708", count: 4))
      let said = found.map(\.message)
      #expect(said[0].contains("a.svg' differs"))
      #expect(said[1].contains("b.svg' is missing"))
      #expect(said[2].contains("lock.json' differs"))
      #expect(said[3].contains("old.svg' is no longer made"))
    }
  }

  @Test func `a folder in the way of one file leaves all as they were`() throws {
    try withFolder { path in
      let folder = OutputFolder(path: path)
      try folder.write([text("a.svg", "old"), lock(["a"])])
      #expect(mkdir(path + "/b.svg", 0o777) == 0)
      defer { rmdir(path + "/b.svg") }
      #expect { try folder.write([text("a.svg", "new"), text("b.svg", "new"), lock(["a", "b"])]) } throws: {
        ($0 as? Diagnostic)?.code == "CAS0701"
      }
      #expect(folder.read("a.svg") == Array("old".utf8))
      #expect(try DiskWorld(root: path).list("") == ["a.svg", "b.svg", "lock.json"])
    }
  }

  @Test func `the files of a chart that is gone are removed, a stranger's file is not`() throws {
    try withFolder { path in
      let folder = OutputFolder(path: path)
      try folder.write([text("old.svg", "1"), lock(["old"])])
      try OutputFolder.write(Array("mine".utf8), replacing: path + "/notes.txt")
      try folder.write([text("new.svg", "1"), lock(["new"])])
      #expect(try DiskWorld(root: path).list("") == ["lock.json", "new.svg", "notes.txt"])
    }
  }

  @Test func `a lock that names files elsewhere removes nothing there`() throws {
    try withFolder { path in
      let folder = OutputFolder(path: path)
      try OutputFolder.write(Array("mine".utf8), replacing: path + "/keep.svg")
      let hostile = Artifact(
        name: "lock.json", bytes: Array("{\"charts\": [\"../\(path)/keep\", \"..\"], \"published\": []}".utf8))
      try folder.write([hostile])
      try folder.write([lock([])])
      #expect(try DiskWorld(root: path).list("").contains("keep.svg"))
    }
  }
}
